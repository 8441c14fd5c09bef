/** What the drawing needs to know of a node: its id, its distance from the middle, its name. */
export interface DrawnNode {
  id: string;
  distance: number;
  label: string;
}

export interface PlacedNode extends DrawnNode {
  x: number;
  y: number;
  width: number;
}

export interface GraphLayout {
  nodes: PlacedNode[];
  edges: { from: string; to: string; path: string }[];
  height: number;
}

const row = 38;
export const nodeHeight = 28;
const gap = 56;
const indent = 22;
/** Below this a column for each step would leave no room for names. */
const narrowest = 700;

/**
 * Places nodes in columns by their distance from the middle, or, where there is little room, in one column with the
 * distance as indentation. Deterministic: the same nodes stand in the same places. All lengths px.
 */
export function layoutGraph(
  nodes: readonly DrawnNode[],
  edges: readonly { from: string; to: string }[],
  width: number,
): GraphLayout {
  const placed = width < narrowest ? inOneColumn(nodes, edges, width) : inColumns(nodes, width);
  const at = new Map(placed.map((node) => [node.id, node]));
  const drawn = edges.flatMap(({ from, to }) => {
    const [start, end] = [at.get(from), at.get(to)];
    return start && end
      ? [{ from, to, path: width < narrowest ? elbow(start, end) : curve(start, end) }]
      : [];
  });
  return { nodes: placed, edges: drawn, height: Math.max(...placed.map(({ y }) => y), 0) + row };
}

function inColumns(nodes: readonly DrawnNode[], width: number): PlacedNode[] {
  const columns = Math.max(...nodes.map(({ distance }) => distance), 0) + 1;
  const own = (width - gap * (columns - 1)) / columns;
  const tallest = Math.max(...countsOf(nodes, columns));
  const counts = countsOf(nodes, columns);
  const next = counts.map((count) => ((tallest - count) * row) / 2 + row / 2);
  return nodes.map((node) => {
    const y = next[node.distance] ?? 0;
    next[node.distance] = y + row;
    return { ...node, x: node.distance * (own + gap), y, width: own };
  });
}

function countsOf(nodes: readonly DrawnNode[], columns: number): number[] {
  return Array.from(
    { length: columns },
    (_, distance) => nodes.filter((node) => node.distance === distance).length,
  );
}

/** Each node under the first one it hangs on, as in a table of contents. */
function inOneColumn(
  nodes: readonly DrawnNode[],
  edges: readonly { from: string; to: string }[],
  width: number,
): PlacedNode[] {
  const order: DrawnNode[] = [];
  const isLinked = (one: string, other: string) =>
    edges.some(({ from, to }) => (from === one && to === other) || (from === other && to === one));
  const hang = (node: DrawnNode) => {
    order.push(node);
    for (const child of nodes)
      if (child.distance === node.distance + 1 && !order.includes(child) && isLinked(node.id, child.id))
        hang(child);
  };
  nodes.filter(({ distance }) => distance === 0).forEach(hang);
  return order.map((node, index) => {
    const x = node.distance * indent;
    return { ...node, x, y: index * row + row / 2, width: width - x };
  });
}

function curve(start: PlacedNode, end: PlacedNode): string {
  const [left, right] = start.x <= end.x ? [start, end] : [end, start];
  const [x1, x2] = [left.x + left.width, right.x];
  if (left.x === right.x) {
    const bow = x1 + gap / 2;
    return `M ${x1} ${left.y} C ${bow} ${left.y} ${bow} ${right.y} ${x1} ${right.y}`;
  }
  const middle = (x1 + x2) / 2;
  return `M ${x1} ${left.y} C ${middle} ${left.y} ${middle} ${right.y} ${x2} ${right.y}`;
}

/** Down along the indentation, then to the node. Links that jump between branches are told by the list. */
function elbow(start: PlacedNode, end: PlacedNode): string {
  const [upper, lower] = start.distance <= end.distance ? [start, end] : [end, start];
  if (lower.distance !== upper.distance + 1 || lower.y < upper.y) return '';
  const x = upper.x + indent / 2;
  return `M ${x} ${upper.y + nodeHeight / 2} V ${lower.y} H ${lower.x}`;
}
