import type { MedicationClass } from '@regimen/domain';
import type { PhraseTable } from './phrases.js';

/** Generic and common trade names (WHO INN stems: -olol, -pril, -dipine, -statin, -gliptin and the like). */
export const medicationPhrases: PhraseTable<MedicationClass> = {
  'beta-blocker': {
    en: 'beta blocker|beta blockers|betablocker|betablockers|metoprolol|bisoprolol|atenolol|propranolol|carvedilol|nebivolol|nadolol|labetalol|sotalol|timolol',
    zh: 'β受体阻滞剂|贝塔受体阻滞剂|倍他受体阻滞剂|美托洛尔|倍他乐克|比索洛尔|阿替洛尔|普萘洛尔|心得安|卡维地洛|洛尔类',
  },
  insulin: {
    en: 'insulin|insulin pump|glargine|lantus|humalog|novorapid|tresiba',
    zh: '胰岛素|胰岛素泵|甘精胰岛素|门冬胰岛素',
  },
  sulfonylurea: {
    en: 'sulfonylurea|sulphonylurea|glipizide|gliclazide|glimepiride|glyburide|glibenclamide',
    zh: '磺脲类|格列美脲|格列齐特|格列吡嗪|格列本脲|达美康',
  },
  diuretic: {
    en: 'diuretic|diuretics|water pill|water pills|hydrochlorothiazide|furosemide|lasix|indapamide|chlorthalidone',
    zh: '利尿剂|利尿药|氢氯噻嗪|呋塞米|速尿|吲达帕胺',
  },
  'ace-inhibitor': {
    en: 'ace inhibitor|ace inhibitors|lisinopril|ramipril|enalapril|perindopril|captopril|benazepril',
    zh: 'ace抑制剂|依那普利|贝那普利|培哚普利|卡托普利|雷米普利|普利类',
  },
  'calcium-channel-blocker': {
    en: 'calcium channel blocker|calcium channel blockers|amlodipine|nifedipine|felodipine|diltiazem|verapamil',
    zh: '钙通道阻滞剂|钙拮抗剂|氨氯地平|硝苯地平|非洛地平|地尔硫卓|维拉帕米|络活喜',
  },
  nitrate: {
    en: 'nitrate|nitrates|nitroglycerin|nitroglycerine|glyceryl trinitrate|gtn|gtn spray|isosorbide|nitro spray',
    zh: '硝酸甘油|硝酸酯|单硝酸异山梨酯|消心痛',
  },
  anticoagulant: {
    en: 'anticoagulant|anticoagulants|blood thinner|blood thinners|warfarin|apixaban|eliquis|rivaroxaban|xarelto|dabigatran|heparin',
    zh: '抗凝药|抗凝|华法林|利伐沙班|达比加群|阿哌沙班|肝素',
  },
  statin: {
    en: 'statin|statins|atorvastatin|simvastatin|rosuvastatin|pravastatin|lipitor',
    zh: '他汀|阿托伐他汀|瑞舒伐他汀|辛伐他汀|立普妥',
  },
  'glp-1-agonist': {
    en: 'ozempic|semaglutide|wegovy|liraglutide|victoza|saxenda|dulaglutide|trulicity|tirzepatide|mounjaro|glp 1|glp1',
    zh: '司美格鲁肽|利拉鲁肽|度拉糖肽|替尔泊肽|诺和泰|减肥针',
  },
  opioid: {
    en: 'opioid|opioids|oxycodone|morphine|tramadol|codeine|fentanyl|hydrocodone',
    zh: '阿片|吗啡|曲马多|羟考酮|可待因|芬太尼',
  },
  corticosteroid: {
    en: 'corticosteroid|corticosteroids|cortisone|prednisone|prednisolone|dexamethasone|steroid tablets',
    zh: '泼尼松|强的松|地塞米松|糖皮质激素|可的松',
  },
  bronchodilator: {
    en: 'bronchodilator|salbutamol|albuterol|ventolin|inhaler|tiotropium|salmeterol',
    zh: '支气管扩张剂|沙丁胺醇|万托林|吸入器|噻托溴铵',
  },
};
