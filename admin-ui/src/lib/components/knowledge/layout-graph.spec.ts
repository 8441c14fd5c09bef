import { layoutGraph } from './layout-graph.js';

const nodes = [
  { id: 'a', distance: 0, label: 'Knee osteoarthritis' },
  { id: 'b', distance: 1, label: 'Painful knee' },
  { id: 'c', distance: 1, label: '膝关节承受很大的负荷并且名字特别特别特别特别特别特别特别特别特别特别长' },
  { id: 'd', distance: 2, label: 'A long name '.repeat(12) },
];
const edges = [
  { from: 'a', to: 'b' },
  { from: 'a', to: 'c' },
  { from: 'd', to: 'c' },
];

describe.each([390, 1100])('layoutGraph at %s px', (width) => {
  const { nodes: placed, edges: drawn, height } = layoutGraph(nodes, edges, width);

  it('keeps every node inside and none on another', () => {
    expect(placed).toHaveLength(nodes.length);
    for (const node of placed) {
      expect(node.x).toBeGreaterThanOrEqual(0);
      expect(node.x + node.width).toBeLessThanOrEqual(width + 0.001);
      expect(node.y).toBeLessThan(height);
      for (const other of placed)
        if (other !== node && other.x === node.x) expect(Math.abs(other.y - node.y)).toBeGreaterThan(28);
    }
  });

  it('draws every edge', () => {
    expect(drawn.map(({ path }) => path).filter((path) => path.startsWith('M '))).toHaveLength(edges.length);
  });

  it('draws the same again', () => {
    expect(layoutGraph(nodes, edges, width)).toEqual({ nodes: placed, edges: drawn, height });
  });
});
