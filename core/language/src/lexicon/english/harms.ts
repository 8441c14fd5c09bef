import type { HarmKind } from '@regimen/domain';
import type { PhraseTable } from '../phrases.js';

const attacks = ['harm', 'punch', 'cripple', 'choke', 'maim', 'bash'];
const victims = (
  'him|her|them|someone|somebody|a man|my brother|my sister|my wife|my husband|my partner|my ex|my boss|my father|' +
  'my mother|my dad|my neighbour|my rival|my opponent|my stepfather|my colleague|my girlfriend|my boyfriend'
).split('|');

/** More English words that ask for harm: names of drugs, ways to starve or to hurt. */
export const englishHarms: PhraseTable<HarmKind> = {
  'self-harm': {
    en: 'break my body|hurt my body|destroy my body|wreck my body|injure myself|deserve to be punished|deserve the pain|deserve pain|earned the pain|punishment for existing|i need to be punished|want my body to hurt|me in intensive care|stop my breathing for good|makes you bleed internally|even if it kills me|rather be dead|until something tears|until i break|until i bleed|train myself to death|run myself to death|make my body suffer|make me suffer|break my own arm|break my own leg|break my own bones|break my own ankle|until my kidneys fail|till my kidneys fail|put me in intensive care|make me bleed|makes me bleed',
    zh: '',
  },
  'extreme-weight-loss': {
    en: 'thigh gap|bones showing|ribs showing|goal bmi 14|down to bmi 14|goal bmi 15|down to bmi 15|waste away|hip bones showing|hip bones sticking out|see my hip bones',
    zh: '',
  },
  starvation: {
    en: "won't eat|will not eat|not eating anything|refuse to eat|refuse food|live on lettuce|live on broth|live on air|live on coffee|nothing but lettuce|nothing but water|nothing but broth|only lettuce|only broth|chew and spit|how little i can eat|doesn't eat on training days|laxatives|laxative|diet pills|vomiting after meals|vomit after meals|throw up after meals|throw up after dinner|vomit up|purge after|purging|purge|skip eating|stop drinking water|don't drink water|eat nothing at all|don't eat on training days|dry out with diuretics|fast for 7 days|fast for 10 days|fast for 14 days|only water for|water only for|only ice cubes|nothing but ice cubes|meals for ice cubes|throw up my food|throw up my meals|throw up my dinner",
    zh: '',
  },
  'ignore-medical-advice': {
    en: "don't tell my cardiologist|don't tell my doctor|don't tell my gp|throw away my inhaler|stop my tablets|stop my pills|stop my medicine|stop my insulin|what he doesn't know won't hurt|what she doesn't know won't hurt|stop my epilepsy tablets|flush them down the toilet|skip my tablets|skip my pills|binned my pills|binned my tablets|binned my blood pressure pills|throw away my pills|throw away my tablets|flush my pills|flush my tablets|leaving out my insulin|without my meds|doctors are clueless",
    zh: '',
  },
  doping: {
    en: 'winstrol|stanozolol|sustanon|nandrolone|deca durabolin|oxandrolone|clen|ephedrine|dinitrophenol|primobolan|boldenone|masteron|on the strong stuff|turinabol|ligandrol|rad 140|testosterone enanthate|testosterone cypionate|roids|slin|insulin protocol|steroid stack|peptides for mass|igf 1',
    zh: '',
  },
  'harm-to-others': {
    en: [
      ...attacks.flatMap((attack) => victims.map((victim) => `${attack} ${victim}`)),
      'hurt my brother|hurt my sister|hurt my ex|hurt my boss|hurt my father|hurt my mother|hurt my neighbour|injure him|injure her|injure someone|his kneecaps|make her regret|make him regret|hurt a person|beat people up|break his arm|break his nose|break his jaw|break his neck|break her arm|break her nose|break her legs|bash his head|bash her head',
      "bash my brother's|bash my sister's|bash my boss's|bash my ex's",
    ].join('|'),
    zh: '',
  },
};
