import type { ModelAbility } from '@regimen/plugin-api';

/**
 * What came of asking a model: its answer was used, was refused as data, it failed, it was late; in a shadow run its
 * answer, which nobody saw, was the same as the one used, or different.
 */
export type ModelOutcome = 'used' | 'refused' | 'failed' | 'late' | 'same' | 'different';

/** One use of a model, without a word of what was asked. */
export interface ModelUse {
  ability: ModelAbility;
  modelId: string;
  modelVersion: string;
  sha256: string | null;
  outcome: ModelOutcome;
  tookMs: number;
}
