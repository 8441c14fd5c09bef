/** Weekly recommendation of the WHO 2020 guidelines (Bull 2020, Br J Sports Med 54:1451). */
const moderateMinutes = 150;
/** One minute of vigorous activity counts as two of moderate. */
const vigorousWeight = 2;
const strengthDays = 2;
/** From 65 on also days of balance and multicomponent activity. */
const balanceDays = 3;

export type GuidelineStanding = 'meets' | 'below';

/** A usual week: minutes of moderate and vigorous activity, days of strength and of balance training. */
export interface ActivityWeek {
  moderateMinutes: number;
  vigorousMinutes: number;
  strengthDays: number;
}

/** How a week stands against the guideline for adults 18–64 (Bull 2020): 150 moderate-equivalent minutes, 2 strength days. */
export function guidelineAdherence(week: ActivityWeek): {
  equivalentModerateMinutes: number;
  aerobic: GuidelineStanding;
  strength: GuidelineStanding;
} {
  const minutes = week.moderateMinutes + vigorousWeight * week.vigorousMinutes;
  return {
    equivalentModerateMinutes: minutes,
    aerobic: standing(minutes, moderateMinutes),
    strength: standing(week.strengthDays, strengthDays),
  };
}

/** The same for people from 65 on, who also need balance training on 3 days (Bull 2020). */
export function olderGuidelineAdherence(
  week: ActivityWeek & { balanceDays: number },
): ReturnType<typeof guidelineAdherence> & { balance: GuidelineStanding } {
  return { ...guidelineAdherence(week), balance: standing(week.balanceDays, balanceDays) };
}

function standing(actual: number, wanted: number): GuidelineStanding {
  return actual >= wanted ? 'meets' : 'below';
}
