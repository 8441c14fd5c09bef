import {
  activityLabels,
  conditionLabels,
  equipmentLabels,
  medicationLabels,
  placeLabels,
  symptomLabels,
  weekdayLabels,
} from '@regimen/domain';
import type { GoalTarget, Localised, Slot, TrainingRequest } from '@regimen/domain';
import { experienceLabels, goalLabels } from './goal-labels.js';

/** One thing understood, as pages show it. */
export interface UnderstoodSlot {
  slot: string;
  value: Localised;
  from: number | null;
  to: number | null;
  confidence: number;
  origin: string;
}

const painful: Readonly<Record<string, Localised>> = {
  knee: { en: 'Painful knee', zh: '膝盖疼' },
  hip: { en: 'Painful hip', zh: '髋部疼' },
  ankle: { en: 'Painful ankle', zh: '脚踝疼' },
  lumbar: { en: 'Painful lower back', zh: '腰疼' },
  neck: { en: 'Painful neck', zh: '颈部疼' },
  shoulder: { en: 'Painful shoulder', zh: '肩膀疼' },
  elbow: { en: 'Painful elbow', zh: '肘部疼' },
  wrist: { en: 'Painful wrist', zh: '手腕疼' },
};

/** Everything understood from the text, in the order of the text; what was assumed comes last. */
export function understoodSlots(request: TrainingRequest): UnderstoodSlot[] {
  const slots = [
    ...request.goals.flatMap(({ kind, target }) => [
      shown('goal', kind, goalLabels[kind.value]),
      ...one('target', target, targetText),
    ]),
    ...many('likes', request.likedActivities, (code) => activityLabels[code]),
    ...many('refuses', request.dislikedActivities, (code) => activityLabels[code]),
    ...one('sessionsPerWeek', request.sessionsPerWeek, (count) => ({
      en: `${count} times a week`,
      zh: `每周${count}次`,
    })),
    ...one('minutesPerSession', request.minutesPerSession, (count) => ({
      en: `${count} minutes each`,
      zh: `每次${count}分钟`,
    })),
    ...many('weekday', request.weekdays, (day) => weekdayLabels[day - 1]!),
    ...many('notOn', request.excludedWeekdays, (day) => weekdayLabels[day - 1]!),
    ...one('place', request.place, (place) => placeLabels[place]),
    ...many('equipment', request.equipment, (code) => equipmentLabels[code]),
    ...many('condition', request.conditions, (code) => conditionLabels[code]),
    ...many('medication', request.medications, (code) => medicationLabels[code]),
    ...many('symptom', request.symptoms, (code) => symptomLabels[code]),
    ...many('pain', request.painfulJoints, (joint) => painful[joint] ?? { en: joint, zh: joint }),
    ...one('age', request.ageYears, (years) => ({ en: `${years} years old`, zh: `${years}岁` })),
    ...one('bodyMass', request.bodyMassKg, (mass) => ({ en: `${mass} kg`, zh: `${mass}公斤` })),
    ...one('systolic', request.restingSystolicMmHg, (value) => ({
      en: `${value} mmHg (upper)`,
      zh: `收缩压${value}`,
    })),
    ...one('diastolic', request.restingDiastolicMmHg, (value) => ({
      en: `${value} mmHg (lower)`,
      zh: `舒张压${value}`,
    })),
    ...one('experience', request.experience, (level) => experienceLabels[level]),
  ];
  return slots.sort((a, b) => (a.from ?? Infinity) - (b.from ?? Infinity));
}

function shown(slot: string, { span, confidence, origin }: Slot<unknown>, value: Localised): UnderstoodSlot {
  return { slot, value, from: span?.[0] ?? null, to: span?.[1] ?? null, confidence, origin };
}

function one<T>(name: string, slot: Slot<T> | null, label: (value: T) => Localised): UnderstoodSlot[] {
  return slot ? [shown(name, slot, label(slot.value))] : [];
}

function many<T>(name: string, slots: readonly Slot<T>[], label: (value: T) => Localised): UnderstoodSlot[] {
  return slots.map((slot) => shown(name, slot, label(slot.value)));
}

function targetText({ mode, value, unit, distanceMetres }: GoalTarget): Localised {
  const amount =
    unit === 's' ? `${Math.round(value / 60)} min` : unit === 'mm[Hg]' ? `${value} mmHg` : `${value} ${unit}`;
  const distance = distanceMetres === undefined ? '' : `${distanceMetres / 1000} km: `;
  const sign = mode === 'change' && value > 0 ? '+' : '';
  return { en: `${distance}${sign}${amount}`, zh: `${distance}${sign}${amount}` };
}
