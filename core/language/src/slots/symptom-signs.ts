import type { SymptomCode } from '@regimen/domain';
import { healthClaim } from '../grammar/health-claims.js';
import type { Reading } from '../grammar/reading.js';
import { segmentHas } from '../grammar/reading.js';
import type { Term } from '../grammar/terms.js';

/** A symptom told as a part of the body and what it does, in any order: "my chest is really hurting". */
interface Sign {
  code: SymptomCode;
  parts: ReadonlySet<string>;
  senses: ReadonlySet<string>;
  /** Words right behind the part that make something else of it ("chest press"). */
  unless?: ReadonlySet<string>;
  /** What it becomes with one of these words in the same sentence. */
  worse?: { code: SymptomCode; words: ReadonlySet<string> };
}

/** A sign that was found: its code and its first and last term. */
export interface SignFound {
  code: SymptomCode;
  first: number;
  last: number;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split('|'));

const signs: readonly Sign[] = [
  {
    code: 'chest-pain-exertion',
    parts: words('chest|breastbone|sternum'),
    senses: words(
      'hurts|hurt|hurting|aches|aching|ache|pain|pains|painful|tight|tightens|tightness|tightening|pressure|crushed|crushing|squeezed|squeezing|vice|elephant|stabbing|gripping|clamp',
    ),
    unless: words('press|day|workout|fly|flies|muscles|infection|strap|exercises|routine'),
    worse: {
      code: 'chest-pain-at-rest-sweating',
      words: words('sweat|sweats|sweating|sweaty|nausea|jaw|left arm|clammy'),
    },
  },
  {
    code: 'palpitations',
    parts: words('heart|pulse|heartbeat|ticker'),
    senses: words(
      'racing|races|hammering|hammers|fluttering|skipping|skipped|somersaults|tripping|unevenly|irregularly|mad|galloping|thumping|thumps|flipping',
    ),
    worse: {
      code: 'palpitations-with-dizziness',
      words: words('dizzy|faint|spinning|greying|light headed|lightheaded|woozy'),
    },
  },
  {
    code: 'facial-droop-or-speech-loss',
    parts: words('face|mouth|smile|speech'),
    senses: words('drooping|droops|droop|hanging|hangs|slipped|slurred|crooked|sagging|sags'),
  },
  {
    code: 'dark-urine-with-severe-soreness',
    parts: words('pee|peeing|urine|wee'),
    senses: words('brown|tea|cola|coke|coca|black'),
  },
  { code: 'unilateral-calf-swelling', parts: words('calf'), senses: words('hot|swollen|swelling|swells') },
  {
    code: 'defibrillator-shock',
    parts: words('implant|defibrillator|defib|icd'),
    senses: words('shock|shocked|kicked|fired|zapped'),
  },
  {
    code: 'new-numbness',
    parts: words('toes|fingers|thumb|hand'),
    senses: words('tingling|tingle|tingles|fuzzy|needles'),
  },
  {
    code: 'dyspnoea-mild-exertion',
    parts: words('breath|air|breathe|puff'),
    senses: words('gasping|fighting|struggling|catch|panting'),
  },
];

const partsOfAll = new Set(signs.flatMap(({ parts }) => [...parts]));

/** How many terms the part and what it does may stand apart. */
const reach = 5;

/** The signs of a text, those denied and those of somebody else left out. */
export function readSigns(reading: Reading): SignFound[] {
  return reading.terms.flatMap((term, index) =>
    partsOfAll.has(term.word) ? signs.flatMap((sign) => signAt(reading, index, sign) ?? []) : [],
  );
}

function signAt(reading: Reading, index: number, sign: Sign): SignFound | null {
  const { terms } = reading;
  const term = terms[index];
  if (!term || !sign.parts.has(term.word) || sign.unless?.has(terms[index + 1]?.word ?? '')) return null;
  for (let distance = 1; distance <= reach; distance += 1) {
    for (const at of [index + distance, index - distance]) {
      const other = terms[at];
      if (other?.segment !== term.segment || !sign.senses.has(other.word)) continue;
      if (isOrdinary(terms, at, index)) continue;
      const [first, last] = [Math.min(at, index), Math.max(at, index)];
      if ([first, last].some((place) => healthClaim(reading, place) !== 'present')) return null;
      return { code: codeOf(reading, index, sign), first, last };
    }
  }
  return null;
}

/** Senses that are also done or drunk: "skipping gets my heart going", "I drink tea and pee a lot". */
function isOrdinary(terms: readonly Term[], at: number, part: number): boolean {
  const word = terms[at]?.word ?? '';
  if (word === 'skipping') return at < part;
  return drinks.has(word) && [terms[at - 1], terms[at - 2]].some((term) => drunk.has(term?.word ?? ''));
}

const drinks = words('tea|cola|coke|coca|black');
const drunk = words('drink|drinks|drinking|drank|cup|cups');

function codeOf(reading: Reading, index: number, { code, worse }: Sign): SymptomCode {
  if (!worse || segmentHas(reading, index, 'at-rest')) return code;
  const sentence = reading.terms[index]?.sentence;
  const near = reading.terms.slice(Math.max(0, index - 10), index + 11);
  return near.some((term) => term.sentence === sentence && worse.words.has(term.word)) ? worse.code : code;
}
