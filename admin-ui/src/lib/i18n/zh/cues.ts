import type { cueMessages as english } from '../en/cues.js';

export const cueMessages: Record<keyof typeof english, string> = {
  'cue.title': '如果……就……',
  'cue.hint': '与某个时刻绑定的训练更容易完成。您的说法适用于这个星期几的这项运动，以后的计划也一样。',
  'cue.change': '用我自己的话说',
  'cue.situation': '当……时',
  'cue.example': '例如：我下班回到家',
  'cue.startsAt': '时间（可不填）',
  'cue.save': '保存',
  'cue.reset': '撤回',
};
