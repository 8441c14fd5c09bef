import { atMost, measurementLine } from '../evaluation/support/measurement.js';
import type { Evidence, Outcome } from './row.js';
import { rows } from './rows/index.js';
import type { World } from './world/world.js';

const nobodyWrote: Evidence = { tried: 0, breaches: [], says: 'No attack is written for this row yet.' };

const leftOut: Evidence = { tried: 0, breaches: [], says: 'Takes long: tried with `--long` only.' };

/** Tries one row of the list. An attack that cannot be carried out leaves its row open. */
export async function runRow(world: World, id: string, attack: string): Promise<Outcome> {
  const began = performance.now();
  const row = rows.find((candidate) => candidate.id === id);
  const isLeftOut = row?.isLong === true && !world.isLong;
  const evidence = isLeftOut ? leftOut : row ? await evidenceOf(row, world) : nobodyWrote;
  const isClosed = evidence.breaches.length === 0 && evidence.tried > 0;
  return { ...evidence, id, attack, isClosed, isLeftOut, seconds: (performance.now() - began) / 1000 };
}

async function evidenceOf(row: (typeof rows)[number], world: World): Promise<Evidence> {
  try {
    return await row.run(world);
  } catch (error) {
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const breaches = [`The attack itself ended early: ${why.slice(0, 900)}`];
    return { tried: 0, breaches, says: 'Not tried to the end.' };
  }
}

/** The line of JSON of one row: how many breaches were found, none being the goal. */
export function lineOf({ id, attack, breaches, tried, says, seconds }: Outcome): string {
  const shown = breaches.slice(0, 5).map((breach) => breach.slice(0, 1000));
  const more = { attack, tried, evidence: says, breaches: shown, seconds: Math.round(seconds * 10) / 10 };
  return measurementLine('hostile', atMost(id, tried === 0 ? null : breaches.length, 0, more));
}
