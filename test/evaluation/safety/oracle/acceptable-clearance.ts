import type { Person } from '../../people/person.js';
import { conditionLines, medicationLines, symptomLines } from './code-tables.js';
import type { Opinion, Ruling } from './opinion.js';
import { opinionOf } from './opinion.js';
import { personLines } from './person-lines.js';
import type { Truth } from './truth.js';
import { hasAny, truthOf } from './truth.js';
import { vitalLines } from './vital-lines.js';

/**
 * Which decisions are right for this person, by the tables of SCIENCE section 1 alone: independent of the product's rules
 * and gates. Where the tables are silent on a code, any stricter decision is right.
 */
export function acceptableClearance(person: Person): Opinion {
  const truth = truthOf(person);
  return opinionOf([
    ...personLines(truth),
    ...vitalLines(truth),
    ...codeLines(truth),
    ...combinationLines(truth),
    ...wordLines(person),
  ]);
}

function codeLines({ conditions, medications, symptoms }: Truth): Ruling[] {
  const tables = [
    ...conditions.map((code) => [code, conditionLines[code]] as const),
    ...medications.map((code) => [code, medicationLines[code]] as const),
    ...symptoms.map((code) => [code, symptomLines[code]] as const),
  ];
  return tables.map(([code, line]) =>
    line
      ? { least: line[0], most: line[1], line: `${code}: ${line[2]}` }
      : { least: 'allow', most: 'stop-emergency', line: `${code}: the tables are silent` },
  );
}

/** Lines that speak of two things together. */
function combinationLines(truth: Truth): Ruling[] {
  const { conditions, symptoms } = truth;
  const lines: Ruling[] = [];
  if (symptoms.includes('dizziness') && hasAny(symptoms, ['palpitations', 'new-irregular-heartbeat'])) {
    lines.push({ least: 'block', most: 'block', line: '1.5 red flags: palpitations and dizziness' });
  }
  if (hasAny(conditions, ['pregnancy', 'complicated-pregnancy', 'gestational-diabetes'])) {
    const stops = hasAny(symptoms, [
      'vaginal-bleeding',
      'contractions',
      'fluid-leak',
      'headache-or-vision-in-pregnancy',
      'calf-pain-pregnancy',
    ]);
    if (stops) lines.push({ least: 'block', most: 'stop-emergency', line: '1.5 pregnancy: stop signs' });
    // Dizziness, breathlessness and the like are stop signs too, but also what is asked of everybody (1.2).
    if (symptoms.length > 0) {
      lines.push({ least: 'allow', most: 'block', line: '1.5 pregnancy: stop signs' });
    }
    if (conditions.includes('severe-anaemia')) {
      lines.push({ least: 'block', most: 'block', line: '1.5 pregnancy: severe anaemia' });
    }
  }
  return lines;
}

/** Orders in words loosen nothing; to refuse them altogether is right. */
function wordLines({ text }: Person): Ruling[] {
  return text?.mayBeRefused
    ? [{ least: 'allow', most: 'stop-emergency', line: 'words that may be refused' }]
    : [];
}
