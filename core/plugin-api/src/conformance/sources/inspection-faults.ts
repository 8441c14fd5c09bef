import type { AnswerOption, FileInspection, FileQuestion } from '../../extension-points/file-inspection.js';

/** What of an inspection could not be shown to a person, each as the end of a sentence. */
export function inspectionFaults(inspection: FileInspection | undefined): string[] {
  if (inspection === undefined) return ['answers nothing'];
  const { columns, firstRows, questions, roles } = inspection;
  const faults: string[] = [];
  if (columns.some(({ position }, index) => position !== index + 1))
    faults.push('does not number its columns from 1');
  if (columns.some(({ confidence }) => !(confidence >= 0 && confidence <= 1)))
    faults.push('is more than sure, or less than not at all');
  if (firstRows.some((cells) => cells.length !== columns.length))
    faults.push('shows rows that are not as wide as its columns');
  const settings = questions.map(({ setting }) => setting);
  if (new Set(settings).size < settings.length) faults.push('asks for one setting twice');
  faults.push(...questions.flatMap(questionFaults));
  if (roles) faults.push(...optionFaults('the roles of columns', roles));
  return faults;
}

function questionFaults({ setting, text, options, rows }: FileQuestion): string[] {
  const faults = optionFaults(`the answers to ${setting}`, options);
  if (text.en.trim() === '' || text.zh.trim() === '') faults.push(`asks for ${setting} without words`);
  if (!(Number.isInteger(rows) && rows > 0)) faults.push(`asks for ${setting} where no row waits`);
  return faults;
}

function optionFaults(title: string, options: readonly AnswerOption[]): string[] {
  const values = new Set(options.map(({ value }) => value));
  const isSaid = options.every(({ label }) => label.en.trim() !== '' && label.zh.trim() !== '');
  const isSound = options.length > 0 && values.size === options.length && isSaid;
  return isSound ? [] : [`gives ${title} without words, twice or not at all`];
}
