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
  'alike.title': '与您相似的人',
  'alike.explain':
    '如果您同意，您坚持做和喜欢的项目会与本工作区的其他人一起统计，您也能看到与您相似的人的情况。只显示至少十人的群体，按年龄、活动量、目标和性别划分，数字取整。您可随时收回：一周之内的下次统计就不再包含您。',
  'alike.on': '您在分享。',
  'alike.off': '您没有分享。',
  'alike.switchOn': '分享我的并查看他们的',
  'alike.switchOff': '不再分享',
  'alike.who': '至少{people}人：{who}。统计于{day}。',
  'alike.tooFew': '与您相似并愿意分享的人太少，或对您的了解还不够，暂时无法显示。',
  'alike.nothing': '他们当中对同一项目有记录的人还太少。',
  'trying.refuseTitle': '这是一次尝试',
  'trying.refuseHint': '您不必做它。拒绝后就不会再尝试。',
  'trying.refuse': '不，不要再尝试这项',
  'trying.refused': '不会再尝试这项。您可以改做下面列出的其他训练，或者略过这一次。',
};
