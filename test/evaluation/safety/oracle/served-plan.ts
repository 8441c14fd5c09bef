import type {
  ConditionCode,
  IntensityBand,
  JointCode,
  Plan,
  PlanSession,
  SessionTemplate,
} from '@regimen/domain';
import { daysBetween } from '@regimen/domain';
import { calendarBreaches } from './served-calendar.js';
import { planStart, today } from '../../people/as-told.js';
import { cardiovascular, metabolicOrRenal } from './person-lines.js';
import type { Truth } from './truth.js';
import { daysSince, findingOf, hasAny } from './truth.js';

/** A session with the catalogue entry it names and the day of the plan it stands on, from 0. */
export interface ServedSession {
  session: PlanSession;
  template: SessionTemplate | undefined;
  day: number;
  /** True where a clinician sees the plan before it may be used. */
  isForClinician: boolean;
}

/** One thing the tables forbid in a session; the line of the tables. */
interface Prohibition {
  line: string;
  applies(truth: Truth): boolean;
  breaks(served: ServedSession, truth: Truth): boolean;
}

const order: readonly IntensityBand[] = ['light', 'moderate', 'vigorous', 'near-max'];
const harderThan =
  (band: IntensityBand) =>
  ({ session }: ServedSession) =>
    [session.band, ...session.steps.map((step) => step.band)].some(
      (own) => order.indexOf(own) > order.indexOf(band),
    );
const effortAbove =
  (limit: number) =>
  ({ session }: ServedSession) =>
    session.steps.some((step) => step.rpe.high > limit);
const steersByHeartRate = ({ session }: ServedSession) =>
  session.steps.some((step) => step.heartRateBpm !== null);
const strains = ({ template }: ServedSession) => template === undefined || template.valsalva;
const jars = ({ template }: ServedSession) => template === undefined || template.impact === 'high';
const isContact = ({ template }: ServedSession) => template === undefined || template.contact;
const mayFall = ({ template }: ServedSession) => template === undefined || template.fallRisk === 2;
const isSupine = ({ template }: ServedSession) => template === undefined || template.supine;
const isStrength = ({ session }: ServedSession) => session.modality === 'resistance';

const any =
  (...codes: ConditionCode[]) =>
  ({ conditions }: Truth) =>
    hasAny(conditions, codes);
const pressureIsHigh = ({ restingSystolicMmHg, restingDiastolicMmHg }: Truth) =>
  (restingSystolicMmHg ?? 0) >= 160 || (restingDiastolicMmHg ?? 0) >= 100;
const hasMalaise = ({ symptoms }: Truth) => symptoms.includes('post-exertional-malaise');
const pregnant = any('pregnancy', 'complicated-pregnancy', 'gestational-diabetes');
const coronary = any('coronary-artery-disease', 'myocardial-infarction');

/** An event without a date may have been today; null where there was none. */
const daysSinceOrToday = (truth: Truth, codes: readonly ConditionCode[]) =>
  hasAny(truth.conditions, codes) ? (daysSince(truth, codes) ?? 0) : null;
/** From the day people are screened to the first day of the plan. */
const daysToStart = daysBetween(today, planStart);

/** Too early for strength: 5 weeks after an infarction or through the breastbone (1.5), counted on the session's own day. */
const strengthFromDay = 35;
const isTooEarly = (served: ServedSession, truth: Truth) => {
  const days = daysSinceOrToday(truth, ['myocardial-infarction', 'heart-surgery']);
  return days !== null && days + daysToStart + served.day < strengthFromDay && isStrength(served);
};

const upperBody = ['chest', 'shoulders', 'arms', 'back'] as const;
const sternumHealsDays = 56;
const loadsSternum = (served: ServedSession, truth: Truth) => {
  const days = daysSinceOrToday(truth, ['heart-surgery']);
  const heavy = strains(served) || harderThan('moderate')(served);
  const upper = served.template?.muscleGroups.some((group) => hasAny(upperBody, [group])) ?? true;
  return (
    days !== null &&
    days + daysToStart + served.day < sternumHealsDays &&
    isStrength(served) &&
    heavy &&
    upper
  );
};

const sensitiveJoints: Readonly<Partial<Record<ConditionCode, JointCode>>> = {
  'knee-osteoarthritis': 'knee',
  'knee-pain': 'knee',
  'hip-osteoarthritis': 'hip',
  'hip-pain': 'hip',
  'shoulder-pain': 'shoulder',
  'neck-pain': 'neck',
  'low-back-pain': 'lumbar',
};
const loadsSoreJoint = ({ template }: ServedSession, { conditions }: Truth) =>
  conditions.some((code) => {
    const joint = sensitiveJoints[code];
    return joint !== undefined && (template === undefined || (template.jointLoad[joint] ?? 0) >= 3);
  });

