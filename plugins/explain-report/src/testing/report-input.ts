import { explanationSample } from '@regimen/plugin-api/conformance';
import type { ReportInput } from '../view/report-input.js';

/** The conformance kit's two-week plan as a report to the participant, in English text unless changed. */
export function reportInput(changes: Partial<ReportInput> = {}): ReportInput {
  return { ...explanationSample, language: 'en', audience: 'participant', format: 'text', ...changes };
}
