import type { Explainer } from '@regimen/plugin-api';

/** Everything a report is made from. */
export type ReportInput = Parameters<Explainer['render']>[0];
