import type { Localised } from '../shared/localised.js';
import type { Doubt } from './doubt.js';
import { answered } from './doubt.js';
import type { RequestIntent, TrainingRequest } from './training-request.js';

/** What is said back where the words are for something else than a plan. */
const readings: Readonly<Partial<Record<RequestIntent, Localised>>> = {
  change: {
    en: 'This reads like a change of a plan you have: open the plan to move, swap or shorten its sessions. Shall I make a new plan from your words instead?',
    zh: '这看起来是想调整已有的计划：请打开计划来移动、替换或缩短训练。要改为按您的话制定一份新计划吗？',
  },
  ask: {
    en: 'This reads like a question, and here plans are made. Shall I make a plan from your words?',
    zh: '这看起来是一个问题，而这里是制定计划的地方。要按您的话制定一份计划吗？',
  },
  report: {
    en: 'This reads like a report of what you did or felt; it belongs in your diary. Shall I make a plan from your words?',
    zh: '这看起来是在记录您做过的训练或感受，可以写进您的记录。要按您的话制定一份计划吗？',
  },
  urgent: {
    en: 'Your words sound as if something is wrong with you now. If so, stop, and call your emergency number. Are you free of it, and shall I make a plan?',
    zh: '您的话听起来像是现在身体不适。如果是，请停止运动并拨打急救电话。您现在没有不适，并希望制定计划吗？',
  },
  harm: {
    en: 'Your words can be read as asking for something that harms, and that is not planned here. Shall I make a plan that keeps you safe?',
    zh: '您的话可能是在要求会造成伤害的做法，这里不会这样安排。要制定一份安全的计划吗？',
  },
  other: {
    en: 'I found nothing about exercise in this. Shall I make a plan for general health?',
    zh: '我没有从中读到与运动有关的内容。要制定一份促进健康的计划吗？',
  },
};

/**
 * Asks before a plan is made from words that are for something else and name no goal, or that sound alarming without a
 * symptom or harm that screening could act on. Who wants no plan leaves the question, or cancels the request.
 */
export function intentDoubts({
  intent,
  goals,
  symptoms,
  harms,
}: Pick<TrainingRequest, 'intent' | 'goals' | 'symptoms' | 'harms'>): Doubt[] {
  const text = readings[intent.value];
  const alarming = intent.value === 'harm' || intent.value === 'urgent';
  const actedOn = alarming
    ? symptoms.length + harms.length > 0
    : goals.some(({ kind }) => kind.origin === 'text');
  if (text === undefined || actedOn) return [];
  return [
    {
      question: { id: 'intent', slot: 'intent', options: ['yes'], text },
      resolve: (answer, request) =>
        answer === 'yes' ? { ...request, intent: answered<RequestIntent>('plan') } : null,
    },
  ];
}
