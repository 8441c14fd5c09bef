import type { EquipmentCode, JointCode, Place, Weekday } from '@regimen/domain';
import type { PhraseTable } from './phrases.js';

export const jointPhrases: PhraseTable<JointCode> = {
  knee: { en: 'knee|knees|kneecap|meniscus|acl', zh: '膝盖|膝关节|膝|半月板|十字韧带' },
  hip: { en: 'hip|hips', zh: '髋|髋部|髋关节|胯' },
  ankle: { en: 'ankle|ankles|achilles', zh: '脚踝|踝|踝关节|跟腱|脚脖子' },
  lumbar: { en: 'lower back|low back|back|lumbar|spine', zh: '腰|后腰|腰椎|下背|腰部|腰背' },
  neck: { en: 'neck', zh: '脖子|颈椎|颈部|颈' },
  shoulder: { en: 'shoulder|shoulders', zh: '肩|肩膀|肩部|肩关节' },
  elbow: { en: 'elbow|elbows|tennis elbow', zh: '手肘|肘|肘部|网球肘|肘关节' },
  wrist: { en: 'wrist|wrists', zh: '手腕|腕|腕关节|腕部' },
};

export const placePhrases: PhraseTable<Place> = {
  home: { en: 'home|my house|living room|in my room', zh: '在家|家里|家中|居家|客厅|宿舍' },
  gym: { en: 'gym|fitness centre|fitness center|fitness club|health club', zh: '健身房|健身中心|健身馆' },
  outdoors: { en: 'outdoors|outside|outdoor|park|in nature|fresh air', zh: '户外|室外|公园|外面|操场' },
  pool: { en: 'pool|swimming pool|swimming pools', zh: '泳池|游泳池|游泳馆' },
  clinic: {
    en: 'clinic|rehab centre|rehab center|at the hospital|in the clinic',
    zh: '康复中心|康复科|在医院|门诊',
  },
};

export const equipmentPhrases: PhraseTable<EquipmentCode> = {
  pool: { en: 'pool|swimming pool', zh: '泳池|游泳池|游泳馆' },
  bicycle: { en: 'bike|bicycle|my bike|road bike|mountain bike', zh: '自行车|单车|山地车|公路车' },
  'stationary-bike': { en: 'stationary bike|exercise bike|spin bike', zh: '动感单车|健身车|室内单车' },
  'recumbent-bike': { en: 'recumbent bike', zh: '卧式单车|卧式健身车' },
  'arm-ergometer': { en: 'arm ergometer|arm bike', zh: '手摇车|上肢功率车' },
  treadmill: { en: 'treadmill|running machine', zh: '跑步机|走步机' },
  rower: { en: 'rower|rowing machine|erg', zh: '划船机' },
  'elliptical-trainer': { en: 'elliptical|elliptical trainer|cross trainer', zh: '椭圆机|椭圆仪' },
  'resistance-machines': { en: 'weight machines|resistance machines|multi gym', zh: '固定器械|综合训练器' },
  dumbbells: { en: 'dumbbell|dumbbells', zh: '哑铃' },
  barbell: { en: 'barbell|barbells', zh: '杠铃' },
  'resistance-bands': {
    en: 'resistance band|resistance bands|elastic band|elastic bands|therabands|theraband',
    zh: '弹力带|弹力绳|阻力带',
  },
  mat: { en: 'mat|yoga mat', zh: '瑜伽垫|垫子' },
  poles: { en: 'walking poles|poles|trekking poles|nordic poles', zh: '登山杖|健走杖' },
  rope: { en: 'skipping rope|jump rope', zh: '跳绳' },
  court: { en: 'court|tennis court|badminton court|basketball court', zh: '球场|篮球场|羽毛球馆|网球场' },
  snow: { en: 'ski slope|snow', zh: '雪场|滑雪场' },
};

export const weekdayPhrases: Readonly<Record<Weekday, { en: string; zh: string }>> = {
  1: { en: 'monday|mondays|mon', zh: '周一|星期一|礼拜一|周1|星期1|礼拜1' },
  2: { en: 'tuesday|tuesdays|tue|tues', zh: '周二|星期二|礼拜二|周2|星期2|礼拜2' },
  3: { en: 'wednesday|wednesdays|wed', zh: '周三|星期三|礼拜三|周3|星期3|礼拜3' },
  4: { en: 'thursday|thursdays|thu|thur|thurs', zh: '周四|星期四|礼拜四|周4|星期4|礼拜4' },
  5: { en: 'friday|fridays|fri', zh: '周五|星期五|礼拜五|周5|星期5|礼拜5' },
  6: { en: 'saturday|saturdays|sat', zh: '周六|星期六|礼拜六|周6|星期6|礼拜6' },
  7: { en: 'sunday|sundays', zh: '周日|周天|星期日|星期天|礼拜天|礼拜日|每周日|每星期天' },
};

export const weekdayGroupPhrases = {
  weekend: { en: 'weekend|weekends', zh: '周末|双休日|双休|周六日|周六周日两天' },
  workdays: {
    en: 'weekdays|workdays|work days|weeknights|weeknight|week nights|weekday|weekday evenings|weekday mornings',
    zh: '工作日|平日|周内|平时工作日',
  },
} as const;

export const experiencePhrases: PhraseTable<'beginner' | 'intermediate' | 'advanced'> = {
  beginner: {
    en: "beginner|novice|complete beginner|new to exercise|never exercised|never trained|never worked out|just starting|starting out|out of shape|couch potato|sedentary|haven't exercised|have not exercised|don't exercise|do not exercise|unfit|start exercising",
    zh: '新手|初学者|零基础|没有运动基础|没运动基础|从没运动过|从不运动|很久没运动|久坐|刚开始锻炼|刚开始运动|没锻炼过|小白|不运动|缺乏运动',
  },
  intermediate: {
    en: 'intermediate|train regularly|exercise regularly|work out regularly|fairly fit|moderately fit',
    zh: '有一定基础|有运动基础|经常锻炼|经常运动|有基础|中级|平时有运动',
  },
  advanced: {
    en: 'advanced|experienced athlete|competitive athlete|very fit|elite|athlete|experienced lifter|experienced runner|professional athlete',
    zh: '高级|运动员|资深|专业运动员|老手|训练多年',
  },
};
