import type { EquipmentCode, Place } from '@regimen/domain';
import type { ChineseTable } from './chinese-table.js';

/** Levels of experience in everyday words; years of practice are read from numbers. */
export const chineseExperience: ChineseTable<'beginner' | 'intermediate' | 'advanced'> = {
  beginner:
    '初级|初级水平|入门|刚入坑|入坑不久|头一回|头一次弄|第一次来|第一次接触|从来没练过|没练过|一点基础都没有|一点基础没有|没有基础|啥也不会|什么都不会|零经验|门外汉|白纸一张|一张白纸|菜鸡|运动废|手残党|运动细胞为零|不爱动|不好运动|平时不动|基本不动|平时基本不动|四肢不勤|没摸过杠铃|没正经锻炼过|没接触过|完全没有接触过|没动过|好多年没动|一概不知|新来的|newbie|冇运动开|没进过健身房|从没进过健身房|按新手来',
  intermediate:
    '中等程度|中不溜|半吊子|半桶水|进阶|进阶选手|练过一阵子|断断续续练|动作都会|底子还在|有经验|有些经验|不是新人|不算新人|中阶|业余选手',
  advanced:
    '高阶|高手|校队|校队练过|国家队|体校|退役武警|武警退役|老跑者|打了一辈子|跑了一辈子|练了一辈子|练过很多年|训练多年|专业出身|科班|舞蹈学院|田径队|拿过名次|职业比赛退役|打职业|铁三完赛|重训老手|健身老手|教练证',
};

/** Places under other names. */
export const chinesePlaces: ChineseTable<Place> = {
  home: '家里有|家裡有|在家里|屋里|屋里头|屋头|就屋里|房间|dorm|宿舍走廊|自家|家中客厅|我屋|车库|酒店房间|宾馆|酒店里|露台',
  gym: '健身工作室|健身室|社区健身房|健身俱乐部|jianshenfang|gym房|体育馆健身房|运动中心',
  outdoors:
    '小区花园|小区里|在小区|花园|天台|广场|江滩|河堤|外边|外头|门口|体育场|沙滩|操场跑步|家门口|户外健身角|健步道|郊外|山里|外面空地',
  pool: '水上中心|泡着练|下水|泳馆|游水池|水池',
  clinic: '康复室|理疗间|理疗科|康复大厅|复健科|去医院理疗|医院的复健科|物理治疗所',
};

/** Kit at hand. */
export const chineseKit: ChineseTable<EquipmentCode> = {
  'stationary-bike': '功率车|固定单车|固定自行车|飞轮|飞轮车|健身单车|室内脚踏车',
  rower: '划船器|concept2',
  'resistance-machines': '史密斯|史密斯机|龙门架|轻器械|组合器械|大型器械',
  barbell: '杠铃杆|空杆|一副杠铃',
  'resistance-bands': '弹力圈|拉力带|拉力绳|弹力环',
  mat: '爬行垫|运动垫|健身垫',
};
