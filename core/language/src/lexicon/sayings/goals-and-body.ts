import type { GoalKind, HarmKind, JointCode, Place } from '@regimen/domain';
import type { PhraseTable } from '../phrases.js';

/** Wishes that amount to a goal. */
export const goalSayings: PhraseTable<GoalKind> = {
  'lose-weight': {
    en: 'get slimmer|drop a few kilos|shed some pounds|get rid of my belly|trim my waist|lose the spare tyre|fit into my old clothes|lose my love handles|get rid of the weight i put on|lower my body fat|lighten up a bit on the scales|get my bmi down|lose the muffin top|loose weight|shift some timber|lean out|fit into my old jeans again|lose the baby weight|lose a few pounds|smaller waist|burn some fat|lose my gut|loos wieght|fit into the dress|lose the belly|less fat|lose a few kilos|lose a bit of weight|trim down|drop some weight|get thinner|lose my belly fat|lose a little weight|get rid of fat|get rid of the belly',
    zh: '掉秤|刷脂|把肚子减下去|减小肚腩|降体脂|瘦瘦瘦|瘦肚子|掉肉|减掉游泳圈|苗条点|去掉赘肉|瘦回来|把体重降下来|瘦腿|肚子减下去|肚子收回去|瘦一圈|穿回以前的牛仔裤|瘦回去|消肚子|瘦瘦|把肚子瘦下去|减减肥|瘦点身|减点肥|掉点肉|掉点秤|减肚腩|减掉赘肉|瘦小腹|瘦大腿|瘦胳膊',
  },
  'gain-strength': {
    en: 'increase my strength|get strong|be strong enough to lift my grandson|strengthen my legs|lift heavier|improve my deadlift|strengthen my core|strengthen my whole body|get my strength back|feel strong|get up from the floor without help|do my first pull-up|have more power in my legs|open jars again|grow stronger|build some strength|get a bit stronger|more finger and pulling strength|make my bones and muscles stronger|jump higher|feel strong again|leg strength|stronger bones and muscles|stronger forearms|stronger back|get more power|stronger shoulders|get out of my chair|strong bones|train for strength|stronge legs|strengthen my back|get stronger legs|strength work|as strong as possible|core strength|bigger bench press|more power|build up strength|work on my strength|stronger legs|stronger arms|stronger core|stronger body|more muscle strength',
    zh: '长力气|力气大一点|有劲儿|力量更大|绝对力量|突破卧推重量|硬拉上三位数|腿上有劲|练得结实|手劲大点|核心力量|最大力量|长点力气|长点劲|练练手臂力量|訓练肌力|腿有劲|蹲下去能站起来|腿更有力|练力气|练核心|腿部力量|腿劲|练腿劲|长劲|力量练上去|加点力量|增加力气|练点力量|变有力|更有劲|练壮',
  },
  'build-muscle': {
    en: 'get bigger|get ripped|grow my glutes|put on some size|gain lean mass|fill out my shirts|get jacked|build a bigger chest|add muscle|bigger arms|get more muscular|put meat on my bones|stop losing muscle|get a six-pack|shape my body|pack on muscle|keep the muscle i have|build up my shoulders|keep my muscle|bulid muscel|firm up|bigger muscles|more muscles|grow muscle|grow muscles|a six pack|six-pack|get swole|get buff|toned arms|toned legs',
    zh: '练出腹肌|练出马甲线|练大块头|长点肉|练翘臀|练胸肌|增加肌肉量|练出线条|练得壮一点|练宽肩膀|长胖一点|手臂变粗|把围度练上去|把肌肉练回来|有型一点|练出点肌肉|胸肌和背阔肌大一点|屁股练翘|马甲线|练屁股|练腿围|练块|练大|练肌|长块|腹肌|翘臀|长点肌肉',
  },
  'improve-endurance': {
    en: 'build stamina|improve my endurance|boost my aerobic capacity|have more staying power|get my wind back|climb stairs without puffing|raise my vo2max|build a better engine|improve my conditioning|increase my stamina|keep up with my kids|walk for longer|stop getting out of breath|get my cardio up|work on my aerobic base|get back in shape|improve my stamina|more stamina|be fitter|keep up with the kids|bigger engine|walk to the shops without stopping|build up my fitness|build me up|more endurance|better stamina|better endurance|better cardio|aerobic capacity|build endurance|not get out of breath|without getting out of breath',
    zh: '跑得更久|体力好一点|爬楼不喘|有氧基础|不那么容易喘|跑得更远|肺活量大一点|持久力|提升心肺|有氧耐力|练体力|能陪孙子跑|改善心肺|练耐力|增强耐力|耐力好|气不喘|不喘|体力好',
  },
  'lower-blood-pressure': {
    en: "get my bp down|get my pressure under control|get off blood pressure tablets|manage my hypertension|get better blood pressure readings|keep my blood pressure in check|get my numbers down at the doctor's",
    zh: '把血压降下来|血压降一点|稳定血压|让血压正常|血压别那么高|把高压降一降|血压达标|运动降压|改善血压|把血压压住|高压降|稳住血压',
  },
  'lower-blood-glucose': {
    en: 'bring my sugars down|get my glucose down|reduce my hba1c|get my diabetes under control|keep my sugar stable|manage my diabetes better|stop my sugar spiking|bring my hba1c down|improve my blood glucose|put my diabetes in remission|avoid becoming diabetic|better sugar levels|improve my insulin sensitivity|get my blood sugar under control|lower glucose readings after meals|keep my sugars down|lower my sugar|bring the sugar down|bring my sugar down|get my sugar down|lower the sugar|lower sugar',
    zh: '把血糖降下来|血糖平稳|降糖化|糖化达标|改善胰岛素抵抗|把糖控住|血糖别飙|逆转糖尿病|把空腹血糖压下去|把血糖控制住|把糖化降一降|血糖降|降降糖|糖化降|控制糖',
  },
  'improve-mobility': {
    en: 'improve my flexibility|touch my toes|be less stiff|get more supple|increase my range of motion|move more freely|get my hips moving|do the splits|get rid of the stiffness|sit cross-legged again|become more limber|tie my shoes without groaning|turn my head properly|feel less rusty|get bendier|squat all the way down|touch my toes again|be more supple|get the movement back|stay mobile|full movement back|bendy|bendier|more limber|stay supple|stay flexible|looser hips|more mobile',
    zh: '身体软一点|活动开|筋骨松一松|关节灵活一点|开肩|开胯|弯腰能摸到地|不那么僵硬|一字马|身体柔软些|改善僵硬|拉开筋|肩背松快一点|盘腿坐下|改善体态|保持灵活|打开胯|手能碰到脚尖|体态好看|松快松快|松快|拉伸开|身体灵活|更柔软|柔软',
  },
  'improve-balance': {
    en: 'be steadier on my feet|stop falling|work on my balance|feel less wobbly|get better balance|stand on one leg|avoid falling|feel safer on my feet|stop stumbling|be more stable|better coordination and balance|not be afraid of falling|walk without holding on|better core stability|be steadier|stop swaying|keep my balance|steady on my feet|not fall|fall less|fewer falls|better coordination',
    zh: '预防摔跤|走路稳一点|平衡感|腿脚利索点|不容易摔|下盘稳|走路不晃|稳当点|站稳点|稳定性|不用扶墙走路|走路更稳|预防摔倒|少摔跤|不摔跤|不摔倒|站稳|走稳|步子稳',
  },
  rehabilitation: {
    en: 'recover from surgery|rehabilitate my knee|get back to normal after the operation|recover after my injury|physio exercises|get my shoulder working again|get back on my feet|walk again without a stick|recover properly|regain what i lost after the stroke|get back to work after my injury|heal up and move again|ease the pain in my joints|post-op recovery|get rid of my back pain|get my leg working properly again|walk better|get back to running|walk further|get back on the slopes|play football again|move without pain|learn to walk again|get back to dancing|get back to walking|get back to sport|recover my strength|get back to normal|rehab exercises|rehab training',
    zh: '做康复训练|恢复功能|恢复到受伤前|慢慢恢复|恢复走路|病后恢复|产后恢复|肺康复|恢复膝盖功能|术后功能锻炼|走远点腿不疼|重回赛场|把手的功能练回来|康复训练|恢复到能跑|走路不疼|走远一点|恢复上肢功能|恢复活动度|恢复活动|恢复步行能力|恢复步行|恢复体力|恢复运动|恢复一下|做恢复',
  },
  'run-event': {
    en: 'do a half marathon|do parkrun|complete a triathlon|get a new pb|take part in the charity run|do the city marathon|finish an ultra|run the london marathon|race a half|do an ironman|complete a fun run|do the great north run|compete again|train for a triathlon',
    zh: '备战马拉松|参加比赛|完赛|参加越野赛|刷pb|跑进前一百|完成首马|备赛|铁三|参加铁人三项|跑百公里越野|参加校运会长跑|参加公园跑|半马pb|迷你马拉松',
  },
  'reduce-stress': {
    en: 'wind down|calm my nerves|feel less stressed|switch off after work|get rid of tension|ease my anxiety|clear my head|blow off steam|cope with stress|lift my mood|fall asleep more easily|let go of the tension|feel happier|quiet my mind|calm me down|feel less tense|feel better in my head|take the edge off|sleep through the night|less wound up|less anxious|calmer|de-stress|sleep well|sleep more deeply|less tense|better sleep|more relaxed',
    zh: '睡得好一点|放松心情|心情好一点|排解情绪|把压力释放掉|静下心来|别那么紧绷|改善失眠|释放情绪|减少内耗|放松放松|睡好一点|心情好点|睡踏实|睡个踏实觉|睡安稳|睡好|睡得香|放松一下|平静',
  },
  'general-health': {
    en: 'get fit|move more|look after myself|live longer|have more energy|improve my health|start exercising|stay in good shape for my age|do something for my health|keep moving|get off the sofa|age well|be active again|generally be fitter and healthier|live a healthier life|look after my health|get healthier|get my energy back|walk more|stay in shape|live long|be less lazy|be healthy|staying healthy|healthy lifestyle|stay well|good health|become healthier|stay mobile and healthy',
    zh: '提高免疫力|少生病|精神好一点|保持活力|活得久一点|多活动活动|改善亚健康|延缓衰老|身体棒棒的|有精气神|别老坐着|健健康康|抵抗力强一点|精神头足一点|改善一下身体|身体健康|身体好点|不生病|少跑医院|长寿|健康点|健康一点|健健身',
  },
};

