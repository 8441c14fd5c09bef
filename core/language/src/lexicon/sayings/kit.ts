import type { EquipmentCode } from '@regimen/domain';
import type { PhraseTable } from '../phrases.js';

/** Kit as people name it, with makes and near words. */
export const kitSayings: PhraseTable<EquipmentCode> = {
  pool: {
    en: 'lap pool|small pool in the garden|endless pool|pool access',
    zh: '小区泳池|恒温泳池|露天泳池|家里后院的游泳池',
  },
  bicycle: {
    en: 'e-bike|pushbike|racing bike|gravel bike|touring bike|city bike|electric bike|hybrid bike|old bike',
    zh: '折叠车|脚踏车|一辆二八大杠|死飞|共享单车',
  },
  'stationary-bike': {
    en: 'peloton|turbo trainer|spinning bike|smart trainer|indoor bike|static bike|upright bike|wattbike|air bike|assault bike',
    zh: '磁控单车|家用单车|莫比健身车|立式健身车|野小兽|骑行台',
  },
  'recumbent-bike': {
    en: 'recumbent exercise bike|recumbent trainer|bike with a backrest|seated recumbent|semi-recumbent bike',
    zh: '靠背健身车|卧车|有靠背的健身车|躺着蹬的健身车',
  },
  'arm-ergometer': {
    en: 'hand crank|arm crank machine|handcycle trainer|upper body ergometer|ube',
    zh: '手摇功率车|手摇机|上肢训练器|手臂脚踏车',
  },
  treadmill: {
    en: 'walking pad|folding treadmill|tready|treadmill in the garage|under-desk treadmill|curved treadmill|home treadmill',
    zh: '家用跑步机|平板跑步机|一台吃灰的跑步机|可折叠跑步机|走跑一体机|小米走步机',
  },
  rower: {
    en: 'waterrower|ergometer for rowing|rowing erg|indoor rower',
    zh: '室内划船机|风阻划船机|水阻划船机|磁阻划船机|划船器',
  },
  'elliptical-trainer': {
    en: 'elliptical machine|second-hand elliptical|home cross trainer',
    zh: '太空漫步机|漫步机|家用椭圆机|交叉训练机',
  },
  'resistance-machines': {
    en: 'multigym|home gym machine|leg press|lat pulldown machine|smith machine|chest press machine|bowflex|weight stack|leg extension machine',
    zh: '力量器械|大飞鸟以外的器械|史密斯架|高位下拉机|腿举机|健身器械|推胸机|多功能力量器械|蝴蝶机',
  },
  dumbbells: {
    en: 'pair of dumbbells|hand weights|adjustable dumbbells|small weights|dumb bells|light dumbbells|dumbells|rack of dumbbells|little hand weights|bowflex selecttech dumbbells',
    zh: '一对哑铃|可调节哑铃|小哑铃|两只哑铃|包胶哑铃|亚铃|手铃',
  },
  barbell: {
    en: 'barbell and plates|olympic bar|power rack and barbell|barbel|squat rack with a bar|weight bar|trap bar|ez bar',
    zh: '杠铃杆|杠铃片|奥杆|曲杆|小杠铃|一套杠铃|深蹲架配杠铃',
  },
  'resistance-bands': {
    en: 'bands|exercise bands|loop bands|stretchy bands|rubber bands|mini bands|resistance tubes|set of bands|thera-bands|booty bands|long loop bands',
    zh: '弹力圈|拉力绳|翘臀圈|拉力带|皮筋拉力器|弹簧拉力器',
  },
  mat: {
    en: 'exercise mat|gym mat|camping mat|pilates mat|foam mat|soft mat|floor mat|thick mat',
    zh: '健身垫|地垫|一张垫子|运动垫|爬行垫|软垫',
  },
  poles: {
    en: 'hiking sticks|nordic walking sticks|hiking poles|pair of poles|leki poles',
    zh: '手杖|徒步杖|北欧杖|两根登山杖|行山杖',
  },
  rope: {
    en: 'rope|speed rope|weighted jump rope|skip rope',
    zh: '一根跳绳|绳子|无绳跳绳|竹节绳|计数跳绳|钢丝跳绳',
  },
  court: {
    en: 'sports hall|squash court|basketball hoop|pickleball court|hoop in the drive',
    zh: '羽毛球场|室内球馆|小区球场|乒乓球台',
  },
  snow: {
    en: 'ski resort nearby|ski lift|groomed trails|snow-covered hill',
    zh: '室内雪场|门口厚厚的雪',
  },
  kettlebells: {
    en: 'kettlebell|kettlebells|couple of kettlebells|kettle bells|kb|two kettlebells|adjustable kettlebell',
    zh: '壶铃|一只壶铃|竞技壶铃|两个壶铃|可调壶铃',
  },
  'cable-machine': {
    en: 'cable machine|cable tower|pulley machine|cable crossover|functional trainer|cable station|cable stack|cables',
    zh: '绳索拉力器|龙门架|绳索机|小飞鸟|大飞鸟|拉力器械|绳索器械',
  },
  'pull-up-bar': {
    en: 'pull-up bar|chin-up bar|doorway bar|bar in the doorframe|monkey bars|chinning bar|bar to hang from',
    zh: '单杠|引体向上杆|门上单杠|室内单杠|小区单杠|引体架|门框单杠',
  },
  bench: {
    en: 'weight bench|adjustable bench|incline bench|flat bench|bench press bench|workout bench|folding bench',
    zh: '训练凳|卧推凳|哑铃凳|平板凳|可调训练椅|健身凳|仰卧板',
  },
  step: {
    en: 'aerobic step|low box|step platform|plyo box|sturdy box|step from step class|stepper block',
    zh: '踏板|矮箱|跳箱|有氧踏板|小台阶凳|韵律踏板|一个矮凳当踏板',
  },
  stairs: {
    en: 'flight of stairs|stairwell|steps outside|three flights of stairs|steps in the hall',
    zh: '楼道台阶|家里的楼梯|单元楼楼梯|六层楼梯|天桥台阶',
  },
  chair: {
    en: 'sturdy chair|kitchen chair|dining chair|armchair|chair without wheels|folding chair|dining room chair',
    zh: '椅子|一把椅子|凳子|餐椅|靠背椅|板凳|办公椅|结实的椅子',
  },
  table: {
    en: 'kitchen table|dining table|countertop|kitchen counter|worktop|heavy table',
    zh: '办公桌|写字台|升降桌',
  },
  bed: {
    en: 'hospital bed|sofa bed|firm bed|adjustable bed',
    zh: '一张床|单人床|硬板床|上铺床位|床垫',
  },
  towel: {
    en: 'beach towel|bath towel|hand towel|rolled-up towel|tea towel|old towel',
    zh: '一条毛巾|浴巾|长毛巾|运动毛巾|一条旧毛巾',
  },
  stick: {
    en: 'broomstick|broom handle|wooden stick|pvc pipe|bamboo pole|mop handle',
    zh: '木棍|扫把杆|体操棒|拖把杆|棍子|晾衣杆|一根木棍',
  },
  'exercise-ball': {
    en: 'exercise ball|swiss ball|gym ball|stability ball|fitness ball|big inflatable ball|birthing ball|physio ball|large ball|pilates ball to sit on',
    zh: '瑜伽球|健身球|大龙球|瑞士球|充气大球|分娩球',
  },
  'soft-ball': {
    en: 'soft ball|small pilates ball|foam ball|overball|little squishy ball|stress ball|tennis ball|sponge ball',
    zh: '小软球|普拉提小球|海绵球|麦管球|小皮球|软球',
  },
  'medicine-ball': {
    en: 'medicine ball|med ball|slam ball|wall ball|weighted ball|heavy ball',
    zh: '药球|实心球|重力球|健身实心球|砸地用的药球',
  },
  'foam-roller': {
    en: 'foam roller|roller|fascia roller|blackroll|roller for my back|massage roller|grid roller',
    zh: '泡沫轴|滚轴|狼牙棒滚轴|泡沫滚筒|筋膜滚轴|按摩滚轴',
  },
  'balance-pad': {
    en: 'balance pad|wobble board|balance cushion|bosu|wobble cushion|balance board|airex pad|rocker board|bosu ball|balance disc',
    zh: '平衡垫|平衡软垫|平衡气垫|平衡盘|半圆平衡球|波速球|平衡板',
  },
  'ankle-weights': {
    en: 'ankle weights|leg weights|weighted cuffs|ankle cuffs|strap-on weights|weights for my ankles',
    zh: '沙袋绑腿|绑腿沙袋|负重绑腿|脚踝沙袋|负重沙袋|腿上绑的沙袋',
  },
  'suspension-trainer': {
    en: 'trx|suspension straps|gymnastic rings|suspension trainer|sling trainer|trx straps|sling trainer on the door',
    zh: '悬吊训练带|悬挂训练带|吊带训练绳|悬吊绳|trx带子',
  },
  'hand-putty': {
    en: 'hand putty|therapy putty|theraputty|putty from the ot|rehab putty|exercise putty|modelling clay for my hand',
    zh: '康复橡皮泥|握力泥|橡皮泥|手功能训练泥|康复泥|练手的橡皮泥',
  },
  'small-objects': {
    en: 'cups and pegs|pegboard|clothes pegs|small blocks|coins and buttons|water bottles|tins of beans|playing cards',
    zh: '杯子和筷子|木钉|小物件|豆子和小碗|练手指用的小玩意|纽扣和瓶盖',
  },
  'overhead-pulley': {
    en: 'overhead pulley|shoulder pulley|door pulley|pulley over the door|rope and pulley|pulleys for my shoulder|pulley from the physio',
    zh: '上肢滑轮|肩关节滑轮|滑轮吊环|门上滑轮|肩梯滑轮|吊环拉绳',
  },
  'parallel-bars': {
    en: 'parallel bars|dip bars|bars to hold on to|parallettes|walking bars at the physio|parallel bars at rehab|dip station',
    zh: '平行杠|双杠|康复平行杠|步行双杠|练走路的平行杠|扶着走的双杠',
  },
  'walking-frame': {
    en: 'walking frame|zimmer frame|rollator|zimmer|wheeled walker|walking aid with wheels',
    zh: '助行架|助行器|四脚架|步行架|带轮助行器|学步架|老人推车助行器',
  },
  'breathing-trainer': {
    en: 'breathing trainer|powerbreathe|incentive spirometer|inspiratory muscle trainer|lung trainer|acapella|breathing device|imt device',
    zh: '呼吸训练器|三球呼吸训练器|吹气训练器|吸气训练器|肺功能训练器|三球仪',
  },
  'pedal-exerciser': {
    en: 'pedal exerciser|mini pedal bike|under-desk bike|mini exercise bike|pedals i put under my chair|armchair pedals|foot pedals',
    zh: '脚踏训练器|床边脚踏车|迷你脚踏车|桌下脚踏器|康复脚踏车|手脚两用脚踏器',
  },
  'stair-machine': {
    en: 'stair machine|stairmaster|stepmill|stair climber|stair stepper|mini stepper|step mill|stepper machine',
    zh: '登楼机|爬楼机|登山机|楼梯机|台阶机|踏步机',
  },
  'ski-ergometer': {
    en: 'skierg|ski erg|ski ergometer|ski machine|nordic track|skiing machine',
    zh: '滑雪机|滑雪测功仪|滑雪训练机|室内滑雪器|拉式滑雪机',
  },
  wheelchair: {
    en: 'wheelchair|chair with wheels|manual wheelchair|sports wheelchair|racing wheelchair|power chair|electric wheelchair',
    zh: '轮椅|运动轮椅|手推轮椅|电动轮椅|轻便轮椅|自己的轮椅',
  },
  skates: {
    en: 'skates|inline skates|rollerblades|ice skates|roller skates|hockey skates|roller boots',
    zh: '轮滑鞋|冰鞋|旱冰鞋|直排轮滑鞋|溜冰鞋|冰刀鞋',
  },
  boat: {
    en: 'kayak|canoe|paddle board|sup board|inflatable kayak|surfboard|rowing boat|stand-up paddleboard|dinghy',
    zh: '皮划艇|桨板|充气船|独木舟|冲浪板|充气桨板',
  },
  'climbing-wall': {
    en: 'climbing wall|bouldering hall|fingerboard|hangboard|wall with holds|moon board|bouldering wall|climbing gym',
    zh: '攀岩墙|岩馆|岩壁|抱石墙|攀爬墙|人工岩壁|家里的攀岩板',
  },
  'punching-bag': {
    en: 'punching bag|punch bag|heavy bag|boxing bag|sandbag to hit|speed bag|boxing dummy|bag to punch',
    zh: '沙袋|拳击沙袋|立式沙袋|拳击靶|速度球|墙靶|不倒翁沙袋',
  },
  trampoline: {
    en: 'trampoline|mini trampoline|rebounder|little trampoline|fitness trampoline|bouncer|garden trampoline|bellicon',
    zh: '小蹦床|蹦床|健身蹦床|室内蹦床|家用蹦床|折叠小蹦床',
  },
  'golf-clubs': {
    en: 'golf clubs|set of clubs|golf bag|set of irons|driver and irons|putter',
    zh: '高尔夫球杆|一套球杆|高尔夫杆|推杆和七号铁|七号铁|高尔夫球包',
  },
  horse: {
    en: 'horse at the stables|gelding|riding school horse',
    zh: '一匹马|马场的马|俱乐部的马|自己的马|一匹小马',
  },
};
