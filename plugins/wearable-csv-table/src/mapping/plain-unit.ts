import type { Metric } from '@regimen/domain';
import { entryOf, inMetricUnit } from '@regimen/domain';

/** Units of other languages, as the domain writes them. */
const translated: Readonly<Record<string, string>> = {
  'mm hg': 'mmHg',
  毫米汞柱: 'mmHg',
  公斤: 'kg',
  千克: 'kg',
  磅: 'lb',
  libras: 'lb',
  livres: 'lb',
  libbre: 'lb',
  'lbs.': 'lb',
  'lb.': 'lb',
  厘米: 'cm',
  千米: 'km',
  公里: 'km',
  米: 'm',
  千卡: 'kcal',
  '次/分': 'bpm',
  '次/分钟': 'bpm',
  lpm: 'bpm',
  ppm: 'bpm',
  'p/min': 'bpm',
  's/min': 'bpm',
  'schläge/min': 'bpm',
  'batt/min': 'bpm',
  'bat/min': 'bpm',
  'beats/minute': 'bpm',
  'resp/min': 'bpm',
  brpm: 'bpm',
  stunden: 'h',
  heures: 'h',
  horas: 'h',
  ore: 'h',
  小时: 'h',
  分钟: 'min',
};

/** A unit as the domain writes it; any other text as it is. */
export function plainUnit(unit: string): string {
  const text = unit.normalize('NFKC').trim();
  return entryOf(translated, text.toLowerCase()) ?? text;
}

export function isUnitOf(metric: Metric, unit: string): boolean {
  return inMetricUnit(metric, 1, plainUnit(unit)) !== null;
}
