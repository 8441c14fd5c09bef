import {
  isDuplicateSession,
  overlapOfShorter,
  preferredSource,
  sessionSources,
  type SessionSource,
} from '@regimen/domain';
import type { Adapters } from '../adapter.js';
import { UnreadableInput, type CaseInput } from '../case-input.js';
import type { Json } from '../compare.js';

export const duplicateSessionAdapters: Adapters = {
  dedupWorkouts: (input): Json => {
    const [a, b] = [sessionOf(input.inside('a')), sessionOf(input.inside('b'))];
    const share = overlapOfShorter(a, b);
    const sameKind = a.kind === null || b.kind === null || a.kind === b.kind;
    if (!sameKind || !isDuplicateSession(a, b)) return { overlapOfShorter: share, duplicate: false };
    return { overlapOfShorter: share, duplicate: true, keep: preferredSource(a.source, b.source) };
  },
};

function sessionOf(input: CaseInput) {
  const source = input.text('src').replaceAll('_', '-');
  const known = sessionSources.find((each): each is SessionSource => each === source);
  if (known === undefined) throw new UnreadableInput(`src must be one of ${sessionSources.join(', ')}`);
  return {
    source: known,
    kind: input.textOrNull('family') ?? input.textOrNull('type'),
    startMs: instantOf(input, 'start'),
    endMs: instantOf(input, 'end'),
  };
}

function instantOf(input: CaseInput, name: string): number {
  const instant = Date.parse(input.text(name));
  if (Number.isNaN(instant)) throw new UnreadableInput(`${name} must be an instant`);
  return instant;
}
