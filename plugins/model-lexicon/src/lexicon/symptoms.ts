import type { SymptomCode } from '@regimen/domain';
import type { PhraseTable } from './phrases.js';

/**
 * Symptoms of preparticipation screening (Riebe 2015, MSSE 47:2473) and red flags. Chest pain and breathlessness are
 * listed under their commoner form; the reader moves them to "at rest" where the words say so.
 */
export const symptomPhrases: PhraseTable<SymptomCode> = {
  'chest-pain-exertion': {
    en: 'chest pain|chest pains|pain in my chest|pain in the chest|chest hurts|chest tightness|tight chest|chest pressure|pressure in my chest|chest discomfort|tightness in my chest|chest feels tight|chest gets tight',
    zh: '胸痛|胸口疼|胸口痛|胸疼|胸闷|胸口闷|心口疼|心口痛|心前区疼|胸部疼痛|胸口发紧|胸口有点疼|胸有点疼|胸口有点闷',
  },
  syncope: {
    en: 'faint|fainted|fainting|passed out|pass out|blacked out|black out|blackout|lost consciousness|lose consciousness|syncope|collapsed',
    zh: '晕倒|昏倒|晕厥|晕过去|失去意识|昏过去|昏厥',
  },
  dizziness: { en: 'dizzy|dizziness|light headed|lightheaded|vertigo', zh: '头晕|眩晕|头昏|发晕' },
  'dyspnoea-mild-exertion': {
    en: 'short of breath|shortness of breath|breathless|out of breath|breathlessness|trouble breathing|difficulty breathing|hard to breathe|cannot breathe|cant breathe|dyspnoea|dyspnea',
    zh: '气短|喘不上气|呼吸困难|气喘|喘不过气|上气不接下气|呼吸急促',
  },
  orthopnoea: {
    en: 'breathless lying down|breathless lying flat|cannot lie flat|sleep propped up|wake up breathless',
    zh: '躺下喘|躺平就喘|平躺气短|夜间憋醒|不能平躺|端坐呼吸',
  },
  'ankle-oedema': {
    en: 'swollen ankles|ankles are swollen|feet are swollen|legs are swollen|ankle swelling|swollen feet|swelling in my ankles|swollen legs|ankles swell',
    zh: '脚踝浮肿|脚肿|腿肿|脚踝肿|下肢水肿|腿浮肿',
  },
  palpitations: {
    en: 'palpitations|heart racing|racing heart|heart flutters|heart skips|pounding heart|heart pounding|heart skips beats',
    zh: '心悸|心慌|心跳很快|心跳加速|心跳不规律',
  },
  'palpitations-with-dizziness': { en: 'palpitations with dizziness', zh: '心慌头晕|心悸头晕' },
  claudication: {
    en: 'claudication|calf pain when walking|calf cramps when walking|calves hurt when i walk|legs hurt when i walk|leg pain when walking',
    zh: '间歇性跛行|走路小腿疼|走路腿疼|走一会儿腿疼',
  },
  'unusual-fatigue': {
    en: 'unusual fatigue|unusually tired|exhausted all the time|extreme fatigue|extreme tiredness|always exhausted',
    zh: '异常疲劳|特别疲惫|极度疲劳|总是很累|异常乏力',
  },
  'facial-droop-or-speech-loss': {
    en: 'face drooping|facial droop|face droops|slurred speech|cannot speak|slurring my words|arm went numb|sudden weakness on one side',
    zh: '嘴歪|口角歪斜|面瘫|说话不清|口齿不清|半边身子麻|半身无力|一侧无力',
  },
  'unilateral-calf-swelling': {
    en: 'swollen calf|calf swelling|one calf is swollen|one leg is swollen|calf is swollen',
    zh: '小腿肿|一侧小腿肿|单侧腿肿|一条腿肿',
  },
  'saddle-anaesthesia': {
    en: 'numbness between my legs|saddle numbness|numb groin|cannot hold my urine|lost bladder control|cannot control my bladder',
    zh: '会阴麻木|大小便失禁|鞍区麻木|尿失禁',
  },
  'night-pain-with-weight-loss': {
    en: 'night pain and weight loss|unexplained weight loss|losing weight without trying',
    zh: '夜间痛伴体重下降|不明原因消瘦|莫名消瘦|夜里痛醒',
  },
  'dark-urine-with-severe-soreness': {
    en: 'dark urine|cola coloured urine|cola colored urine|brown urine|brown pee',
    zh: '酱油色尿|尿发黑|茶色尿|尿液发黑|尿是酱油色',
  },
  fever: {
    en: 'fever|feverish|high temperature|running a temperature|have a temperature',
    zh: '发烧|发热|体温高|高烧|低烧',
  },
  'vaginal-bleeding': {
    en: 'vaginal bleeding|bleeding during pregnancy|spotting',
    zh: '阴道出血|见红|孕期出血',
  },
  'post-exertional-malaise': {
    en: 'post exertional malaise|crash after exercise|crash after activity|crash for days|worse for days after',
    zh: '运动后不适|活动后崩溃|劳累后加重|运动后虚脱好几天',
  },
  'suicidal-thoughts': { en: 'suicidal|suicidal thoughts|thoughts of suicide', zh: '自杀的念头|轻生|想自杀' },
  'severe-hypoglycaemia-last-day': {
    en: 'severe hypo|severe hypoglycaemia|severe hypoglycemia|severe low blood sugar',
    zh: '严重低血糖|低血糖昏迷',
  },
  'raised-ketones': {
    en: 'ketones|high ketones|raised ketones|ketones in my urine|ketones in my blood|ketoacidosis',
    zh: '酮体高|酮体升高|酮体偏高|尿酮|酮症酸中毒|酮症',
  },
};
