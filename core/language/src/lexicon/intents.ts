import type { PhraseTable } from './phrases.js';

/** Words that show what a request is for, where it is not for a plan. */
export type IntentCue = 'change' | 'ask' | 'report' | 'sudden' | 'chat';

export const intentPhrases: PhraseTable<IntentCue> = {
  change: {
    en: "my plan|the plan|this plan|today's session|tomorrow's session|this session|today's workout|tomorrow's workout|this week's|next week's session|reschedule|postpone|move my|move the|swap the|swap my|push back",
    zh: '我的计划|这个计划|计划里|今天的训练|明天的训练|这次训练|本周的|下周的训练|改期|推迟|挪到|换成|调整一下|调整计划',
  },
  ask: {
    en: "what is|what's|what are|what does|how do|how does|how many|how much|how long|how often|why|is it ok|is it safe|is it true|should i|can i|could i|may i|when should|which is|does it|do i|explain",
    zh: '什么是|是什么|怎么|为什么|为何|吗|呢|多久|多少|哪个|哪种|能否|是否|是不是|该不该|请解释|啥是|如何',
  },
  report: {
    en: 'today i|yesterday i|this morning i|just did|just finished|i did|i ran|i walked|i swam|i cycled|i rode|i lifted|i slept|finished my|completed|went for',
    zh: '今天跑了|昨天跑了|今天走了|昨天走了|刚跑完|刚做完|刚练完|做完了|完成了|跑了|走了|游了|骑了|练了|昨晚睡了',
  },
  sudden: {
    en: 'right now|now|suddenly|all of a sudden|just now|at this moment|help me|call|since this morning|an hour ago|minutes ago',
    zh: '现在|正在|突然|刚才|刚刚|此刻|救命|怎么办|从今早|这会儿|正',
  },
  chat: {
    en: 'hello|hi|hey|thanks|thank you|good morning|weather|joke|who are you|how are you|poem|recipe|password|stock|movie|test',
    zh: '你好|您好|谢谢|早上好|天气|笑话|你是谁|写诗|菜谱|密码|股票|电影|测试',
  },
};
