import type { HarmKind } from '@regimen/domain';
import type { PhraseTable } from '../phrases.js';

const attacks = ['hurts', 'harm', 'punch', 'cripple', 'choke', 'maim'];
const victims = (
  'him|her|them|someone|somebody|a man|my brother|my sister|my wife|my husband|my partner|my ex|my boss|my father|' +
  'my mother|my dad|my neighbour|my rival|my opponent|my stepfather|my colleague|my girlfriend|my boyfriend'
).split('|');

/** More English words that ask for harm: names of drugs, ways to starve or to hurt. */
export const englishHarms: PhraseTable<HarmKind> = {
  'self-harm': {
    en: 'break my body|hurt my body|my body to hurt|destroy my body|wreck my body|break my own|injure myself|break my arm on purpose|punishment for existing|my punishment for|to be punished|deserve to be punished|deserve the pain|deserve pain|earned the pain|even if it kills me|rather be dead|kidneys fail|bleed internally|stop my breathing|in intensive care|until something tears|until i break|until i bleed|train myself to death|run myself to death|make my body suffer|make me suffer',
    zh: '',
  },
  'extreme-weight-loss': {
    en: 'thigh gap|hip bones|bones showing|ribs showing|waste away|idc how|as light as i can get at any price',
    zh: '',
  },
  starvation: {
    en: "won't eat|will not eat|not eating anything|refuse to eat|refuse food|live on lettuce|live on broth|live on air|live on coffee|nothing but lettuce|nothing but water|nothing but broth|only lettuce|only broth|ice cubes|chew and spit|laxatives|laxative|diet pills|vomiting after meals|vomit after meals|throw up after meals|throw up after dinner|throw up my|vomit up|purge after|purging|purge|burn off everything i eat|skip eating|stop drinking water|don't drink water|no water for|eat nothing at all|how little i can eat|doesn't eat on training days|don't eat on training days|eat only on|cancel out a whole day's food|dry out with diuretics|swapping meals for|instead of meals|fast for a week|fast for 7 days|fast for 10 days|fast for 14 days|only water for|water only for",
    zh: '',
  },
  'ignore-medical-advice': {
    en: "don't tell my cardiologist|don't tell my doctor|don't tell my gp|behind her back|behind his back|behind their backs|what he doesn't know won't hurt|what she doesn't know won't hurt|throw away my inhaler|stop my epilepsy tablets|stop my tablets|stop my pills|stop my medicine|stop my insulin|skip my tablets|skip my pills|binned the lot|binned my|flush my pills|flush my tablets|flush them down|leaving out my insulin|off my meds|without my meds|since when do i listen|all the don'ts|doctors are clueless",
    zh: '',
  },
  doping: {
    en: 'winstrol|stanozolol|sustanon|nandrolone|deca durabolin|oxandrolone|clen|ephedrine|dinitrophenol|primobolan|boldenone|masteron|turinabol|ligandrol|rad 140|testosterone enanthate|testosterone cypionate|roids|gh and|slin|insulin protocol|steroid stack|the strong stuff|peptides for mass|igf 1',
    zh: '',
  },
  'harm-to-others': {
    en: [
      ...attacks.flatMap((attack) => victims.map((victim) => `${attack} ${victim}`)),
      'hurt them|hurt my brother|hurt my sister|hurt my ex|hurt my boss|hurt my father|hurt my mother|hurt my neighbour|injure him|injure her|injure someone|bash his|bash her|bash my|break his|break her|to his skull|his kneecaps|make her regret|make him regret|make them regret|make him pay|make her pay|hold a pillow|hurt a person|beat people up',
    ].join('|'),
    zh: '',
  },
};
