import { codesOf, label } from './label.js';

/** Populations a prescription can be written for, with the names people read. */
export const populationLabels = {
  'healthy-adult': label('Healthy adults', '健康成人'),
  'older-adult': label('Older adults', '老年人'),
  'child-adolescent': label('Children and adolescents', '儿童青少年'),
  pregnancy: label('Pregnancy', '孕期'),
  postpartum: label('After birth', '产后'),
  'low-back-pain': label('Low back pain', '腰痛'),
  'cardiac-rehabilitation': label('Heart disease in rehabilitation', '心脏康复'),
  'heart-failure': label('Heart failure', '心力衰竭'),
  'heart-transplant': label('Heart transplant', '心脏移植'),
  'cardiac-device': label('Pacemaker or implanted defibrillator', '起搏器或植入式除颤器'),
  'atrial-fibrillation': label('Atrial fibrillation', '心房颤动'),
  'peripheral-artery-disease': label('Peripheral artery disease', '外周动脉疾病'),
  stroke: label('Stroke', '脑卒中'),
  asthma: label('Asthma', '哮喘'),
  copd: label('COPD', '慢性阻塞性肺疾病'),
  'type-1-diabetes': label('Type 1 diabetes', '1型糖尿病'),
  'type-2-diabetes': label('Type 2 diabetes', '2型糖尿病'),
  dyslipidaemia: label('High blood fats', '血脂异常'),
  hypertension: label('High blood pressure', '高血压'),
  obesity: label('Overweight and obesity', '超重与肥胖'),
  'metabolic-syndrome': label('Metabolic syndrome', '代谢综合征'),
  osteoarthritis: label('Osteoarthritis', '骨关节炎'),
  'rheumatoid-arthritis': label('Inflammatory arthritis', '炎症性关节炎'),
  cancer: label('Cancer', '癌症'),
  'cerebral-palsy': label('Cerebral palsy', '脑性瘫痪'),
  fibromyalgia: label('Fibromyalgia', '纤维肌痛'),
  hiv: label('HIV', '艾滋病病毒感染'),
  'kidney-disease': label('Kidney disease', '肾脏疾病'),
  'multiple-sclerosis': label('Multiple sclerosis', '多发性硬化'),
  osteoporosis: label('Osteoporosis', '骨质疏松'),
  'parkinson-disease': label('Parkinson’s disease', '帕金森病'),
  'spinal-cord-injury': label('Spinal cord injury', '脊髓损伤'),
  'intellectual-disability': label('Learning disability and Down syndrome', '智力障碍与唐氏综合征'),
  dementia: label('Dementia', '痴呆'),
  'depression-anxiety': label('Depression and anxiety', '抑郁与焦虑'),
  frailty: label('Frailty', '衰弱'),
  'post-exertional-malaise': label(
    'Long COVID or ME/CFS with worsening after effort',
    '活动后加重的长新冠或慢性疲劳综合征',
  ),
} as const;

export type PopulationCode = keyof typeof populationLabels;
export const populationCodes = codesOf(populationLabels);
