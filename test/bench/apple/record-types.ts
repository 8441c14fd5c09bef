/** A type of record in a synthetic export: how often, from whom, and what its values look like. */
export interface RecordType {
  type: string;
  unit: string | null;
  /** Of all records. */
  share: number;
  device: 'watch' | 'phone';
  isNightly?: true;
  /** How long a record lasts, seconds. */
  seconds: number;
  /** Of a value between 0 and 1, evenly spread: the text the export has. */
  value(chance: number): string;
  /** What stands inside the record; empty for none. */
  inside(chance: number, clock: string): string;
}

const nothing = () => '';
const entry = (key: string, value: string) => `\n  <MetadataEntry key="${key}" value="${value}"/>\n `;
const motion = (chance: number) =>
  entry('HKMetadataKeyHeartRateMotionContext', String(Math.floor(chance * 3)));
const beats = (_chance: number, clock: string) =>
  `\n  <HeartRateVariabilityMetadataList>\n${Array.from(
    { length: 8 },
    (_, beat) => `   <InstantaneousBeatsPerMinute bpm="${60 + beat}" time="${clock},${beat}0"/>\n`,
  ).join('')}  </HeartRateVariabilityMetadataList>\n `;

/**
 * What ten years with a watch and a phone hold, roughly, in the order of an export: type by type, each by time. Some
 * types are read by nobody here, as in every real export.
 */
export const recordTypes: readonly RecordType[] = [
  quantity('BodyMass', 'kg', 0.0006, 'phone', 0, (chance) => (78 + 6 * chance).toFixed(1), nothing),
  quantity(
    'HeartRate',
    'count/min',
    0.38,
    'watch',
    0,
    (chance) => String(52 + Math.floor(90 * chance * chance)),
    motion,
  ),
  quantity(
    'OxygenSaturation',
    '%',
    0.012,
    'watch',
    0,
    (chance) => (0.93 + 0.06 * chance).toFixed(2),
    nothing,
  ),
  quantity(
    'RespiratoryRate',
    'count/min',
    0.02,
    'watch',
    0,
    (chance) => (12 + 6 * chance).toFixed(1),
    nothing,
  ),
  quantity(
    'StepCount',
    'count',
    0.06,
    'watch',
    290,
    (chance) => String(1 + Math.floor(500 * chance)),
    nothing,
  ),
  quantity(
    'StepCount',
    'count',
    0.03,
    'phone',
    550,
    (chance) => String(1 + Math.floor(900 * chance)),
    nothing,
  ),
  quantity(
    'DistanceWalkingRunning',
    'km',
    0.09,
    'watch',
    290,
    (chance) => (0.4 * chance + 0.001).toFixed(5),
    nothing,
  ),
  quantity('BasalEnergyBurned', 'kcal', 0.13, 'watch', 290, (chance) => (3 + 9 * chance).toFixed(3), nothing),
  quantity(
    'ActiveEnergyBurned',
    'kcal',
    0.2,
    'watch',
    59,
    (chance) => (0.1 + 4 * chance).toFixed(3),
    nothing,
  ),
  quantity('AppleExerciseTime', 'min', 0.012, 'watch', 60, () => '1', nothing),
  quantity('WalkingSpeed', 'km/hr', 0.03, 'phone', 5, (chance) => (3 + 3 * chance).toFixed(2), nothing),
  quantity(
    'RestingHeartRate',
    'count/min',
    0.0004,
    'watch',
    60_000,
    (chance) => String(50 + Math.floor(12 * chance)),
    nothing,
  ),
  quantity(
    'HeartRateVariabilitySDNN',
    'ms',
    0.004,
    'watch',
    60,
    (chance) => (20 + 80 * chance).toFixed(4),
    beats,
  ),
  {
    type: 'HKCategoryTypeIdentifierSleepAnalysis',
    unit: null,
    share: 0.031,
    device: 'watch',
    isNightly: true,
    seconds: 375,
    value: (chance) =>
      `HKCategoryValueSleepAnalysis${['AsleepCore', 'AsleepDeep', 'AsleepREM', 'Awake'][Math.floor(chance * 4)]!}`,
    inside: (chance) => (chance < 0.5 ? entry('HKTimeZone', 'Europe/Berlin') : ''),
  },
];

function quantity(
  name: string,
  unit: string,
  share: number,
  device: RecordType['device'],
  seconds: number,
  value: RecordType['value'],
  inside: RecordType['inside'],
): RecordType {
  return { type: `HKQuantityTypeIdentifier${name}`, unit, share, device, seconds, value, inside };
}
