import type { Localised } from '../shared/localised.js';

/** Shown with every plan. Stop signs: ACSM Guidelines 10th ed. (2017), box on stopping exercise, in plain words. */
export const disclaimer: Localised = {
  en: 'This plan is guidance for exercise, not medical advice. Stop at once and call for help if you have pain or pressure in the chest, faint or nearly faint, cannot get your breath, your heart beats wildly, or one side of your face or body goes weak.',
  zh: '本计划是运动指导，不是医疗建议。若出现胸部疼痛或压迫感、晕倒或快要晕倒、喘不过气、心跳异常剧烈，或一侧面部、肢体无力，请立即停止并呼叫急救。',
};