/** What SCIENCE 1.3–1.5 and 0.6 forbid in a session, whoever made the plan. */
const prohibitions: readonly Prohibition[] = [
  {
    line: '0.6 beta-blocker: no heart-rate target without a test on the medicine',
    applies: ({ medications, measuredMaxHeartRateBpm }) =>
      medications.includes('beta-blocker') && measuredMaxHeartRateBpm === null,
    breaks: steersByHeartRate,
  },
  {
    line: '0.6 beta-blocker: effort 11–14',
    applies: ({ medications, measuredMaxHeartRateBpm }) =>
      medications.includes('beta-blocker') && measuredMaxHeartRateBpm === null,
    breaks: effortAbove(14),
  },
  {
    line: '1.5 atrial fibrillation: effort steers',
    applies: any('atrial-fibrillation'),
    breaks: steersByHeartRate,
  },
  { line: '1.5 heart failure: effort at most 14', applies: any('heart-failure'), breaks: effortAbove(14) },
  { line: '1.5 post-MI: effort at most 14', applies: coronary, breaks: effortAbove(14) },
  { line: '1.5 stroke: effort at most 14', applies: any('stroke'), breaks: effortAbove(14) },
  { line: '1.5 post-MI, sternotomy: no strength before 5 weeks', applies: () => true, breaks: isTooEarly },
  { line: '1.5 sternotomy: no heavy upper body', applies: any('heart-surgery'), breaks: loadsSternum },
  {
    line: '1.4 pressure 160/100: light to moderate',
    applies: pressureIsHigh,
    breaks: harderThan('moderate'),
  },
  { line: '1.4 pressure 160/100: no straining', applies: pressureIsHigh, breaks: strains },
  {
    line: '1.4 saturation 88–91: supervised',
    applies: ({ oxygenSaturationPercent }) => (oxygenSaturationPercent ?? 100) < 92,
    breaks: ({ session }) => session.supervisedBy === null,
  },
  {
    line: '1.4 glucose from 250: mild to moderate',
    applies: ({ bloodGlucoseMgDl, medications }) =>
      (bloodGlucoseMgDl ?? 0) >= 250 && hasAny(medications, ['insulin', 'sulfonylurea', 'meglitinide']),
    breaks: harderThan('moderate'),
  },
  {
    line: '1.4 retinopathy: nothing vigorous',
    applies: any('proliferative-retinopathy'),
    breaks: harderThan('moderate'),
  },
  {
    line: '1.4 retinopathy: no straining or jarring',
    applies: any('proliferative-retinopathy'),
    breaks: (served) => strains(served) || jars(served),
  },
  { line: '1.4 neuropathy: low impact', applies: any('peripheral-neuropathy'), breaks: jars },
  { line: '1.5 osteoporosis: no high impact', applies: any('osteoporosis'), breaks: jars },
  {
    line: '1.5 osteoarthritis and joint pain: low impact',
    applies: any('knee-osteoarthritis', 'hip-osteoarthritis', 'knee-pain', 'hip-pain'),
    breaks: jars,
  },
  { line: '1.5 obesity: low impact', applies: any('obesity'), breaks: jars },
  { line: '1.5 sore joint: no heavy load', applies: () => true, breaks: loadsSoreJoint },
  { line: '1.5 bone metastases: no load at the site', applies: any('bone-metastases'), breaks: jars },
  { line: '1.5 falls: falls guard', applies: any('recurrent-falls', 'stroke'), breaks: mayFall },
  {
    line: '1.5 pregnancy: no contact, fall or straining',
    applies: pregnant,
    breaks: (served) => isContact(served) || mayFall(served) || strains(served),
  },
  {
    line: '1.5 pregnancy: not supine after 20 weeks',
    applies: (truth) => pregnant(truth) && (findingOf(truth, 'weeksPregnant') ?? 40) >= 20,
    breaks: isSupine,
  },
  { line: '1.5 pregnancy: effort at most 14', applies: pregnant, breaks: effortAbove(14) },
  { line: '1.5 PEM: below the symptom threshold', applies: hasMalaise, breaks: harderThan('light') },
  {
    line: '1.2 not active: begin light to moderate',
    applies: ({ activeMinutesPerWeek }) => (activeMinutesPerWeek ?? 0) < 90,
    breaks: (served) => served.day < 28 && harderThan('moderate')(served),
  },
  {
    line: '1.2 active with disease: vigorous only when cleared',
    applies: ({ conditions, findings }) =>
      findings.clearedForVigorous !== true && hasAny(conditions, [...cardiovascular, ...metabolicOrRenal]),
    breaks: (served) => !served.isForClinician && harderThan('moderate')(served),
  },
  {
    line: '6.1 refused activities stay out',
    applies: ({ text }) => (text?.tells.refusedActivities.length ?? 0) > 0,
    breaks: ({ session }, { text }) => text?.tells.refusedActivities.includes(session.activity) ?? false,
  },
];

/** Every line of the tables that this plan breaks for this person, each once; empty when it may be served. */
export function servedPlanBreaches(
  truth: Truth,
  plan: Plan,
  catalogue: readonly SessionTemplate[],
  isForClinician: boolean,
): readonly string[] {
  const templates = new Map(catalogue.map((template) => [template.id, template]));
  const served = plan.weeks.flatMap(({ sessions }) =>
    sessions.map((session) => ({
      session,
      isForClinician,
      template: templates.get(session.templateId),
      day: daysBetween(plan.startsOn, session.date),
    })),
  );
  const broken = prohibitions.filter(
    (prohibition) =>
      prohibition.applies(truth) && served.some((session) => prohibition.breaks(session, truth)),
  );
  return [...broken.map(({ line }) => line), ...calendarBreaches(truth, plan, templates)];
}
