import type { GoalKind, Localised } from '@regimen/domain';

/** Goals as pages show them. */
export const goalLabels: Readonly<Record<GoalKind, Localised>> = {
  'lose-weight': { en: 'Lose weight', zh: '减脂' },
  'gain-strength': { en: 'Get stronger', zh: '增强力量' },
  'build-muscle': { en: 'Build muscle', zh: '增肌' },
  'improve-endurance': { en: 'Better endurance', zh: '提高耐力' },
  'lower-blood-pressure': { en: 'Lower blood pressure', zh: '降低血压' },
  'lower-blood-glucose': { en: 'Lower blood sugar', zh: '降低血糖' },
  'improve-mobility': { en: 'Move more freely', zh: '改善灵活性' },
  'improve-balance': { en: 'Better balance', zh: '改善平衡' },
  rehabilitation: { en: 'Recover', zh: '康复' },
  'run-event': { en: 'Run an event', zh: '参加跑步赛事' },
  'reduce-stress': { en: 'Less stress', zh: '缓解压力' },
  'general-health': { en: 'Stay healthy', zh: '保持健康' },
};

/** How used somebody is to training, as pages show it. */
export const experienceLabels = {
  beginner: { en: 'Beginner', zh: '新手' },
  intermediate: { en: 'Some experience', zh: '有一定基础' },
  advanced: { en: 'Experienced', zh: '经验丰富' },
} satisfies Readonly<Record<string, Localised>>;
