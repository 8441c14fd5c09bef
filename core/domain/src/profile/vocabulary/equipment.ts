import { codesOf, label } from './label.js';

/** Things exercise needs, with the names people read. */
export const equipmentLabels = {
  pool: label('Pool', '泳池'),
  bicycle: label('Bicycle', '自行车'),
  'stationary-bike': label('Stationary bike', '健身车'),
  'recumbent-bike': label('Recumbent bike', '卧式健身车'),
  'arm-ergometer': label('Arm ergometer', '手摇功率车'),
  treadmill: label('Treadmill', '跑步机'),
  rower: label('Rowing machine', '划船机'),
  'elliptical-trainer': label('Elliptical trainer', '椭圆机'),
  'resistance-machines': label('Weight machines', '力量器械'),
  dumbbells: label('Dumbbells', '哑铃'),
  barbell: label('Barbell', '杠铃'),
  'resistance-bands': label('Elastic bands', '弹力带'),
  mat: label('Mat', '垫子'),
  poles: label('Walking poles', '手杖'),
  rope: label('Skipping rope', '跳绳'),
  court: label('Court', '球场'),
  snow: label('Snow', '雪场'),
};

export type EquipmentCode = keyof typeof equipmentLabels;
export const equipmentCodes = codesOf(equipmentLabels);
