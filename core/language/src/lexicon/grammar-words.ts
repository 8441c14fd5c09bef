import type { PhraseTable } from './phrases.js';

/** How a word leans on the activity near it. */
export type Attitude =
  /** Flips what it governs. */
  | 'negate'
  /** Not done in the past: denies a symptom, but refuses no activity. */
  | 'past-negate'
  | 'like'
  /** Likes what follows better than what stands behind "over" or "to". */
  | 'prefer'
  | 'dislike'
  /** Takes what follows away for something else ("swap running for cycling"). */
  | 'swap'
  /** Excludes what follows ("anything but"). */
  | 'except'
  | 'accept-before'
  | 'refuse-before'
  /** Neither for nor against ("used to", "no time to"). */
  | 'neutral'
  /** Holds a negation or a wish as a part of the word only: 特别, "no matter". */
  | 'inert';

export const attitudePhrases: PhraseTable<Attitude> = {
  negate: {
    en: "no|not|don't|do not|dont|never|without|won't|will not|cannot|can't|cant|can not|isn't|is not|aren't|doesn't|does not|neither|nor|none of|no more|rather than|instead of|must not|mustn't|shouldn't|should not|stop|quit|avoid|avoiding|skip|not allowed to|not able to|unable to|free of|prevent|preventing|wouldn't|wont|doesnt|isnt|than|leave out|nothing with|not any|ban|forbid|forbidden from|stay away from|keep me away from|spare me|exclude|take out|remove|cancel|forbids|forbade|forbidding|done with|no thanks to|no thank you to|refuse|refuse to|will not do|won't do|nothing against but no|scrap|delete|get rid of the|give up|gave up|keep me off|keep away from|steer clear of|not interested in|can do without|pass on|anything involving|would not|rule out|apart from no|skip the|never see|happily never|without any|spare me the|hold the|lay off|not a single|zero",
    zh: '不|不要|不想|不能|不可以|别|别让|别让我|别叫我|不用|不做|不让|不许|无|非|避免|避开|拒绝|远离|千万别|不是|不准|勿|请勿|杜绝|不愿|不愿意|不会|不适合|预防|而不是|没法|无法|禁止|不碰|不安排|别安排|别排|别给我|别给我安排|不再|就不|再也不|甭|甭让我|不参加|不去|谢绝|去掉|删掉|取消|少来|跳过|绝不|死也不|打死不|打死也不|坚决不|不练|拒|剔除|排除|排掉|去除|删|免了',
  },
  'past-negate': {
    en: "haven't|have not|hadn't|had not|didn't|did not|never had|no history of|have never|i've never|deny|denies|no longer|has not|hasn't|used not to|havent|didnt",
    zh: '没|没有|从没|从来没有|从没有|从未|未曾|未|否认|很久没|好久没|从来没|没做过|没得过|没出现|没出现过',
  },
  like: {
    en: "want|want to|would like|would like to|i'd like|i'd like to|would love|i'd love|i'd love to|love|love to|loves|like|like to|likes|enjoy|enjoys|fond of|keen on|fan of|happy to|interested in|looking forward to|can't wait to|hope to|wish|wanna|favourite|favorite|not only|not just|don't mind|do not mind|why not|fancy|please include|feel like|really into|passionate about|only|let me|let's|give me|prefer to do|crazy about|adore|go for|count me in for|something like|put bird|would go for|in favour of|rather have|swear by|addicted to|always up for|my thing is|up for|heaven|all about|open to|fine with|ok with|okay with|can only do|only do",
    zh: '多|想|想要|要|喜欢|爱|爱好|热爱|希望|打算|愿意|最喜欢|准备|能不能|可以去|想去|不只|不仅|不仅仅|不只是|不光|不介意|感兴趣|计划|让我|只想|只|最爱|迷上|迷|超爱|钟爱|偏爱|就爱|痴迷|乐意|想试试|想学|可以接受|来点|多来点|优先|换成|改成|改到|改为|换到|挪到|移到|调到|调成|改练|换',
  },
  prefer: {
    en: "prefer|would prefer|i'd prefer|would rather|i'd rather|rather",
    zh: '偏好|更喜欢|更想|宁愿',
  },
  dislike: {
    en: "hate|hates|hating|dislike|loathe|detest|can't stand|cannot stand|sick of|tired of|bored of|bored with|fed up with|afraid of|scared of|not a fan of|not into|anti",
    zh: '讨厌|恨|厌恶|反感|受不了|烦|怕|害怕|腻了|厌倦|不喜欢|不爱|不感兴趣|不太喜欢|很不喜欢',
  },
  swap: {
    en: 'swap|swap the|swap my|replace|replace the|replace my|exchange|trade|move|move my|move the|change|shift|switch',
    zh: '',
  },
  except: {
    en: 'anything but|everything but|anything except|everything except|except|except for|apart from|excluding|all but|other than|but not|just not|anything other than',
    zh: '除了|除|唯独|除开|除去',
  },
  'accept-before': {
    en: 'is fine|are fine|is ok|is okay|are ok|are okay|is good|is great|sounds good|works for me|is possible|is my favourite|is my favorite|is perfect|are perfect|suits me|suit me|works|is best|are best|sure|gladly|yes please|is possible for me|would be great|would be good|are possible|is lovely|are lovely|works best|are free|is free',
    zh: '可以|没问题|也行|都行|行|还行|挺好|不错|可以的|有空|都有空|没问题的|最合适|最好|方便|比较闲|凑合|最爱|也可以|行的|能练|有时间',
  },
  'refuse-before': {
    en: "is out|are out|is not for me|isn't for me|are not for me|is not possible|isn't possible|is not an option|isn't an option|is off the table|is forbidden|is not allowed|isn't allowed|is impossible|does not work for me|doesn't work for me|don't work for me|do not work|don't work|doesn't work|are impossible|won't work|hurts|is banned|bores me|is boring|are boring|not available|unavailable|is too hard for me|no thanks|no thank you|nope|never again|bore me|bores me to death|bore me to death|is silly|are silly|is boring me|isn't my thing|is not my thing|aren't my thing|not my thing|hurt my|hurts my|no longer work|no longer works|is impossible|are impossible|out of my plan|out of the plan|is hell|is torture|scares me|scare me|makes me sick|frightens me|is stupid|not so much|out of the question|is a no|are a no|is a no go|are a no go|is ruled out|are ruled out|out of bounds|are off|is off|is over|are not possible|makes me dizzy|never works|don't suit|doesn't suit|does not suit|is not possible for me|puts me off|is taken|are taken|are for church|kill my|kills my|not an option|never have time|are busy|is busy|are packed|is packed",
    zh: '不行|就算了|算了|不可以|免谈|没空|有事|没时间|休息|不方便|做不了|不考虑|太累|太无聊|受不了|不了|免了|下辈子吧|头大|去不了|打不了|跑不了|练不了|做不动|踢不动|跑不动|别了|别|就别|pass|不碰|换掉|去掉|删掉|不练了|太闷|没意思|没兴趣|没门|别提|死活不|敬谢不敏|放弃|忙|加班|要加班|上课|有课|抽不出|抽不出时间|腾不出|没法练|没法|要开会|值班|要值班|要休息|留给家人|陪孩子|陪家人|雷打不动休息|除外|就免了|做不来|玩不来|干不了|没戏|劝退|无感|晕水',
  },
  neutral: {
    en: "used to|no time|not sure|not good at|don't know|do not know|i'm not sure|not often|not much|don't have time|do not have time|other than that|ruining my|is ruining|my daughter|the kids want",
    zh: '少|没时间|没有时间|不确定|不太会|不常|不怎么|以前|曾经|小时候|年轻时|上学时|说起',
  },
  inert: {
    en: "no problem|no matter|no idea|no more than|no longer than|not more than|not bad|don't worry|do not worry|don't care|do not care|not very|not too|no rush|no need to worry|more than|less than|better than|fewer than|nonstop|non stop|no doubt|not enough|can't believe|no pain|no equipment",
    zh: '今天天气|天气|不错|不过|不久|不知道|不清楚|不太清楚|没问题|没关系|不好意思|无所谓|特别|别的|级别|分别|性别|个别|主要|需要|重要|要求|不但|不管|不论|差不多|不超过|不少于|不多|不到|不了解|想法|思想|理想|可爱|除非|要是|要么|无论|非常|非得|只要|只有|要点|不好|不太好|不舒服|不够|不对|家务|国家|大家|家人|家庭|人家|专家|回家|家具|家长|家属|成家|家常|别人|不用说|不知不觉|说不定|不算|不得不|不一定|不怎么疼|不久前|不由得|要不|没事|没啥|没什么',
  },
};

