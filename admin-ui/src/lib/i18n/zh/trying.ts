import type { tryingMessages as english } from '../en/trying.js';

export const tryingMessages: Record<keyof typeof english, string> = {
  'trying.title': '尝试新项目',
  'trying.explain':
    '如果您同意，每个新计划会从对您安全的项目中抽取一项，稍微多安排一些，以了解您喜欢什么。限制和运动量不变。只有您开启后才会使用；有疾病、用药、症状或怀孕时绝不使用。',
  'trying.on': '已开启。下一个计划可能会有新的尝试。',
  'trying.off': '已关闭。不会抽取任何项目。',
  'trying.switchOn': '让我尝试新项目',
  'trying.switchOff': '不要尝试',
  'trying.onlyThemself': '只有本人可以更改。',
  'trying.lately': '为您的计划抽取的项目',
  'trying.drawn': '第{version}版：{activity}，在{count}项中被抽中的机会为{chance}',
  'trying.notAgain': '不再尝试的项目',
  'trying.allowAgain': '可以再尝试',
  'trying.refuseTitle': '这是一次尝试',
  'trying.refuseHint': '您不必做它。拒绝后就不会再尝试。',
  'trying.refuse': '不，不要再尝试这项',
  'trying.refused': '不会再尝试这项。您可以改做上面列出的其他训练，或者略过这一次。',
};
