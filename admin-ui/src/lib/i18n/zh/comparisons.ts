import type { comparisonMessages as english } from '../en/comparisons.js';

export const comparisonMessages: Record<keyof typeof english, string> = {
  'comparison.title': '比较两项运动',
  'comparison.explain':
    '如果您同意，两项对您安全的运动将按周轮换，顺序由抽签决定。您的计划会在所有限制允许的范围内相应替换训练。最后一周结束后，您会看到哪一项对您更好，或者两者无法区分。结果只适用于您本人。您可以随时停止。',
  'comparison.first': '第一项运动',
  'comparison.second': '第二项运动',
  'comparison.outcome': '比较依据',
  'comparison.weeks': '比较多久',
  'comparison.weekCount': '{count}周',
  'comparison.choose': '请选择',
  'comparisonOutcome.enjoyment': '训练的喜欢程度，1至5分',
  'comparisonOutcome.sessionsDone': '完成训练的比例，0至1',
  'comparisonOutcome.readiness': '第二天早晨的感觉，1至5分',
  'comparison.agree': '我同意：比较这两项',
  'comparison.onlyThemself': '只有本人可以同意进行比较。',
  'comparison.pair': '{first}与{second}',
  'comparison.by': '依据：{outcome}。从{from}起，共{count}周。',
  'comparison.runs': '正在进行。请反馈每次训练的情况，这一周才算数。',
  'comparison.stopped': '已停止，不作任何结论。',
  'comparison.stop': '停止比较',
  'comparison.showWeeks': '各周安排',
  'comparison.planned': '计划训练：{count}次。',
  'comparisonState.ahead': '尚未结束',
  'comparisonState.counted': '有效：{value}',
  'comparisonState.mixed': '也做了另一项运动：不计入',
  'comparisonState.nothingSaid': '没有反馈：不计入',
};
