import type { responseMessages as english } from '../en/response.js';

export const responseMessages: Record<keyof typeof english, string> = {
  'dataView.responses': '您的训练反应',
  'response.title': '您的训练反应',
  'response.titleOf': '{name}的训练反应',
  'response.intro':
    '按常规方案（每周150分钟有氧活动和两次力量训练）坚持十二周会带来的变化。十人中约有九人落在该范围内。这些数字只是描述，不证明因果。',
  'response.people': '一般人',
  'response.own': '计划对您的预期',
  'response.range': '{mean}，多在{low}至{high}之间',
  'response.measured': '共有{weeks}周的测量，从{from}到{to}。',
  'response.basis': '数值与来源',
  'response.scale': '反应为一般人平均值的{scale} ± {sd}倍；明显偏离的周数：{outliers}。',
  'response.modelSource': '反应模型：{source}',
  'response.measurementSource': '测量误差：{source}',
  'response.needsReview': '这些数值尚需临床人员对照来源核实。',
  'responseVerdict.population': '一般水平',
  'responseVerdict.learning': '学习中',
  'responseVerdict.own': '已了解',
};