/** Words that break or join clauses, say whose body is meant, or set a mood. */
export type Hinge = 'contrast' | 'join' | 'self' | 'other-person' | 'hypothetical' | 'also' | 'all';

export const hingePhrases: PhraseTable<Hinge> = {
  contrast: {
    en: 'but|however|although|though|because|so|while|whereas|since|yet|still',
    zh: '但|但是|而且|可是|不过|因为|所以|然而|而|却|然后|只是|可|由于',
  },
  join: { en: 'and|or|plus|as well as', zh: '和|或|或者|与|及|以及|跟|还有|、' },
  self: { en: "i|i'm|i've|i'd|i'll|my|me|im|ive|myself", zh: '我|我的|本人|自己' },
  'other-person': {
    en: "father|mother|dad|mum|mom|parents|wife|husband|brother|sister|son|daughter|grandfather|grandmother|uncle|aunt|friend|friends|partner|family history|runs in my family|run in the family|runs in the family|he|she|his|her|grandma|grandpa|colleague|neighbour|mother's|father's|my twin|twin|neighbours|cousin|nephew|niece|boss|family has|everyone in my family|grandson|granddaughter|the kids|my kids|boyfriend|girlfriend|husband's|wife's|dad's|mum's|mom's",
    zh: '我爸|我妈|爸爸|妈妈|父亲|母亲|爷爷|奶奶|外公|外婆|老婆|老公|妻子|丈夫|哥哥|弟弟|姐姐|妹妹|儿子|女儿|朋友|家族史|家里人|他|她|同事|父母|我爸爸|我妈妈|我父亲|我母亲|我老公|我老婆|我爷爷|我奶奶|我姐|我哥|我弟|我妹|我姑|我叔|我舅|舅舅|叔叔|阿姨|姑姑|我爷|婆婆|公公|岳父|岳母|邻居|室友|同学|孩子|闺女|我儿子|我女儿|我女朋友|我男朋友|网上说|听说|别人|爹妈|爸妈|姥姥|姥爷|我家人',
  },
  hypothetical: {
    en: 'if|in case|what if|worried about|worry about|afraid of|scared of|risk of|fear of|might have|may have|could have|maybe|perhaps|possibly',
    zh: '如果|要是|万一|假如|担心|害怕|怕|可能|也许|风险|或许|疑似',
  },
  also: { en: 'also', zh: '还|也|另外' },
  all: { en: 'everything|anything', zh: '都|什么都|其他都|别的都' },
};

