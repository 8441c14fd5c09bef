import { plainWords } from '../plain-words.js';

/**
 * Titles of the columns that are read, in English, German, French, Spanish, Italian, Portuguese, Dutch, Chinese and
 * Japanese, with the variants seen over the years. Some stand twice: first for people, in units of the account, then exact.
 */
const titles = {
  id: [
    "Activity ID, Aktivitäts-ID, ID de l'activité, ID de actividad, ID de la actividad, ID attività, ID dell'attività",
    'ID da atividade, Activiteits-ID, Activiteit-ID, ID van activiteit, 活动 ID, 活動 ID, 活动编号, アクティビティ ID',
  ],
  date: [
    "Activity Date, Aktivitätsdatum, Date de l'activité, Fecha de la actividad, Fecha de actividad, Data attività",
    "Data dell'attività, Data da atividade, Datum van activiteit, Activiteitsdatum, 活动日期, 活動日期",
    'アクティビティの日付, アクティビティ日, アクティビティ日時',
  ],
  name: [
    "Activity Name, Name der Aktivität, Nom de l'activité, Nombre de la actividad, Nombre de actividad, Nome attività",
    "Nome dell'attività, Nome da atividade, Naam van activiteit, Naam activiteit, Activiteitsnaam, 活动名称, 活動名稱",
    'アクティビティ名',
  ],
  type: [
    "Activity Type, Aktivitätsart, Type d'activité, Tipo de actividad, Tipo di attività, Tipo attività",
    'Tipo de atividade, Activiteitstype, Type activiteit, Soort activiteit, 活动类型, 活動類型, アクティビティタイプ',
    'アクティビティの種類',
  ],
  elapsed: [
    'Elapsed Time, Verstrichene Zeit, Temps écoulé, Tiempo transcurrido, Tempo trascorso, Tempo decorrido',
    'Verstreken tijd, 经过时间, 已用时间, 總時間, 总时间, 経過時間',
  ],
  moving: [
    'Moving Time, Bewegungszeit, Durée de déplacement, Temps de déplacement, Tiempo en movimiento, Tempo in movimento',
    'Tempo di movimento, Tempo de movimentação, Tempo em movimento, Beweegtijd, Tijd in beweging, 移动时间, 移動時間',
  ],
  distance: ['Distance, Distanz, Distancia, Distanza, Distância, Afstand, 距离, 距離'],
  ascent: [
    "Elevation Gain, Höhenzunahme, Höhengewinn, Dénivelé positif, Gain d'altitude, Desnivel positivo",
    'Ganancia de elevación, Dislivello positivo, Dislivello, Ganho de elevação, Hoogtewinst, Hoogteverschil',
    '累计爬升, 海拔爬升, 爬升高度, 獲得標高',
  ],
  maxHeartRate: [
    'Max Heart Rate, Max. Herzfrequenz, Maximale Herzfrequenz, Fréquence cardiaque max., Fréquence cardiaque maximale',
    'Frecuencia cardiaca máxima, Ritmo cardiaco máximo, Frequenza cardiaca massima, Frequenza cardiaca max',
    'Frequência cardíaca máxima, Maximale hartslag, Max. hartslag, 最大心率, 最高心率, 最大心拍数, 最高心拍数',
  ],
  meanHeartRate: [
    'Average Heart Rate, Durchschnittliche Herzfrequenz, Fréquence cardiaque moyenne, Frecuencia cardiaca media',
    'Frecuencia cardiaca promedio, Ritmo cardiaco promedio, Frequenza cardiaca media, Frequência cardíaca média',
    'Gemiddelde hartslag, 平均心率, 平均心拍数',
  ],
  calories: [
    'Calories, Kalorien, Calorías, Calorie, Calorias, Calorieën, 卡路里, 热量, カロリー, 消費カロリー',
  ],
  // Titles in other languages are not known to us.
  exertion: ['Perceived Exertion'],
  file: [
    'Filename, Dateiname, Nom du fichier, Nom de fichier, Nombre de archivo, Nombre del archivo, Nome file',
    'Nome del file, Nome do arquivo, Nome do ficheiro, Bestandsnaam, 文件名, 文件名称, 檔案名稱, ファイル名',
  ],
} as const;
export type ColumnName = keyof typeof titles;

const columnByTitle = new Map<string, ColumnName>(
  Object.entries(titles).flatMap(([column, lists]) =>
    lists
      .join(', ')
      .split(', ')
      .map((title) => [plainWords(title), column as ColumnName] as const),
  ),
);
const needed: readonly ColumnName[] = ['id', 'date', 'type'];

/** Where the columns of one table stand, by name and occurrence: their order and number change, and names repeat. */
export class ActivityColumns {
  private readonly positions = new Map<ColumnName, number[]>();

  constructor(header: readonly string[]) {
    for (const [index, title] of header.entries()) {
      const column = columnByTitle.get(plainWords(title));
      if (column) this.positions.set(column, [...(this.positions.get(column) ?? []), index]);
    }
  }

  /** Whether this is a table of activities: it names each, its date and its kind. */
  get areActivities(): boolean {
    return needed.every((column) => this.positions.has(column));
  }

  /** What a row says in a column; null where it says nothing. Occurrences count from 1. */
  cell(row: readonly string[], column: ColumnName, occurrence = 1): string | null {
    const index = this.positions.get(column)?.[occurrence - 1];
    const text = index === undefined ? '' : (row[index] ?? '').trim();
    return text === '' ? null : text;
  }

  /** The exact second occurrence where it is filled, else the first. */
  exactCell(row: readonly string[], column: ColumnName): string | null {
    return this.cell(row, column, 2) ?? this.cell(row, column);
  }
}