/** Places by other names. */
export const placeSayings: PhraseTable<Place> = {
  home: {
    en: 'bedroom|garage|apartment|dorm room|own four walls|spare room|home gym|basement',
    zh: '家|卧室|出租屋|阳台|自己屋里|寝室|房间里|地下室|隔离在家|屋子里|书房|家理',
  },
  gym: {
    en: 'leisure centre|local gym|puregym|sports centre|weights room|fitness studio|hotel gym|university gym|gym near work|crossfit box',
    zh: '健身会所|公司健身房|学校健身房|小区健身房|乐刻|撸铁馆|单位的健身室|健生房',
  },
  outdoors: {
    en: 'in the open air|the woods|garden|forest|backyard|playground|countryside|riverside|outdoor gym|along the canal|the fields',
    zh: '河边|小区楼下|湖边|绿道|江边|田径场|小广场|院子里|海边|大马路上|露天|楼下空地|奥森',
  },
  pool: {
    en: 'the baths|lido|local pool|hotel pool|hydrotherapy pool|public baths|swimming baths|indoor pool|community pool',
    zh: '水里|小区泳池|恒温游泳馆|单位泳池|室内泳池|水立方',
  },
  clinic: {
    en: "physio practice|physiotherapy clinic|cardiac rehab unit|physical therapy|rehab clinic|outpatient department|physio's|health centre",
    zh: '理疗室|康复医院|社区卫生站|诊所|医院康复大厅|理疗馆|治疗室|社区医院',
  },
};

