import type { SymptomCode } from '@regimen/domain';
import type { PhraseTable } from '../phrases.js';

/**
 * Signs of heart and lungs (Riebe 2015, MSSE 47:2473). Chest pain and breathlessness mostly stand under their commoner
 * form; the reader moves them to "at rest" where the words say so.
 */
export const heartAndLungPhrases = {
  'chest-pain-exertion': {
    en: 'chest pain|chest pains|pain in my chest|pain in the chest|chest hurts|chest tightness|tight chest|chest pressure|pressure in my chest|chest discomfort|tightness in my chest|chest feels tight|chest gets tight|chest hurts when i exercise|heavy feeling in my chest|squeezing in my chest',
    zh: '胸痛|胸口疼|胸口痛|胸疼|胸闷|胸口闷|心口疼|心口痛|心前区疼|胸部疼痛|胸口发紧|胸口有点疼|胸有点疼|胸口有点闷|胸口压得慌|胸口像压着石头',
  },
  'chest-pain-rest': {
    en: 'chest pain at rest|chest hurts at rest|chest pain while sitting',
    zh: '静息胸痛|休息时胸痛|坐着胸口疼',
  },
  'chest-pain-at-rest-sweating': {
    en: 'chest pain and sweating|chest pain with sweating|chest pain spreading to my arm|chest pain going into my arm|chest pain and jaw pain|pain in my chest and left arm',
    zh: '胸痛出汗|胸痛伴出汗|胸痛放射到手臂|胸口疼还冒冷汗|胸痛冒冷汗',
  },
  syncope: {
    en: 'faint|fainted|fainting|passed out|pass out|blacked out|black out|blackout|lost consciousness|lose consciousness|syncope|collapsed|keel over|fell unconscious',
    zh: '晕倒|昏倒|晕厥|晕过去|失去意识|昏过去|昏厥|不省人事|突然倒下',
  },
  dizziness: {
    en: 'dizzy|dizziness|light headed|lightheaded|vertigo|woozy|room spins|head spins',
    zh: '头晕|眩晕|头昏|发晕|头发晕|天旋地转',
  },
  'dyspnoea-rest': {
    en: 'short of breath at rest|breathless at rest|breathless while sitting|out of breath sitting still',
    zh: '静息气短|坐着都喘|坐着也喘|不动也喘',
  },
  'dyspnoea-mild-exertion': {
    en: 'short of breath|shortness of breath|breathless|out of breath|breathlessness|trouble breathing|difficulty breathing|hard to breathe|cannot breathe|cant breathe|dyspnoea|dyspnea|winded easily|get winded walking|puffed after a few steps',
    zh: '气短|喘不上气|呼吸困难|气喘|喘不过气|上气不接下气|呼吸急促|走几步就喘|稍微动就喘|一动就喘',
  },
  orthopnoea: {
    en: 'breathless lying down|breathless lying flat|cannot lie flat|sleep propped up|cannot breathe lying down|need extra pillows to breathe',
    zh: '躺下喘|躺平就喘|平躺气短|不能平躺|端坐呼吸|一躺下就喘|要垫高枕头才能睡',
  },
  'nocturnal-dyspnoea': {
    en: 'wake up breathless|wake up gasping|wake at night gasping|wake up short of breath',
    zh: '夜间憋醒|夜里憋醒|半夜憋醒|睡着憋醒',
  },
  'ankle-oedema': {
    en: 'swollen ankles|ankles are swollen|feet are swollen|legs are swollen|ankle swelling|swollen feet|swelling in my ankles|swollen legs|ankles swell|puffy ankles',
    zh: '脚踝浮肿|脚肿|腿肿|脚踝肿|下肢水肿|腿浮肿|脚踝水肿|脚浮肿',
  },
  palpitations: {
    en: 'palpitations|heart racing|racing heart|heart flutters|heart skips|pounding heart|heart pounding|heart skips beats|heart thumping|fluttering heart',
    zh: '心悸|心慌|心跳很快|心跳加速|心跳不规律|心跳乱|心怦怦跳',
  },
  'palpitations-with-dizziness': {
    en: 'palpitations with dizziness|racing heart and dizziness|heart races and i get dizzy',
    zh: '心慌头晕|心悸头晕|心跳快还头晕|心慌又头晕',
  },
  'new-irregular-heartbeat': {
    en: 'heartbeat has become irregular|uneven heartbeat|new irregular heartbeat|heart beats unevenly',
    zh: '心跳忽快忽慢|心跳突然不齐|最近心跳不齐',
  },
  claudication: {
    en: 'claudication|calf pain when walking|calf cramps when walking|calves hurt when i walk|legs hurt when i walk|leg pain when walking|legs cramp when i walk',
    zh: '间歇性跛行|走路小腿疼|走路腿疼|走一会儿腿疼|走路小腿抽痛',
  },
  'unusual-fatigue': {
    en: 'unusual fatigue|unusually tired|exhausted all the time|extreme fatigue|extreme tiredness|always exhausted|tired for no reason|worn out by small tasks',
    zh: '异常疲劳|特别疲惫|极度疲劳|总是很累|异常乏力|无缘无故很累|做点小事就累',
  },
  'heart-murmur': {
    en: 'murmur never checked|undiagnosed heart murmur|doctor heard a murmur',
    zh: '杂音没查过|听到心脏杂音|心脏有杂音',
  },
  'defibrillator-shock': {
    en: 'icd fired|icd shocked me|defibrillator went off|defibrillator shocked me|shock from my icd',
    zh: '除颤器放电|除颤器电了我|icd放电',
  },
  'breastbone-click': {
    en: 'breastbone clicks|sternum clicks|clicking breastbone|breastbone moves',
    zh: '胸骨响|胸骨有响声|胸骨松动|胸骨会动',
  },
  'coughing-blood': {
    en: 'coughing up blood|cough up blood|coughed up blood|coughing blood|blood when i cough',
    zh: '咯血|咳血|痰里有血|痰中带血',
  },
  wheeze: { en: 'wheezing|wheezy|wheeze|whistling chest', zh: '喘鸣|哮鸣|呼哧呼哧|嗓子里有哨音' },
  'asthma-attack-last-day': {
    en: 'asthma attack today|asthma attack yesterday|asthma attack last night|asthma attack this morning',
    zh: '今天哮喘发作|昨天哮喘发作|昨晚哮喘发作|哮喘刚发作',
  },
  'unilateral-calf-swelling': {
    en: 'swollen calf|calf swelling|one calf is swollen|one leg is swollen|calf is swollen|one calf is bigger|calf is red and swollen|one leg swollen',
    zh: '小腿肿|一侧小腿肿|单侧腿肿|一条腿肿|一侧小腿变粗|小腿又肿又疼|单侧小腿肿',
  },
  'allergic-reaction': {
    en: 'hives|allergic reaction|lips swell|lips swelled|throat swells',
    zh: '荨麻疹|过敏反应|嘴唇肿|起风团',
  },
} as const satisfies PhraseTable<SymptomCode>;
