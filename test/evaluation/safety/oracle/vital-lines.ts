import type { Clearance, SymptomCode } from '@regimen/domain';
import type { Ruling } from './opinion.js';
import type { Truth } from './truth.js';
import { findingOf, hasAny } from './truth.js';

const ruling = (least: Clearance, most: Clearance, line: string): Ruling[] => [
  { least, most, line: `1.4 ${line}` },
];

/** Symptoms that make a pressure above 180/120 an emergency, and those that make a low one a reason to stop. */
const pressureSymptoms: readonly SymptomCode[] = [
  'chest-pain-exertion',
  'chest-pain-rest',
  'chest-pain-at-rest-sweating',
  'dyspnoea-rest',
  'facial-droop-or-speech-loss',
  'dizziness',
  'syncope',
];
const lowPressureSymptoms: readonly SymptomCode[] = ['dizziness', 'syncope', 'palpitations-with-dizziness'];

/** Lines on what is measured (SCIENCE 1.4). */
export function vitalLines(truth: Truth): Ruling[] {
  return [
    ...pressureLines(truth),
    ...heartRateLines(truth),
    ...saturationLines(truth),
    ...temperatureLines(truth),
    ...glucoseLines(truth),
    ...weightGainLines(truth),
    ...bloodCountLines(truth),
    ...balanceLines(truth),
  ];
}

function pressureLines(truth: Truth): Ruling[] {
  const { restingSystolicMmHg: systolic, restingDiastolicMmHg: diastolic, symptoms } = truth;
  const lines: Ruling[] = [];
  const over = (upper: number, lower: number) =>
    (systolic !== null && systolic > upper) || (diastolic !== null && diastolic > lower);
  if (over(180, 120) && symptoms.length > 0) {
    const least = hasAny(symptoms, pressureSymptoms) ? 'stop-emergency' : 'block';
    lines.push(...ruling(least, 'stop-emergency', 'pressure above 180/120 with symptoms'));
  }
  if (over(179, 109)) return [...lines, ...ruling('block', 'block', 'pressure from 180 or 110')];
  if (over(159, 99)) lines.push(...ruling('modify', 'modify', 'pressure 160–179 or 100–109'));
  if (systolic !== null && systolic < 90) {
    const least = hasAny(symptoms, lowPressureSymptoms) ? 'block' : 'allow';
    const most = symptoms.length > 0 ? 'block' : 'clearance-required';
    lines.push(...ruling(least, most, 'systolic below 90'));
  }
  if (systolic === null || diastolic === null) {
    const clinical = truth.conditions.length > 0 || truth.medications.length > 0;
    lines.push(...ruling('allow', clinical ? 'clearance-required' : 'modify', 'pressure unknown'));
  }
  const drop = findingOf(truth, 'systolicDropOnStandingMmHg');
  if (drop !== null && drop >= 20) {
    const withSymptoms = hasAny(symptoms, ['dizziness', 'syncope']);
    lines.push(...ruling(withSymptoms ? 'block' : 'allow', 'block', '1.3 orthostatic drop of 20'));
  }
  return lines;
}

function heartRateLines({ restingHeartRateBpm: rate, symptoms }: Truth): Ruling[] {
  if (rate === null) return [];
  if (rate > 120) return ruling('block', 'block', 'heart rate above 120');
  if (rate > 100) return ruling('modify', 'delay', 'heart rate 100–120');
  if (rate === 100) return ruling('allow', 'delay', 'heart rate of 100 stands in two cells');
  if (rate < 40) return ruling('modify', symptoms.length > 0 ? 'block' : 'delay', 'heart rate below 40');
  return [];
}

function saturationLines({ oxygenSaturationPercent: saturation, conditions }: Truth): Ruling[] {
  if (saturation === null) {
    const lungs = conditions.includes('copd');
    return lungs ? ruling('allow', 'clearance-required', 'saturation unknown in lung disease') : [];
  }
  if (saturation < 88) return ruling('block', 'stop-emergency', 'saturation below 88');
  return saturation < 92 ? ruling('allow-supervised', 'modify', 'saturation 88–91') : [];
}

function temperatureLines({ bodyTemperatureCelsius: temperature }: Truth): Ruling[] {
  if (temperature === null || temperature < 37.8) return [];
  return temperature >= 38
    ? ruling('block', 'block', 'temperature from 38.0')
    : ruling('modify', 'delay', 'temperature 37.8–37.9');
}

function glucoseLines(truth: Truth): Ruling[] {
  const { bloodGlucoseMgDl: glucose, medications } = truth;
  const ketones = findingOf(truth, 'bloodKetonesMmolL');
  const lines: Ruling[] = [];
  if (ketones !== null && ketones >= 1.5) lines.push(...ruling('block', 'block', 'ketones from 1.5'));
  if (!hasAny(medications, ['insulin', 'sulfonylurea', 'meglitinide'])) {
    // The table speaks of people who take insulin or what releases it; of others it says nothing.
    const ordinary = glucose === null || (glucose >= 90 && glucose < 250);
    return ordinary ? lines : [...lines, ...ruling('allow', 'stop-emergency', 'glucose of others')];
  }
  if (glucose === null) return [...lines, ...ruling('allow', 'clearance-required', 'glucose unknown')];
  if (glucose < 70) return [...lines, ...ruling('block', 'block', 'glucose below 70')];
  if (glucose < 90) return [...lines, ...ruling('modify', 'delay', 'glucose 70–89')];
  if (glucose < 250) return lines;
  const known = ketones !== null && ketones < 1.5;
  return [
    ...lines,
    ...ruling('modify', known && glucose < 350 ? 'delay' : 'clearance-required', 'glucose from 250'),
  ];
}

function weightGainLines(truth: Truth): Ruling[] {
  const { weightGainKgIn3Days: gain } = truth;
  if (gain === null || !truth.conditions.includes('heart-failure')) return [];
  if (gain > 1.8) return ruling('block', 'block', 'heart failure: gain above 1.8 kg');
  return gain >= 1 ? ruling('modify', 'clearance-required', 'heart failure: gain 1–1.8 kg') : [];
}

function bloodCountLines(truth: Truth): Ruling[] {
  const cancer = ['cancer', 'cancer-treatment-now', 'breast-cancer', 'bone-metastases'] as const;
  if (!hasAny(truth.conditions, cancer)) return [];
  const platelets = findingOf(truth, 'platelets10E9L');
  const haemoglobin = findingOf(truth, 'haemoglobinGDl');
  const neutrophils = findingOf(truth, 'neutrophils10E9L');
  const low = (value: number | null, limit: number) => value !== null && value < limit;
  if (low(platelets, 20) || low(haemoglobin, 8) || low(neutrophils, 0.5)) {
    return ruling('block', 'block', 'blood counts: Plt <20, Hb <8 or ANC <0.5');
  }
  return low(platelets, 50) || low(haemoglobin, 10)
    ? ruling('modify', 'clearance-required', 'blood counts: Plt 20–50 or Hb 8–10')
    : [];
}

/** Falls, timed up and go and gait speed of older people: to physiotherapy (1.5). */
function balanceLines(truth: Truth): Ruling[] {
  const falls = findingOf(truth, 'fallsLastYear') ?? 0;
  const upAndGo = findingOf(truth, 'timedUpAndGoSeconds') ?? 0;
  const gait = findingOf(truth, 'gaitSpeedMPerS') ?? Infinity;
  if (falls < 2 && upAndGo < 12 && gait >= 0.8) return [];
  const older = truth.ageYears !== null && truth.ageYears >= 65;
  return ruling(older ? 'modify' : 'allow', 'clearance-required', '1.5 falls screen');
}
