import type { Language, LocalDate, Profile } from '@regimen/domain';
import { normaliseDisguised } from '../text/normalise.js';
import { englishIntents } from '../lexicon/english/intents.js';
import { phrasesOf } from '../lexicon/chinese/chinese-table.js';
import { chineseIntents } from '../lexicon/chinese/intents.js';
import { intentPhrases } from '../lexicon/intents.js';
import { trieOf, wholeLexicon } from '../lexicon/lexicon.js';
import { tokenise } from '../text/tokenise.js';
import { cuesOfRequest, sentencesOfOrders, withoutSentences, withoutWordsOfOrders } from './orders.js';
import { readQuantities } from './quantities.js';
import type { Cue, Reading } from './reading.js';
import { markersBySegment } from './reading.js';
import { readStances } from './stances.js';
import type { Term } from './terms.js';
import { is, readTerms } from './terms.js';
import { repairSpelling } from './spelling.js';
import { spellOutWeekdays } from './weekday-lists.js';

/** Apart from the lexicon: "how long" must not take the "long" of a session's length. */
const intentCues = trieOf('intent', intentPhrases, englishIntents, phrasesOf(chineseIntents));

/** Text to terms, quantities and stances; every step looks at each token a bounded number of times. */
export function read(text: string, language: Language, profile: Profile, today: LocalDate): Reading {
  const tokens = repairSpelling(tokenise(normaliseDisguised(text)), wholeLexicon());
  const cues = cuesOf(readTerms(tokens, intentCues()), language);
  const terms = spellOutWeekdays(readTerms(withoutWordsOfOrders(tokens, cues), wholeLexicon()));
  const ordered = sentencesOfOrders(cues);
  return {
    text,
    language,
    ordered,
    cues: cuesOfRequest(cues, ordered),
    profile,
    today,
    ...grammarOf(terms),
  };
}

/** What is left to read where the sentences that order the system about say nothing. */
export function readAsked(reading: Reading): Reading {
  if (reading.ordered.size === 0) return reading;
  return { ...reading, ...grammarOf(withoutSentences(reading.terms, reading.ordered)) };
}

function grammarOf(
  terms: readonly Term[],
): Pick<Reading, 'terms' | 'quantities' | 'stances' | 'markers' | 'onBehalf'> {
  return {
    terms,
    quantities: readQuantities(terms),
    stances: readStances(terms),
    markers: markersBySegment(terms),
    onBehalf: terms.some((term) => is(term, 'marker', 'on-behalf')),
  };
}

/** Terms that cue an intent, each with whether it opens its thought; polite words before it do not close the opening. */
function cuesOf(terms: readonly Term[], language: Language): Cue[] {
  const cues: Cue[] = [];
  let [begun, open] = [-1, true];
  let [clause, clauseOpen] = [-1, true];
  let [sentence, place] = [-1, 0];
  for (const term of terms) {
    if (term.sentence !== sentence) [sentence, place] = [term.sentence, 0];
    if (term.segment !== clause) [clause, clauseOpen] = [term.segment, true];
    // Chinese strings its thoughts together with commas, English ends them with full stops.
    const opening = language === 'zh' ? term.segment : term.sentence;
    if (opening !== begun) [begun, open] = [opening, true];
    if (term.meanings.intent) cues.push({ ...term, opens: open, opensClause: clauseOpen, place });
    place += 1;
    open &&= is(term, 'intent', 'lead');
    clauseOpen &&= is(term, 'intent', 'lead');
  }
  return cues;
}
