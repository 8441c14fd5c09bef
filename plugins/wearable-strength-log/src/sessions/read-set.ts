import { entryOf } from '@regimen/domain';
import type { SetKind, StrengthSet } from '@regimen/domain';
import type { LogCells } from '../columns/log-cells.js';

/** What a row comes to: a set, a rest behind the set before, or nothing that was done. */
export type LogEntry =
  | { kind: 'set'; set: StrengthSet; open: readonly string[]; faults: readonly string[] }
  | { kind: 'rest'; seconds: number | null }
  | { kind: 'note' | 'empty' };

const kinds: Readonly<Record<string, SetKind>> = {
  w: 'warmup',
  warmup: 'warmup',
  'warm up': 'warmup',
  d: 'drop',
  drop: 'drop',
  dropset: 'drop',
  'drop set': 'drop',
  f: 'failure',
  failure: 'failure',
  normal: 'work',
  '': 'work',
};
const highestExertion = 10;

export function readSet(cells: LogCells): LogEntry {
  const seconds = cells.amount('seconds');
  const repetitions = cells.amount('repetitions');
  const order = cells.text('order').toLowerCase().replace(/[_-]+/g, ' ');
  if (/^(rest|pause|ruhe|repos|descanso|riposo|休息)/.test(order))
    return { kind: 'rest', seconds: seconds === 'unreadable' ? null : seconds };
  if (/^(note|notiz|nota|remarque|备注)/.test(order)) return { kind: 'note' };
  const faults: string[] = [];
  const open: string[] = [];
  const take = (quantity: ReturnType<LogCells['loadKg']>): number | null => {
    if (quantity === 'unreadable') faults.push('item_rejected');
    if (typeof quantity === 'object' && quantity !== null) open.push(quantity.setting);
    return typeof quantity === 'number' ? quantity : null;
  };
  const distanceMetres = take(cells.distanceMetres());
  const loadKg = take(cells.loadKg());
  if (
    repetitions === null &&
    seconds === null &&
    distanceMetres === null &&
    open.length + faults.length === 0
  )
    return { kind: 'empty' };
  const kind = kindOf(cells.text('kind').toLowerCase().replace(/[_-]+/g, ' '), order);
  if (kind === null) faults.push('unknown_set_type');
  const whole = take(Number.isInteger(repetitions) || repetitions === null ? repetitions : 'unreadable');
  const set: StrengthSet = {
    secondsFromStart: null,
    durationSeconds: take(seconds),
    repetitions: whole,
    loadKg,
    restSeconds: null,
    sourceExercise: cells.text('exercise') || null,
    kind: kind ?? 'work',
    perceivedExertion: exertionOf(cells, faults),
    supersetGroup: knownGroup(cells.text('superset')),
    distanceMetres,
  };
  return { kind: 'set', set, open, faults };
}

/** By the type where there is one, else by the letter that stands for the number. Null where neither is known. */
function kindOf(type: string, order: string): SetKind | null {
  if (type !== '') return entryOf(kinds, type) ?? null;
  if (/^\d+$/.test(order)) return 'work';
  return entryOf(kinds, order) ?? null;
}

function exertionOf(cells: LogCells, faults: string[]): number | null {
  const exertion = cells.amount('exertion');
  if (typeof exertion === 'number' && exertion <= highestExertion) return exertion;
  if (exertion !== null) faults.push('item_rejected');
  return null;
}

function knownGroup(text: string): number | null {
  return /^\d{1,6}$/.test(text) ? Number(text) : null;
}