/** Other words the readers of numbers and health lean on, named by their English lemma. */
export type Marker =
  | 'blood-pressure'
  | 'systolic'
  | 'diastolic'
  | 'weigh'
  | 'lose'
  | 'gain'
  | 'lift'
  | 'to'
  | 'below'
  | 'by'
  | 'within'
  | 'ago'
  | 'before'
  | 'past'
  | 'since'
  | 'per'
  | 'a'
  | 'filler'
  | 'per-week'
  | 'one-week'
  | 'daily'
  | 'alternate-days'
  | 'once'
  | 'twice'
  | 'thrice'
  | 'count'
  | 'each-time'
  | 'age'
  /** The word age itself, behind which a bare number is one. */
  | 'age-label'
  /** Says that what follows replaces what was said. */
  | 'correction'
  /** The plan is for somebody else, whose facts count then. */
  | 'on-behalf'
  | 'years-old'
  | 'pain'
  | 'injury'
  /** A joint is to be spared, and no illness is named: 咔咔响, 使不上劲. */
  | 'discomfort'
  | 'at-rest'
  | 'exertion'
  | 'push-through'
  | 'current'
  | 'other-life'
  | 'intake'
  | 'antihypertensive'
  | 'prescribed'
  | 'age-lead'
  | 'range'
  | 'and'
  | 'month-end'
  | 'owns';

