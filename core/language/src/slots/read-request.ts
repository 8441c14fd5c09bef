import type { Slot } from '@regimen/domain';
import { readAsked } from '../grammar/read.js';
import type { Reading } from '../grammar/reading.js';
import type { SlotsRead } from './read-slots.js';
import { readSlots } from './read-slots.js';

/**
 * The slots of a text that may order the system about: nothing is wished in the sentence of an order, but whatever
 * limits is read there too, as a text without full stops is one sentence. An order takes no limit away.
 */
export function readRequest(reading: Reading): SlotsRead {
  const asked = readSlots(readAsked(reading));
  return reading.ordered.size === 0 ? asked : withLimits(asked, readSlots(reading));
}

function withLimits(asked: SlotsRead, whole: SlotsRead): SlotsRead {
  const { bloodPressure } = asked;
  return {
    ...asked,
    conditions: withOthers(asked.conditions, whole.conditions),
    medications: withOthers(asked.medications, whole.medications),
    symptoms: withOthers(asked.symptoms, whole.symptoms),
    joints: withOthers(asked.joints, whole.joints),
    harms: withOthers(asked.harms, whole.harms),
    activities: {
      ...asked.activities,
      refused: withOthers(asked.activities.refused, whole.activities.refused),
    },
    weekdays: { ...asked.weekdays, refused: withOthers(asked.weekdays.refused, whole.weekdays.refused) },
    age: asked.age ?? whole.age,
    bodyMass: asked.bodyMass ?? whole.bodyMass,
    bloodPressure: {
      systolic: bloodPressure.systolic ?? whole.bloodPressure.systolic,
      diastolic: bloodPressure.diastolic ?? whole.bloodPressure.diastolic,
    },
  };
}

function withOthers<Value>(slots: readonly Slot<Value>[], others: readonly Slot<Value>[]): Slot<Value>[] {
  return [...slots, ...others.filter(({ value }) => !slots.some((slot) => slot.value === value))];
}
