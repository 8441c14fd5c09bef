import type { Comparison, Constraint, Localised, RuleTraceEntry, Screening } from '@regimen/domain';
import { citationView } from './citation.view.js';
import { prescriptionView } from './prescription.view.js';

export type Audience = 'participant' | 'clinician';

/** A screening as the schema shows it to whoever asks. */
export function screeningView(screening: Screening, audience: Audience) {
  const outcomes = {
    clear: 'clear',
    'clear-with-limits': 'clearWithLimits',
    'needs-clinician': 'needsClinician',
    stop: 'stop',
  } as const;
  return {
    outcome: outcomes[screening.outcome],
    clearance: screening.clearance,
    constraints: screening.constraints.map(constraintView),
    trace: screening.trace.map(audience === 'clinician' ? clinicianTrace : participantTrace),
    // Plans stored before rules could prescribe have none.
    prescription: prescriptionView(screening.prescriptions ?? [], audience),
    missingFacts: screening.missingFacts,
    screenedOn: screening.screenedOn,
    validUntil: screening.validUntil,
  };
}

/** Names of rules tell diagnoses and thresholds: the person is told in plain words what a rule means for them. */
function participantTrace(entry: RuleTraceEntry) {
  const said = entry.explanation.participant;
  return {
    ...commonTrace(entry),
    title: said,
    explanation: said,
    facts: [],
    thresholds: [],
    overrides: [],
    citations: [],
  };
}

function clinicianTrace(entry: RuleTraceEntry) {
  return {
    ...commonTrace(entry),
    title: entry.title,
    explanation: entry.explanation.clinician,
    facts: entry.facts.map(({ name, value }) => ({ name, value: factText(value) })),
    // Screenings stored before the engine told thresholds and overrides have none.
    thresholds: (entry.thresholds ?? []).map(({ comparison, holds }) => ({
      fact: comparison.fact,
      comparison: comparisonText(comparison),
      holds: holds === 'unknown' ? null : holds,
    })),
    overrides: (entry.overrides ?? []).map(({ limitId, from, value, change, reason, signedBy, until }) => ({
      limitId,
      from,
      to: value,
      tightened: change === 'tightened',
      reason,
      signedBy,
      until,
    })),
    citations: entry.citations.map(citationView),
  };
}

function commonTrace(entry: RuleTraceEntry) {
  return {
    ruleId: entry.ruleId,
    ruleVersion: entry.ruleVersion,
    packId: entry.packId,
    fired: entry.fired === true,
    clearance: entry.clearance,
    decides: entry.decides ?? false,
    outweighedBy: entry.outweighedBy ?? [],
    missingFacts: entry.missingFacts,
  };
}

function comparisonText(comparison: Comparison): string {
  if ('is' in comparison) return `= ${String(comparison.is)}`;
  if ('includes' in comparison) return `∋ ${comparison.includes}`;
  if ('includesAny' in comparison) return `∋ ${comparison.includesAny.join(' | ')}`;
  const { atLeast, above, atMost, below, unit } = comparison;
  const bounds = [
    ['≥', atLeast],
    ['>', above],
    ['≤', atMost],
    ['<', below],
  ] as const;
  const said = bounds.flatMap(([sign, bound]) => (bound === undefined ? [] : [`${sign} ${bound}`]));
  return [said.join(', '), unit ?? ''].join(' ').trim();
}

export function constraintView(constraint: Constraint) {
  const { id, kind, ruleId, severity, reason, citation } = constraint;
  return {
    id,
    kind,
    ruleId,
    severity,
    reason,
    limit: limitText(constraint),
    citations: citation.map(citationView),
  };
}

function factText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return Array.isArray(value) ? value.join(', ') : String(value);
}

const bands: Readonly<Record<string, Localised>> = {
  light: { en: 'light', zh: '低' },
  moderate: { en: 'moderate', zh: '中等' },
  vigorous: { en: 'vigorous', zh: '较高' },
  'near-max': { en: 'near-maximal', zh: '接近最大' },
};
const quantities: Readonly<Record<string, Localised>> = {
  minutesPerSession: { en: 'minutes a session', zh: '分钟/次' },
  minutesPerWeek: { en: 'minutes a week', zh: '分钟/周' },
  moderateEquivalentMinutesPerWeek: { en: 'moderate minutes a week', zh: '中等强度分钟/周' },
  sessionsPerWeek: { en: 'sessions a week', zh: '次/周' },
  sessionsPerDay: { en: 'sessions a day', zh: '次/天' },
  restDaysPerWeek: { en: 'rest days a week', zh: '休息日/周' },
};

/** The limit itself in words. */
export function limitText(constraint: Constraint): Localised {
  switch (constraint.kind) {
    case 'forbid':
      return { en: 'not planned', zh: '不安排' };
    case 'intensityCeiling': {
      const band = bands[constraint.band]!;
      const rpe = constraint.maxRpe === undefined ? '' : `, effort ≤ ${constraint.maxRpe}`;
      return {
        en: `${band.en} effort at most${rpe}`,
        zh: `最高${band.zh}强度${rpe && `，用力程度≤${constraint.maxRpe}`}`,
      };
    }
    case 'cap':
    case 'floor':
      return doseText(constraint.kind, constraint.quantity, constraint.value);
    case 'spacing':
      return {
        en: `${constraint.minHours} hours between sessions`,
        zh: `两次之间至少${constraint.minHours}小时`,
      };
    case 'maxGapDays':
      return { en: `no more than ${constraint.days} days without`, zh: `间隔不超过${constraint.days}天` };
    case 'supervise':
      return constraint.by === 'clinician'
        ? { en: 'under a clinician’s eye', zh: '在医护人员指导下进行' }
        : { en: 'with a coach', zh: '在教练指导下进行' };
    case 'advice':
      return constraint.text;
  }
}

function doseText(kind: 'cap' | 'floor', quantity: string, value: number): Localised {
  if (quantity === 'weeklyLoadIncreaseFraction') {
    const percent = Math.round(value * 100);
    return { en: `about ${percent} % more a week at most`, zh: `每周最多增加约${percent}%` };
  }
  const many = quantities[quantity] ?? { en: quantity, zh: quantity };
  const unit = value === 1 ? { ...many, en: many.en.replace(/s(?= a )/, '') } : many;
  return kind === 'cap'
    ? { en: `at most ${value} ${unit.en}`, zh: `最多${value}${unit.zh}` }
    : { en: `at least ${value} ${unit.en}`, zh: `至少${value}${unit.zh}` };
}
