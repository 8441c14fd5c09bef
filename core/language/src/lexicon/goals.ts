import type { GoalKind } from '@regimen/domain';
import type { PhraseTable } from './phrases.js';

export const goalPhrases: PhraseTable<GoalKind> = {
  'lose-weight': {
    en: 'lose weight|losing weight|weight loss|lose some weight|lose fat|lose body fat|fat loss|burn fat|slim down|slimmer|get slim|get leaner|get lean|drop weight|shed weight|lose my belly|lose belly fat|cut fat|weigh less',
    zh: '减脂|减肥|减重|瘦身|瘦下来|减体重|降体重|变瘦|瘦一点|瘦点|减掉肚子|减肚子|燃脂|甩肉',
  },
  'gain-strength': {
    en: 'get stronger|become stronger|gain strength|build strength|increase strength|more strength|strength training|stronger|improve my strength|improve strength',
    zh: '增强力量|提高力量|力量训练|变强壮|变壮|增加力量|练力量|更有力气|增力',
  },
  'build-muscle': {
    en: 'build muscle|gain muscle|more muscle|muscle mass|put on muscle|bulk up|bulk|bulking|hypertrophy|build up muscle|gain weight|get toned|tone up',
    zh: '增肌|长肌肉|练肌肉|增加肌肉|肌肉量|塑形|增重',
  },
  'improve-endurance': {
    en: 'endurance|stamina|improve my fitness|get fitter|cardio fitness|aerobic fitness|cardiovascular fitness|improve my cardio|improve cardio|vo2max|vo2 max|better condition|conditioning|get in shape|get into shape',
    zh: '耐力|心肺|心肺功能|体能|提高体能|有氧能力|最大摄氧量|心肺耐力',
  },
  'lower-blood-pressure': {
    en: 'lower my blood pressure|lower blood pressure|reduce my blood pressure|reduce blood pressure|bring my blood pressure down|get my blood pressure down|get my blood pressure|bring down my blood pressure|control my blood pressure|improve my blood pressure|lower my bp|reduce my bp|get my bp',
    zh: '降血压|降压|控制血压|降低血压|把血压降|血压降|血压控制',
  },
  'lower-blood-glucose': {
    en: 'lower my blood sugar|lower blood sugar|control my blood sugar|control blood sugar|reduce my blood sugar|blood glucose|lower my glucose|lower my hba1c|lower my a1c|improve my blood sugar|control my diabetes|manage my diabetes',
    zh: '降血糖|控制血糖|降糖|控糖|降低血糖|把血糖|稳定血糖',
  },
  'improve-mobility': {
    en: 'flexibility|more flexible|be more flexible|mobility|range of motion|less stiff|improve my mobility|loosen up',
    zh: '柔韧性|柔韧|灵活性|更灵活|活动度|关节灵活|筋骨',
  },
  'improve-balance': {
    en: 'balance|my balance|better balance|improve my balance|improve balance|prevent falls|fall prevention|avoid falls|steadier',
    zh: '平衡能力|平衡|防跌倒|预防跌倒|防摔|站得稳',
  },
  rehabilitation: {
    en: 'rehab|rehabilitation|rehabilitate|recover from|recovery from|recovering from|physical therapy|physiotherapy|get back after|return to sport|cardiac rehab|walk further without pain|walk farther without pain|walk longer without pain|walk further before it hurts|walk without leg pain|pain free walking|walk pain free|walk further before my legs hurt',
    zh: '康复|复健|恢复训练|术后恢复|心脏康复|重返运动|理疗|走得更远不疼|走得更远不痛|走更远不疼|走更远不痛|无痛行走|无痛步行|走路不腿疼',
  },
  'run-event': {
    en: 'marathon|run a marathon|half marathon|run a half marathon|a race|race|races|charity race|my race|run a race|fun run|parkrun|triathlon|personal best',
    zh: '马拉松|半马|全马|半程马拉松|全程马拉松|跑半马|跑全马|跑马拉松|比赛|越野赛',
  },
  'reduce-stress': {
    en: 'reduce stress|less stressed|stress relief|relieve stress|relax|de stress|destress|sleep better|reduce my stress|calm down|feel calmer|manage stress|stressed|stress',
    zh: '减压|缓解压力|放松|解压|压力大|缓解焦虑|改善睡眠|睡得好|睡眠质量',
  },
  'general-health': {
    en: 'healthy|healthier|stay healthy|get healthy|be healthier|general health|my health|stay active|be more active|more active|feel better|more energy|keep fit|stay fit|get moving',
    zh: '健康|保持健康|更健康|身体好|强身健体|锻炼身体|养生|多运动|动起来|增强体质',
  },
};
