import type { PrescriptionPartsFragment, RangePartsFragment } from '../../api/generated/graphql.js';
import type { LanguageState } from '../../i18n/language.svelte.js';

type Prescription = PrescriptionPartsFragment;
type Language = Pick<LanguageState, 't' | 'code' | 'text' | 'number'>;
type LineOf = (name: LineName, text: string) => PrescriptionLine;
type LineName =
  | 'frequency'
  | 'intensity'
  | 'time'
  | 'volume'
  | 'strength'
  | 'balance'
  | 'stretching'
  | 'pain'
  | 'symptoms'
  | 'progression';

/** One line of a prescription: what it is about and what is advised. */
export interface PrescriptionLine {
  label: string;
  text: string;
}

/** Frequency, intensity, time, volume and progression in words, a line each; parts that are not advised have none. */
export function prescriptionLines(prescription: Prescription, language: Language): PrescriptionLine[] {
  const { aerobic, resistance, flexibilityDaysPerWeek, balanceDaysPerWeek, pain, progression } = prescription;
  const line: LineOf = (name, text) => ({ label: language.t(`prescription.${name}`), text });
  const days = (range: RangePartsFragment) =>
    language.t('prescription.daysPerWeek', { days: rangeText(range, language) });
  return [
    ...(aerobic ? aerobicLines(aerobic, language, line) : []),
    ...(resistance ? [line('strength', strengthText(resistance, language))] : []),
    ...(balanceDaysPerWeek > 0 ? [line('balance', days({ low: balanceDaysPerWeek, high: 7 }))] : []),
    ...(flexibilityDaysPerWeek ? [line('stretching', days(flexibilityDaysPerWeek))] : []),
    ...(pain
      ? [
          line(
            'pain',
            language.t('prescription.painText', {
              most: language.number(pain.mostOfTen),
              hours: language.number(pain.settlesWithinHours),
            }),
          ),
        ]
      : []),
    ...(prescription.belowSymptoms ? [line('symptoms', language.t('prescription.belowSymptoms'))] : []),
    line('progression', progression ? language.text(progression.how) : language.t('prescription.noGrowth')),
  ];
}

function aerobicLines(
  aerobic: NonNullable<Prescription['aerobic']>,
  language: Language,
  line: LineOf,
): PrescriptionLine[] {
  const range = (value: RangePartsFragment) => rangeText(value, language);
  const { heartRateReservePercent: reserve, breathlessness } = aerobic;
  const intensity = [
    aerobic.bands.map((band) => language.code('band', band)).join(', '),
    language.t('prescription.effort', { range: range(aerobic.effort) }),
    ...(reserve ? [language.t('prescription.reserve', { range: range(reserve) })] : []),
    ...(breathlessness ? [language.t('prescription.breathless', { range: range(breathlessness) })] : []),
    ...(aerobic.heartRateNeedsTest ? [language.t('prescription.needsTest')] : []),
  ];
  return [
    line('frequency', language.t('prescription.daysPerWeek', { days: range(aerobic.daysPerWeek) })),
    line('intensity', intensity.join('; ')),
    line('time', language.t('prescription.minutes', { range: range(aerobic.minutesPerSession) })),
    line('volume', language.t('prescription.weekly', { range: range(aerobic.minutesPerWeek) })),
  ];
}

function strengthText(resistance: NonNullable<Prescription['resistance']>, language: Language): string {
  const range = (value: RangePartsFragment) => rangeText(value, language);
  const load = resistance.percentOfMaximum;
  return [
    language.t('prescription.daysPerWeek', { days: range(resistance.daysPerWeek) }),
    language.t('prescription.sets', { sets: range(resistance.sets), times: range(resistance.repetitions) }),
    ...(load ? [language.t('prescription.ofMaximum', { range: range(load) })] : []),
  ].join('; ');
}

function rangeText({ low, high }: RangePartsFragment, language: Language): string {
  return low === high ? language.number(low) : `${language.number(low)}–${language.number(high)}`;
}
