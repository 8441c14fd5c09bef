import type { HarmKind } from '@regimen/domain';
import type { PhraseTable } from './phrases.js';

/** Words that ask for harm by themselves. Harm by amount (10 kg in two weeks, 500 kcal a day) is read from numbers. */
export const harmPhrases: PhraseTable<HarmKind> = {
  'self-harm': {
    en: "urge to hurt myself|urge to harm myself|urge to cut myself|thinking of suicide|thoughts of ending my life|kill myself|killing myself|ending my life|hurting myself|harming myself|cutting myself|end my life|end it all|hurt myself|harm myself|self harm|cut myself|suicide|suicidal|suicidal thoughts|thoughts of suicide|want to die|punish myself|punish my body|don't want to live|do not want to live|better off dead|exercise myself to death|work out until i collapse|train until i collapse",
    zh: '想伤害自己|想自残|自残的冲动|自伤的冲动|想轻生|有自杀的想法|自杀|不想活|不想活了|自残|自伤|伤害自己|惩罚自己|结束生命|想死|弄死自己|轻生|活着没意思|练到晕倒|练死自己',
  },
  'extreme-weight-loss': {
    en: 'lose weight at any cost|as thin as possible|size zero|skin and bones|thinspo|pro ana',
    zh: '瘦成皮包骨|不惜一切代价减肥|极速减肥|越瘦越好|瘦成闪电',
  },
  starvation: {
    en: 'starve|starve myself|starving myself|stop eating|not eat anything|eat nothing|eating nothing|without eating anything|water fast|only drink water|drink only water|drinking only water|only drinking water|live on water|skip all meals|dry fast',
    zh: '绝食|不吃饭|不吃东西|饿着自己|只喝水|断食七天|断食一周|什么都不吃|辟谷|饿肚子减肥|只吃一个苹果|只吃苹果|只喝咖啡|节食到极限',
  },
  'ignore-medical-advice': {
    en: "ignore my doctor|ignoring my doctor|ignore my cardiologist|against my doctor|against medical advice|against doctors orders|against my doctor's advice|no matter what my doctor says|do not care what my doctor|don't care what my doctor|whatever my doctor says|stop taking my medication|stop my medication|quit my medication|skip my medication|come off my medication|without telling my doctor|behind my doctor's back|instead of insulin",
    zh: '不听医生|别管医生|不管医生|无视医生|违背医嘱|不遵医嘱|不顾医生|医生不让但|停药|不吃药了|把药停了|瞒着医生|不打胰岛素',
  },
  doping: {
    en: 'anabolic|anabolic steroids|anabolics|steroid cycle|cycle steroids|take steroids|use steroids|on steroids|using steroids|taking steroids|trenbolone|tren|dianabol|anavar|clenbuterol|epo|doping|human growth hormone|hgh|inject testosterone|testosterone injections|sarms',
    zh: '类固醇|打激素|注射激素|兴奋剂|合成代谢|打睾酮|克伦特罗|瘦肉精|生长激素|促红素|上科技',
  },
  'harm-to-others': {
    en: 'kill him|kill her|kill them|kill someone|kill somebody|kill people|hurt someone|hurt somebody|hurt people|hurt him|hurt her|beat up|beat someone|beat him up|beat my wife|beat my husband|strong enough to hurt|attack someone|poison someone|kill my wife|kill my husband|hurt my wife|hurt my husband|hurt my child|hit my wife|hit my husband|hit my kids|get revenge',
    zh: '打人|揍人|伤害别人|伤害他人|杀人|杀了他|杀了她|报复他|报复她|报复别人|打死他|打老婆|打老公|打孩子',
  },
};
