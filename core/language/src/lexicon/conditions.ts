import type { ConditionCode } from '@regimen/domain';
import type { PhraseTable } from './phrases.js';

export const conditionPhrases: PhraseTable<ConditionCode> = {
  hypertension: {
    en: 'hypertension|high blood pressure|hypertensive|high bp|raised blood pressure|elevated blood pressure|blood pressure is high|blood pressure is too high|my bp is high',
    zh: '高血压|血压高|血压偏高|血压有点高|血压太高',
  },
  'coronary-artery-disease': {
    en: 'coronary artery disease|coronary heart disease|heart disease|angina|stent|stents|blocked arteries|heart condition|heart problem|heart problems',
    zh: '冠心病|心绞痛|支架|心脏支架|冠状动脉|心脏病|心脏不好|心脏有问题',
  },
  'myocardial-infarction': {
    en: 'heart attack|heart attacks|myocardial infarction',
    zh: '心梗|心肌梗死|心肌梗塞|心脏病发作',
  },
  'heart-failure': { en: 'heart failure|weak heart|cardiomyopathy', zh: '心衰|心力衰竭|心功能不全|心肌病' },
  arrhythmia: {
    en: 'arrhythmia|irregular heartbeat|irregular heart rhythm',
    zh: '心律不齐|心律失常|早搏',
  },
  'valvular-heart-disease': {
    en: 'heart murmur|valve disease|aortic stenosis|mitral valve|leaky valve|heart valve',
    zh: '瓣膜病|心脏瓣膜|主动脉狭窄|二尖瓣|心脏杂音',
  },
  stroke: { en: 'stroke|strokes', zh: '中风|脑卒中|脑梗|脑出血|脑血栓' },
  'peripheral-artery-disease': {
    en: 'peripheral artery disease|peripheral arterial disease|poor circulation in my legs',
    zh: '外周动脉疾病|下肢动脉硬化|周围动脉疾病',
  },
  'type-1-diabetes': {
    en: 'type 1 diabetes|type 1 diabetic|type one diabetes|t1d',
    zh: '1型糖尿病|一型糖尿病|I型糖尿病',
  },
  'type-2-diabetes': {
    en: 'type 2 diabetes|type 2 diabetic|type two diabetes|t2d|diabetes|diabetic|high blood sugar',
    zh: '2型糖尿病|二型糖尿病|糖尿病|血糖高|血糖也高|血糖偏高',
  },
  'chronic-kidney-disease': {
    en: 'kidney disease|chronic kidney disease|ckd|renal failure|kidney failure|bad kidneys',
    zh: '肾病|慢性肾病|肾衰|肾功能不全|尿毒症',
  },
  copd: { en: 'copd|emphysema|chronic bronchitis', zh: '慢阻肺|肺气肿|慢性支气管炎|慢性阻塞性肺' },
  asthma: {
    en: 'asthma|asthmatic|asthma attack today|asthma attack yesterday|asthma attack last night|asthma attack this morning',
    zh: '哮喘|今天哮喘发作|昨天哮喘发作|昨晚哮喘发作|哮喘刚发作',
  },
  obesity: { en: 'obese|obesity|very overweight|severely overweight', zh: '肥胖|肥胖症|过度肥胖' },
  osteoporosis: {
    en: 'osteoporosis|brittle bones',
    zh: '骨质疏松|骨质疏松症',
  },
  'knee-osteoarthritis': {
    en: 'knee osteoarthritis|knee arthritis|arthritis in my knee|arthritis in my knees|arthritic knee|arthritic knees',
    zh: '膝关节炎|膝骨关节炎|膝盖关节炎|膝关节骨关节炎|膝关节退变',
  },
  'hip-osteoarthritis': {
    en: 'hip osteoarthritis|hip arthritis|arthritis in my hip',
    zh: '髋关节炎|髋骨关节炎',
  },
  'low-back-pain': {
    en: 'lumbago|back pain and fever|back pain with fever|fever and back pain',
    zh: '腰肌劳损|腰痛发烧|腰疼发烧|背痛伴发烧|腰痛伴发热',
  },
  'neck-pain': { en: 'cervical spondylosis', zh: '颈椎病' },
  'ankle-injury': {
    en: 'sprained ankle|twisted ankle|rolled my ankle|sprained my ankle|twisted my ankle|broke my ankle',
    zh: '脚踝扭伤|崴脚|崴了脚|脚崴了|扭了脚',
  },
  'wrist-injury': {
    en: 'carpal tunnel|broke my wrist|sprained wrist|sprained my wrist',
    zh: '腱鞘炎|腕管综合征|手腕扭伤',
  },
  pregnancy: {
    en: 'pregnant|pregnancy|expecting a baby|expecting|bleeding while pregnant|bleeding in pregnancy|bleeding during pregnancy|headache in pregnancy|bad headache while pregnant|blurred vision in pregnancy|blurred vision while pregnant|calf pain in pregnancy|calf pain while pregnant|swollen calf in pregnancy',
    zh: '怀孕|孕妇|在孕期|怀着孕|怀了孕|孕期|怀孕出血|孕期出血|孕期见红|孕期头痛|孕期头疼|孕期视力模糊|怀孕后头痛厉害|孕期小腿疼|孕期小腿肿|怀孕小腿肿痛',
  },
  cancer: {
    en: 'cancer|tumour|tumor|leukaemia|leukemia|lymphoma',
    zh: '癌症|癌|肿瘤|白血病|淋巴瘤',
  },
  'long-covid': { en: 'long covid|post covid', zh: '长新冠|新冠后遗症|长期新冠' },
  depression: { en: 'depression|depressed|clinically depressed', zh: '抑郁|抑郁症' },
  'eating-disorder': {
    en: 'eating disorder|anorexia|anorexic|bulimia|bulimic|binge eating|purging|make myself vomit',
    zh: '进食障碍|厌食症|暴食症|贪食症|催吐|暴饮暴食',
  },
  epilepsy: {
    en: 'epilepsy|epileptic|seizures|seizure|seizure last week|seizure this month|seizure yesterday|seizure two weeks ago',
    zh: '癫痫|羊癫疯|抽搐发作|上周癫痫发作|这个月癫痫发作|昨天癫痫发作',
  },
  'parkinson-disease': { en: "parkinson|parkinsons|parkinson's|parkinson's disease", zh: '帕金森|帕金森病' },
  'recent-surgery': {
    en: 'surgery|operation|operated on|recent surgery|had surgery|post op',
    zh: '手术|术后|开刀|做过手术|刚做完手术',
  },
  'acute-infection': {
    en: 'flu|covid|infection|pneumonia|bad cold|a cold|chest infection',
    zh: '感冒|流感|感染|肺炎|新冠|阳了',
  },
  'unstable-angina': {
    en: 'unstable angina|crescendo angina',
    zh: '不稳定型心绞痛|不稳定心绞痛',
  },
  'symptomatic-aortic-stenosis': {
    en: 'severe aortic stenosis|symptomatic aortic stenosis|critical aortic stenosis',
    zh: '重度主动脉瓣狭窄|严重主动脉瓣狭窄|重度主动脉狭窄',
  },
  'heart-inflammation': {
    en: 'myocarditis|pericarditis|endocarditis',
    zh: '心肌炎|心包炎|心内膜炎',
  },
  'acute-thromboembolism': {
    en: 'pulmonary embolism|deep vein thrombosis|dvt|blood clot in my leg|blood clot in my lung|clot in my leg|clot in my lung',
    zh: '肺栓塞|深静脉血栓|下肢血栓|肺部血栓',
  },
  'aortic-dissection': {
    en: 'aortic dissection',
    zh: '主动脉夹层',
  },
  'hypertrophic-cardiomyopathy': {
    en: 'hypertrophic cardiomyopathy|hypertrophic obstructive cardiomyopathy',
    zh: '肥厚型心肌病|肥厚性心肌病|梗阻性肥厚型心肌病',
  },
  'high-degree-heart-block': {
    en: 'heart block|av block|complete heart block|third degree heart block',
    zh: '房室传导阻滞|高度房室传导阻滞|三度房室传导阻滞',
  },
  'severe-anaemia': {
    en: 'severe anaemia|severe anemia|severely anaemic|severely anemic',
    zh: '重度贫血|严重贫血',
  },
  'uncontrolled-thyroid-disease': {
    en: 'uncontrolled thyroid|uncontrolled thyroid disease|untreated thyroid|overactive thyroid',
    zh: '甲亢|甲状腺功能亢进|甲状腺未控制',
  },
  'heart-surgery': {
    en: 'heart surgery|open heart surgery|sternotomy|valve replacement|heart valve replacement|cabg',
    zh: '开胸手术|心脏手术|开胸心脏手术|换瓣手术|心脏换瓣',
  },
  'proliferative-retinopathy': {
    en: 'retinopathy|diabetic retinopathy|proliferative retinopathy|severe retinopathy',
    zh: '视网膜病变|糖尿病视网膜病变|增殖性视网膜病变|糖网病',
  },
  'peripheral-neuropathy': {
    en: 'neuropathy|diabetic neuropathy|peripheral neuropathy|numb feet|no feeling in my feet',
    zh: '周围神经病变|糖尿病神经病变|神经病变|脚麻木|双脚麻木',
  },
  'complicated-pregnancy': {
    en: 'pre eclampsia|preeclampsia|placenta praevia|placenta previa|cervical insufficiency|cerclage|preterm labour|preterm labor|ruptured membranes',
    zh: '先兆子痫|子痫前期|前置胎盘|宫颈机能不全|宫颈环扎|早产先兆|胎膜早破',
  },
  'recurrent-falls': {
    en: 'fall often|i keep falling|keep falling over|recurrent falls|several falls',
    zh: '经常摔倒|经常跌倒|反复跌倒|老是摔跤',
  },
  'bone-metastases': {
    en: 'bone metastases|bone metastasis|bone mets|cancer in my bones|spread to my bones',
    zh: '骨转移|癌症骨转移',
  },
};
