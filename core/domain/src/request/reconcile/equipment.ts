import type { EquipmentCode } from '../../profile/vocabulary/index.js';
import type { Slot, TrainingRequest } from '../training-request.js';
import { bars } from './bars.js';
import { agreedOn, surest } from './picking.js';

/** Equipment of any reading that is sure of it; a thing too few costs little, so nothing is asked. */
export function mergeEquipment(floor: TrainingRequest, others: readonly TrainingRequest[]): TrainingRequest {
  const found = others
    .flatMap(({ equipment }) => equipment)
    .filter(({ confidence }) => confidence >= bars.wishTaken);
  const equipment: Slot<EquipmentCode>[] = floor.equipment.map((slot) => {
    const other = surest(found.filter(({ value }) => value === slot.value));
    return other ? agreedOn(slot, other, bars.wishTaken) : slot;
  });
  const codes = new Set(found.map(({ value }) => value));
  for (const { value } of floor.equipment) codes.delete(value);
  for (const code of [...codes].sort()) {
    const slot = surest(found.filter(({ value }) => value === code));
    if (slot) equipment.push(slot);
  }
  return { ...floor, equipment };
}
