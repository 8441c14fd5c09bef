import type { Metric } from '@regimen/domain';

/**
 * How tables call what they measure, in English, German, French, Spanish, Italian, Portuguese, Dutch and Chinese: without
 * accents, in lower case, words apart. A name that means two things (`HRV`, `calories`, `taille`) is not here.
 */
const words: Readonly<Partial<Record<Metric, string>>> = {
  'systolic-pressure':
    'systolic|sys|pas|syst|sbp|systole|systolic pressure|systolic blood pressure|systolic bp|blood pressure systolic|' +
    'systolisch|systolischer druck|systolischer blutdruck|systolischer wert|oberer wert|systolique|' +
    'pression systolique|tension systolique|sistolica|sistolico|sistole|presion sistolica|tension sistolica|' +
    'pressione sistolica|pressione massima|pressao sistolica|bovendruk|systolische druk|收缩压|高压|最高血压',
  'diastolic-pressure':
    'diastolic|dia|pad|diast|dbp|diastole|diastolic pressure|diastolic blood pressure|diastolic bp|blood pressure diastolic|' +
    'diastolisch|diastolischer druck|diastolischer blutdruck|diastolischer wert|unterer wert|diastolique|' +
    'pression diastolique|tension diastolique|diastolica|diastolico|presion diastolica|tension diastolica|' +
    'pressione diastolica|pressione minima|pressao diastolica|onderdruk|diastolische druk|舒张压|低压|最低血压',
  'heart-rate':
    'heart rate|heartrate|hr|pulse|pulse rate|bpm|puls|pulsrate|pulsfrequenz|herzfrequenz|herzschlag|pouls|' +
    'frequence cardiaque|fc|pulso|pulsaciones|frecuencia cardiaca|polso|pulsazioni|battito|frequenza cardiaca|' +
    'pulsacao|batimentos|frequencia cardiaca|hartslag|polsslag|脉搏|脉率|心率|脉搏数',
  'resting-heart-rate':
    'resting heart rate|resting hr|rhr|ruhepuls|ruheherzfrequenz|frequence cardiaque au repos|fc au repos|' +
    'frecuencia cardiaca en reposo|frequenza cardiaca a riposo|frequencia cardiaca em repouso|hartslag in rust|静息心率',
  'body-mass':
    'weight|body weight|bodyweight|body mass|gewicht|korpergewicht|poids|peso|peso corporal|peso corporeo|体重',
  'body-fat':
    'fat|body fat|bodyfat|body fat percentage|body fat percent|fat percentage|fat percent|fat rate|body fat rate|' +
    'fett|korperfett|korperfettanteil|fettanteil|graisse|graisse corporelle|masse grasse|taux de graisse|grasa|' +
    'grasa corporal|grasso|grasso corporeo|massa grassa|gordura|gordura corporal|lichaamsvet|体脂|体脂率|体脂肪率',
  'body-mass-index': 'bmi|body mass index|imc|indice de masse corporelle|体质指数|身体质量指数',
  'body-water':
    'water|body water|total body water|hydration|wasser|korperwasser|wasseranteil|eau|eau corporelle|agua|' +
    'agua corporal|acqua|acqua corporea|lichaamswater|水分|体水分|身体水分',
  'muscle-mass':
    'muscle|muscle mass|muskelmasse|masse musculaire|masa muscular|massa muscolare|massa muscular|spiermassa|肌肉量|肌肉',
  'bone-mass': 'bone|bone mass|knochenmasse|masse osseuse|masa osea|massa ossea|botmassa|骨量|骨盐量',
  'waist-circumference':
    'waist|waist circumference|taillenumfang|bauchumfang|tour de taille|cintura|circunferencia de la cintura|' +
    'girovita|circunferencia da cintura|腰围',
  'body-height': 'height|body height|grosse|korpergrosse|altura|estatura|altezza|statura|lengte|身高',
  'oxygen-saturation':
    'spo2|sp o2|oxygen saturation|blood oxygen|o2 saturation|sauerstoffsattigung|saturation|saturation en oxygene|' +
    'saturacion de oxigeno|saturazione|saturazione di ossigeno|saturacao de oxigenio|血氧|血氧饱和度',
  'respiratory-rate':
    'respiratory rate|respiration rate|breathing rate|atemfrequenz|frequence respiratoire|frecuencia respiratoria|' +
    'frequenza respiratoria|frequencia respiratoria|呼吸频率|呼吸率',
  'body-temperature':
    'temperature|body temperature|temp|temperatur|korpertemperatur|temperature corporelle|temperatura|' +
    'temperatura corporal|temperatura corporea|lichaamstemperatuur|体温',
  'blood-glucose':
    'glucose|blood glucose|blood sugar|bg|glucose value|glucose level|historic glucose|scan glucose|blood glucose value|' +
    'blutzucker|blutzuckerwert|glukose|glukosewert|glycemie|glucemia|glicemia|glucosa|bloedglucose|bloedsuiker|血糖',
  'hrv-rmssd': 'rmssd|hrv rmssd|heart rate variability rmssd',
  'hrv-sdnn': 'sdnn|hrv sdnn|heart rate variability sdnn',
  steps: 'steps|step count|stepcount|schritte|schrittzahl|nombre de pas|pasos|passi|passos|stappen|步数',
  distance: 'distance|distanz|strecke|distancia|distanza|afstand|distance walking running|距离',
  'active-energy':
    'active energy|active energy burned|active calories|aktive energie|aktive kalorien|energie active|calories actives|' +
    'energia activa|calorias activas|energia attiva|calorie attive|活动能量|活动热量',
  'basal-energy': 'basal energy|basal energy burned|resting energy|grundumsatz energie',
  'total-energy': 'total energy|total energy burned|total calories|total calories burned|gesamtkalorien',
  'floors-climbed': 'floors|floors climbed|flights climbed|etagen|stockwerke|etages',
  'vo2max-estimate': 'vo2max|vo2 max|vo 2 max',
  'sleep-duration':
    'sleep duration|time asleep|asleep|total sleep|schlafdauer|duree du sommeil|duracion del sueno|durata del sonno|睡眠时长',
};

export const measureNames: ReadonlyMap<string, Metric> = new Map(
  Object.entries(words).flatMap(([metric, names]) =>
    names.split('|').map((name) => [name, metric as Metric]),
  ),
);

export const deliveredMetrics = Object.keys(words) as Metric[];
