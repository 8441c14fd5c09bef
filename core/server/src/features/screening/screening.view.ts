import type { Constraint, Localised, Screening } from '@regimen/domain';

/** A screening as the schema shows it. */
export function screeningView(screening: Screening) {
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
    trace: screening.trace.map((entry) => ({
      ruleId: entry.ruleId,
      title: entry.title,
      fired: entry.fired === true,
      facts: entry.facts.map(({ name, value }) => ({ name, value: factText(value) })),
      missingFacts: entry.missingFacts,
      explanation: entry.explanation.participant,
      clinicianExplanation: entry.explanation.clinician,
      citations: entry.citations.map(citationView),
    })),
    missingFacts: screening.missingFacts,
    screenedOn: screening.screenedOn,
    validUntil: screening.validUntil,
  };
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

export function citationView(citation: Constraint['citation'][number]) {
  return { place: null, ...citation, needsClinicianReview: citation.needsClinicianReview ?? false };
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
  const unit = quantities[quantity] ?? { en: quantity, zh: quantity };
  return kind === 'cap'
    ? { en: `at most ${value} ${unit.en}`, zh: `最多${value}${unit.zh}` }
    : { en: `at least ${value} ${unit.en}`, zh: `至少${value}${unit.zh}` };
}
