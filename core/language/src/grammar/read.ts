import type { Language, LocalDate, Profile } from '@regimen/domain';
import { normalise } from '../text/normalise.js';
import { intentPhrases } from '../lexicon/intents.js';
import { buildTrie } from '../lexicon/lexicon.js';
import { tokenise } from '../text/tokenise.js';
import type { PhraseTrie } from './phrase-trie.js';
import { readQuantities } from './quantities.js';
import type { Reading } from './reading.js';
import { markersBySegment } from './reading.js';
import { readStances } from './stances.js';
import { readTerms } from './terms.js';
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
  const tokens = tokenise(normalise(text));
  const terms = spellOutWeekdays(readTerms(tokens, lexicon));
  return {
    text,
    language,
    terms,
    cues: readTerms(tokens, intentCues).filter((term) => term.meanings.intent),
    quantities: readQuantities(terms),
    stances: readStances(terms),
    markers: markersBySegment(terms),
    profile,
    today,
  };
}
