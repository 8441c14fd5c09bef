import { countOf } from '@regimen/domain';
import type { Localised, ScreeningOutcome } from '@regimen/domain';

const both = (en: string, zh: string): Localised => ({ en, zh });

const outcomes: Readonly<Record<ScreeningOutcome, Localised>> = {
  clear: both('Ready to start,', '可以开始，'),
  'clear-with-limits': both('Ready to start within limits,', '可在限制内开始，'),
  'needs-clinician': both('With the approval of a clinician,', '须经医生批准，'),
  stop: both('Not to be started,', '不可开始，'),
};

/** Fixed words of a plan on paper. */
export const words = {
  outcomes,
  title: both('Exercise plan', '运动计划'),
  person: both('Name', '姓名'),
  period: both('Period', '时间'),
  weeksFrom: (weeks: number, from: string) =>
    both(`${countOf(weeks, 'week')} from ${from}`, `自${from}起，共${weeks}周`),
  screening: both('Screening', '筛查结论'),
  until: both('valid until', '有效期至'),
  version: both('Plan version', '计划版本'),
  check: both('Safety check', '安全核查'),
  checked: both('passed on', '通过于'),
  hash: both('Check sum', '校验值'),
  hashLong: both('Check sum of this version (SHA-256)', '本版本校验值（SHA-256）'),
  stop: both('Stop at once', '请立即停止'),
  emergency: both(
    'If one of these happens: stop, sit or lie down, call the emergency number, and do not stay alone.',
    '如出现以上任何情况：请停下来，坐下或躺下，拨打急救电话，身边不要离人。',
  ),
  effects: both('Goals and what to expect', '目标与预期效果'),
  effectsNote: both(
    'Change by the end of the plan. The likely range holds nine of ten outcomes.',
    '计划结束时的变化。大致范围包含十次中的九次结果。',
  ),
  outcome: both('Goal', '目标'),
  wanted: both('Wanted', '期望'),
  expected: both('Expected', '预计'),
  range: both('Likely range', '大致范围'),
  to: both('to', '至'),
  source: both('Source', '依据'),
  mostReachable: both('within the limits, the most this plan can reach is', '在限制内，本计划最多能达到'),
  limits: both('Limits that keep you safe', '保障安全的限制'),
  weeks: both('Weeks', '每周安排'),
  week: (week: number) => both(`Week ${week}`, `第${week}周`),
  restWeek: both('rest week', '休息周'),
  minutesOfWeek: (minutes: number) => both(`${minutes} min`, `${minutes}分钟`),
  day: both('Day', '日期'),
  session: both('Session', '训练'),
  minutes: both('Minutes', '分钟'),
  minuteUnit: both('min', '分钟'),
  howHard: both('How hard', '强度'),
  details: both('Details', '详见'),
  sessions: both('Sessions in detail', '训练详情'),
  on: both('On', '日期：'),
  before: both('Before you start', '开始之前'),
  supervised: {
    clinician: both('Only with supervision by a clinician.', '须在医生监督下进行。'),
    coach: both('Only with supervision by a coach.', '须在教练监督下进行。'),
  },
  part: both('Part', '部分'),
  time: both('Time', '时间'),
  whatToDo: both('What to do', '做什么'),
  target: both('How hard', '强度目标'),
  mainPart: both('Exercises of the main part, in order', '主体部分的动作，按顺序进行'),
  exercise: both('Exercise', '动作'),
  dose: both('Sets and rest', '组数与休息'),
  howTo: both('How to do it', '要领'),
  instead: both('Instead you may do:', '也可以做：'),
  assumptions: both('What was assumed', '所作的假设'),
  verification: both('How this plan was checked', '本计划的核查'),
  verified: (at: string) =>
    both(
      `A check that shares no code with the planner tested every session of this version against every limit on ${at} and found nothing. A later version of the plan replaces this paper.`,
      `与制定程序不共用代码的独立核查于${at}逐项核对了本版本的全部训练与限制，未发现问题。计划更新后，请以新版本为准。`,
    ),
  approved: both('Approved by', '批准人'),
  packs: both('Rules', '规则包'),
  solver: both('Solver', '求解器'),
  certificate: (residual: string, bound: string, gap: string) =>
    both(
      `Distance to the wanted effect ${residual}; proven lower bound ${bound}; gap ${gap} %.`,
      `与期望效果的差距为${residual}；已证明的下界为${bound}；差距${gap} %。`,
    ),
  rules: both('Rules that apply, with their sources', '适用的规则及依据'),
  rule: both('Rule', '规则'),
  meaning: both('What it says', '内容'),
  review: both('awaits clinical review', '待临床审核'),
};

/** An instant as it is filed: "2026-11-27 10:00 UTC". */
export function momentText(instant: Date): string {
  return `${instant.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
