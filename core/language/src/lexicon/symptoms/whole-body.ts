import type { SymptomCode } from '@regimen/domain';
import type { PhraseTable } from '../phrases.js';

/** Signs of infection, fluids, sugar, heat, mind and pregnancy. */
export const wholeBodyPhrases = {
  fever: {
    en: 'fever|feverish|high temperature|running a temperature|have a temperature|temperature of 38|temperature of 39|burning up',
    zh: '发烧|发热|体温高|高烧|低烧|发高烧|烧到38度|烧到39度',
  },
  'acute-illness': {
    en: 'feel ill today|feel unwell today|under the weather|sore throat|runny nose|coming down with something',
    zh: '嗓子疼|喉咙痛|流鼻涕|生病了|全身酸痛发冷',
  },
  'unexplained-weight-loss': {
    en: 'unexplained weight loss|losing weight without trying|lost weight without trying|lost weight for no reason',
    zh: '不明原因消瘦|莫名消瘦|体重莫名下降|没减肥却瘦了',
  },
  'night-sweats': {
    en: 'night sweats|sweat through the sheets|wake up soaked in sweat|drenched at night',
    zh: '盗汗|夜间盗汗|夜里大汗|睡觉出大汗',
  },
  'bruising-or-bleeding': {
    en: 'bruise easily|new bruises|bruises for no reason|nosebleeds|bleeding gums',
    zh: '容易瘀青|莫名瘀青|瘀斑|流鼻血|牙龈出血',
  },
  'abdominal-pain-severe': {
    en: 'severe stomach pain|severe abdominal pain|terrible stomach pain|severe belly pain',
    zh: '剧烈腹痛|肚子剧痛|肚子疼得厉害|腹部剧痛',
  },
  'blood-in-stool': {
    en: 'blood in my stool|bloody stool|black stool|tarry stool|blood in my poo',
    zh: '便血|血便|黑便|大便带血|大便发黑',
  },
  'vomiting-or-diarrhoea': {
    en: 'vomiting|vomited|throwing up|diarrhoea|diarrhea|stomach bug',
    zh: '呕吐|吐了|腹泻|拉肚子|上吐下泻',
  },
  dehydration: { en: 'dehydrated|dehydration|too little to drink', zh: '脱水|缺水严重|喝水太少尿很黄' },
  'dialysis-access-problem': {
    en: 'fistula is swollen|fistula is red|fistula hurts|fistula bleeds|fistula stopped buzzing',
    zh: '内瘘肿|内瘘疼|内瘘出血|内瘘没有震颤',
  },
  'leaking-or-heaviness': {
    en: 'leak urine|leaking urine|leak when i jump|pelvic heaviness|pee when i jump',
    zh: '漏尿|尿失禁|跳的时候漏尿|盆腔坠胀|下坠感',
  },
  'post-exertional-malaise': {
    en: 'post exertional malaise|crash after exercise|crash after activity|crash for days|worse for days after|flattened for days after activity',
    zh: '运动后不适|活动后崩溃|劳累后加重|运动后虚脱好几天|活动后几天都起不来',
  },
  'severe-hypoglycaemia-last-day': {
    en: 'severe hypo|severe hypoglycaemia|severe hypoglycemia|severe low blood sugar|hypo that needed help|passed out from low sugar',
    zh: '严重低血糖|低血糖昏迷|低血糖昏倒|低血糖需要人帮',
  },
  'raised-ketones': {
    en: 'ketones|high ketones|raised ketones|ketones in my urine|ketones in my blood|ketoacidosis|my ketones are high',
    zh: '酮体高|酮体升高|酮体偏高|尿酮|酮症酸中毒|酮症|血酮高|尿酮高',
  },
  'hypoglycaemia-today': {
    en: 'hypo today|low blood sugar today|hypo this morning|sugar was low today|low sugar this morning',
    zh: '今天低血糖|今早低血糖|刚刚低血糖|今天血糖低',
  },
  'very-thirsty-passing-urine': {
    en: 'very thirsty|always thirsty|thirsty all the time|peeing all the time|passing a lot of urine',
    zh: '口渴多尿|总是口渴|特别口渴|尿特别多|老想喝水',
  },
  'heat-illness-signs': {
    en: 'stopped sweating in the heat|confused in the heat|think i have heat stroke|collapsed in the heat',
    zh: '中暑|热射病|热得神志不清|高温下不出汗',
  },
  'cramps-in-heat': {
    en: 'heat cramps|cramps in the heat|muscles cramp in the heat|cramp when it is hot',
    zh: '热痉挛|天热抽筋|高温下抽筋|热得抽筋',
  },
  'panic-attack': { en: 'panic attack|panic attacks|attacks of panic', zh: '惊恐发作|恐慌发作|惊恐症发作' },
  'suicidal-thoughts': {
    en: 'suicidal|suicidal thoughts|thoughts of suicide|thinking of suicide|thoughts of ending my life',
    zh: '自杀的念头|轻生|想自杀|想轻生|有自杀的想法',
  },
  'self-harm-urge': {
    en: 'urge to hurt myself|urge to harm myself|urge to cut myself',
    zh: '想伤害自己|想自残|自残的冲动|自伤的冲动',
  },
  'vaginal-bleeding': {
    en: 'vaginal bleeding|bleeding during pregnancy|spotting|bleeding while pregnant|bleeding in pregnancy',
    zh: '阴道出血|见红|孕期出血|怀孕出血|孕期见红',
  },
  contractions: {
    en: 'contractions|womb tightens|tightenings in my belly',
    zh: '宫缩|肚子一阵阵发紧|肚子发硬',
  },
  'fluid-leak': {
    en: 'waters broke|waters have broken|leaking waters|leaking amniotic fluid',
    zh: '羊水破了|破水|羊水漏|漏羊水',
  },
  'reduced-fetal-movement': {
    en: 'baby is moving less|baby moves less|baby stopped moving|fewer kicks',
    zh: '胎动减少|胎动少|胎动变少|宝宝不怎么动',
  },
  'headache-or-vision-in-pregnancy': {
    en: 'headache in pregnancy|bad headache while pregnant|blurred vision in pregnancy|blurred vision while pregnant',
    zh: '孕期头痛|孕期头疼|孕期视力模糊|怀孕后头痛厉害',
  },
  'calf-pain-pregnancy': {
    en: 'calf pain in pregnancy|calf pain while pregnant|swollen calf in pregnancy',
    zh: '孕期小腿疼|孕期小腿肿|怀孕小腿肿痛',
  },
} as const satisfies PhraseTable<SymptomCode>;
