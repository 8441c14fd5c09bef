import type { ActivityCode } from '@regimen/domain';
import { activityByWords } from '@regimen/plugin-api/reading';
import { plainWords } from './plain-words.js';

/** Names that the API or the archive gives a sport, in the languages of the archive; the API's own first. */
const names: Readonly<Partial<Record<ActivityCode, readonly string[]>>> = {
  running: [
    'Run, Trail Run, Lauf, Traillauf, Course à pied, Course, Trail, Carrera, Carrera de montaña, Corsa, Trail running',
    'Corrida, Corrida em trilha, Hardlopen, Hardloopsessie, Trailrun, 跑步, 越野跑, ランニング, ラン, トレイルラン',
  ],
  'treadmill-running': [
    'Virtual Run, Virtueller Lauf, Course virtuelle, Carrera virtual, Corsa virtuale, Corrida virtual',
  ],
  cycling: [
    'Ride, E-Bike Ride, Mountain Bike Ride, Gravel Ride, E-Mountain Bike Ride, Radfahrt, E-Bike-Fahrt, Mountainbike-Fahrt',
    'Gravel-Fahrt, Sortie à vélo, Sortie vélo, Vélo, VTT, Vélo électrique, Vuelta en bicicleta, Bicicleta, Ciclismo',
    'Salida en bicicleta, Pedalata, Giro in bici, Giro, Pedalada, Fietsrit, Fietstocht, Rit, 骑行, ライド, サイクリング',
  ],
  'stationary-cycling': [
    'Virtual Ride, Virtuelle Radfahrt, Virtuelle Fahrt, Sortie virtuelle, Vélo virtuel, Bicicleta virtual',
    'Ciclismo virtual, Pedalata virtuale, Pedalada virtual, Virtuele rit, Virtuele fietsrit, 虚拟骑行, バーチャルライド',
  ],
  'hand-cycling': ['Handcycle, Handbike'],
  walking: [
    'Walk, Spaziergang, Gehen, Marche, Caminata, Camminata, Caminhada, Wandeling, Wandelen, 步行, 健走, 散步',
    'ウォーキング, 散歩',
  ],
  hiking: [
    'Hike, Wanderung, Wandern, Randonnée, Senderismo, Excursión, Escursione, Trilha, Hiken, 徒步, 远足, ハイキング',
  ],
  swimming: ['Swim, Schwimmen, Natation, Natación, Nuoto, Natação, Zwemmen, 游泳, スイム, 水泳'],
  'resistance-free-weights': [
    'Weight Training, Krafttraining, Musculation, Entrenamiento de fuerza, Entrenamiento con pesas',
    'Allenamento con i pesi, Treinamento com pesos, Musculação, Krachttraining, 重量训练, 力量训练, ウェイトトレーニング',
  ],
  'circuit-training': ['Crossfit'],
  rowing: ['Rowing, Virtual Row, Rudern, Aviron, Remo, Canottaggio, Roeien, 划船, 赛艇, ローイング'],
  elliptical: [
    'Elliptical, Ellipsentrainer, Crosstrainer, Vélo elliptique, Elíptica, Ellittica, 椭圆机, エリプティカル',
  ],
  'stair-climbing': ['Stair-Stepper, Treppensteigen'],
  skiing: [
    'Alpine Ski, Nordic Ski, Backcountry Ski, Roller Ski, Ski alpin, Skilanglauf, Langlauf, Ski de fond, Ski nordique',
    'Esquí alpino, Esquí nórdico, Sci alpino, Sci nordico, Sci di fondo, Skiën, Langlaufen, 高山滑雪, アルペンスキー',
  ],
  football: ['Soccer, Fußball, Football, Fútbol, Calcio, Futebol, Voetbal, 足球, サッカー'],
  yoga: ['Yoga, 瑜伽, ヨガ'],
  pilates: ['Pilates, 普拉提, ピラティス'],
  tennis: ['Tennis, Tenis, Tênis, 网球, テニス'],
  'table-tennis': ['Table Tennis, Tischtennis, Tennis de table, Tenis de mesa, 乒乓球, 卓球'],
  badminton: ['Badminton, Bádminton, 羽毛球, バドミントン'],
  'high-intensity-intervals': ['High Intensity Interval Training, HIIT'],
};

const byName = new Map<string, ActivityCode>();
for (const [activity, lists] of Object.entries(names))
  for (const name of lists.join(', ').split(', ')) byName.set(plainWords(name), activity as ActivityCode);

/** The activity a sport's name means, in any of the languages; `other` where none of ours does. */
export function sportOf(name: string): ActivityCode | 'other' {
  return byName.get(plainWords(name)) ?? activityByWords(name);
}
