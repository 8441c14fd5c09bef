import type { habitMessages as english } from '../en/habits.js';

export const habitMessages: Record<keyof typeof english, string> = {
  'habits.title': '习惯',
  'habits.hint': '来自您最近半年的活动。告诉我们哪些是对的：计划会以此为基础。',
  'habits.none': '还没有发现习惯。有三周的训练记录后就会显示。',
  'habits.often': '每周约{times}次',
  'habits.effort': '用力程度 {value}/10',
  'habits.enjoyment': '喜欢程度 {value}/5',
  'habits.place.indoors': '室内',
  'habits.place.outdoors': '户外',
  'habits.isEnded': '它不再计入。',
  'habits.confirmed': '没错',
  'habits.ended': '已经不做了',
  'habits.pin': '保留',
  'habits.rename': '改名',
  'habits.name': '您自己的叫法',
  'habits.save': '保存名称',
};
