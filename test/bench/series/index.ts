import { statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import type { ImportDesk } from '@regimen/server/testing';
import { openImportDesk, readSeries, SeriesRepository, startTestServer } from '@regimen/server/testing';
import { numberAfter } from '../number-after.js';
import { report } from '../report.js';
import { growYear, year } from './grow-year.js';

/** Milliseconds for the slowest of a hundred, and how much slower in the middle than the smallest year any may be. */
const goals = { p99Milliseconds: 30, toSmallest: 2 };
const points = 1000;
const [warmUps, tries] = [20, 300];
const bytesPerRow = 450;

/**
 * A year of one person's heart rate at a thousand points, as its years hold more and more: through the service that
 * answers GraphQL, row-level security included. Beside it, the same points from single values: what a product does that
 * keeps no summaries. `--rows N` sets the largest year.
 */
export async function benchSeries(args: readonly string[]): Promise<boolean> {
  const largest = numberAfter(args, '--rows') ?? 50_000_000;
  const { bavail, bsize } = await statfs(tmpdir());
  if (bavail * bsize < largest * bytesPerRow) throw new Error('There is too little room on the disk.');
  const server = await startTestServer();
  const desk = await openImportDesk('UTC');
  try {
    const sizes = [...new Set([1_000_000, 10_000_000, largest])].filter((rows) => rows <= largest);
    let [known, smallest, passes] = [0, NaN, true];
    for (const rows of sizes) {
      await growYear(desk, known, rows);
      known = rows;
      const { value, more } = await measure(desk, rows);
      smallest = Number.isNaN(smallest) ? more.p50Milliseconds : smallest;
      // Of the tail, what else the machine does makes more than any row.
      const toSmallest = rounded(more.p50Milliseconds / smallest);
      const goal = goals.p99Milliseconds;
      const pass = value <= goal && toSmallest <= goals.toSmallest;
      const metric = 'series-year-p99-milliseconds';
      passes = report({ metric, value, goal, pass, more: { ...more, toSmallest } }) && passes;
    }
    return passes;
  } finally {
    await desk.stop();
    await server.stop();
  }
}

async function measure(desk: ImportDesk, rows: number) {
  const span = { metric: 'heart-rate', from: year.from, to: year.to };
  const asked = { ...span, points };
  let shown = 0;
  const summarised = await timed(warmUps + tries, async () => {
    const series = await desk.read((tx) => readSeries(tx, desk.participantId, asked));
    shown = series.times.length;
  });
  const [single] = await timed(1, () =>
    desk.read(async (tx) => {
      // Tens of millions take longer than the product lets any statement run.
      await tx.query('set local statement_timeout = 0');
      const seconds = (year.days * 86_400) / points;
      return new SeriesRepository().fromValues(tx, desk.participantId, span, seconds);
    }),
  );
  const sorted = summarised.slice(warmUps).sort((left, right) => left - right);
  const at = (share: number) => rounded(sorted[Math.floor((sorted.length - 1) * share)]!);
  const more = {
    rows,
    points: shown,
    p50Milliseconds: at(0.5),
    fromSingleValuesMilliseconds: rounded(single!),
  };
  return { value: at(0.99), more };
}

async function timed(times: number, work: () => Promise<unknown>): Promise<number[]> {
  const taken: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const began = performance.now();
    await work();
    taken.push(performance.now() - began);
  }
  return taken;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
