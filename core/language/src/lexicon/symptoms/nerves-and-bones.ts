import type { SymptomCode } from '@regimen/domain';
import type { PhraseTable } from '../phrases.js';

/** Signs of brain, nerves, spine, bones and joints. */
export const nerveAndBonePhrases = {
  'facial-droop-or-speech-loss': {
    en: 'face drooping|facial droop|face droops|slurred speech|cannot speak|slurring my words|arm went numb|sudden weakness on one side|drooping face|face has dropped|words come out wrong|arm suddenly weak',
    zh: '嘴歪|口角歪斜|面瘫|说话不清|口齿不清|半边身子麻|半身无力|一侧无力|脸歪|脸歪了|突然说不出话|胳膊突然没劲',
  },
  'transient-stroke-signs': {
    en: 'went numb for a few minutes|lost my speech for a minute|weakness that went away|speech trouble that passed',
    zh: '麻了一会儿就好了|一过性无力|一过性说话不清|突然无力后又好了',
  },
  'sudden-severe-headache': {
    en: 'worst headache of my life|thunderclap headache|sudden severe headache|sudden terrible headache',
    zh: '剧烈头痛|头痛欲裂|突然头疼得厉害|突发头痛',
  },
  'sudden-vision-loss': {
    en: 'lost my sight|sudden loss of vision|cannot see with one eye|new floaters|flashes of light',
    zh: '突然看不见|视力突然下降|眼前闪光|突然很多飞蚊',
  },
  confusion: {
    en: 'suddenly confused|sudden confusion|disoriented|talking nonsense',
    zh: '意识模糊|神志不清|突然糊涂|意识混乱',
  },
  'seizure-last-month': {
    en: 'seizure last week|seizure this month|seizure yesterday|seizure two weeks ago|had a fit last week',
    zh: '上周癫痫发作|这个月癫痫发作|昨天癫痫发作|上周抽搐|前几天抽搐',
  },
  'recent-head-injury': {
    en: 'hit my head|banged my head|bumped my head|knock on the head',
    zh: '撞到头|撞了头|磕到头|头部受伤',
  },
  'autonomic-dysreflexia': {
    en: 'autonomic dysreflexia|pounding headache and flushing|dysreflexia',
    zh: '自主神经反射异常|自主神经反射亢进|头跳着疼脸发红',
  },
  'new-numbness': {
    en: 'new numbness|numbness and tingling|tingling in my hands|tingling in my feet|hand is numb',
    zh: '手发麻|手麻|脚发麻|新出现麻木|四肢发麻',
  },
  'leg-weakness-getting-worse': {
    en: 'legs are getting weaker|leg is getting weaker|losing strength in my legs|legs get weaker every week',
    zh: '腿越来越没力|腿越来越无力|下肢越来越无力|腿一天比一天没劲',
  },
  'saddle-anaesthesia': {
    en: "numbness between my legs|saddle numbness|numb groin|cannot hold my urine|lost bladder control|cannot control my bladder|numb between my legs|cannot pass water|can't pass urine|cannot pass urine|numb around my bottom",
    zh: '会阴麻木|大小便失禁|鞍区麻木|会阴部麻木|尿不出来|排不出尿',
  },
  'night-pain-with-weight-loss': {
    en: 'night pain and weight loss|pain at night and weight loss|pain wakes me at night and i am losing weight|night pain with weight loss',
    zh: '夜间痛伴体重下降|夜里痛醒|夜里疼又瘦了|夜里痛又变瘦',
  },
  'persistent-bone-pain': {
    en: 'bone pain|pain in the bone|bone hurts all the time|bone aches all the time',
    zh: '骨头疼|骨头痛|骨痛|骨头一直疼',
  },
  'back-pain-with-fever': {
    en: 'back pain and fever|back pain with fever|fever and back pain',
    zh: '腰痛发烧|腰疼发烧|背痛伴发烧|腰痛伴发热',
  },
  'cannot-bear-weight': {
    en: "cannot put weight on|can't put weight on|cannot bear weight|unable to put weight on",
    zh: '不能负重|脚不能着地|不敢踩地|脚不敢落地',
  },
  'joint-hot-swollen': {
    en: 'hot and swollen|red and swollen|hot swollen joint|swollen and hot',
    zh: '又红又肿|又肿又热|关节红肿|红肿发热',
  },
  'joint-giving-way': {
    en: 'gives way|giving way|locks up|keeps locking|buckles under me',
    zh: '打软|打软腿|关节卡住|卡住动不了',
  },
  'fall-with-injury': {
    en: 'bad fall|fell down the stairs|fell last week|fall last week|injured in a fall',
    zh: '摔伤|跌倒受伤|摔倒受伤|上周摔了|从楼梯摔下',
  },
  'dark-urine-with-severe-soreness': {
    en: 'dark urine|cola coloured urine|cola colored urine|brown urine|brown pee|urine like cola|tea coloured urine|tea colored urine',
    zh: '酱油色尿|尿发黑|茶色尿|尿液发黑|尿是酱油色|可乐色尿|尿像酱油',
  },
  'foot-wound': {
    en: 'blister on my foot|sore on my foot|wound on my foot|foot ulcer|cut on my foot',
    zh: '脚上有伤口|脚溃疡|脚起泡|脚底水泡|脚破了',
  },
  'wound-problem': {
    en: 'wound is open|wound is leaking|wound is red|stitches came open|infected wound',
    zh: '伤口裂开|伤口流脓|伤口红肿|伤口渗液|有伤口裂开|有伤口流脓|有伤口红肿|有伤口渗液',
  },
} as const satisfies PhraseTable<SymptomCode>;
