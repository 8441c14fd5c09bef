import type { SymptomCode } from '@regimen/domain';
import type { PhraseTable } from '../phrases.js';

/** Complaints in plain words. */
export const symptomSayings: PhraseTable<SymptomCode> = {
  'chest-pain-exertion': {
    en: 'crushing chest pain|elephant sitting on my chest|chest pain when i climb stairs|chest tightness when i run|pressure on my chest when i walk uphill|pain in my chest during exercise|chest pain on exertion|squeezing in my chest when i hurry|tight band round my chest on the bike|chest pain when i jog|burning in my chest on hills|heavy weight on my chest when walking fast|angina when i exercise|chest pain during workouts|chest gets tight going upstairs|chest pain when i run|stabbing pain in my chest|elephant is sitting on my chest|cest pain|heart hurts when i sprint|chest tightens on every run|chest is being squeezed',
    zh: '一动胸口就疼|上楼时胸口疼|跑步时胸闷|快走的时候胸口发紧|爬楼胸口像压块石头|一运动就胸痛|用力的时候心口痛|走快了心口堵得慌|运动时胸前区压迫感|骑车时胸骨后面疼|胸口闷得慌|搬东西胸口疼|胸口刺痛|前胸闷痛|胸闷胸痛|左胸闷痛|胸口很痛|胸口藤|胸口像被人攥住',
  },
  'chest-pain-rest': {
    en: "chest pain sitting on the sofa|pressure on my chest even lying down|chest pain while resting|chest tightness at night in bed|chest pain doing nothing at all|chest hurts just sitting here|pain in my chest when i'm not moving",
    zh: '坐着胸口也疼|不动的时候胸口疼|休息时胸闷|躺着胸口压得慌|静息时胸痛|没动也胸口痛|睡觉时胸口疼醒|歇着也胸闷|坐着看电视胸口发紧|静坐时心口疼|胸口像压着大石头',
  },
  syncope: {
    en: 'collapsed at the gym|keeled over|fainting spells|went out cold|woke up on the floor|blackouts|swooned|fainted during a run|nearly fainted then actually did|found myself on the floor|fainted in the shower|dropped to the floor unconscious',
    zh: '眼前一黑倒了|昏过去了|失去知觉|突然倒地|眼前发黑摔倒了|晕死过去|断片了倒地上|晕了几秒|晕过去了|眼前一黑摔下来',
  },
  dizziness: {
    en: "giddy|dizzy spells|head spins when i stand up|faint-headed|dizzy when i get up|feel like i'm on a boat|unsteady and dizzy|head is swimming|see stars when i stand|diziness",
    zh: '晕乎乎|站起来发晕|头重脚轻|脑袋发晕|蹲下起来眼前发黑|头昏脑涨|头云|一起身就晕|晕晕的|头有点晕|眼前发黑|快晕了',
  },
  'dyspnoea-rest': {
    en: "breathless sitting still|out of breath doing nothing|can't breathe even when i sit still|gasping even when sitting|short of breath on the sofa|can't get enough air sitting down|can't breathe even sitting still",
    zh: '不动也气短|休息时喘不上气|静坐也觉得气不够|躺着不动都喘|什么都没干就喘不过气|歇着也上不来气|坐着气不够用|坐着都喘不上气|喘得说不出整句话',
  },
  'dyspnoea-mild-exertion': {
    en: "can't breathe|can't catch my breath|struggling to breathe|fighting for air|out of breath after one flight of stairs|short of breath walking|breathless getting dressed|winded by the slightest effort|breathless on the flat|short of breath making the bed|short of breath with light activity|can't talk while walking slowly|huffing and puffing crossing the room|out of breath walking to the mailbox|out of puff tying my shoes|cant breeth",
    zh: '稍微动动就气短|上一层楼就喘|穿衣服都喘|平地走路也喘|走两步就上气不接下气|说话多了都喘|动一动就喘不上气|洗个澡都喘|系鞋带都气短|容易气喘|爬两层楼就喘|喘不过气来|走快点就喘',
  },
  orthopnoea: {
    en: "can't breathe lying flat|need three pillows to breathe|breathless when i lie down|short of breath lying flat|have to sleep sitting up|have to sleep in a recliner to breathe|lying flat makes me gasp|can't lie flat",
    zh: '躺下喘不过气|要垫三个枕头睡|不能平卧|一躺下就憋得慌|只能半坐着睡|平躺就憋气|躺下就喘',
  },
  'ankle-oedema': {
    en: 'ankles swell up|swollen legs in the evening|fluid in my ankles|ankles like balloons|socks leave deep dents|water in my legs|feet puff up by evening|both legs swollen|swelling in my feet|ankles are puffy|legs swell|ankles were swollen',
    zh: '下午脚肿得穿不进鞋|小腿一按一个坑|双下肢水肿|脚脖子浮肿|脚面肿|两条腿浮肿|脚背肿起来|脚踝有点肿|腿也肿|脚有点肿',
  },
  palpitations: {
    en: 'heart pounding for no reason|heart races|fluttering in my chest|heart jumps|heart goes crazy at night|heart palps|thudding heart|heart skipped a few beats',
    zh: '心跳得厉害|心扑通扑通跳|心里突突的|心跳漏拍|感觉心要跳出来|心口乱跳|突然心跳加速|心里发慌|心脏乱跳|心跳两百',
  },
  'palpitations-with-dizziness': {
    en: 'heart racing and feeling faint|racing heart and dizzy|heart flutters and i go light-headed|pounding heart and nearly blacking out|heart going wild and the room spinning|dizzy with a galloping heart|heart racing and woozy|like fainting and my heart flutters',
    zh: '心慌还头晕|心跳快得发晕|心慌伴头晕|心悸加头晕|一心慌就眼前发黑|心跳乱跳还晕|心慌得要晕倒|心跳得飞快还头晕',
  },
  claudication: {
    en: 'calf pain when walking that stops when i rest|calves seize up when walking and ease when i stand|have to stop for my calves when walking|calf cramps when walking that go away at rest|window-shopping legs|calves burn walking uphill until i stop',
    zh: '走一百米小腿就疼要歇|走一会儿腿疼歇会儿就好|走远了小腿抽着疼|走走就得停因为小腿疼|走路腿肚子疼|走一段小腿发紧发疼',
  },
  'unusual-fatigue': {
    en: "exhausted by everyday tasks|wiped out after a shower|tired all the time for no reason|totally drained doing housework|dead tired lately|bone-tired|no energy to cook|worn out by nothing|knackered just getting dressed|constant exhaustion|so fatigued i can't do the dishes|been tired beyond words",
    zh: '做点家务就累瘫|最近总是没力气|干什么都累|累得不正常|浑身乏力|刷个牙都累|整天没劲|累到爬不起来|莫名其妙地累|累得刷牙都没劲',
  },
  'facial-droop-or-speech-loss': {
    en: "face is drooping|one side of my face has dropped|can't get my words out|mouth hanging on one side|left arm went limp|can't lift my right arm and speech is slurred|talking gibberish all of a sudden|half my face is numb and sagging|lopsided smile all of a sudden|speech is slurred|mouth is hanging|left arm suddenly weak|left side feels weak|half my face is numb",
    zh: '嘴角歪了|说话不清楚|舌头打结说不出话|一边胳膊抬不起来|半边身子没劲|一侧手脚无力|半边脸麻|口眼歪斜|大舌头说话含糊|右手突然没力气|右手抬不起来|说不出话|講話不清楚',
  },
  'unilateral-calf-swelling': {
    en: 'one calf is swollen and sore|swollen red calf|one leg swollen and hot|left calf is huge and tender|one-sided calf swelling|right calf swollen and painful|hot, hard calf on one side|calf twice the size of the other|swollen and blue on one side',
    zh: '一条小腿肿|左小腿又肿又疼|单侧小腿肿痛|一边腿肿|右腿突然肿了|一条腿比另一条粗|小腿肿胀发热|一侧小腿胀痛|长途飞机后小腿肿痛|小腿突然又肿又疼',
  },
  'saddle-anaesthesia': {
    en: "can't feel when i pee|numb where i sit|can't pass water since my back went|lost control of my bladder with back pain|no feeling around my backside|numb saddle area|numbness in my private parts",
    zh: '裆部麻木|屁股中间麻|下身没知觉|憋不住大便|两腿之间发麻|排尿困难|下身没知觉尿不出来',
  },
  'night-pain-with-weight-loss': {
    en: "pain at night and losing weight|night pain and unexplained weight loss|pain wakes me at night and i'm getting thinner|back pain every night while the pounds fall off|nightly pain plus weight loss|pain that wakes me and clothes getting loose",
    zh: '夜里疼醒还瘦了|晚上疼还越来越瘦|夜间痛伴消瘦|半夜骨头疼体重也掉|夜里腰疼得睡不着人也瘦了一圈|夜痛加体重下降',
  },
  'dark-urine-with-severe-soreness': {
    en: "cola-coloured urine and agonising muscles|dark brown pee and awful muscle pain|urine like tea after training and can't bend my arms|dark urine with severe soreness|brown urine after a killer workout and swollen muscles|pee the colour of coke and legs like concrete|pee like coca cola",
    zh: '尿像可乐|小便发黑浑身酸痛|肌肉疼得动不了尿还变深|练完尿酱油色|尿成了浓茶色|酱油尿|尿色深腿酸得站不起来',
  },
  fever: {
    en: 'a temperature|high fever|hot and shivery|chills and a fever|raging temperature|pyrexia',
    zh: '身上发烫|有点烧|烧了两天|退烧没退下去|发shao',
  },
  'vaginal-bleeding': {
    en: "spotting in pregnancy|pregnant and bleeding|light spotting since i'm pregnant|bleeding in my second trimester",
    zh: '怀孕流血|下面流血|内裤上有血|孕早期点滴出血|怀着孕出了点血',
  },
  'post-exertional-malaise': {
    en: 'wiped out for two days after effort|crash for days after doing too much|pem|pay for it two days later|any exertion floors me for days|in bed for days after a short walk|get much worse a day or two after activity|payback after exercise|relapse after every workout|worse for days after every workout',
    zh: '运动完第二天就垮了|累一次躺三天|活动后加重|动一动要缓好几天|走完路第二天崩溃|劳累后几天都起不来|稍微累点就复发|运动后延迟加重|动完第二天起不了床',
  },
  'suicidal-thoughts': {
    en: "thoughts of ending it|don't want to live any more|thinking about suicide|thoughts of killing myself|everyone would be better off without me|can't go on living|planning to end my life|wish i was dead|no reason to live|thinking of killing myself|i'm going to jump|ending my life",
    zh: '有轻生的念头|觉得活着没意思|老想着死|想一了百了|不想活了|想从楼上跳下去|想结束自己的生命|想死',
  },
  'severe-hypoglycaemia-last-day': {
    en: 'needed help for a low last night|passed out from low sugar yesterday|needed glucagon this morning|ambulance for a hypo last night|had a severe hypo yesterday|someone had to treat my low blood sugar today|unconscious hypo last night|wife had to revive me from a low this morning|give me glucagon an hour ago|hypo and passed out|unconscious from low sugar',
    zh: '昨晚低血糖昏过去了|昨天低血糖要人喂糖水|昨天严重低血糖|今早低血糖昏迷叫了救护车|昨夜低血糖抽搐|昨天低血糖靠老婆救的|刚严重低血糖过',
  },
  'raised-ketones': {
    en: 'ketone strip is purple|ketones are up|ketones showing on the stick|ketones high',
    zh: '尿酮阳性|尿酮两个加号|血酮升高|尿酮三个加|呼吸有烂苹果味|酮体很高',
  },
  'transient-stroke-signs': {
    en: "arm went numb for ten minutes|couldn't speak for a few minutes yesterday|face went numb and then came back|lost my words for five minutes|leg gave out and went numb then recovered|brief weakness down one side|speech went funny for a bit and came back|hand went dead for a quarter of an hour",
    zh: '手麻了几分钟又好了|一过性手脚无力|说话不清一会儿就恢复了|半边身子麻了一阵|昨天嘴歪了一下又好了|胳膊没劲几分钟后恢复|一过性失语|右手突然没劲一会儿又好了',
  },
  'sudden-severe-headache': {
    en: 'sudden splitting headache|headache like being hit with a bat|explosive headache out of nowhere|headache that came on like a bang|blinding sudden headache|headache like an explosion',
    zh: '突然头痛欲裂|头突然炸了一样疼|从没有过的头疼|头像被雷劈一样疼|突发剧烈头痛|头疼得要命|头疼得像要炸开|头疼得要炸',
  },
  'sudden-vision-loss': {
    en: "lost sight in one eye|sudden floaters and flashes|curtain over my eye|suddenly can't see|sudden vision loss|black shadow across my vision|shower of new floaters|went blind in one eye for a while|flashing lights in my eye since this morning|can't see out of one eye|dark curtain in my left eye|i've gone blind on the left",
    zh: '突然看不清|一只眼突然看不见|眼前有闪光|突然好多飞蚊|眼前像拉了窗帘|眼前一块黑影|看东西缺一块|突然失明|一只眼睛突然看不见',
  },
  confusion: {
    en: "don't know what day it is|muddled since this morning|talking nonsense today|not making sense|brain has gone foggy and i don't know where i am|new confusion|bewildered all of a sudden",
    zh: '突然糊涂了|不认识人了|突然分不清今天几号|说胡话|迷迷糊糊认不清路|糊涂了不认识家',
  },
  'coughing-blood': {
    en: 'blood in my spit|coughed blood|bloody phlegm|pink frothy phlegm|bringing up blood|spitting blood after coughing|haemoptysis|coughed up a mouthful of blood',
    zh: '痰里带血|咳出血丝|痰中有血|咳出一口血|吐痰有血丝|咳出血',
  },
  wheeze: {
    en: 'wheezy today|tight chest and wheezing today|whistling when i breathe|chest is tight with my asthma today|wheezy chest|breathing whistles|chest rattling',
    zh: '胸口有哨音|喘得吱吱响|今天喘得厉害|嗓子里有哮鸣音|今天气管紧|呼吸有拉风箱的声音|胸闷有哨笛音',
  },
  'asthma-attack-last-day': {
    en: 'had an attack of asthma today|bad asthma attack a few hours ago|nebuliser in a&e last night for asthma|asthma attack overnight',
    zh: '昨晚哮喘犯了|今早哮喘发作|昨天哮喘发作过|刚喷过药的哮喘发作|昨天半夜哮喘急性发作',
  },
  'nocturnal-dyspnoea': {
    en: 'wake at night short of breath|sit bolt upright at night fighting for air|waking up unable to breathe|have to open the window at night to breathe|wake up choking for air',
    zh: '夜里喘醒|睡着睡着憋醒|夜间阵发性呼吸困难|晚上憋得坐起来|夜里气短憋醒|凌晨被憋醒',
  },
  'heart-murmur': {
    en: 'heart murmur nobody checked|murmur they never looked into|heart murmur not investigated|untested heart murmur|new heart murmur|murmur found at the sports medical',
    zh: '医生听到杂音没查|体检说有心脏杂音|心脏杂音没去复查|听诊有杂音|校医说有杂音|收缩期杂音没查过',
  },
  'new-irregular-heartbeat': {
    en: 'heartbeat suddenly irregular|pulse all over the place since yesterday|watch says irregular rhythm since this week|pulse has gone irregular|irregular pulse alert this morning|heart beating unevenly since monday|heartbeat has been irregular since monday',
    zh: '手表提示心律不齐|手表提醒房颤|脉搏乱|这几天心跳停一下跳一下|新出现的心跳不规律',
  },
  'defibrillator-shock': {
    en: 'got a shock from my icd|device went off in my chest|icd went off|got zapped by my defibrillator|kick in the chest from my device|two shocks from my implant|defibrillator just shocked me|three shocks from my icd',
    zh: '除颤器放电了|icd电了我一下|被除颤器电了|除颤器昨天放电|机器电击了我|icd放电两次|除颤器刚刚放电了',
  },
  'chest-pain-at-rest-sweating': {
    en: 'chest pain and cold sweat|chest pain going down my left arm|chest pain spreading to my jaw|chest pain with sweating and nausea|heavy chest and aching jaw and sweaty|pressure in my chest and pain in my left arm|clammy with chest pain|crushing pain in the chest radiating to my arm|jaw pain and a tight chest',
    zh: '胸痛放射到左臂|胸口痛到下巴|胸闷出冷汗|左胳膊和胸口一起疼|胸痛还恶心出汗|胸口疼往左肩膀窜|胸口压榨样疼出大汗',
  },
  'breastbone-click': {
    en: 'sternum moves|sternum clicks when i cough|breastbone feels loose|clunking in my chest bone since the bypass|grinding breastbone|sternum feels unstable|sternum moved',
    zh: '胸骨咔咔响|咳嗽时胸骨响|开胸的地方咯噔响',
  },
  'wound-problem': {
    en: 'scar is red and oozing|wound has opened|stitches are weeping|incision looks infected|pus from the wound|scar has burst open|surgical wound red and hot|stitches came apart|stitches burst',
    zh: '刀口渗液|伤口化脓|刀口发红流水|伤口还没长好|刀口裂了|刀口裂开',
  },
  'foot-wound': {
    en: "cut on my foot that won't heal|raw heel|open blister on my heel|wound on my toe|nasty blister on my big toe|weeping sore between my toes|ulcerated toe|blister on my heel",
    zh: '脚底磨破|脚后跟破了|脚趾破皮|脚上水泡破了|脚磨出血|脚底有个口子|脚上有个溃疡',
  },
  'leg-weakness-getting-worse': {
    en: 'legs getting weaker|legs weaker every week|legs give out more and more|legs are losing strength fast|legs turning to jelly more each day|weakness in my legs is getting worse|can lift my foot less every day|get weaker by the week',
    zh: '腿越来越没劲|双腿一天比一天软|腿越来越抬不起来|下肢无力加重|腿越来越使不上劲|两条腿越来越无力',
  },
  'cannot-bear-weight': {
    en: "can't put weight on my leg|can't stand on my ankle|can't bear weight|can't walk on it since the fall|unable to step on my foot|leg won't hold me after the tackle|can't take four steps on it|can't load my foot at all",
    zh: '脚不敢着地|腿不能踩地|脚一落地就疼得站不住|受伤后腿撑不住|脚踩不下去|没法用那条腿站|腿不敢着地',
  },
  'recent-head-injury': {
    en: 'hit my head yesterday|knocked my head this morning|bang on the head last night|took a blow to the head today|fell on my head yesterday|got a knock to the head|head clash yesterday at football|cracked my head on the cupboard this morning',
    zh: '昨天磕到头|头被撞了|磕了后脑勺|脑袋挨了一下|昨天摔了后脑勺着地|被球砸到头|前天撞了脑袋',
  },
  'joint-hot-swollen': {
    en: "hot swollen knee|joint is red and hot|swollen and hot ankle|knee blew up and it's hot|red hot big toe|knee like a hot balloon|wrist is red, hot and swollen|joint puffed up and burning",
    zh: '膝盖又红又肿|关节红肿发热|关节肿得发烫|大脚趾红肿热痛|脚踝红肿发烫|膝盖肿得像馒头|又红又肿又烫',
  },
  'joint-giving-way': {
    en: 'knee gives way|knee locks|knee buckles|knee gets stuck|ankle keeps giving out|knee keeps giving out|locking knee|hip catches and locks|leg buckles under me|knee collapses on stairs|knees give way',
    zh: '膝盖打软|膝盖卡住|腿打软|膝盖会突然使不上力|关节卡住动不了|下楼膝盖软一下|膝关节交锁|走着走着腿一软',
  },
  'persistent-bone-pain': {
    en: "bone pain that won't go away|shin bone pain day and night|pain in one spot on the bone|constant ache deep in my thigh bone|pain right on the bone for weeks|pinpoint pain on my shin|deep bone ache that stays",
    zh: '小腿骨一直疼|固定一个地方骨痛|胫骨疼一个月不好|骨头里疼|骨痛不退|按着骨头就疼',
  },
  'unexplained-weight-loss': {
    en: "weight falling off me|weight dropping and i eat normally|getting thinner and i don't know why|dropped two stone without dieting",
    zh: '没减肥却瘦了十斤|莫名其妙地瘦|体重一直掉|吃得不少还掉秤|突然瘦了很多|无缘无故瘦了',
  },
  'night-sweats': {
    en: 'soaked in sweat at night|drenching sweats at night|have to change the sheets from sweating|wake up drenched|sweating buckets in bed|pyjamas wringing wet at night|sweat through my pyjamas',
    zh: '夜里出大汗|睡觉汗湿衣服|晚上一身汗醒来|半夜汗把床单湿透|睡着了出一身汗',
  },
  'back-pain-with-fever': {
    en: "back pain with a fever|back pain and temperature|fever and a sore back|back hurts and i'm feverish|backache and shivering with fever",
    zh: '腰疼还发烧|后背疼伴发热|背痛加高烧|腰疼得厉害又发热|发着烧腰也疼|腰疼又高烧',
  },
  'abdominal-pain-severe': {
    en: 'terrible belly pain|agonising tummy pain|stabbing pain in my abdomen|doubled up with belly ache|unbearable stomach cramps|excruciating gut pain|massive belly pain|pain in my belly is unbearable',
    zh: '肚子疼得打滚|肚子疼得直不起腰|胃疼得冒汗|右下腹剧痛|肚子绞着疼|肚子疼得在地上打滚',
  },
  'blood-in-stool': {
    en: 'black stools|blood when i go to the toilet|bloody poo|tarry stools|blood in the toilet bowl|rectal bleeding|black poo|blood on the paper every day|blood in the toilet',
    zh: '拉血|柏油样便|拉出来是黑的|擦屁股有血|拉出来的是黑的',
  },
  'vomiting-or-diarrhoea': {
    en: "diarrhoea today|vomiting since last night|being sick all day|food poisoning|puking|upset stomach with diarrhea|tummy bug|the trots|can't keep anything down",
    zh: '一早上吐了三回|肠胃炎拉稀|窜稀|吃坏肚子|闹肚子',
  },
  dehydration: {
    en: "dry mouth and dark pee|barely peeing and parched|haven't had a drop to drink all day|parched and hardly urinating|very dehydrated|dried out after the night|cracked lips and no pee",
    zh: '口干尿少|半天没尿|尿很黄嘴很干|嘴唇干裂没尿|喝不进水脱水了|口干舌燥尿很少',
  },
  contractions: {
    en: 'contractions at 30 weeks|early contractions|belly goes hard every ten minutes|contractions before term|labour pains far too early|contractions every six minutes',
    zh: '假性宫缩频繁|一小时好几次宫缩|肚子一阵一阵地硬|没到月份就阵痛|肚子一阵一阵发硬',
  },
  'fluid-leak': {
    en: "leaking fluid and i'm pregnant|waters are leaking|i think my waters broke|fluid trickling down my leg in pregnancy|water broke|amniotic fluid leaking|waters just broke",
    zh: '下面流水|羊水漏了|怀孕下面流清水|羊水好像破了',
  },
  'reduced-fetal-movement': {
    en: "baby hasn't kicked today|baby's gone quiet|baby isn't moving|reduced movements|hardly any kicks since yesterday|bump is very still|baby hasn't moved|baby stopped kicking",
    zh: '胎动少了|宝宝今天不怎么动|半天没感觉到胎动|宝宝动得少|胎动明显变少|今天一整天没怎么动',
  },
  'headache-or-vision-in-pregnancy': {
    en: "bad headache and i'm pregnant|pounding headache in my third trimester|splitting headache at 30 weeks pregnant|zigzag lines and pregnant|pregnant with a headache that won't shift",
    zh: '孕期头痛眼花|怀孕后头痛得厉害|孕晚期视力模糊|怀着孕眼前冒金星|孕期剧烈头疼|怀孕看东西模糊',
  },
  'calf-pain-pregnancy': {
    en: "sore calf in pregnancy|swollen calf and i'm pregnant|one calf hurts and i'm expecting|pregnant with a painful calf|tender swollen calf in my pregnancy",
    zh: '怀孕一条小腿肿|孕期小腿肿痛|怀着孕小腿肚子疼得厉害|怀孕左小腿胀痛|孕晚期单侧小腿肿',
  },
  'hypoglycaemia-today': {
    en: 'low blood sugar this morning|went low today|had a hypo at lunchtime|two lows today|shaky from low sugar today',
    zh: '早上低血糖了|刚刚低血糖手抖|今早低血糖出冷汗|今天饿得手抖血糖低',
  },
  'very-thirsty-passing-urine': {
    en: 'always thirsty and peeing constantly|terribly thirsty and weeing all the time|drinking gallons and up all night to pee|unquenchable thirst and frequent urination|thirsty all day and on the loo every hour|peeing like a racehorse and parched',
    zh: '一直想喝水尿也多|一天喝三大壶还渴|老是口渴跑厕所|夜里起来尿好几次还特别渴|渴得不行老上厕所',
  },
  'heat-illness-signs': {
    en: 'overheated and confused|hot dry skin and muddled|boiling hot and delirious after running in the sun|hot, dizzy and not sweating any more|heat stroke signs|staggering and burning hot after the race|stopped sweating and feel confused|confused and burning hot|stopped sweating and talks nonsense',
    zh: '大热天不出汗了|太阳底下晒得意识模糊|高温下浑身发烫不出汗|热得晕乎说胡话|迷糊发烫还不出汗',
  },
  'cramps-in-heat': {
    en: "muscle cramps in hot weather|leg cramps when it's hot|cramping up in the heat|calves cramping in this heatwave|muscles cramping on hot days|cramp in the heat",
    zh: '大太阳下跑步抽筋|高温抽筋|热得腿抽筋|三伏天练到抽筋',
  },
  'panic-attack': {
    en: "panic attack on the bus|sudden panic and can't breathe|had a panic attack this morning|anxiety attack|waves of panic",
    zh: '突然恐慌得要死掉|急性焦虑发作|惊恐症犯了|一阵阵濒死感|突然特别害怕手脚发麻|一阵濒死的恐惧',
  },
  'self-harm-urge': {
    en: 'feel like hurting myself|urge to cut|want to hurt myself|urges to self-harm|fighting the urge to cut myself|feel like burning myself',
    zh: '想划手腕|忍不住要掐自己|有自残冲动|想拿刀划自己|想打自己|想划自己',
  },
  'seizure-last-month': {
    en: 'fit two weeks ago|had a seizure this month|last seizure was ten days ago|epileptic fit last friday|had a fit yesterday',
    zh: '前几天癫痫发作|这个月癫痫犯了一次|上周癫痫大发作|半个月前抽过一次|最近又抽了|抽搐了一次',
  },
  'autonomic-dysreflexia': {
    en: 'pounding headache and flushing above my injury|ad episodes|blotchy face and thumping headache since my cord injury|goosebumps and pounding head above my level|dysreflexia attacks|sweating and flushing above the lesion',
    zh: '脊髓损伤后突然头胀血压高|自主神经过反射|憋尿就头痛面红出汗|截瘫后头一阵阵胀痛面红',
  },
  'new-numbness': {
    en: 'numbness in my foot since yesterday|pins and needles in my arm|tingly fingers since last week|hand has gone numb|toes suddenly numb|leg has started tingling|numb patch on my thigh|feet go numb on the bike',
    zh: '脚麻|手指发麻|新出现的麻木|腿上一片麻|针扎一样麻|胳膊发麻|脚趾木木的|手脚发麻|最近小指麻|左手麻',
  },
  'fall-with-injury': {
    en: 'fell and hurt my hip last week|fell down the stairs and bruised my ribs|had a fall and hit my knee this month|fall two weeks ago with stitches|tripped and hurt my wrist last week|took a tumble and injured my shoulder|fell off the ladder and hurt myself',
    zh: '上周摔伤了|摔了一跤肿了|前几天跌倒受伤|摔破了膝盖|从楼梯上摔下来|上礼拜滑倒摔伤|摔了一跤胯疼|摔得青一块紫一块',
  },
  'dialysis-access-problem': {
    en: "dialysis catheter is red|fistula is bleeding|no thrill in my fistula|dialysis line looks infected|graft is painful and red|access arm swollen|fistula won't stop bleeding",
    zh: '内瘘没震颤|瘘管疼|透析管发红|内瘘摸不到跳动|透析导管口流脓|内瘘摸不到震颤',
  },
  'bruising-or-bleeding': {
    en: "new bruises everywhere|nosebleeds every day|gums bleeding|bleeding that won't stop|bruises out of nowhere|unexplained bruises|black and blue for no reason|nose keeps bleeding|gums bleed",
    zh: '莫名其妙瘀青|身上老青一块紫一块|流鼻血不止|皮肤有出血点|一碰就青',
  },
  'allergic-reaction': {
    en: 'hives when i run|swollen lips after exercise|itchy rash and tight throat when i train|break out in hives during exercise|face swells up after running|throat closing after my workout|covered in welts after jogging|lips and eyes swell after training|throat closes up',
    zh: '一运动就起风团|运动后荨麻疹|跑完嘴唇肿|全身起疹子|运动后喉咙发紧起疹|一出汗就起荨麻疹|脸肿起来了',
  },
  'leaking-or-heaviness': {
    en: 'leak when i run|heaviness down below|dragging feeling in my pelvis|wee leaks when i lift|pressure in my pelvis when i squat|feels like something falling out down there|bulge down below after lifting|wet myself jumping',
    zh: '一跳就漏尿|咳嗽打喷嚏漏尿|下面坠胀|大笑会漏尿|跑步漏尿|小肚子往下坠',
  },
  'acute-illness': {
    en: 'cold|stinking cold|feel poorly today|sore throat and aching|aching all over with a cold|feeling rough today|sick today|got a bug|man flu|snotty and achy|feel rotten|feeling lousy with a sore throat',
    zh: '感冒|着凉了|浑身酸痛|头疼鼻塞|有点小感冒|伤风',
  },
};
