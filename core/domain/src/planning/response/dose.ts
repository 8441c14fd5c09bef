import type { SessionTemplate } from '../session-template.js';

/** What response models are linear in. Each is a weekly sum over sessions. */
export const doseKinds = ['aerobicMinutes', 'netEnergyKcal', 'strengthSessions', 'mobilityMinutes'] as const;
export type DoseKind = (typeof doseKinds)[number];
export type Dose = Readonly<Record<DoseKind, number>>;

/** A usual programme: WHO's 150 active minutes and two strength sessions a week, about 800 kcal (Bull 2020). */
export const usualWeek: Dose = {
  aerobicMinutes: 150,
  netEnergyKcal: 800,
  strengthSessions: 2,
  mobilityMinutes: 0,
};

/** One vigorous minute counts as two moderate ones, light ones do not count (Bull 2020, WHO, Br J Sports Med 54:1451). */
export const moderateEquivalent = { light: 0, moderate: 1, vigorous: 2, 'near-max': 2 } as const;

/** Dose per minute and per session of a template for a body of `bodyMassKg`. */
export interface DoseRate {
  perMinute: number;
  perSession: number;
}

/**
 * How much one minute, and one session, of a template adds to a dose. Energy is net of rest, by the Compendium's
 * convention 1 MET = 1 kcal/kg/h (Herrmann 2024, J Sport Health Sci 13:6).
 */
export function doseRate(kind: DoseKind, template: SessionTemplate, bodyMassKg: number): DoseRate {
  const { modality, band, met } = template;
  switch (kind) {
    case 'aerobicMinutes':
      return {
        perMinute: modality === 'aerobic' || modality === 'interval' ? moderateEquivalent[band] : 0,
        perSession: 0,
      };
    case 'netEnergyKcal':
      return { perMinute: (Math.max(0, met - 1) * bodyMassKg) / 60, perSession: 0 };
    case 'strengthSessions':
      return { perMinute: 0, perSession: modality === 'resistance' ? 1 : 0 };
    case 'mobilityMinutes':
      return {
        perMinute: modality === 'balance' || modality === 'flexibility' || modality === 'mind-body' ? 1 : 0,
        perSession: 0,
      };
  }
}

/** Dose of sessions, each a template and its minutes. */
export function doseOf(
  sessions: readonly { template: SessionTemplate; minutes: number }[],
  bodyMassKg: number,
): Dose {
  const sum = (kind: DoseKind) =>
    sessions.reduce((total, { template, minutes }) => {
      const rate = doseRate(kind, template, bodyMassKg);
      return total + rate.perMinute * minutes + rate.perSession;
    }, 0);
  return {
    aerobicMinutes: sum('aerobicMinutes'),
    netEnergyKcal: sum('netEnergyKcal'),
    strengthSessions: sum('strengthSessions'),
    mobilityMinutes: sum('mobilityMinutes'),
  };
}
