import type { Language, Localised } from '@regimen/domain';
import type { PaperSize } from '../../platform/pdf/paper-document.js';
import type { StoredPlan } from '../plans/plans.repository.js';

/** What a plan on paper is made of. */
export interface PlanOnPaper {
  stored: Pick<
    StoredPlan,
    'plan' | 'screening' | 'explanation' | 'version' | 'hash' | 'createdAt' | 'participantId'
  >;
  /** Whose plan it is, as the reader knows them. */
  name: string;
  /** What one may do wrong in an exercise, and how it is done well. */
  cuesOf: (exerciseId: string) => readonly Localised[];
  approvals: readonly { decision: 'approve' | 'refuse'; by: string; at: Date }[];
  /** When the independent check passed, which was as the file was made. */
  checkedAt: Date;
  audience: 'participant' | 'clinician';
  language: Language;
  paper: PaperSize;
}
