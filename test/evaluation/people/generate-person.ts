import type { ActivityCode, GoalKind } from '@regimen/domain';
import { activityCodes, equipmentCodes, goalKinds, places } from '@regimen/domain';
import type { Chance } from './chance.js';
import { chanceOf } from './chance.js';
import { freeText } from './free-texts.js';
import type { Person, Wishes } from './person.js';
import { traits } from './traits.js';

/** How many traits somebody has: of ten people four have one, three have two, two a handful, and one has none. */
const traitCounts = [1, 1, 1, 1, 2, 2, 2, 'handful', 'handful', 0] as const;
const handful = { least: 3, most: 6 };
const speaks = 0.2;
const hasUnknowns = 0.25;
const unknownFact = 0.25;

/**
 * The person of this number in the stream of a seed. Traits go round, so that every code and every boundary is met as often
 * as any other; what is combined with them, what is missing and what is said is drawn.
 */
export function personAt(seed: number, index: number): Person {
  const chance = chanceOf(seed, index);
  const drawn = chance.oneOf(traitCounts);
  const count = drawn === 'handful' ? chance.whole(handful.least, handful.most) : drawn;
  const first = traits[index % traits.length];
  const own = count === 0 || !first ? [] : [first, ...chance.some(traits, count - 1)];
  const whole = own.reduce((person, trait) => trait(person, chance), anybody(chance));
  const known = chance.often(hasUnknowns) ? withUnknowns(whole, chance) : whole;
  return chance.often(speaks) ? { ...known, text: freeText(chance) } : known;
}

function anybody(chance: Chance): Person {
  const heightCm = Math.round(chance.about(169, 9));
  const bmi = chance.often(0.15) ? chance.whole(300, 420) / 10 : chance.whole(195, 299) / 10;
  return {
    ageYears: chance.often(0.04)
      ? chance.whole(10, 17)
      : chance.often(0.3)
        ? chance.whole(65, 95)
        : chance.whole(18, 64),
    sex: chance.oneOf(['female', 'male'] as const),
    heightCm,
    bodyMassKg: Math.round(bmi * (heightCm / 100) ** 2 * 10) / 10,
    conditions: [],
    daysSince: {},
    medications: [],
    symptoms: [],
    screeningAnswered: chance.often(0.96),
    activeMinutesPerWeek: chance.oneOf([0, 45, 120, 150, 200, 300]),
    restingSystolicMmHg: chance.whole(100, 145),
    restingDiastolicMmHg: chance.whole(60, 92),
    restingHeartRateBpm: chance.whole(48, 88),
    measuredMaxHeartRateBpm: chance.often(0.1) ? chance.whole(130, 190) : null,
    oxygenSaturationPercent: chance.often(0.3) ? chance.whole(95, 100) : null,
    bodyTemperatureCelsius: chance.often(0.3) ? chance.whole(362, 374) / 10 : null,
    bloodGlucoseMgDl: chance.often(0.3) ? chance.whole(95, 180) : null,
    weightGainKgIn3Days: null,
    findings: {},
    text: null,
    wishes: wishesOf(chance),
  };
}

/** Activities people ask for although a limit may forbid them come as often as harmless ones. */
const daring: readonly ActivityCode[] = [
  'running',
  'rope-skipping',
  'skiing',
  'football',
  'boxing',
  'basketball',
];

function wishesOf(chance: Chance): Wishes {
  const liked = [
    ...(chance.often(0.4) ? [chance.oneOf(daring)] : []),
    ...chance.some(activityCodes, chance.whole(0, 2)),
  ];
  return {
    goal: chance.oneOf<GoalKind>(goalKinds),
    likedActivities: [...new Set(liked)],
    weekdays: chance.some([1, 2, 3, 4, 5, 6, 7] as const, chance.whole(2, 7)).sort(),
    minutesPerDay: chance.oneOf([20, 30, 45, 60, 90]),
    equipment: chance.often(0.5) ? equipmentCodes : [],
    places: chance.often(0.5) ? places : ['home', 'outdoors'],
  };
}

/** Facts that somebody may not know or not tell. */
const canBeUnknown = [
  'ageYears',
  'heightCm',
  'bodyMassKg',
  'activeMinutesPerWeek',
  'restingSystolicMmHg',
  'restingDiastolicMmHg',
  'restingHeartRateBpm',
  'oxygenSaturationPercent',
  'bodyTemperatureCelsius',
  'bloodGlucoseMgDl',
] as const satisfies readonly (keyof Person)[];

function withUnknowns(person: Person, chance: Chance): Person {
  const unknown = canBeUnknown.filter(() => chance.often(unknownFact));
  return { ...person, ...Object.fromEntries(unknown.map((name) => [name, null])) };
}
