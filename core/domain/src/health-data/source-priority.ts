import type { Metric } from './metrics.js';

/** Kinds of sources, the most trusted first: what is nearer to the heart, and worn longer, measures better. */
export const sourceKinds = ['chest-strap', 'watch', 'phone', 'manual'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** Where a value came from. */
export interface ValueSource {
  /** The plugin source that read it. */
  sourceId?: string | null;
  device: string | null;
}

/** How far behind the best a source stands for a metric; of two, the smaller counts. */
export type SourceRank = (metric: Metric, source: ValueSource) => number;

const words: readonly [SourceKind, RegExp][] = [
  ['manual', /\b(manual|typed)|手动|手工/i],
  ['chest-strap', /\b(strap|chest|belt)|胸带/i],
  ['watch', /watch|band|ring\b|tracker|手表|手环|戒指/i],
  ['phone', /phone|mobile|手机/i],
];

/** The kind a device's name tells; null where it tells none. */
export function sourceKindOf(device: string | null): SourceKind | null {
  return words.find(([, pattern]) => pattern.test(device ?? ''))?.[0] ?? null;
}

/**
 * Ranks sources by what was chosen for a metric (names of devices, ids of sources or kinds, best first), and behind these
 * by their kind: chest strap, watch, unknown, phone, manual.
 */
export function rankBy(chosen: ReadonlyMap<string, readonly string[]>): SourceRank {
  return (metric, { sourceId, device }) => {
    const order = chosen.get(metric) ?? [];
    const kind = sourceKindOf(device);
    const found = order.findIndex((name) => name === device || name === sourceId || name === kind);
    if (found >= 0) return found;
    const byKind = kind === null ? sourceKinds.indexOf('watch') + 0.5 : sourceKinds.indexOf(kind);
    return order.length + byKind;
  };
}

/** Where nobody chose. */
export const usualRank: SourceRank = rankBy(new Map());
