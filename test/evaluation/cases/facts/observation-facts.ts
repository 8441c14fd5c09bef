import { glucoseToMmol } from '@regimen/domain';
import type { Metric } from '@regimen/domain';
import type { Facts } from '../compare-facts.js';
import type { StoredObservation } from '../imported-state.js';

/** Measured values under the names of the cases; each list in the order of time. */
export function observationFacts(stored: readonly StoredObservation[]): Facts {
  const of = (metric: Metric) => stored.filter((observation) => observation.metric === metric);
  const weights = weightFacts(stored);
  const pressures = pressureFacts(stored);
  return {
    records: stored.length,
    records_stored: stored.length,
    source_name_first: stored[0]?.device ?? null,
    heart_rate: of('heart-rate').map((observation) => ({
      ...momentOf(observation),
      bpm: observation.value,
      quality: observation.confidence === 'low' ? 'low_confidence' : observation.quality,
    })),
    weight: weights,
    weights,
    body_fat_percent: of('body-fat').map((observation) => ({
      ...momentOf(observation),
      percent: observation.value,
    })),
    blood_pressure: pressures,
    measurements: pressures,
    readings: pressures.length,
    rows: pressures.length,
    glucose: of('blood-glucose').map((observation) => ({
      ...momentOf(observation),
      mg_dl: observation.value,
      mmol_l: glucoseToMmol(observation.value),
    })),
    local_day: Object.fromEntries(
      stored.flatMap(({ nativeId, localDay }) => (nativeId === null ? [] : [[nativeId, localDay]])),
    ),
  };
}

/** Heart rates as samples, for files that hold no activity. */
export function heartRateSamples(stored: readonly StoredObservation[]): Facts[] {
  return stored
    .filter(({ metric }) => metric === 'heart-rate')
    .map((observation) => ({ ...momentOf(observation), heart_rate: observation.value }));
}

function momentOf({ at, localDate, localDay, offsetMinutes }: StoredObservation): Facts {
  return {
    t: localDate === undefined ? at : null,
    time_of_day: localDate === undefined ? at.slice(11) : null,
    local_day: localDay,
    offset_min: offsetMinutes,
    offset_minutes: offsetMinutes,
  };
}

/** One entry for each weighing that counts, with what the scale measured besides. */
function weightFacts(stored: readonly StoredObservation[]): Facts[] {
  const beside = (metric: Metric, at: string) =>
    stored.find((observation) => observation.metric === metric && observation.at === at)?.value ?? null;
  return stored
    .filter(({ metric }) => metric === 'body-mass')
    .map((weight) => ({
      ...momentOf(weight),
      kg: weight.value,
      quality: weight.quality,
      body_fat_pct: beside('body-fat', weight.at),
      hydration_pct: beside('body-water', weight.at),
      muscle_kg: beside('muscle-mass', weight.at),
      bone_kg: beside('bone-mass', weight.at),
    }));
}

/** Systolic and diastolic of one moment, with the pulse and the note taken with them. */
function pressureFacts(stored: readonly StoredObservation[]): Facts[] {
  return stored
    .filter(({ metric }) => metric === 'systolic-pressure')
    .map((systolic) => {
      const sameMoment = stored.filter(({ at }) => at === systolic.at);
      const valueOf = (metric: Metric) =>
        sameMoment.find((observation) => observation.metric === metric)?.value ?? null;
      return {
        ...momentOf(systolic),
        systolic: systolic.value,
        diastolic: valueOf('diastolic-pressure'),
        pulse: valueOf('heart-rate'),
        note: sameMoment.find(({ note }) => note !== undefined)?.note ?? null,
      };
    });
}
