import type { FileInspection } from '@regimen/plugin-api';
import { z } from 'zod';
import { crashFailure, ParseFailure } from './parse-failure.js';

/** More columns, rows, questions and options than a person could look through, and longer texts (engineering limits). */
const most = { columns: 500, rows: 20, questions: 100, options: 500, characters: 2000 };

const text = z.string().transform((whole) => whole.slice(0, most.characters));
const option = z.object({ value: text, label: z.object({ en: text, zh: text }) });
const column = z.object({
  position: z.int().min(1),
  title: text,
  role: text,
  unit: text.nullable(),
  confidence: z.number().min(0).max(1),
});
const question = z.object({
  setting: text,
  text: z.object({ en: text, zh: text }),
  options: z.array(option).transform((all) => all.slice(0, most.options)),
  rows: z.int().min(0),
});
const inspection = z.object({
  columns: z.array(column).transform((all) => all.slice(0, most.columns)),
  firstRows: z
    .array(z.array(text).transform((cells) => cells.slice(0, most.columns)))
    .transform((all) => all.slice(0, most.rows)),
  questions: z.array(question).transform((all) => all.slice(0, most.questions)),
  roles: z
    .array(option)
    .transform((all) => all.slice(0, most.options))
    .optional(),
});

/** What a parser process says of a file, cut to what can be shown. @throws ParseFailure when it is no inspection. */
export function soundInspection(said: unknown): FileInspection {
  const { success, data } = inspection.safeParse(said);
  if (!success) throw ParseFailure.of(crashFailure);
  const { roles, ...found } = data;
  return roles ? { ...found, roles } : found;
}
