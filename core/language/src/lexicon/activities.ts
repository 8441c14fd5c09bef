import type { ActivityCode } from '@regimen/domain';
import type { PhraseTable } from './phrases.js';

export const activityPhrases: PhraseTable<ActivityCode> = {
  walking: {
    en: 'walk|walks|walking|walked|brisk walk|brisk walking|stroll|strolling',
    zh: '走路|散步|快走|步行|健走|走走|走步',
  },
  'nordic-walking': { en: 'nordic walk|nordic walking|pole walking', zh: '北欧式健走|北欧健走|越野行走' },
  hiking: { en: 'hike|hikes|hiking|trekking|hill walking', zh: '徒步|爬山|登山|远足' },
  running: {
    en: 'run|runs|running|ran|runner|jog|jogs|jogging',
    zh: '跑步|跑进|慢跑|晨跑|夜跑|长跑|跑|跑个步|跑跑步',
  },
  'treadmill-walking': {
    en: 'treadmill walking|walking on a treadmill|walk on the treadmill',
    zh: '跑步机走路|跑步机快走',
  },
  'treadmill-running': {
    en: 'treadmill running|running on a treadmill|run on the treadmill',
    zh: '跑步机跑步',
  },
  cycling: {
    en: 'cycle|cycling|bike|biking|bicycle|ride a bike|ride my bike|bike riding|cycle to work',
    zh: '骑车|骑自行车|骑行|单车|骑单车|自行车|骑脚踏车',
  },
  'stationary-cycling': {
    en: 'stationary bike|exercise bike|spin|spinning|spin class|indoor cycling|stationary cycling',
    zh: '动感单车|健身车|室内单车|室内骑行',
  },
  'recumbent-cycling': { en: 'recumbent bike|recumbent cycling', zh: '卧式单车|卧式健身车' },
  'hand-cycling': { en: 'hand cycling|handcycle|arm ergometer', zh: '手摇车|手摇自行车' },
  swimming: {
    en: 'swim|swims|swimming|swam|swimmer|swim laps',
    zh: '游泳|游个泳|游游泳|蛙泳|自由泳|仰泳|蝶泳',
  },
  'aqua-walking': {
    en: 'water walking|aqua walking|pool walking',
    zh: '水中行走|水中漫步|水中走',
  },
  'aqua-aerobics': {
    en: 'aqua aerobics|water aerobics|aquafit|aqua fitness',
    zh: '水中健身操|水中有氧|水中健身',
  },
  rowing: { en: 'row|rowing|rowing machine', zh: '划船|划船机|赛艇' },
  elliptical: { en: 'elliptical|cross trainer|elliptical trainer', zh: '椭圆机|椭圆仪' },
  'stair-climbing': {
    en: 'stair climbing|stairclimber|stair climber|stairmaster',
    zh: '登楼机|爬楼梯锻炼|爬楼机',
  },
  dancing: { en: 'dance|dances|dancing|zumba', zh: '跳舞|广场舞|舞蹈|尊巴' },
  'tai-chi': { en: 'tai chi|taichi|taiji', zh: '太极|太极拳|打太极' },
  baduanjin: { en: 'baduanjin|eight brocades', zh: '八段锦' },
  yoga: { en: 'yoga', zh: '瑜伽|瑜珈' },
  pilates: { en: 'pilates', zh: '普拉提' },
  'resistance-machines': {
    en: 'weight machines|resistance machines|machine weights',
    zh: '固定器械|器械训练',
  },
  'resistance-free-weights': {
    en: 'weight lifting|weightlifting|lift weights|lifting weights|free weights|weight training|weights|deadlift|deadlifts|bench press|powerlifting',
    zh: '撸铁|举铁|举重|自由重量|卧推|硬拉|哑铃训练|杠铃训练',
  },
  'resistance-bands': {
    en: 'band exercises|band training|resistance band training|resistance band exercises',
    zh: '弹力带训练|弹力带练习',
  },
  'resistance-bodyweight': {
    en: 'push ups|push up|pushups|pushup|squats|lunges|burpees|plank|planks|calisthenics|bodyweight|bodyweight exercises|bodyweight training|sit ups|pull ups',
    zh: '俯卧撑|深蹲|平板支撑|徒手训练|自重训练|引体向上|仰卧起坐|波比跳|弓步',
  },
  'circuit-training': { en: 'circuit training|circuits|crossfit|bootcamp', zh: '循环训练|综合体能训练' },
  'balance-training': { en: 'balance training|balance exercises', zh: '平衡训练|平衡练习' },
  stretching: { en: 'stretch|stretches|stretching', zh: '拉伸|伸展|压腿' },
  mobility: { en: 'mobility work|mobility drills|mobility exercises', zh: '关节活动度练习|灵活性训练' },
  breathing: { en: 'breathing exercises|breathing exercise|breathwork', zh: '呼吸练习|呼吸训练|腹式呼吸' },
  'rope-skipping': { en: 'rope skipping|skipping rope|jump rope|jumping rope|jump roping', zh: '跳绳' },
  badminton: { en: 'badminton', zh: '羽毛球|打羽毛球' },
  'table-tennis': { en: 'table tennis|ping pong', zh: '乒乓球|打乒乓球|乒乓' },
  tennis: { en: 'tennis', zh: '网球|打网球' },
  basketball: { en: 'basketball', zh: '篮球|打篮球' },
  football: { en: 'football|soccer', zh: '足球|踢足球|踢球' },
  skiing: { en: 'ski|skiing|snowboarding', zh: '滑雪' },
  boxing: { en: 'boxing|kickboxing', zh: '拳击|搏击|打拳击' },
  'high-intensity-intervals': {
    en: 'hiit|high intensity intervals|high intensity interval training|interval training|intervals|sprints|sprint intervals|tabata',
    zh: '高强度间歇|高强度间歇训练|间歇训练|冲刺跑|间歇跑',
  },
};
