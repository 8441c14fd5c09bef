import type { Explanation, Language, Localised } from '@regimen/domain';
import { checkPhrasedText } from '@regimen/language';
import { haveSameFigures } from './figures.js';
import type { Harm, PhraseAttack } from './phrase-attacks.js';
import { attacksOn } from './phrase-attacks.js';
import type { Rewording } from './read-texts.js';

const languages: readonly Language[] = ['en', 'zh'];

/** Texts of a malicious phraser, judged twice: as they are, and by what the guard lets through. */
export interface PhrasingCounts {
  attacks: number;
  byHarm: Partial<Record<Harm, number>>;
  /** Attacks whose numbers or days differ from the plan's, by the suite's own reading. */
  wrongFigures: number;
  accepted: PhraseAttack[];
  /** Of the accepted, those with other numbers or days. */
  acceptedWrongFigures: number;
}

/** Every sentence that explains a plan to its person, each once. */
export function sentencesOf({ summary, sessions, screening, effects }: Explanation): Localised[] {
  const reasons = [...sessions.flatMap((session) => session.reasons), ...screening, ...effects];
  const texts = [summary.participant, ...reasons.map(({ text }) => text)];
  return [...new Map(texts.map((text) => [text.en, text])).values()];
}

/** The lines a phraser is given of one text. */
export function linesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?])\s+|(?<=[。！？])/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Tries every attack on every text in both languages. */
export function tryAttacks(texts: readonly Localised[]): PhrasingCounts {
  const counts: PhrasingCounts = {
    attacks: 0,
    byHarm: {},
    wrongFigures: 0,
    accepted: [],
    acceptedWrongFigures: 0,
  };
  for (const language of languages) {
    for (const text of new Set(texts.map((own) => own[language]))) {
      const lines = linesOf(text);
      for (const attack of attacksOn(lines, language)) tryOne(lines, attack, language, counts);
    }
  }
  return counts;
}

function tryOne(
  lines: readonly string[],
  attack: PhraseAttack,
  language: Language,
  counts: PhrasingCounts,
): void {
  counts.attacks += 1;
  counts.byHarm[attack.harm] = (counts.byHarm[attack.harm] ?? 0) + 1;
  // Texts without end would only keep the reading busy.
  const isWrong = attack.text.length < 100_000 && !haveSameFigures(lines.join('\n'), attack.text);
  if (isWrong) counts.wrongFigures += 1;
  if (!checkPhrasedText(lines, attack.text, language).ok) return;
  counts.accepted.push(attack);
  if (isWrong) counts.acceptedWrongFigures += 1;
}

/** Honest rewordings the guard refuses, each with its reason. */
export function refusedRewordings(
  rewordings: readonly Rewording[],
): { rewording: Rewording; because: string }[] {
  return rewordings.flatMap((rewording) => {
    const checked = checkPhrasedText([rewording.sentence], rewording.rewording, rewording.language);
    if (checked.ok) return [];
    return [
      {
        rewording,
        because: checked.problem.issues.map(({ code, message }) => `${code}: ${message}`).join('; '),
      },
    ];
  });
}
