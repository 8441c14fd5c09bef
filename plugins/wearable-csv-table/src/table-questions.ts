import type { FileQuestion } from '@regimen/plugin-api';
import type { Localised } from '@regimen/domain';

interface Question {
  text: Localised;
  options: readonly { value: string; label: Localised }[];
}

const same = (value: string, label = value) => ({ value, label: { en: label, zh: label } });
const option = (value: string, en: string, zh: string) => ({ value, label: { en, zh } });
const unitQuestion = (en: string, zh: string, ...options: Question['options']): Question => ({
  text: { en: `In which unit is ${en}?`, zh: `${zh}的单位是什么？` },
  options,
});

/** What tables leave open, by the setting that takes the answer. */
const questions: Readonly<Record<string, Question>> = {
  dateOrder: {
    text: { en: 'Which comes first in the dates, the day or the month?', zh: '日期中先写日还是先写月？' },
    options: [
      option('day-first', 'Day, month, year', '日、月、年'),
      option('month-first', 'Month, day, year', '月、日、年'),
    ],
  },
  decimalMark: {
    text: { en: 'What does "1,234" mean in this table?', zh: '此表中“1,234”表示什么？' },
    options: [
      option(
        '.',
        'One thousand two hundred and thirty-four: the decimal mark is a point',
        '一千二百三十四：小数点为“.”',
      ),
      option(',', 'One and a bit: the decimal mark is a comma', '一点二三四：小数点为“,”'),
    ],
  },
  weightUnit: unitQuestion('weight', '体重', same('kg'), same('lb'), same('st')),
  heightUnit: unitQuestion('height', '身高', same('cm'), same('m'), same('in'), same('ft')),
  waistUnit: unitQuestion('the waist', '腰围', same('cm'), same('in')),
  glucoseUnit: unitQuestion('glucose', '血糖', same('mg/dL'), same('mmol/L')),
  temperatureUnit: unitQuestion('temperature', '体温', same('°C'), same('°F')),
  pressureUnit: unitQuestion('blood pressure', '血压', same('mmHg'), same('kPa'), same('cmHg')),
  distanceUnit: unitQuestion('distance', '距离', same('m'), same('km'), same('mi')),
  energyUnit: unitQuestion('energy', '能量', same('kcal'), same('kJ')),
  durationUnit: unitQuestion('duration', '时长', same('min'), same('h')),
};

/** The questions of a table: how many rows wait for each, and whose names it holds. */
export function questionsFor(
  waiting: ReadonlyMap<string, number>,
  persons: readonly string[],
): FileQuestion[] {
  return [...waiting].map(([setting, rows]) => {
    if (setting !== 'person') return { setting, rows, ...questions[setting]! };
    const text = { en: 'Whose measurements are to be imported?', zh: '要导入哪个人的测量值？' };
    return { setting, rows, text, options: persons.map((name) => same(name)) };
  });
}
