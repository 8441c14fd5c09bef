import type { ActivityCode, Coding } from '@regimen/domain';
import { entryOf, loincSystem } from '@regimen/domain';
import { activityByWords } from '@regimen/plugin-api/reading';

/** Answers to LOINC 73985-4, what the exercise was. */
const byAnswer: Readonly<Record<string, ActivityCode>> = {
  'LA11834-1': 'walking',
  'LA11835-8': 'running',
  'LA11836-6': 'running',
  'LA11837-4': 'swimming',
  'LA11838-2': 'cycling',
  'LA11839-0': 'resistance-free-weights',
};

/** The activity by its LOINC answer code, else by its name. */
export function activityNamed(codings: readonly Coding[], name: string): ActivityCode | 'other' {
  for (const { system, code } of codings) {
    const activity = system === loincSystem ? entryOf(byAnswer, code ?? '') : undefined;
    if (activity) return activity;
  }
  return activityByWords(name);
}