export const markerPhrases: PhraseTable<Marker> = {
  'blood-pressure': { en: 'bp|blood pressure', zh: '血压' },
  systolic: {
    en: 'systolic|systolic pressure|top number|upper value|upper number|top value|upper',
    zh: '高压|收缩压|上压|上面|收缩',
  },
  diastolic: {
    en: 'diastolic|diastolic pressure|bottom number|bottom one|lower value|lower number|lower one|bottom value',
    zh: '低压|舒张压|下压|下面|舒张',
  },
  weigh: {
    en: 'weigh|weight|body weight|weighing|my weight|scales say|the scales say|scales|body mass|weight today|new weight|weigh in at|tip the scales at|now weigh',
    zh: '体重|重|体重秤显示|称重|体重是|体重有|体重今天|目前体重|现在体重|体重约|体重大概',
  },
  lose: {
    en: 'lose|losing|lost|drop|shed|cut|lighter|weight loss of|take off',
    zh: '减|减掉|减去|瘦|瘦掉|掉|降|轻|减少|减脂|减肥|减重|瘦身',
  },
  gain: { en: 'gain|gaining|put on|add', zh: '增|增加|增重|长|增肌|涨' },
  lift: { en: 'lift|bench|deadlift|squat|press|curl', zh: '卧推|硬拉|深蹲|举|推' },
  to: {
    en: 'to|down to|reach|get to|target|goal weight|target weight|goal',
    zh: '到|至|降到|减到|瘦到|达到|控制在|降至|减至|目标',
  },
  below: { en: 'below|under|less than|sub|underneath', zh: '以下|低于|小于|跑进|跑入|进' },
  by: { en: 'by', zh: '' },
  within: {
    en: 'in|within|over|over the next|in the next|for|for the next|during',
    zh: '内|之内|以内|用|在|后|之后|接下来|未来|期间',
  },
  ago: { en: 'ago|previously|earlier', zh: '前|之前|以前' },
  before: { en: 'by|before|until|till|no later than|ahead of', zh: '前|之前|以前' },
  past: {
    en: 'last|past|the last|the past|previous',
    zh: '过去|上周|上个月|已经|已|最近|坚持了|练了|之前的',
  },
  since: { en: 'since|after|post|following', zh: '术后|产后|自从' },
  per: { en: 'per|a|an|each|every|/', zh: '每' },
  a: { en: 'a|an', zh: '' },
  filler: {
    en: 'about|around|of|some|the|roughly|at least|at most|up to|maximum|max|only|just|long|any|have|has|had|having|get|got|ever|signs of|symptoms of|feel|feeling|experience|experienced|suffer from|suffering from|taking|take|takes|using|use|on|been|am|are|is|was|with|do|did|known|diagnosed with|more than|no more than|current|currently|really|very|too|from',
    zh: '训练|锻炼|运动|至少|个|大约|大概|左右|约|了|过|有|任何|出现|得|得过|患|患有|吃|服用|用|打|什么|过的|感到|觉得|会|再|至少|最多|的|不超过|发生过|发作|已|已经|不少于|们',
  },
  'per-week': {
    en: 'a week|per week|weekly|each week|every week|/ week|/ wk|per wk|a wk|/ w|during the week|pw|p/w|per wk|in a week|out of seven|/ wk|weekly basis',
    zh: '每周|每星期|每个星期|每礼拜|每个礼拜|每一周|/ 周|每周能|没周|一周里|一周内|一个礼拜能|每个礼拜能',
  },
  'one-week': { en: '', zh: '一周|一星期|一个星期|一礼拜|一个礼拜' },
  daily: {
    en: 'every day|daily|each day|a day|per day|every single day|everyday|/ day|every morning|every evening|every night|each morning|each evening|daily basis|seven days a week|all week',
    zh: '每天|每日|天天|每天早上|每天晚上|每日|天天都|每晚|每天早晨|每早',
  },
  'alternate-days': {
    en: 'every other day|every second day|alternate days|on alternate days|every two days|every 2 days|every second day|one day on one day off',
    zh: '隔天|隔日|每两天|每隔一天|隔一天|每隔一日|两天一次|两天练一次|两天一练|练一天休一天|练一休一|隔一天一次|隔日一次|隔天一次|隔天练|两天一回',
  },
  once: { en: 'once', zh: '' },
  twice: { en: 'twice', zh: '' },
  thrice: { en: 'thrice', zh: '' },
  count: {
    en: 'times|time|x|days|day|sessions|session|workouts|workout|trainings|evenings|mornings|swims|runs|walks|rides|classes|mornings|evenings|afternoons|nights|tims|dys|slots',
    zh: '次|回|天|趟|练|节课|日|节|个晚上|个早上|遍|练一次',
  },
  'each-time': {
    en: 'each time|per session|each session|a session|every time|at a time|per workout|each workout|each|long',
    zh: '每次|每回|每节|每天',
  },
  age: { en: 'years old|year old|yrs old|yo|y o|years of age|yrs|y/o|years young|yr old', zh: '岁|周岁' },
  'age-lead': {
    en: "aged|age|i'm|i am|im|turning|age is|turned|he's|she's|is|my age|man of|woman of|at the age of|just turned|nearly|almost",
    zh: '年龄|今年|年纪|虚岁|刚|马上|快|年近|都|老头子我|已经|现年|我今年|过了',
  },
  correction: {
    en: 'no wait|or rather|i mean|i meant|make that|actually no|scratch that|correction|sorry|no sorry|oh no|wait|rather|instead',
    zh: '不对|哦不|我是说|算了|说错了|更正|应该是|改成|不是不是|还是|错了|写错了|打错了',
  },
  'on-behalf': {
    en: 'for my mum|for my mom|for my mother|for my father|for my dad|for my wife|for my husband|for my son|for my daughter|for my partner|for her|for him|our daughter is|our son is|my daughter has|my husband needs|my wife needs|my son wants|we want him|we want her|writing for|he wants|she wants|he would like|she would like|what could she do|what could he do|can he|can she|she enjoys',
    zh: '给我妈|给我爸|帮我妈|帮我爸|给老人|给爸妈|替我妈|替我爸|给我奶奶|给我爷爷|给我老公|给我老婆|给他|给她|他想|她想|帮他|帮她|给孩子|给我儿子|给我女儿|给我外婆|给我外公|给姥姥|给姥爷|替他|替她|帮老爸|帮老妈',
  },
  'age-label': { en: 'age|aged', zh: '年龄|年纪|岁数' },
  'years-old': { en: 'old', zh: '' },
  pain: {
    en: 'pain|pains|painful|hurt|hurts|hurting|ache|aches|aching|sore|soreness|bad|dodgy|weak|stiff|troubles me|bothers me|problem|problems|issue|issues|trouble|sensitive|injured|bothering me|pain in',
    zh: '疼|痛|疼痛|酸痛|不好|不舒服|不太好|难受|酸|有问题|有点疼|有点痛|僵硬|很疼|很痛|经常疼|老疼|总疼|不适|有毛病',
  },
  injury: {
    en: 'injury|injuries|injured|tore|torn|sprained|broke|broken|twisted|hurt|injured in a fall|strained|surgery on|operated|surgery|replaced|pulled|dislocated|rupture|ruptured',
    zh: '做过手术|开过刀|摔伤|跌倒受伤|摔倒受伤|受伤|受过伤|损伤|伤|扭伤|撕裂|骨折|脱臼|手术|拉伤|扭了|断裂|旧伤|有伤',
  },
  'at-rest': {
    en: 'at rest|resting|when sitting|lying down|while resting|when i rest|doing nothing|when i lie down',
    zh: '休息时|静息|坐着|躺着|静止时|不动的时候|安静时',
  },
  exertion: {
    en: 'when i exercise|when i climb|climbing stairs|climb stairs|on exertion|when i walk|when walking|during exercise|when i run|when running|upstairs|with exercise|uphill',
    zh: '运动时|活动时|上楼|爬楼|爬楼梯|走路时|跑步时|用力时|锻炼时|劳累',
  },
  'push-through': {
    en: "push through|pushing through|train through|training through|run through|work through|power through|keep going|keep training|tough it out|ignore it|ignore the|ignore my|anyway|no matter what|regardless|despite|even with|even if|do not care|don't care",
    zh: '硬撑|忍着|忍一忍|坚持练|照样|照练|继续练|不管|无视|硬扛|咬牙|带着|也要|还要练|也得',
  },
  current: {
    en: 'currently|right now|at the moment|at present|these days|so far|now|already',
    zh: '目前|现在|平时|平常|眼下',
  },
  'other-life': {
    en: 'sleep|sleeping|asleep|sit|sitting|work|working|office|commute|commuting|tv|nap',
    zh: '睡|睡觉|睡眠|坐|上班|通勤|工作|加班|看电视|午睡',
  },
  intake: { en: 'eat|eating|diet|intake|consume|food|live on', zh: '吃|摄入|饮食|热量|只吃' },
  antihypertensive: {
    en: 'blood pressure medication|blood pressure medicine|blood pressure tablets|blood pressure pills|bp meds|bp medication|bp tablets|bp pills|blood pressure drugs|blood pressure meds|antihypertensive|antihypertensives|pills for blood pressure|tablets for blood pressure|medication for blood pressure|medicine for blood pressure|medication for high blood pressure|medicine for high blood pressure|pills for high blood pressure|medication for hypertension',
    zh: '降压药|血压药|高血压药|高血压的药|抗高血压药|治高血压的药|降血压的药|降血压药',
  },
  prescribed: { en: 'prescribed|doctor prescribed|from my doctor', zh: '医生开的|处方' },
  range: { en: '-|to|~|or', zh: '到|至|或|~|-' },
  and: { en: 'and', zh: '' },
  owns: {
    en: "have|i've|we've|got|own|there's|there is|there are|has|access to|equipped with|bought|at my disposal|nobody uses",
    zh: '有|只有|家里有|手头有|手头|配了|备了|放着|买了|就有|还有|都有|有个|有一台|有台|租|可以租',
  },
  'month-end': { en: 'end of|the end of|late', zh: '底|末|底前' },
};