/** Joints by side and by folk name. */
export const jointSayings: PhraseTable<JointCode> = {
  knee: {
    en: 'left knee|right knee|both knees|patella|gammy knee|inside of my knee|knee joint|kneecaps',
    zh: '波棱盖|双膝|右膝|左膝盖|髌骨|膝盖骨|两个膝盖|膝头|交叉韧带',
  },
  hip: {
    en: 'left hip|right hip|hip joint|both hips|groin side of my hip|hip socket|outside of my hip',
    zh: '胯骨|大胯|左胯|右髋|胯部|股骨头',
  },
  ankle: {
    en: 'left ankle|right ankle|ankle joint|both ankles|outside of my ankle',
    zh: '左脚踝|右脚踝|脚腕|脚腕子|脚裸',
  },
  lumbar: {
    en: 'lumbar spine|small of my back|base of my spine|lumbar region|lumbar area|l5|tailbone area',
    zh: '老腰|腰间盘|腰眼|腰杆子|腰那块',
  },
  neck: {
    en: 'back of my neck|cervical spine|nape|neck and upper spine|side of my neck|top of my spine',
    zh: '后颈|脖颈子|后脖子|脖根|颈部那块',
  },
  shoulder: {
    en: 'left shoulder|right shoulder|shoulder joint|both shoulders|shoulder blade|collarbone area|ac joint',
    zh: '右肩|左肩膀|膀子|肩胛|肩袖|双肩',
  },
  elbow: {
    en: 'left elbow|right elbow|elbow joint|both elbows|inside of my elbow|funny bone',
    zh: '胳膊肘|左肘|右手肘|肘子|胳膊弯',
  },
  wrist: {
    en: 'left wrist|right wrist|wrist joint|both wrists|thumb side of my wrist|base of my thumb',
    zh: '手脖子|左手腕|右手腕|腕子|双腕',
  },
};

