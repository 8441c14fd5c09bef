/** What a column holds beside measurements. */
export const otherRoles = [
  'start',
  'end',
  'zone',
  'note',
  'device',
  'person',
  'unit',
  'measure-name',
  'measure-value',
  'pressure-pair',
  'ignore',
] as const;
export type OtherRole = (typeof otherRoles)[number];

const words: Readonly<Partial<Record<OtherRole, string>>> = {
  start:
    'start|start date|start time|begin|date|day|time|date time|datetime|timestamp|time stamp|date components|measured at|' +
    'measured on|measurement date|measurement time|measurement date time|date of measurement|test date|test time|' +
    'recorded at|recorded on|device timestamp|local time|datum|tag|zeit|uhrzeit|datum zeit|datum uhrzeit|' +
    'datum und uhrzeit|messdatum|messzeit|messzeitpunkt|zeitpunkt|zeitstempel|jour|heure|date heure|date et heure|' +
    'date de mesure|horodatage|fecha|hora|dia|fecha hora|fecha y hora|fecha de medicion|data|ora|orario|giorno|' +
    'data ora|data e ora|data hora|data e hora|data da medicao|tijd|tijdstip|datum tijd|datum en tijd|' +
    '日期|时间|日期时间|测量时间|测量日期|记录时间',
  end: 'end|end date|end time|ende|bis|fin|fine|fim',
  zone: 'time zone|timezone|tz|zeitzone|fuseau horaire|zona horaria|fuso orario|fuso horario|tijdzone|utc offset|时区',
  note:
    'note|notes|comment|comments|remark|remarks|memo|notiz|notizen|bemerkung|bemerkungen|kommentar|kommentare|' +
    'commentaire|commentaires|remarque|remarques|nota|notas|comentario|comentarios|commento|commenti|observacao|' +
    'observacoes|opmerking|opmerkingen|notitie|notities|备注|笔记|注释|说明',
  device:
    'device|device name|device model|source|source name|model|gerat|geratename|appareil|dispositivo|apparaat|设备|来源',
  person:
    'user|user name|username|user id|person|patient|benutzer|nutzer|anwender|utilisateur|usuario|utente|gebruiker|用户|姓名',
  unit: 'unit|units|einheit|unite|unidad|unita|unidade|eenheid|单位',
  'measure-name': 'type|metric|measure|measurement|parameter|data type|record type|messgrosse|typ|tipo|类型',
  'measure-value': 'value|wert|valeur|valor|valore|waarde|result|messwert|数值|值',
  'pressure-pair':
    'blood pressure|bp|blutdruck|tension|tension arterielle|presion arterial|pressione|pressione arteriosa|pressao arterial|bloeddruk|血压',
};

export const otherNames: ReadonlyMap<string, OtherRole> = new Map(
  Object.entries(words).flatMap(([role, names]) => names.split('|').map((name) => [name, role as OtherRole])),
);

/** Titles that only tables of whole activities have: sessions belong to other sources. */
const ofActivities =
  /^(?:(?:activity|workout|exercise|session|sport|aktivitats?|activite|actividad|attivita|atividade|trainings?) ?(?:id|type|name|title|kind|art|typ)?|set index|set order|superset id|(?:id|type|nom|tipo|nome|nombre) (?:de l |de la |della? |d[ae] )?(?:activite|actividad|attivita|atividade)|workout activity type|sportart|trainingsart|活动类型|活动 ?id|运动类型|move minutes count|heart points)$/;

export function isTitleOfActivities(name: string): boolean {
  return ofActivities.test(name);
}
