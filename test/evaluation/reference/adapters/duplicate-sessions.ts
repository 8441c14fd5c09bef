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
    if (!isDuplicateSession(a, b)) return { overlapOfShorter: share, duplicate: false };
    return { overlapOfShorter: share, duplicate: true, keep: preferredSource(a.source, b.source) };
  },
};

function sessionOf(input: CaseInput) {
  const source = input.text('src').replaceAll('_', '-');
  const known = sessionSources.find((each): each is SessionSource => each === source);
  if (known === undefined) throw new UnreadableInput(`src must be one of ${sessionSources.join(', ')}`);
  return { source: known, startMs: Date.parse(input.text('start')), endMs: Date.parse(input.text('end')) };
}