/** Levels of experience, told sideways. */
export const experienceSayings: PhraseTable<'beginner' | 'intermediate' | 'advanced'> = {
  beginner: {
    en: 'total novice|newbie|just starting out|never set foot in a gym|a bit of a slob|rookie|not sporty at all|absolute beginner|total noob|never worked out in my life|desperately unfit|untrained|starting from zero|never done any sport|total beginner|never lifted a thing|total rookie|no experience|zero experience|never trained before|total newbie|first timer|never been to a gym|never done sport|never done sports',
    zh: '没运动过|健身小白|久坐不动|没有任何基础|运动废柴|纯新手|菜鸟|四体不勤|体育渣|第一次健身|没基础|刚入门|沙发土豆|入门级|头一回锻炼|从来没运动过|没怎么运动过|跑步小白|初學者|零基楚|纯小白|几乎不运动|运动小白|没怎么练过|体育废柴|萌新|入门选手|啥基础没有|没啥基础|毫无基础|从零开始|没锻炼的习惯',
  },
  intermediate: {
    en: 'reasonably fit|a regular gym-goer|in decent shape|not a beginner any more|quite sporty|know my way around a gym|intermediate level|a hobby runner|semi-regular lifter|intermediate lifter|pretty fit|average hobby cyclist|no longer a beginner|moderately active|decent shape|train most days|some experience|trained for a while|hobby athlete|reasonably trained',
    zh: '有点基础|中级水平|平时规律运动|平常有锻炼|不算新手|业余水平还行|算半个老手|有健身习惯|中等水平|有一定运动基础|有训练基础|跑步习惯|健身习惯|运动习惯|有底子|有点底子',
  },
  advanced: {
    en: 'former competitive swimmer|ex-pro|seasoned marathoner|advanced lifter|national-level rower|compete at a high level|veteran triathlete|highly trained|ex-competitive swimmer|ran six marathons already|former national-team rower|competitive powerlifter|semi-pro footballer|advanced runner|ran for my county|competed at national level|pro cyclist|ex-international|former athlete|former pro|retired athlete|seasoned runner|veteran runner|expert',
    zh: '退役运动员|体育生|资深健身爱好者|国家二级运动员|健身教练|精英跑者|铁人三项选手|省队出来的|科班体育专业|校队主力|老铁人|力量举选手|大神级|全马破三选手|省队运动员|业余铁三老手|专业舞者|跑步老手|资深驴友|大学体育专业|国家一级运动员|一级运动员|退役篮球运动员|退役足球运动员|马拉松老炮|老炮|老司机级|专业选手|职业选手',
  },
};

