import {
  activityLabels,
  codesOfSlots,
  conditionLabels,
  equipmentLabels,
  jointLabels,
  medicationLabels,
  placeLabels,
  slotNames,
  symptomLabels,
  weekdayLabels,
} from '@regimen/domain';
import type { HarmKind, Localised } from '@regimen/domain';
import { experienceLabels, goalLabels } from '../requests/goal-labels.js';

const harmLabels: Readonly<Record<HarmKind, Localised>> = {
  'self-harm': { en: 'Self-harm', zh: '自伤' },
  'extreme-weight-loss': { en: 'Extreme weight loss', zh: '极端减重' },
  starvation: { en: 'Starving', zh: '绝食' },
  'train-through-red-flag': { en: 'Training in spite of a warning sign', zh: '不顾危险信号坚持训练' },
  'ignore-medical-advice': { en: 'Against medical advice', zh: '违背医嘱' },
  doping: { en: 'Doping', zh: '使用禁药' },
  'harm-to-others': { en: 'Harm to others', zh: '伤害他人' },
};

type CodedSlot = keyof typeof codesOfSlots;

const labels: {
  readonly [Slot in CodedSlot]: Readonly<Record<(typeof codesOfSlots)[Slot][number], Localised>>;
} = {
  goal: goalLabels,
  likes: activityLabels,
  refuses: activityLabels,
  place: placeLabels,
  kit: equipmentLabels,
  condition: conditionLabels,
  medication: medicationLabels,
  symptom: symptomLabels,
  joint: jointLabels,
  experience: experienceLabels,
  harm: harmLabels,
};

interface ShownCode {
  code: string;
  label: Localised;
}

const weekdays: readonly ShownCode[] = weekdayLabels.map((label, index) => ({
  code: String(index + 1),
  label,
}));

/** Everything a text may say, with the codes as pages show them. */
export function labelSlots(): { name: string; codes: readonly ShownCode[] }[] {
  return slotNames.map((name) => ({ name, codes: codesShown(name) }));
}

function codesShown(name: string): readonly ShownCode[] {
  if (name === 'day' || name === 'notDay') return weekdays;
  return isCoded(name) ? codesOf(name) : [];
}

function isCoded(name: string): name is CodedSlot {
  return Object.hasOwn(codesOfSlots, name);
}

function codesOf(name: CodedSlot): ShownCode[] {
  const shown: Readonly<Record<string, Localised>> = labels[name];
  return codesOfSlots[name].map((code) => ({ code, label: shown[code]! }));
}
