/** Facts rules may ask for: name, kind and unit. Rules with unknown facts or foreign units do not load. */
export const factDefinitions = {
  ageYears: { kind: 'number', unit: 'a' },
  sex: { kind: 'code' },
  bmi: { kind: 'number', unit: 'kg/m2' },
  bodyMassKg: { kind: 'number', unit: 'kg' },
  goalBmi: { kind: 'number', unit: 'kg/m2' },
  /** Wanted loss in kg per week, positive. */
  wantedLossKgPerWeek: { kind: 'number', unit: 'kg/wk' },
  restingSystolicMmHg: { kind: 'number', unit: 'mm[Hg]' },
  restingDiastolicMmHg: { kind: 'number', unit: 'mm[Hg]' },
  restingHeartRateBpm: { kind: 'number', unit: '/min' },
  measuredMaxHeartRateBpm: { kind: 'number', unit: '/min' },
  oxygenSaturationPercent: { kind: 'number', unit: '%' },
  bodyTemperatureCelsius: { kind: 'number', unit: 'Cel' },
  bloodGlucoseMgDl: { kind: 'number', unit: 'mg/dL' },
  activeMinutesPerWeek: { kind: 'number', unit: 'min/wk' },
  daysSinceInfarction: { kind: 'number', unit: 'd' },
  daysSinceSurgery: { kind: 'number', unit: 'd' },
  conditions: { kind: 'set' },
  medications: { kind: 'set' },
  symptoms: { kind: 'set' },
  painfulJoints: { kind: 'set' },
  harms: { kind: 'set' },
  goals: { kind: 'set' },
  /** True once the person has answered the screening questions within 12 months. */
  screeningAnswered: { kind: 'boolean' },
} as const satisfies Record<string, FactDefinition>;

export type FactDefinition = { kind: 'number'; unit: string } | { kind: 'code' | 'set' | 'boolean' };
export type FactName = keyof typeof factDefinitions;
export type FactValue = number | string | boolean | readonly string[];

/** Typed facts of one person; null or absent means unknown, which is never the same as "no". */
export type Facts = { readonly [name in FactName]?: FactValue | null };
