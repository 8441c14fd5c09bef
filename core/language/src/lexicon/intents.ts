import type { PhraseTable } from './phrases.js';

/** Words that show what a request is for; those named `-start` only where they open a clause. */
export type IntentCue =
  | 'change'
  | 'change-start'
  | 'ask'
  | 'ask-start'
  | 'report'
  | 'report-start'
  /** A verb of the past, and a time that is over: together they tell what happened. */
  | 'past'
  | 'past-time'
  /** Who treats, forbids, and is defied: together they ask for harm. */
  | 'clinician'
  | 'forbids'
  | 'defies'
  | 'sudden'
  | 'chat'
  /** Orders the system instead of asking for training; its sentence wishes nothing. */
  | 'order'
  /** A plan is asked for, or something is wished: outweighs a question or a report in the same text. */
  | 'wish'
  /** Polite or joining words before the one that opens the clause. */
  | 'lead'
  /** Words of training or health that the lexicon gives no meaning. */
  | 'subject';

export const intentPhrases: PhraseTable<IntentCue> = {
  change: {
    en: "my plan|this plan|my programme|my program|the plan says|the plan has|today's session|tomorrow's session|this session|today's workout|tomorrow's workout|this week's session|next week's session|reschedule|postpone|push back|too hard|too easy|too intense|too boring|out of my plan|out of the plan|to my plan|to the plan|in my plan|to my week|no longer work|no longer works|from now on|leave the rest|one day later|as an extra day|heart rate targets|heart rate zones|change my goal|change the goal|make it easier|make it harder|mak it eezier|more rest days|fewer sessions|shorter sessions|longer sessions|into the plan",
    zh: '我的计划|计划里|计划要改|计划需要调|今天的训练|明天的训练|这次训练|下周的训练|这周的训练|改期|推迟|提前到|挪到|挪|换成|换掉|换个|换到|换一个|改成|改到|改为|改一下|改改|改回|调到|调成|调整一下|调整计划|帮我调|调低|调高|降一级|降降级|降级|升级|太难了|有点难|太轻松|太简单|太松|加点量|加量|减量|砍到|缩短到|延长到|去掉|删掉|跳过明天|跳过今天|跳过这|取消|暂停|重新排|重排|重新算|重新安排|不练了|补到|给个替代|替代动作|加一天|加一次|多加一|少排|计划太|这周轻|几天轻|轻松点|加进计划|加到计划|不用器械的版本',
  },
  'change-start': {
    en: "swap|replace|change|move|shift|switch|cancel|skip|shorten|lengthen|extend|reduce|increase|cut|drop|remove|take|add|make it|make the|make my|set the|set my|set it|put the|put my|put me down|bring me back|bring the|pause|adapt|adjust|rewrite|reschedule|redo|update|stop|leave|delete|raise|less|fewer|more|no more|shorter|longer|lighter|harder|easier|slower|halve|double|stick|go back|scrap|start me|spread|split|bump|dial|slow down|speed up|turn|restart|resume|let's move|let's swap|let's skip|let's cut|we should slow down|could we do|could we|can we move|can we swap|can we pause|can we skip|can we do|can you move|can you swap|can you change|could you move|could you swap|could you change|could you make it|can you make it|i now have|i can no longer|exchange|merge|pull|ease off|ease|back off|tone down|tone it down|reorder|plan around",
    zh: '换|改|把|调|删|减|去掉|加|跳过|取消|推迟|暂停|以后|从下周|下周|下周起|从下周起|从下个月|下个月开始|恢复原来|还是按|时间砍|时间缩|每次加到|每次改|每次减|每次缩|训练日',
  },
  ask: {
    en: "is it ok|is it okay|is it safe|is it true|is it normal|is that normal|is it dangerous|is it bad|is it good|should i worry|can you tell me|could you tell me|tell me whether|tell me why|what's the difference|what is the difference|any idea|do i have to|do i need to|am i allowed|is that ok|is that okay|is that safe|is this normal|i wonder|wondering|explain|which is better|what happens|a no go",
    zh: '什么是|什么叫|是什么|是啥|啥是|怎么|怎么回事|怎样|为什么|为啥|为何|吗|多久|多少|哪个|哪种|哪些|哪一|能否|是否|是不是|能不能|可不可以|可以不可以|要不要|有没有用|会不会|该不该|行不行|好不好|能不|需不需要|几组|请解释|解释一下|如何|正常不|有啥|什么意思|区别|哪位|有用没|有没有风险|哪里的|几天能|什么时候能',
  },
  'ask-start': {
    en: "what|wat|what's|which|who|how|how's|why|when|where|is|are|am i|does|do|did|can|could|should|would|will|may|was|has|have you|must|shall i|isn't|aren't|doesn't|don't you|can't i|is there|are there|whats|hows",
    zh: '请问|想问|问一下|问下|咨询',
  },
  report: {
    en: "today i|yesterday i|just did|just finished|just completed|just back from|just got back|just ran|just swam|just walked|i did|i ran|i walked|i swam|i cycled|i rode|i lifted|i slept|i rowed|i jogged|i managed|i weighed|i completed|i finished|i skipped|i missed|i went|i've lost|i have lost|i've done|i've finished|i've stopped|i've been diagnosed|i lost|finished my|went for|yesterday's|longest run|new weight|weight today|today's weight|new personal best|personal record|down to|went well|felt great|felt good|felt fine|felt easy|was fun|was great|was fine|was easy|was tough|was hard|much better since|no pain|average pulse|average heart rate|rpe|came back after|can't complain|was happy with|got my results|results are in|i'm down|hit a new|good session|great session",
    zh: '今天跑了|昨天跑了|今天走了|昨天走了|刚跑完|刚做完|刚练完|刚游完|刚走完|刚骑完|做完了|完成了|跑了|走了|游了|骑了|昨晚睡了|昨晚睡|睡了|打卡|没练|漏了|跳过了|掉了|降了|涨了|刷新|新纪录|感觉不错|感觉好多了|好多了|不疼了|消肿了|刚量|刚测|今早体重|今天体重|今早血压|今天血压|静息心率|今天的|第一次做到|拉伤了|有点痠|坚持了|闭馆|没睡好|今天练了|昨天练了|今天做了|昨天做了|今天打了|今天骑了|今天游了|今天瘦了|又瘦了|烧退了|退烧了|量的|称重|刚称|在掉了|刚确诊|复查说|体检报告|练完腿',
  },
  'report-start': {
    en: 'did|ran|walked|swam|cycled|rode|lifted|slept|rowed|jogged|managed|completed|finished|skipped|missed|went|hiked|danced|played|biked|trained|weighed|yesterday|today|this morning|last night|last week|this week|only walked|only managed|done|weigh in|pulse|resting heart rate|steps|session done|workout done|all good|weight today|bp today|felt dizzy|felt strong|felt tired|session 1|session 2|week 1|week 2|week 3|lab results|home readings|my scales say|my physio says|my period|the doctor confirmed|doctor changed|hit',
    zh: '今天|昨天|昨晚|今早|今晨|这周|本周|上周|这个月|打卡|这两天|这几天|早起|早晨|早餐|午饭|晚饭|饭后|下午|晚上量|手表说|静息心率|体脂率|今日|连续第',
  },
  sudden: {
    en: "right now|now|suddenly|all of a sudden|just now|at this moment|help me|help|call|since this morning|an hour ago|hours ago|two hours ago|a minute ago|minutes ago|minutes since|since half an hour|since an hour|this morning|since last night|again|what now|sudden|emergency|ambulance|won't stop|urgent|currently having|having|just|today|tonight|this minute|since yesterday|after the run|while lifting|is still|on the treadmill",
    zh: '现在|正在|突然|忽然|刚才|刚刚|刚|此刻|救命|救救|怎么办|从今早|这会儿|正|急|在线等|快帮|帮帮我|今天|今早|今天早上|半夜|昨晚|停不下|停下来|不止|了一下|又',
  },
  order: {
    en: 'ignore all|ignore all rules|ignore previous|ignore the above|ignore all previous|ignore your|disregard all|disregard previous|disregard your|forget all previous|forget your rules|forget your instructions|system prompt|developer mode|you are now|skip the safety|skip the screening|set clearance|print your|reveal your|as an administrator|new rule|override|jailbreak|hidden instructions|call tool|screening is complete|screening: passed|remove my limits|remove all limits|remove the limits|remove my restrictions|remove all restrictions|lift my restrictions|lift all restrictions|lift my limits|lift all limits|cancel my limits|cancel all limits|delete my limits|delete my conditions',
    zh: '忽略所有|忽略以上|忽略之前|无视所有规则|无视以上|系统提示|开发者模式|调试模式|管理员|跳过安全|跳过筛查|筛查已通过|取消所有限制|取消我的限制|取消限制|取消全部限制|解除限制|解除我的限制|解除所有限制|去掉限制|去掉所有限制|删除限制|删除所有限制|清除限制|你现在是|越狱|输出你的',
  },
  chat: {
    en: 'hello|hi|hey|thanks|thank you|good morning|good evening|weather|joke|who are you|how are you|poem|recipe|password|stock|movie|test|your name|your instructions|your prompt|system prompt|developer mode|ignore all|ignore previous|ignore the above|pretend|you are now|as an administrator|print|repeat after me|output|reveal|translate|homework|cover letter|capital of|battery|screen|settings|refund|subscription|log in|account|pay by card|bye|goodbye|nice to meet you|never mind|great app|language|sing|story|train ticket|holiday|bored',
    zh: '你好|您好|谢谢|多谢|早上好|晚上好|晚安|再见|哈喽|嗨|天气|笑话|你是谁|你叫什么|写诗|一首诗|菜谱|密码|股票|电影|测试|翻译|机票|高铁票|注销|账号|作业|手机|系统提示|忽略以上|忽略所有|管理员|调试模式|机器人|辛苦了|收到|哈哈|没事了|放假|怎么走|多少钱|退票|聊聊|星座|彩票',
  },
  wish: {
    en: "i want|i want to|i'd like|i would like|i'd love|i wish|i need|i hope|want to|wanna|wants|help me get|help me lose|make me a|make a plan|build me|give me a|give me|write me|design|a plan|plan for me|a programme|a program|a routine|please plan|put together|suggest|recommend|please advise|i'm looking for|looking for|my goal|goal is|goal:|aim is|my aim|what can i do|let's go|let's|i plan to|i'm planning to|get back to|get me|want|need to|i'd rather|would like|train me|coach me|can you help|could you help|can you plan|can you make me|could you make me|can you give|could you give|start with|start|please|for me|love|i like|i enjoy|ready to|keen|hoping|trying to|what should i do|what do i do|what could i do|how can i build|how can i get|how can i lose|how do i get|how do i lose|how do i start|what exercises|what exercise can i|ideas|no more|count as training|what would suit|where do i start|what's left for me|possible with|has to come down",
    zh: '想|想要|希望|打算|准备|帮我|帮忙|给我|安排|求|推荐|请给|定个|制定|做个计划|来一份|来个|我要|目标|需要|要求|喜欢|爱|愿意|争取|盼|试试|开始|要|怎么练|能练啥|能练什么|练什么|练啥|能做些什么|能做什么|怎么安排|怎么开始|从哪开始|适合我|保住|算进去',
  },
  lead: {
    en: "please|pls|plz|ok|okay|so|and|then|also|well|hey|hi|hello|kindly|can you|could you|would you|just|maybe|i'd like to|now|sorry",
    zh: '请|麻烦|那|那就|就|帮我|能不能|可以|我想|想|我|你|给我|劳驾|另外',
  },
  subject: {
    en: 'train|trains|training|exercise|exercises|exercising|workout|workouts|work out|sport|sports|sporty|fit|fitness|plan|programme|gym|body|muscles|muscle|session|sessions|moving|health|doctor|physio|heart rate|pulse|warm up|cardio|strength|coach|routine|tired|energy|sets|reps|active|activity|movement|shape|injury|rest day|protein|calories|diet|kg|steps|overweight|sofa|chair|bed|room|space|teacher|shy|age|feel|legs|knees|food|sleep|old|weak|surprise me|new me|life|job|desk',
    zh: '训练|锻炼|运动|健身|练|计划|动作|身体|肌肉|心率|教练|医生|恢复|休息日|热身|强度|有氧|无氧|体能|蛋白|组|配速|动一动|动动|减|瘦|胖|疼|痛|跑|走|游|骑|累|喘|酸|腿脚|器械|楼|药|晚上|早上|虚岁|徒手|三休|看情况|周|腰|胸|血|头|肚子|体质',
  },
};
