import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';

/** Colours a chart takes from a styled element, as a canvas knows no variables. */
export interface ChartColours {
  text: string;
  grid: string;
  line: string;
}

type Look = Omit<uPlot.Options, 'width' | 'height'>;

/**
 * Draws into a frame that is as wide as it is shown, and follows its width. Its text colour, border and outline say the
 * colours. The answer takes the chart away.
 */
export function drawChart(
  frame: HTMLElement,
  height: number,
  data: uPlot.AlignedData,
  look: (colours: ChartColours) => Look,
): () => void {
  const { color, borderTopColor, outlineColor } = getComputedStyle(frame);
  const colours = { text: color, grid: borderTopColor, line: outlineColor };
  const chart = new uPlot({ width: frame.clientWidth, height, ...look(colours) }, data, frame);
  const watcher = new ResizeObserver(() => chart.setSize({ width: frame.clientWidth, height }));
  watcher.observe(frame);
  return () => {
    watcher.disconnect();
    chart.destroy();
  };
}

/** How an axis looks everywhere. */
export function axisOf({ text, grid }: ChartColours): uPlot.Axis {
  return { stroke: text, grid: { stroke: grid, width: 1 }, ticks: { show: false } };
}