/** Words that ask for harm. */
export const harmSayings: PhraseTable<HarmKind> = {
  'self-harm': {
    en: 'make myself suffer|not be alive any more|work out till i pass out|take my own life|run until my body gives up|commit suicide|disappear for good|train until something breaks in me|make my body pay|destroy myself|exercise me to death|run until i drop dead|destroy my knees on purpose|exercise himself to death|suffer until i collapse',
    zh: '把自己折磨垮|一死了之|练到晕死过去最好|用跑步惩罚自己|虐待自己的身体|划自己手腕|练到猝死|把自己练死|跑到死为止|弄伤自己|练到身体报废|虐死自己',
  },
  'extreme-weight-loss': {
    en: 'lose 20 kg in a month|be nothing but skin and bones|get as thin as possible|lose half my body weight by summer|see all my ribs|become size zero|be thinner than everybody whatever it takes|drop five dress sizes by friday|lose two stone in a fortnight|have a thigh gap like a skeleton|thin as a skeleton',
    zh: '极速瘦成闪电|瘦成骨头架子|快速掉秤',
  },
  starvation: {
    en: 'fast for two weeks|skip every meal|eat one apple a day|purge after meals|take laxatives to lose weight|survive on black coffee|not eat at all|go without food|throw up what i eat|dry fast for five days|live on diet coke|cut food out completely|make myself sick after dinner|make myself throw up|ten-day water fast|purge after dinner|one apple a day|black coffee and cigarettes',
    zh: '一天只吃一个苹果|断食十天|一周只喝黑咖啡|靠饿|零食物硬扛|只吃黄瓜|水断|连续七天不进食|吃完全吐出来|只喝柠檬水|只吃一根黄瓜|断食十五天|吃完就吐|不吃不喝|不吃飯|不吃放|一天两顿只吃苹果',
  },
  'train-through-red-flag': {
    en: "push through the chest pain|keep running despite the chest pain|train even though i fainted|ignore the dizziness and go on|carry on with palpitations|work out through the pain in my chest|train with a fever|keep going although i can't breathe|exercise with a blood clot|ignore the chest tightness|power through the blackouts|train on a broken leg|lift with a detached retina|keep training me anyway|sweat out the fever with intervals|race with myocarditis|train with pneumonia",
    zh: '胸口疼也照练|胸痛忍着跑完|晕了也要继续|心慌也不停|发着高烧照样跑|胸闷硬撑|喘不上气也不许停|咬牙顶过去|晕倒了起来接着练|硬扛着练完|疼死也要练|不管胸痛继续冲|流血也要练|硬撑着练完|照样要上大强度',
  },
  'ignore-medical-advice': {
    en: "come off my pills without telling anyone|i don't care what my doctor says|do it behind my cardiologist's back|skip my insulin|throw my tablets away|defy my surgeon|quit my heart medicine|even though my doctor forbade it|despite doctor's orders|stop my blood thinners|doctors know nothing|no matter what the hospital says|ditch my inhaler|without the doctor finding out|whatever the physio forbids|stop taking my insulin|coming off my heart pills|forget what the doctors say|stop all my medicines|screw the cardiologist|quit my antidepressants cold turkey|refuse my blood thinner|against my surgeon's orders",
    zh: '不听医生的|偷偷停药|医生说的都是屁话|不打胰岛素了|自己把降压药停掉|医生不让我偏要|医生的话不用理|把医嘱扔一边|停了抗凝药|不顾医生反对|骗过医生|把降压药停了|瞒着大夫|胰岛素我不打了',
  },
  doping: {
    en: 'use anabolic steroids|a steroid cycle|growth hormone|blood doping|go on gear|juice up|dnp|pin test|a tren cycle|stack deca and winstrol|ostarine|beat the drug test|get on the sauce|hop on a cycle|testosterone should i inject|clen and dnp|inject insulin to grow muscle|shot myself up with testosterone|inject synthol',
    zh: '打类固醇|用兴奋剂|吃克伦特罗|打生长激素|促红素提耐力|上药增肌|吃瘦肉精|走一个周期的科技|打epo|吃sarms|合成代谢类固醇|打群勃龙|扎针增肌|大力补|打類固醇',
  },
  'harm-to-others': {
    en: "beat up my boss|beat my kids|attack my ex|smash someone's face in|injure an opponent on purpose|break his legs|strangle somebody|get revenge with my fists|poison my roommate|choke someone out in the street|make him bleed|stab somebody|put her in hospital|knock someone unconscious for fun|hit my girlfriend|beat up my neighbour|choke my roommate unconscious|stalk and attack|make him suffer|injure my rival|strangle someone|hit my child|knock out my stepdad|beat my girlfriend|cripple a person|smash his teeth in",
    zh: '弄死他|打残他|收拾邻居一顿|把他打进医院|一拳打死人|打断他的腿|报复前女友|掐死他|让他见血|揍我前男友|把那个人打进医院|打断别人腿|回家收拾我老婆|把室友打趴下|把人一拳打昏',
  },
};
