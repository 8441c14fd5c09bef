/** How long answers stay good, days: 12 months (Warburton 2011, PAR-Q+, Appl Physiol Nutr Metab 36:S3). */
const validDays = 365;

/** From here on vigorous effort somebody is not used to needs a professional, years (Warburton 2011). */
const unaccustomedAgeYears = 45;

/** Number of questions. */
const questionCount = 7;

export type QuestionnaireResult = 'cleared' | 'follow-up' | 'professional' | 'delay' | 'expired';

/** Answers to our own seven questions on health (true for yes, null for none), and what surrounds them. */
export interface Questionnaire {
  answers: readonly (boolean | null)[];
  acuteIllness: boolean;
  pregnant: boolean;
  /** Days since the answers; null when given now. */
  answeredDaysAgo: number | null;
  ageYears: number | null;
  /** Wants vigorous effort without being used to it. */
  unaccustomedVigorous: boolean;
}

/**
 * What the answers allow, by the concepts of Warburton 2011: old answers expire, acute illness and pregnancy delay until
 * a professional was asked, every yes (or a missing answer) is followed up; above 45 years, or at an
 * unknown age, unaccustomed vigorous effort needs a professional.
 */
export function questionnaireResult(questionnaire: Questionnaire): QuestionnaireResult {
  const { answers, answeredDaysAgo, ageYears } = questionnaire;
  const isCurrent = answeredDaysAgo === null || (answeredDaysAgo >= 0 && answeredDaysAgo <= validDays);
  if (!isCurrent) return 'expired';
  if (questionnaire.acuteIllness || questionnaire.pregnant) return 'delay';
  const allNo = answers.length >= questionCount && answers.every((answer) => answer === false);
  if (!allNo) return 'follow-up';
  const mayBeOlder = ageYears === null || !(ageYears <= unaccustomedAgeYears);
  return mayBeOlder && questionnaire.unaccustomedVigorous ? 'professional' : 'cleared';
}
