import { isSlowedByMedicine } from '../planning/heart-rate-basis.js';
import type { Plan } from '../planning/plan.js';
import type { Localised } from '../shared/localised.js';
import type { ExplainInput } from './explain-input.js';
import { outcomeLabels } from './outcome-labels.js';
import { countOf, spokenDate } from '../shared/spoken-date.js';
import { spokenNumber } from './spoken-number.js';

/** For the person: plain words, no disease, no clinical threshold. */
export function participantSummary({ plan, violations }: ExplainInput): Localised {
  if (violations.length > 0) return refused;
  const sessions = plan.weeks.reduce((sum, week) => sum + week.sessions.length, 0);
  const [first, last] = [plan.weeks[0], plan.weeks.at(-1)].map((week) => spokenNumber(week?.minutes ?? 0));
  const startsOn = spokenDate(plan.startsOn);
  const closing = plan.certificate.shortfalls.length > 0 ? shortOf(plan) : onCourse;
  return {
    en:
      `Your plan lasts ${countOf(plan.weeks.length, 'week')} from ${startsOn.en}. It has ${countOf(sessions, 'session')}. ` +
      `You start with ${first} minutes a week and end with ${last}. ${closing.en}`,
    zh: `计划从${startsOn.zh}开始，共${plan.weeks.length}周、${sessions}次训练。第一周${first}分钟，最后一周${last}分钟。${closing.zh}`,
  };
}

const refused: Localised = {
  en: 'This plan did not pass its safety check. Do not use it.',
  zh: '该计划没有通过安全检查，请勿使用。',
};

const onCourse: Localised = {
  en: 'All of it stays within the limits that keep you safe, and it is set to reach what you want.',
  zh: '全部内容都在保障您安全的限制之内，预计能达到您的目标。',
};

function shortOf(plan: Plan): Localised {
  const labels = plan.certificate.shortfalls.map(({ outcome }) => labelOf(outcome));
  return {
    en: `All of it stays within the limits that keep you safe. It will not get all the way to: ${labels.map(({ en }) => en).join(', ')}.`,
    zh: `全部内容都在保障您安全的限制之内。以下目标不能完全达到：${labels.map(({ zh }) => zh).join('、')}。`,
  };
}

function labelOf(outcome: string): Localised {
  return (
    Object.entries(outcomeLabels).find(([name]) => name === outcome)?.[1] ?? { en: outcome, zh: outcome }
  );
}

/** For the clinician: the basis of the decision and the certificate. */
export function clinicianSummary(input: ExplainInput): Localised {
  const { plan, screening, constraints, violations } = input;
  const { certificate, heartRateBasis } = plan;
  const [residual, bound, gap] = [certificate.residual, certificate.bound, certificate.gap * 100].map(
    spokenNumber,
  );
  const hard = constraints.filter((constraint) => constraint.severity === 'hard').length;
  const missing = screening.missingFacts.join(', ');
  const packs = screening.packs.map((pack) => `${pack.id} ${pack.version}`).join(', ');
  return {
    en: [
      `Screening: ${screening.clearance}, valid until ${spokenDate(screening.validUntil).en} (packs: ${packs || 'none'}).`,
      missing === '' ? 'No fact was missing.' : `Missing facts: ${missing}.`,
      `${constraints.length} limits apply, ${hard} of them hard; ${certificate.binding.length} bind.`,
      `Residual ${residual}, lower bound ${bound}, gap ${gap} % (${certificate.solver.name} ${certificate.solver.version}).`,
      heartRateBasis
        ? `Heart-rate targets rest on ${heartRateBasis.restBpm} and ${heartRateBasis.maxBpm} bpm (${heartRateBasis.origin}; ${heartRateBasis.source}).`
        : `Effort is steered by perceived exertion, not by heart rate${effortReason(input).en}.`,
      violations.length === 0
        ? 'The independent check found nothing.'
        : `The independent check found ${violations.length} violations: ${violations.map(({ rule, where }) => `${rule} (${where})`).join('; ')}.`,
    ].join(' '),
    zh: [
      `筛查结论：${screening.clearance}，有效期至${spokenDate(screening.validUntil).zh}（知识包：${packs || '无'}）。`,
      missing === '' ? '没有缺失的信息。' : `缺失的信息：${missing}。`,
      `共有${constraints.length}项限制，其中${hard}项为硬性；${certificate.binding.length}项起约束作用。`,
      `残差${residual}，下界${bound}，差距${gap} %（${certificate.solver.name} ${certificate.solver.version}）。`,
      heartRateBasis
        ? `心率目标依据静息${heartRateBasis.restBpm}与最大${heartRateBasis.maxBpm}次/分（${heartRateBasis.origin === 'measured' ? '实测' : '年龄公式'}；${heartRateBasis.source}）。`
        : `以自觉用力程度而非心率控制强度${effortReason(input).zh}。`,
      violations.length === 0
        ? '独立核查没有发现问题。'
        : `独立核查发现${violations.length}处违规：${violations.map(({ rule, where }) => `${rule}（${where}）`).join('；')}。`,
    ].join(''),
  };
}

/** Why no heart rate steers, where a medicine is the reason: another basis can be measured. */
function effortReason({ problem: { profile } }: ExplainInput): Localised {
  if (!isSlowedByMedicine(profile)) return { en: '', zh: '' };
  return {
    en: ': on a beta-blocker no maximum follows from age (Brawner 2004: SEE 18 bpm), and none was measured',
    zh: '：服用β受体阻滞剂时最大心率不能由年龄推算（Brawner 2004：标准估计误差18次/分），且没有实测值',
  };
}
