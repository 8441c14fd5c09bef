import { withoutAccents } from '@regimen/plugin-api/reading';

/** What a row of a log says: one set each. */
export const logFields = [
  'session',
  'sessionNumber',
  'start',
  'end',
  'duration',
  'exercise',
  'order',
  'kind',
  'superset',
  'weight',
  'weightUnit',
  'repetitions',
  'distance',
  'distanceUnit',
  'seconds',
  'exertion',
] as const;
export type LogField = (typeof logFields)[number];

/** Titles of Strong and Hevy, without their units; Strong translates its own. */
const names: Readonly<Record<LogField, string>> = {
  session:
    'title|workout name|name des trainings|workout name|trainingsname|nom de l entrainement|nombre del entrenamiento|' +
    'nome allenamento|nome do treino|训练名称',
  sessionNumber: 'workout #|workout number|workout id',
  start: 'start time|date|datum|fecha|data|日期',
  end: 'end time',
  duration: 'duration|workout duration|dauer|trainingsdauer|duree|duracion|durata|duracao|时长',
  exercise:
    'exercise title|exercise name|exercise|name der ubung|ubungsname|ubung|nom de l exercice|exercice|' +
    'nombre del ejercicio|ejercicio|nome esercizio|esercizio|nome do exercicio|exercicio|动作名称|动作',
  order:
    'set order|set index|reihenfolge der satze|satzreihenfolge|satz|ordre des series|orden de serie|orden de las series|' +
    'ordine serie|ordem da serie|组序',
  kind: 'set type',
  superset: 'superset id',
  weight: 'weight|gewicht|poids|peso|重量',
  weightUnit: 'weight unit',
  repetitions:
    'reps|repetitions|wdh|wiederh|wiederholungen|repetitionen|repeticiones|ripetizioni|repeticoes|次数',
  distance: 'distance|distanz|entfernung|distancia|distanza|距离',
  distanceUnit: 'distance unit',
  seconds: 'seconds|duration seconds|sekunden|secondes|segundos|secondi|秒',
  exertion: 'rpe',
};

const fields = new Map(
  logFields.flatMap((field) => names[field].split('|').map((name) => [name, field] as const)),
);
const unitInTitle =
  /^(.*?)[\s_]*[([_\s]\s*(kgs?|lbs?|km|miles|mi|meters|metres|m|yards|sec|min)\s*[)\]]?\s*$/i;

/** Where each field stands, from 0, and the unit its title names. */
export interface LogColumns {
  positions: ReadonlyMap<LogField, number>;
  units: ReadonlyMap<LogField, string>;
  width: number;
}

export function findColumns(titles: readonly string[]): LogColumns {
  const positions = new Map<LogField, number>();
  const units = new Map<LogField, string>();
  for (const [index, title] of titles.entries()) {
    const [, name = title, unit] = fields.has(plain(title)) ? [] : (unitInTitle.exec(title.trim()) ?? []);
    const field = fields.get(plain(name));
    if (field === undefined || positions.has(field)) continue;
    positions.set(field, index);
    if (unit !== undefined) units.set(field, unit.toLowerCase());
  }
  return { positions, units, width: titles.length };
}

/** Whether a table lists sets of exercises on days, which nothing but a strength log does. */
export function isStrengthLog({ positions }: LogColumns): boolean {
  const needed: readonly LogField[] = ['start', 'exercise', 'order', 'repetitions', 'weight'];
  return needed.every((field) => positions.has(field));
}

function plain(title: string): string {
  return withoutAccents(title.normalize('NFKC'))
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim();
}
