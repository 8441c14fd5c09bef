import type { Language, LocalDate, Profile } from '@regimen/domain';
import { normaliseDisguised } from '../text/normalise.js';
import { intentPhrases } from '../lexicon/intents.js';
import { buildTrie } from '../lexicon/lexicon.js';
import { tokenise } from '../text/tokenise.js';
import type { PhraseTrie } from './phrase-trie.js';
import { cuesOfRequest, withoutOrders } from './orders.js';
import { readQuantities } from './quantities.js';
import type { Cue, Reading } from './reading.js';
import { markersBySegment } from './reading.js';
import { readStances } from './stances.js';
import type { Term } from './terms.js';
import { is, readTerms } from './terms.js';
import { repairSpelling } from './spelling.js';
import { spellOutWeekdays } from './weekday-lists.js';

/** Apart from the lexicon: "how long" must not take the "long" of a session's length. */
const intentCues = buildTrie('intent', intentPhrases);

/** Text to terms, quantities and stances; every step looks at each token a bounded number of times. */
export function read(
  text: string,
  language: Language,
  lexicon: PhraseTrie,
  profile: Profile,
  today: LocalDate,
): Reading {
  const tokens = repairSpelling(tokenise(normaliseDisguised(text)), lexicon);
  const cues = cuesOf(readTerms(tokens, intentCues), language);
  const terms = withoutOrders(spellOutWeekdays(readTerms(tokens, lexicon)), cues);
  return {
    text,
    language,
    terms,
    cues: cuesOfRequest(cues),
    quantities: readQuantities(terms),
    stances: readStances(terms),
    markers: markersBySegment(terms),
    onBehalf: terms.some((term) => is(term, 'marker', 'on-behalf')),
    profile,
    today,
  };
}

/** Terms that cue an intent, each with whether it opens its thought; polite words before it do not close the opening. */
function cuesOf(terms: readonly Term[], language: Language): Cue[] {
  const cues: Cue[] = [];
  let [begun, open] = [-1, true];
  for (const term of terms) {
    // Chinese strings its thoughts together with commas, English ends them with full stops.
    const opening = language === 'zh' ? term.segment : term.sentence;
    if (opening !== begun) [begun, open] = [opening, true];
    if (term.meanings.intent) cues.push({ ...term, opens: open });
    open &&= is(term, 'intent', 'lead');
  }
  return cues;
}
