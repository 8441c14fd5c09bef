import type { Explanation, Language, NutritionAdvice, Plan, Screening } from '@regimen/domain';

export type ExplanationFormat = 'text' | 'html' | 'json';

/** Renders an explanation for people. It phrases; it never changes a number. */
export interface Explainer {
  id: string;
  formats: readonly ExplanationFormat[];
  render(input: {
    plan: Plan;
    screening: Screening;
    explanation: Explanation;
    nutrition: readonly NutritionAdvice[];
    language: Language;
    audience: 'participant' | 'clinician';
    format: ExplanationFormat;
  }): string | Promise<string>;
}
