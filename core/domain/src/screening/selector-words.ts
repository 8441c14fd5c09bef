import {
  activityLabels,
  equipmentLabels,
  jointLabels,
  muscleGroupLabels,
} from '../profile/vocabulary/index.js';
import type { Language, Localised } from '../shared/localised.js';
import type { IntensityBand, Modality, Selector, SpineMovement } from './constraint.js';

const words = (en: string, zh: string): Localised => ({ en, zh });

/** Kinds of training with the names people read. */
export const modalityLabels: Readonly<Record<Modality, Localised>> = {
  aerobic: words('endurance exercise', '耐力运动'),
  interval: words('interval training', '间歇训练'),
  resistance: words('strength training', '力量训练'),
  balance: words('balance training', '平衡训练'),
  flexibility: words('stretching', '拉伸'),
  'mind-body': words('calm movement such as tai chi', '太极等舒缓运动'),
};

/** Efforts with the names people read. */
export const bandLabels: Readonly<Record<IntensityBand, Localised>> = {
  light: words('light effort', '低强度'),
  moderate: words('moderate effort', '中等强度'),
  vigorous: words('hard effort', '较高强度'),
  'near-max': words('all-out effort', '接近极限的强度'),
};

const amounts = {
  1: words('any', '任何'),
  2: words('a medium or high', '中等以上'),
  3: words('a high', '很大'),
} as const;

const spine: Readonly<Record<SpineMovement, Localised>> = {
  flexion: words('bending the back forward', '腰背前弯'),
  extension: words('arching the back', '腰背后伸'),
  rotation: words('twisting the back', '腰背扭转'),
  compression: words('weight on the spine', '脊柱承重'),
};

const impacts = {
  none: words('no landings', '无落地冲击'),
  low: words('soft landings', '轻度落地冲击'),
  high: words('hard landings', '强烈落地冲击'),
} as const;

/** What a selector speaks of in plain words: a phrase such as "hard landings"; without bounds, "all exercise". */
export function selectorWords(selector: Selector): Localised {
  const parts = phrasesOf(selector);
  if (parts.length === 0) return words('all exercise', '所有运动');
  return both((language) => parts.map((part) => part[language]).join(language === 'en' ? ' with ' : '并有'));
}

function phrasesOf(selector: Selector): Localised[] {
  const { jointLoad, spineLoad, fallRiskAtLeast } = selector;
  return [
    ...oneOf(selector.activities?.map((code) => activityLabels[code])),
    ...oneOf(selector.modalities?.map((code) => modalityLabels[code])),
    ...oneOf(selector.bands?.map((code) => bandLabels[code])),
    ...oneOf(selector.equipment?.map((code) => equipmentLabels[code])),
    ...oneOf(selector.muscleGroups?.map((code) => muscleGroupLabels[code])),
    ...oneOf(selector.impact?.map((code) => impacts[code])),
    ...(jointLoad ? [loadOnJoint(amounts[jointLoad.atLeast], jointLabels[jointLoad.joint])] : []),
    ...(spineLoad ? [spineWords(spineLoad)] : []),
    ...(fallRiskAtLeast === 1 ? [words('some risk of falling', '有跌倒风险')] : []),
    ...(fallRiskAtLeast === 2 ? [words('a high risk of falling', '跌倒风险高')] : []),
    ...(selector.valsalva ? [words('pressing with held breath', '憋气用力')] : []),
    ...(selector.supine ? [words('lying flat on the back', '平躺仰卧')] : []),
    ...(selector.contact ? [words('blows or pushes from others', '身体碰撞')] : []),
    ...(selector.breathHold ? [words('holding the breath', '屏气')] : []),
  ];
}

function loadOnJoint(amount: Localised, joint: Localised): Localised {
  return words(`${amount.en} load on the ${joint.en.toLowerCase()}`, `${joint.zh}承受${amount.zh}的负荷`);
}

function spineWords({ movement, atLeast }: NonNullable<Selector['spineLoad']>): Localised {
  const { en, zh } = spine[movement];
  return atLeast === 1 ? words(en, zh) : words(`${en} under load`, `负荷下${zh}`);
}

function oneOf(labels: readonly Localised[] | undefined): Localised[] {
  if (labels === undefined) return [];
  return [
    both((language) =>
      labels
        .map((label) => (language === 'en' ? label.en.charAt(0).toLowerCase() + label.en.slice(1) : label.zh))
        .join(language === 'en' ? ' or ' : '或'),
    ),
  ];
}

function both(inLanguage: (language: Language) => string): Localised {
  return { en: inLanguage('en'), zh: inLanguage('zh') };
}
