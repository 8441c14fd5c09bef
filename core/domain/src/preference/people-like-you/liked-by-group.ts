import type { ActivityCode } from '../../profile/vocabulary/index.js';
import { activityCodes } from '../../profile/vocabulary/index.js';
import type { SaidOfSession } from '../learnt-preference.js';
import { likingOfSession } from '../trying/liking-belief.js';
import { fewestPeople, groupPeople } from './group-people.js';
import type { GroupTraits } from './group-people.js';
import type { Traits } from './traits.js';

/** Somebody who agreed to be counted. */
export interface CountedPerson {
  traits: Traits;
  said: readonly SaidOfSession[];
}

/** What a group made of one activity. Numbers are coarse: nobody can be told from them. */
export interface GroupLiking {
  activity: ActivityCode;
  /** How many had it planned, down to the next five. */
  people: number;
  /** In tenths, from 1 to 9: how many of them kept doing it. */
  keptTenths: number;
  /** From 0.1 to 0.9, to a tenth: how much it was liked, each person one voice. */
  liking: number;
}

/** One group, with what may be told of it. */
export interface GroupTable {
  traits: GroupTraits;
  /** How many belong to it, down to the next five. */
  people: number;
  activities: readonly GroupLiking[];
}

/** Planned sessions that something must be said of before a person counts for an activity (engineering choice). */
const fewestSaid = 3;
/** The share of sessions done from which on somebody kept doing it (engineering choice). */
const keptShare = 0.6;

/**
 * What people of each group kept doing and liked. Of an activity is told only where at least `least` people of the group say
 * something of it; shares never reach none or all, so that nobody's own answer follows from the table.
 */
export function likedByGroups(people: readonly CountedPerson[], least: number): GroupTable[] {
  const needed = Math.max(fewestPeople, least);
  return groupPeople(people, least).map((group) => ({
    traits: group.traits,
    people: downToFive(group.people.length),
    activities: activityCodes.flatMap((activity): GroupLiking[] => {
      const voices = group.people.flatMap(({ said }) => voiceOf(said, activity));
      if (voices.length < needed) return [];
      const kept = voices.filter((voice) => voice.isKept).length;
      const liking = voices.reduce((sum, voice) => sum + voice.liking, 0) / voices.length;
      return [
        {
          activity,
          people: downToFive(voices.length),
          keptTenths: tenths(kept / voices.length),
          liking: tenths(liking) / 10,
        },
      ];
    }),
  }));
}

function voiceOf(said: readonly SaidOfSession[], activity: ActivityCode) {
  const own = said.filter((session) => session.activity === activity);
  if (own.length < fewestSaid) return [];
  const done = own.filter((session) => session.done).length;
  const liking = own.reduce((sum, session) => sum + likingOfSession(session), 0) / own.length;
  return [{ isKept: done / own.length >= keptShare, liking }];
}

function downToFive(count: number): number {
  return Math.floor(count / 5) * 5;
}

function tenths(share: number): number {
  return Math.min(9, Math.max(1, Math.round(share * 10)));
}
