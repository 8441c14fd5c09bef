import type { DoneSession } from '../simulator/done-session.js';
import type { AllowedCandidate, AllowedWeeks } from './allowed-weeks.js';

/** WHO's lower bound for adults (Bull 2020, Br J Sports Med 54:1451). */
const aerobicMinutes = 150;
const strengthSessions = 2;
const strengthMinutes = 30;
const stepMinutes = 5;

/** The leaflet: 150 moderate minutes and two strength sessions every week, whatever is wanted. */
export function guidelineTemplate(weeks: number, calendar: AllowedWeeks): readonly DoneSession[] {
  const strength = likeliest(calendar, ({ template }) => template.modality === 'resistance');
  const aerobic =
    likeliest(calendar, ({ template }) => template.modality === 'aerobic' && template.band === 'moderate') ??
    likeliest(calendar, ({ template }) => template.modality === 'aerobic');
  const { openDays } = calendar;
  // Strength on the first day and the one in the middle; the other days walk, ride or swim.
  const forStrength = strength
    ? [openDays[0], openDays[Math.ceil(openDays.length / 2)]].slice(
        0,
        Math.min(strengthSessions, openDays.length - 1),
      )
    : [];
  const others = openDays.filter((day) => !forStrength.includes(day));
  const each = Math.ceil(aerobicMinutes / Math.max(1, others.length) / stepMinutes) * stepMinutes;
  for (let week = 0; week < weeks; week += 1) {
    for (const day of openDays) {
      const candidate = forStrength.includes(day) ? strength : aerobic;
      if (!candidate) continue;
      calendar.place({
        candidate,
        day: 7 * week + day,
        minutes: candidate === strength ? strengthMinutes : each,
      });
    }
  }
  return calendar.done;
}

function likeliest(
  { candidates }: AllowedWeeks,
  fits: (candidate: AllowedCandidate) => boolean,
): AllowedCandidate | null {
  return candidates
    .filter(fits)
    .reduce<AllowedCandidate | null>(
      (best, candidate) => (best === null || candidate.probability > best.probability ? candidate : best),
      null,
    );
}
