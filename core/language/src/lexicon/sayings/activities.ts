import type { ActivityCode } from '@regimen/domain';
import type { PhraseTable } from '../phrases.js';

/** More ways to name activities than the plain ones. */
export const activitySayings: PhraseTable<ActivityCode> = {
  walking: {
    en: 'brisk walks|walk round the block|going for walks|power walking|walking the dog|dog walks|fast walking|ambling|getting my steps in|walking to work|evening walks|wlaking',
    zh: '遛弯|遛弯儿|溜达|走一走|饭后走走|暴走|健步走|走圈|压马路|竞走|快步走|走万步',
  },
  'nordic-walking': {
    en: 'nordic walks|walking with poles|walks with sticks|nordic pole walking|exerstriding|scandinavian-style walking|nordic waking',
    zh: '持杖健走|双杖健走|拄杖快走|挂着手杖走路|越野走',
  },
  hiking: {
    en: 'tramping|fell walking|rambling|walking in the mountains|mountain hikes|going up hills|trail walks|bushwalking|backpacking',
    zh: '爬坡|走山路|户外徒步|爬野山|行山|重装徒步|登高',
  },
  running: {
    en: 'long runs|trail running|road running|going for a run|easy runs|parkrun jogs|fell running|slow jogs|cross-country running|track running|runing|jogs round the park|tempo runs',
    zh: '跑圈|路跑|小跑|跑一跑|超慢跑|越野跑|操场跑步|户外跑|刷圈|lsd长距离|短跑|跑布|炮步|泡步|跑歩',
  },
  'treadmill-walking': {
    en: 'walking on the treadmill|incline walking|walks on the treadmill|12-3-30|walking pad|uphill treadmill walks|walking on the running machine',
    zh: '在跑步机上走|跑步机爬坡|跑步机坡度走|走步机走路|跑步机慢走|跑步机上散步',
  },
  'treadmill-running': {
    en: 'running on the treadmill|treadmill runs|jogging on the treadmill|treadmill jogs|indoor running|running machine|tready runs',
    zh: '在跑步机上跑|室内跑步机|跑步机慢跑|健身房跑步机跑|室内跑|跑跑步机',
  },
  cycling: {
    en: 'bike rides|riding my bike|cycling to work|road cycling|mountain biking|bicycle rides|pedalling outdoors|gravel riding|spin on my road bike|e-bike rides|touring by bike|cycle rides|commuting by bike|cyclign|push-biking',
    zh: '骑山地车|骑公路车|蹬自行车|骑共享单车|户外骑行|骑小黄车|骑车上下班|绿道骑行|骑单车上班|奇车|其车|骑行车',
  },
  'stationary-cycling': {
    en: 'spin classes|peloton|zwift|turbo trainer sessions|rpm classes|riding the bike at the gym|static cycling|wattbike',
    zh: '骑健身车|蹬动感单车|固定自行车|家用健身车骑车|spinning课|磁控车',
  },
  'recumbent-cycling': {
    en: 'riding a recumbent|sit-back bike|lie-back bike|cycling on a recumbent|recumbent bike rides|bike with a backrest',
    zh: '骑卧式车|背靠式健身车|靠背单车|躺式单车|坐着蹬的卧车',
  },
  'hand-cycling': {
    en: 'handcycling|arm cycling|handbiking|hand bike|arm cranking|arm crank|upper-body cycling',
    zh: '上肢功率车训练|手蹬车|摇手摇车|用手摇的车|手臂功率车',
  },
  swimming: {
    en: 'laps in the pool|front crawl|breaststroke|backstroke|butterfly|open-water swimming|wild swimming|lane swimming|sea swimming|swimming lengths|freestyle|doing laps|swiming|lake swims',
    zh: '游一游|游几圈|下水游|冬泳|公开水域游泳|泡池子游泳|狗刨|水里游两圈|游永|游咏|遊泳|泅水',
  },
  'aqua-walking': {
    en: 'walking in water|walking in the pool|walking in the shallow end|striding through the water|walking widths in the pool',
    zh: '水里走路|在泳池里走路|浅水区走路|水下步行|池子里走来走去',
  },
  'aqua-aerobics': {
    en: 'aqua fit|aquarobics|pool aerobics|aqua zumba|water exercise class|exercise classes in the pool|hydro aerobics|water gymnastics|water fitness',
    zh: '水中有氧操|水中操|水上健身操|泳池里跳操|水中有氧课|水里做操',
  },
  rowing: {
    en: 'rowing on the erg|indoor rowing|sculling|erging|rowing on the river|sweep rowing|water rower',
    zh: '室内划船|划赛艇|划船机训练|测功仪划船|龙舟|风阻划船',
  },
  elliptical: {
    en: 'elliptical training|elliptical machine|x-trainer|elipitcal',
    zh: '踩椭圆机|太空漫步机|漫步机|椭圆机有氧|交叉训练机|蹬椭圆机',
  },
  'stair-climbing': {
    en: 'taking the stairs|stair workouts|walking up stairs|going up and down the stairs|stair repeats|tower running|the steps',
    zh: '登楼梯|走楼梯|跑楼梯|上下楼梯锻炼|台阶练习|爬台阶',
  },
  dancing: {
    en: 'salsa|ballroom dancing|line dancing|dance classes|ballet|hip hop dance|square dancing|folk dancing|dance fitness|tango|tap dancing|belly dancing|swing dancing|bollywood dance|dancng|barn dances',
    zh: '跳广场舞|街舞|拉丁舞|交谊舞|爵士舞|民族舞|肚皮舞|跳尊巴|芭蕾|鬼步舞|扭秧歌|韩舞|古典舞',
  },
  'tai-chi': {
    en: "t'ai chi|tai chi chuan|taijiquan|tai-chi classes|yang-style tai chi|shadow boxing the chinese way|tai chee",
    zh: '打太极拳|练太极|二十四式|太极剑|陈氏太极|杨氏太极|太极扇|八法五步',
  },
  baduanjin: {
    en: 'ba duan jin|eight pieces of brocade|eight silken movements|eight brocade exercises|ba duan jin sets|eight section brocade',
    zh: '练八段锦|打八段锦|做八段锦|坐式八段锦|站式八段锦|跟视频练八段锦',
  },
  yoga: {
    en: 'hatha yoga|vinyasa|hot yoga|yin yoga|chair yoga|bikram|ashtanga|power yoga|sun salutations|yoga classes|restorative yoga|iyengar|yoga flows|yogga',
    zh: '做瑜伽|练瑜伽|流瑜伽|阴瑜伽|哈他瑜伽|高温瑜伽|空中瑜伽|阿斯汤加|瑜伽课|拜日式|瑜加|于伽|瑜迦',
  },
  pilates: {
    en: 'reformer pilates|mat pilates|pilates classes|clinical pilates|pilates on the reformer|pilaties|wall pilates|pilates class',
    zh: '做普拉提|练普拉提|器械普拉提|垫上普拉提|核心床|普拉提大器械|普拉提课|皮拉提斯|普拉题',
  },
  'resistance-machines': {
    en: 'machines at the gym|gym machines|lat pulldown|nautilus machines|chest press machine|cable stack|multigym|plate-loaded machines|machine circuits of the leg press and seated row',
    zh: '健身房器械|坐姿推胸|高位下拉|腿举机|坐姿腿屈伸|练器械|固定器械力量训练|蝴蝶机夹胸',
  },
  'resistance-free-weights': {
    en: 'dumbbell work|barbell training|pumping iron|kettlebell swings|olympic lifting|squats with a barbell|heavy lifting|snatches and cleans|lifting heavy|dumbbell presses',
    zh: '杠铃深蹲|壶铃摆荡|哑铃弯举|举哑铃|练大重量|哑铃推举|过头推举',
  },
  'resistance-bands': {
    en: 'resistance band workouts|band work|elastic band exercises|training with bands|theraband exercises|band pulls|stretchy band exercises|tube exercises|rubber band training',
    zh: '弹力绳练习|拉弹力带|弹力带力量|阻力带训练|弹力圈练臀|用弹力带练|拉力绳锻炼',
  },
  'resistance-bodyweight': {
    en: 'press-ups|crunches|chin-ups|air squats|glute bridges|wall sits|mountain climbers|handstands',
    zh: '弓步蹲|卷腹|靠墙静蹲|臀桥|徒手力量|街头健身|双杠臂屈伸|开合跳|箭步蹲|死虫式|俯卧称|伏卧撑|引体|深顿',
  },
  'circuit-training': {
    en: 'wod|gym circuits|boot camp classes|hyrox|functional circuits|station training|group circuits|body pump style circuits',
    zh: '循环力量|站点式训练|全身循环|训练营|组合循环课|体能循环',
  },
  'balance-training': {
    en: 'balance work|wobble board work|single-leg stands|heel-to-toe walking|balance drills|bosu balance work|tandem walking',
    zh: '练平衡垫|单腿站立|金鸡独立|走直线练习|闭眼单脚站|平衡球训练',
  },
  stretching: {
    en: 'flexibility work|hamstring stretches|static stretching|foam rolling and stretching|stretch classes|limbering up|stretching routines|splits training|strectching',
    zh: '拉筋|抻筋|劈叉|伸展运动|静态拉伸|拉拉筋|伸懒腰似的拉伸|做做拉伸|压压腿',
  },
  mobility: {
    en: 'joint mobility|hip openers|mobility flows|shoulder circles|loosening exercises|joint rotations|animal flow|cat-cows|range-of-motion exercises',
    zh: '灵活性练习|关节活动度训练|活动关节|动态热身|猫牛式|关节操|转转关节|肩胸灵活性|髋部灵活度训练',
  },
  breathing: {
    en: 'deep breathing|box breathing|pursed-lip breathing|belly breathing|diaphragmatic breathing|pranayama|4-7-8 breathing|wim hof breathing|slow breathing|buteyko',
    zh: '深呼吸练习|缩唇呼吸|正念呼吸|冥想呼吸|4-7-8呼吸|吐纳|膈肌呼吸',
  },
  'rope-skipping': {
    en: 'skipping|rope jumping|double unders|double dutch|skipping with a rope|jumprope',
    zh: '无绳跳绳|双摇|花样跳绳|跳大绳|甩绳子|单摇跳|跳跳绳',
  },
  badminton: {
    en: 'game of badminton|playing badminton|badminton doubles|hitting shuttlecocks over a net|badmington|club badminton|badminton matches',
    zh: '打羽球|羽球|打羽毛球双打|打打羽毛球|混双羽毛球|挥拍打羽毛球|羽毛求|毽羽球',
  },
  'table-tennis': {
    en: 'pingpong|playing table tennis|knock on the table tennis table|tabletennis|table-tennis matches',
    zh: '打乒乓|桌球台上打乒乓|打兵乓球|打打乒乓|推挡两板',
  },
  tennis: {
    en: 'game of tennis|playing tennis|doubles tennis|tennis matches|lawn tennis|few sets of tennis|hitting tennis balls|cardio tennis|padel',
    zh: '网球双打|打软式网球|网球课|对墙打网球',
  },
  basketball: {
    en: 'shooting hoops|pick-up basketball|playing basketball|bball|street ball|three-on-three|basketball games',
    zh: '投篮|打野球|半场三对三|打半场|打球投篮|街头篮球|打全场篮球',
  },
  football: {
    en: 'five-a-side|playing football|walking football|kicking a ball about|futsal|sunday league|kickabout|footie|5-a-side',
    zh: '五人制|踢野球|颠球|踢八人制|室内足球',
  },
  skiing: {
    en: 'downhill skiing|alpine skiing|ski touring|going skiing|ski trips',
    zh: '单板滑雪|双板滑雪|高山滑雪|去雪场滑雪|滑野雪',
  },
  boxing: {
    en: 'boxercise|sparring|punch bag work|pad work|shadow boxing|boxing classes|cardio boxing|muay thai pads',
    zh: '打沙袋|泰拳|自由搏击|搏击操|踢拳|空击|打拳靶|有氧拳击',
  },
  'aqua-running': {
    en: 'aqua jogging|deep-water running|running in the pool|aqua running|pool running|aquajogging|deep water jogging|running in deep water with a belt',
    zh: '深水跑|水中跑步|水里跑步|深水区跑步|穿浮力背心在水里跑|水中慢跑|悬浮水跑',
  },
  aerobics: {
    en: 'aerobics|aerobics classes|low-impact aerobics|aerobics video|jazzercise|eighties aerobics|body attack|aerobics dvd|floor aerobics|aerobic dance videos|callanetics',
    zh: '健美操|有氧操|跳操|健身操|跟着视频跳操|帕梅拉|刘畊宏毽子操|毽子操|韵律操|广播体操|跳健身操|团操课|郑多燕',
  },
  'step-aerobics': {
    en: 'step aerobics|step classes|step class|stepping on and off a box|step workouts|bench stepping|body step|step routine',
    zh: '踏板操|踏板课|跳踏板操|踩踏板|上下踏板操|有氧踏板|踏板有氧',
  },
  'ski-ergometer': {
    en: 'skiing machine|ski ergometer|ski-erg intervals|ski machine|pulling on the skierg|nordic ski machine',
    zh: '滑雪机训练|拉滑雪机|室内滑雪机',
  },
  wheelchair: {
    en: 'wheelchair sport|wheeling|wheelchair racing|pushing my chair|wheelchair rugby|wheelchair laps|wheelchair pushing|wheelchair sprints|going for a push',
    zh: '轮椅运动|轮椅竞速|轮椅篮球|推轮椅锻炼|轮椅操|摇轮椅|轮椅体操',
  },
  qigong: {
    en: 'qigong|qi gong|chi kung|chi gong|medical qigong|qigong classes|standing qigong|zhan zhuang|five animals qigong',
    zh: '气功|练气功|五禽戏|易筋经|六字诀|站桩|健身气功|马王堆导引术|练五禽戏',
  },
  'shuttlecock-kicking': {
    en: 'shuttlecock kicking|jianzi|kicking a shuttlecock|foot shuttlecock|da cau|featherball kicking|chinese hacky sack|keeping the jianzi up',
    zh: '踢毽子|踢毽|毽球|踢花毽|盘踢|踢踢毽子|围一圈踢毽子',
  },
  volleyball: {
    en: 'volleyball|beach volleyball|playing volleyball|sitting volleyball|indoor volleyball|volleyball practice|volleyball game|vollyball',
    zh: '排球|打排球|沙滩排球|气排球|打气排球|垫排球|软式排球',
  },
  squash: {
    en: 'squash|playing squash|game of squash|racquetball|squash matches|hitting a squash ball|squash league|racketball',
    zh: '壁球|打壁球|打墙球|室内壁球|壁球课|对墙击壁球',
  },
  pickleball: {
    en: 'pickleball|pickle ball|playing pickleball|game of pickleball|pickleball doubles|pickleball at the community center|picklball',
    zh: '匹克球|打匹克球|打皮克球|皮克球|匹克球双打',
  },
  handball: {
    en: 'handball|team handball|playing handball|handball practice|olympic handball|handball matches|beach handball',
    zh: '手球|打手球|沙滩手球|玩手球|手球训练|室内手球',
  },
  hockey: {
    en: 'hockey|field hockey|ice hockey|floorball|street hockey|roller hockey|playing hockey|floor hockey|hockey practice|unihockey',
    zh: '曲棍球|打曲棍球|冰球|打冰球|陆地冰球|旱地冰球|草地曲棍球',
  },
  golf: {
    en: 'golf|round of golf|playing golf|nine holes|driving range|golfing|hitting golf balls|walking the golf course',
    zh: '高尔夫|打高尔夫|高尔夫球|下场打球|练习场挥杆|室内高尔夫',
  },
  bowling: {
    en: 'bowling|tenpin bowling|lawn bowls|ten-pin bowling|going bowling|bowls|skittles|petanque|boules|indoor bowls',
    zh: '保龄球|打保龄球|打保龄|滚保龄球|玩保龄球|木球',
  },
  'martial-arts': {
    en: 'martial arts|karate|judo|taekwondo|jiu-jitsu|bjj|aikido|kung fu|krav maga|muay thai|mma|wrestling|capoeira|kendo|wushu',
    zh: '武术|练武|跆拳道|空手道|柔道|散打|咏春|长拳|少林拳|柔术|巴西柔术|剑道|击剑|练咏春拳|打拳',
  },
  climbing: {
    en: 'climbing|bouldering|rock climbing|indoor climbing|top-roping|lead climbing|climbing wall|sport climbing|climbing at the wall|wall climbing',
    zh: '攀岩|抱石|室内攀岩|野攀|岩馆攀岩|爬岩壁|先锋攀|顶绳攀岩',
  },
  'inline-skating': {
    en: 'rollerblading|inline skating|roller skating|rollerskating|blading|roller skates|quad skating|in-line skating|roller derby',
    zh: '轮滑|滑旱冰|溜旱冰|直排轮|刷街轮滑|滑板车以外的轮滑|溜冰鞋刷街',
  },
  'ice-skating': {
    en: 'ice skating|figure skating|skating on ice|going to the ice rink|speed skating|skating on the lake|ice rink',
    zh: '滑冰|溜冰|花样滑冰|速滑|冰场滑冰|花滑|去冰场滑两圈',
  },
  'cross-country-skiing': {
    en: 'cross-country skiing|xc skiing|nordic skiing|langlauf|classic skiing|skate skiing|cross country ski tours|roller skiing|cross-country ski',
    zh: '越野滑雪|北欧滑雪|越野滑轮|平地滑雪|越滑|林道越野滑雪',
  },
  snowshoeing: {
    en: 'snowshoeing|snowshoe hikes|snow shoeing|walking on snowshoes|snowshoe walks|tramping through snow in snowshoes|snowshoes',
    zh: '雪鞋行走|雪鞋徒步|穿雪鞋走路|踏雪行走|雪地健走|雪地徒步',
  },
  paddling: {
    en: 'kayaking|canoeing|paddle boarding|stand-up paddling|paddling|paddleboarding|dragon boating|kayak trips|outrigger|sea kayaking|going out on my paddle board',
    zh: '皮划艇|桨板|划皮划艇|玩桨板|划独木舟|sup桨板|划桨板|玩皮艇|划橡皮艇',
  },
  trampolining: {
    en: 'trampolining|rebounding|bouncing on a trampoline|trampoline fitness|mini-trampoline workouts|jumping on the trampoline|trampoline park',
    zh: '蹦床|跳蹦床|蹦床课|小蹦床|玩蹦床|蹦极床|蹦床公园',
  },
  'horse-riding': {
    en: 'horse riding|riding horses|horseback riding|equestrian|pony trekking|hacking out|riding lessons|show jumping',
    zh: '骑马|马术|骑术|障碍马术|盛装舞步|遛马',
  },
  gardening: {
    en: 'gardening|digging the allotment|yard work|working in the garden|mowing the lawn|pulling weeds|raking leaves|allotment|pottering in the garden|planting and digging',
    zh: '园艺|种菜|浇花种草|侍弄花草|打理院子|除草|修剪花木|翻地|干农活',
  },
  housework: {
    en: 'housework|chores|cleaning the house|hoovering|household chores|vacuuming|scrubbing floors|housecleaning|mopping|washing windows',
    zh: '家务|做家务|拖地|打扫卫生|擦地|收拾屋子|大扫除|擦玻璃|洗衣做饭|扫地',
  },
  'active-video-games': {
    en: 'active video games|ring fit|wii fit|beat saber|just dance|vr games|wii sports|exergames|nintendo switch sports|vr workouts|kinect games|dance dance revolution|supernatural on the quest',
    zh: '体感游戏|健身环|健身环大冒险|舞力全开|玩switch运动|玩体感|有氧拳击游戏|vr健身|节奏光剑|跳舞机',
  },
  'high-intensity-intervals': {
    en: 'hill sprints|4x4 intervals|hiit classes|norwegian intervals|30-second sprints|hit training|all-out efforts|fartlek',
    zh: '变速跑|塔巴塔|冲刺间歇|4x4间歇|高间歇',
  },
};
