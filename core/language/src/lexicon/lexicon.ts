import type { Weekday } from '@regimen/domain';
import { PhraseTrie } from '../grammar/phrase-trie.js';
import { activityPhrases } from './activities.js';
import {
  equipmentPhrases,
  experiencePhrases,
  jointPhrases,
  placePhrases,
  weekdayGroupPhrases,
  weekdayPhrases,
} from './body-and-kit.js';
import { feastPhrases, monthPhrases } from './calendar.js';
import { phrasesOf } from './chinese/chinese-table.js';
import { chineseAttitudes, chineseHinges, chineseMarkers } from './chinese/grammar-words.js';
import { chineseGoals } from './chinese/goals.js';
import { chineseHarms } from './chinese/harms.js';
import { chineseExperience, chineseKit, chinesePlaces } from './chinese/people-and-levels.js';
import { conditionPhrases } from './conditions.js';
import { englishAttitudes } from './english/attitudes.js';
import { englishHarms } from './english/harms.js';
import { goalPhrases } from './goals.js';
import { attitudePhrases, hingePhrases, markerPhrases } from './grammar-words.js';
import { harmPhrases } from './harms.js';
import type { LexiconCodes, LexiconTable } from './meanings.js';
import { medicationPhrases } from './medications.js';
import type { PhraseTable } from './phrases.js';
import { symptomPhrases } from './symptoms/index.js';
import { unitPhrases } from './units.js';
import { activitySayings } from './sayings/activities.js';
import { commonConditionSayings } from './sayings/conditions-common.js';
import { nerveAndLifeConditionSayings } from './sayings/conditions-nerves-and-life.js';
import { organAndJointConditionSayings } from './sayings/conditions-organs-and-joints.js';
import {
  experienceSayings,
  goalSayings,
  harmSayings,
  jointSayings,
  placeSayings,
} from './sayings/goals-and-body.js';
import { kitSayings } from './sayings/kit.js';
import { medicationSayings } from './sayings/medications.js';
import { symptomSayings } from './sayings/symptoms.js';

/**
 * One table in a trie of its own, where its phrases must not take words from those of the lexicon.
 * @returns the trie, built when first asked for
 */
export function trieOf<Table extends LexiconTable>(
  table: Table,
  ...parts: PhraseTable<LexiconCodes[Table] & string>[]
): () => PhraseTrie {
  let built: PhraseTrie | null = null;
  return () => {
    if (built) return built;
    built = new PhraseTrie();
    for (const rows of parts) addTable(built, table, rows);
    return built;
  };
}

let lexicon: PhraseTrie | null = null;

/** Every table of both languages in one trie, built when first asked for. */
export function wholeLexicon(): PhraseTrie {
  return (lexicon ??= buildLexicon());
}

function buildLexicon(): PhraseTrie {
  const trie = new PhraseTrie();
  addTable(trie, 'activity', activityPhrases);
  addTable(trie, 'goal', goalPhrases);
  addTable(trie, 'condition', conditionPhrases);
  addTable(trie, 'medication', medicationPhrases);
  addTable(trie, 'symptom', symptomPhrases);
  addTable(trie, 'harm', harmPhrases);
  addTable(trie, 'joint', jointPhrases);
  addTable(trie, 'place', placePhrases);
  addTable(trie, 'equipment', equipmentPhrases);
  addTable(trie, 'experience', experiencePhrases);
  addTable(trie, 'activity', activitySayings);
  addTable(trie, 'goal', goalSayings);
  addTable(trie, 'condition', commonConditionSayings);
  addTable(trie, 'condition', organAndJointConditionSayings);
  addTable(trie, 'condition', nerveAndLifeConditionSayings);
  addTable(trie, 'medication', medicationSayings);
  addTable(trie, 'symptom', symptomSayings);
  addTable(trie, 'harm', harmSayings);
  addTable(trie, 'harm', englishHarms);
  addTable(trie, 'joint', jointSayings);
  addTable(trie, 'place', placeSayings);
  addTable(trie, 'equipment', kitSayings);
  addTable(trie, 'experience', experienceSayings);
  addTable(trie, 'weekdayGroup', weekdayGroupPhrases);
  addTable(trie, 'attitude', attitudePhrases);
  addTable(trie, 'attitude', englishAttitudes);
  addTable(trie, 'hinge', hingePhrases);
  addTable(trie, 'marker', markerPhrases);
  addTable(trie, 'unit', unitPhrases);
  addTable(trie, 'feast', feastPhrases);
  addTable(trie, 'goal', phrasesOf(chineseGoals));
  addTable(trie, 'harm', phrasesOf(chineseHarms));
  addTable(trie, 'experience', phrasesOf(chineseExperience));
  addTable(trie, 'place', phrasesOf(chinesePlaces));
  addTable(trie, 'equipment', phrasesOf(chineseKit));
  addTable(trie, 'attitude', phrasesOf(chineseAttitudes));
  addTable(trie, 'hinge', phrasesOf(chineseHinges));
  addTable(trie, 'marker', phrasesOf(chineseMarkers));
  for (const [day, phrases] of Object.entries(weekdayPhrases))
    trie.add('weekday', Number(day) as Weekday, phrases);
  for (const [month, phrases] of Object.entries(monthPhrases)) trie.add('month', Number(month), phrases);
  return trie;
}

function addTable<Table extends LexiconTable>(
  trie: PhraseTrie,
  table: Table,
  rows: PhraseTable<LexiconCodes[Table] & string>,
): void {
  for (const code of Object.keys(rows) as (LexiconCodes[Table] & string)[]) {
    const phrases = rows[code];
    if (phrases) trie.add(table, code, phrases);
  }
}
