import { countOf } from '../shared/spoken-date.js';
import type { Profile } from '../profile/profile.js';
import type { JointCode } from '../profile/vocabulary/index.js';
import { activityLabels } from '../profile/vocabulary/index.js';
import type { Slot, TrainingRequest } from '../request/training-request.js';
import type { Constraint } from '../screening/constraint.js';
import type { Localised } from '../shared/localised.js';
import { sparingLimits } from './spared-joints.js';

const jointNames: Readonly<Record<JointCode, Localised>> = {
  knee: { en: 'knee', zh: '膝盖' },
  hip: { en: 'hip', zh: '髋部' },
  ankle: { en: 'ankle', zh: '脚踝' },
  lumbar: { en: 'lower back', zh: '腰部' },
  neck: { en: 'neck', zh: '颈部' },
  shoulder: { en: 'shoulder', zh: '肩部' },
  elbow: { en: 'elbow', zh: '肘部' },
  wrist: { en: 'wrist', zh: '手腕' },
};

/** Thomeé 1997, Phys Ther 77:1690: loading a painful joint is kept where pain stays acceptable; heavy load is left out. */
const painSource = { source: 'Thomeé 1997, Phys Ther 77:1690', year: 1997, needsClinicianReview: true };

type Own<C = Constraint> = C extends Constraint
  ? Omit<C, 'ruleVersion' | 'packId' | 'severity' | 'citation'> & { citation?: Constraint['citation'] }
  : never;

/**
 * Limits that come from the person's own words and profile: refused activities, painful and spared joints, how often and how
 * long. They join the limits of screening and are kept as strictly.
 */
export function requestConstraints({
  request,
  profile,
}: {
  request: TrainingRequest;
  profile: Profile;
}): Constraint[] {
  const refused = new Set([
    ...profile.dislikedActivities,
    ...request.dislikedActivities.map(({ value }) => value),
  ]);
  const own: Own[] = [
    ...[...refused].sort().map((activity): Own => ({
      id: `request.refused#${activity}`,
      ruleId: 'request.refused',
      kind: 'forbid',
      appliesTo: { activities: [activity] },
      reason: {
        en: `You asked for no ${activityLabels[activity].en.toLowerCase()}.`,
        zh: `您说过不要${activityLabels[activity].zh}。`,
      },
    })),
    ...request.painfulJoints.flatMap(({ value }) => painLimits(value)),
    ...countLimit('request.sessions-per-week', 'sessionsPerWeek', request.sessionsPerWeek),
    ...countLimit('request.minutes-per-session', 'minutesPerSession', request.minutesPerSession),
  ];
  const ofWords = own.map((constraint): Constraint => ({
    citation: [],
    ...constraint,
    ruleVersion: 1,
    packId: 'request',
    severity: 'hard',
  }));
  return [...ofWords, ...sparingLimits(profile.sparedJoints)];
}

function painLimits(joint: JointCode): Own[] {
  const name = jointNames[joint];
  const impactReason = {
    en: `Spares your ${name.en}: no jumping or hard landing.`,
    zh: `保护您的${name.zh}：不做跳跃和重落地。`,
  };
  const loadReason = {
    en: `Spares your ${name.en}: no heavy load on it.`,
    zh: `保护您的${name.zh}：不给它重负荷。`,
  };
  const heavy = { jointLoad: { joint, atLeast: 3 as const } };
  const base = { ruleId: `request.painful-${joint}`, kind: 'forbid' as const, citation: [painSource] };
  return [
    {
      ...base,
      id: `request.painful-${joint}#impact`,
      appliesTo: { impact: ['high'], jointLoad: { joint, atLeast: 1 } },
      reason: impactReason,
    },
    { ...base, id: `request.painful-${joint}#load`, appliesTo: heavy, reason: loadReason },
  ];
}

function countLimit(
  ruleId: string,
  quantity: 'sessionsPerWeek' | 'minutesPerSession',
  slot: Slot<number> | null,
): Own[] {
  if (slot === null) return [];
  const reason =
    quantity === 'sessionsPerWeek'
      ? { en: `You asked for ${countOf(slot.value, 'session')} a week.`, zh: `您想每周练${slot.value}次。` }
      : {
          en: `You asked for sessions of ${slot.value} minutes at most.`,
          zh: `您希望每次不超过${slot.value}分钟。`,
        };
  return [{ id: `${ruleId}#1`, ruleId, kind: 'cap', quantity, value: slot.value, appliesTo: {}, reason }];
}
