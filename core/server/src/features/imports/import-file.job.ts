import type { AttemptPolicy } from '../../platform/queue/queue.port.js';

export const importQueue = 'imports';

export interface ImportFilePayload {
  importId: string;
  participantId: string;
}

/** One at a time: parsing runs in a process of its own, and two would share two cores with everything else. */
export const importConcurrency = 1;

export const importAttempts: AttemptPolicy = {
  count: 5,
  backoffMs: 2_000,
  reason:
    'A restart of worker or database must not cost an import; a file that kills its worker three times never will be read.',
};
