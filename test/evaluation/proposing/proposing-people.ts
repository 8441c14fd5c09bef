import type { EquipmentCode, KnowledgePack, Place } from '@regimen/domain';
import { equipmentCodes, places } from '@regimen/domain';
import type { Chance } from '../people/chance.js';
import { chanceOf } from '../people/chance.js';
import { profileOf } from '../people/as-told.js';
import { goalPersonAt } from '../planning/goal-people.js';
import type { GoalPerson } from '../planning/goal-people.js';

/**
 * A person of the planning evaluation whose plan has so many weeks, with some things and places of all (there all or none),
 * and with experience told by half of them, so that a model meets what it must tell apart.
 */
export function proposingPersonAt(
  seed: number,
  index: number,
  weeks: number,
  packs: readonly KnowledgePack[],
): GoalPerson {
  const who = goalPersonAt(seed, index, packs);
  const chance = chanceOf(seed + 15_485_863, index);
  const wishes = { ...who.person.wishes, equipment: someOf(chance), places: placesOf(chance) };
  const person = { ...who.person, wishes };
  const experience = chance.often(0.5)
    ? {
        value: chance.oneOf(['beginner', 'intermediate', 'advanced'] as const),
        span: null,
        confidence: 1,
        origin: 'text' as const,
      }
    : null;
  const request = { ...who.request, experience };
  return { ...who, person, request, input: { ...who.input, profile: profileOf(person), request, weeks } };
}

function someOf(chance: Chance): readonly EquipmentCode[] {
  return chance.often(0.25) ? [] : [...chance.some(equipmentCodes, chance.whole(1, 14))].sort();
}

function placesOf(chance: Chance): readonly Place[] {
  return chance.often(0.3) ? ['home', 'outdoors'] : [...chance.some(places, chance.whole(1, 4))].sort();
}
