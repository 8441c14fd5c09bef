import type { whatIfMessages as english } from '../en/what-if.js';

export const whatIfMessages: Record<keyof typeof english, string> = {
  'whatIf.title': '如果……会怎样',
  'whatIf.hint': '每个问题都在同样的安全限制内重新求解整个计划。在您提出之前，什么都不会改变。',
  'whatIf.solving': '正在重新求解计划……',
  'whatIf.now': '现在',
  'whatIf.then': '改动后',
  'whatIf.sessions': '每周次数',
  'whatIf.minutes': '每周分钟数',
  'whatIf.weeks': '周数',
  'whatIf.verdict.closer': '离目标更近',
  'whatIf.verdict.same': '一样',
  'whatIf.verdict.further': '离目标更远',
  'whatIf.added': '计划中新增：{what}。',
  'whatIf.dropped': '计划中不再有：{what}。',
  'whatIf.and': '、',
  'whatIf.binds': '那时的制约因素：',
  'whatIf.accept': '就要这个计划',
  'whatIf.acceptHint': '剩下的日子会重新安排，并像任何计划一样接受核查。',
  'whatIf.requested': '正在处理您的请求。',
  'whatIf.toRequest': '查看进度',
};
