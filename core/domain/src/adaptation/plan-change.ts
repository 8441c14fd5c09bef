import type { Localised } from '../shared/localised.js';

/** What a change does to a plan. */
export const planChangeKinds = [
  'lower-today',
  'move-session',
  're-sequence',
  'ease',
  'progress',
  'swap',
  'spare',
  'pause',
  'resume',
  're-plan',
] as const;
export type PlanChangeKind = (typeof planChangeKinds)[number];

/** What a change comes from. */
export const planChangeOrigins = [
  'person',
  'care-team',
  'feedback',
  'readiness',
  'missed-days',
  'availability',
  'response',
  'red-flag',
] as const;
export type PlanChangeOrigin = (typeof planChangeOrigins)[number];

/** Whether a change waits for the person, or is made and told. */
export type PlanChangeMode = 'ask' | 'apply';

/**
 * What is done where a workspace set nothing (engineering choice): what spares the body is done at once, everything else
 * is the person's to decide.
 */
export const usualModes: Readonly<Record<PlanChangeKind, PlanChangeMode>> = {
  'lower-today': 'apply',
  'move-session': 'ask',
  're-sequence': 'ask',
  ease: 'apply',
  progress: 'ask',
  swap: 'ask',
  spare: 'apply',
  pause: 'apply',
  resume: 'ask',
  're-plan': 'ask',
};

/** Kinds that no workspace changes: a pause, a lowering and the sparing of what hurts never wait, and going on is never decided by a machine. */
export const fixedKinds: readonly PlanChangeKind[] = ['lower-today', 'spare', 'pause', 'resume'];

export const planChangeLabels: Readonly<Record<PlanChangeKind, Localised>> = {
  'lower-today': { en: 'Less today', zh: '今天减量' },
  'move-session': { en: 'A session on another day', zh: '训练改到另一天' },
  're-sequence': { en: 'Days put in another order', zh: '重新排列训练日' },
  ease: { en: 'Easier next sessions', zh: '接下来的训练更轻松' },
  progress: { en: 'More in the next sessions', zh: '接下来的训练加量' },
  swap: { en: 'Another session instead', zh: '换成另一种训练' },
  spare: { en: 'A place that hurts is spared', zh: '保护疼痛的部位' },
  pause: { en: 'The plan pauses', zh: '计划暂停' },
  resume: { en: 'The plan goes on', zh: '计划恢复' },
  're-plan': { en: 'A new plan', zh: '新的计划' },
};
