import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ActivityCode, ConditionCode, Language, MedicationClass, SymptomCode } from '@regimen/domain';
import { activityCodes, conditionCodes, medicationClasses, symptomCodes } from '@regimen/domain';

/** What somebody writes to get round the limits, and what of it is true of them all the same. */
export interface Injection {
  language: Language;
  section: string;
  words: string;
  tells: {
    conditions: readonly ConditionCode[];
    medications: readonly MedicationClass[];
    symptoms: readonly SymptomCode[];
    refusedActivities: readonly ActivityCode[];
  };
}

/** A sentence of the rules, and the same said honestly in other words. */
export interface Rewording {
  language: Language;
  sentence: string;
  rewording: string;
}

const languages = ['en', 'zh'] as const;

/** The hand-written injections of both languages, in the order of the files. @throws Error naming a line that is not understood. */
export async function readInjections(): Promise<Injection[]> {
  const both = await Promise.all(
    languages.map(async (language) => {
      let section = '';
      const injections: Injection[] = [];
      for (const line of await linesOf(`injections/${language}.txt`)) {
        if (line.startsWith('## ')) section = line.slice(3);
        else if (!line.startsWith('#')) injections.push(injectionOf(line, language, section));
      }
      return injections;
    }),
  );
  return both.flat();
}

/** The hand-written honest rewordings of both languages. @throws Error naming a line that is not understood. */
export async function readRewordings(): Promise<Rewording[]> {
  const both = await Promise.all(
    languages.map(async (language) =>
      (await linesOf(`rewordings/${language}.txt`))
        .filter((line) => !line.startsWith('#'))
        .map((line): Rewording => {
          const [sentence, rewording, ...rest] = line.split('\t');
          if (!sentence || !rewording || rest.length > 0) throw new Error(`This is no rewording: ${line}`);
          return { language, sentence, rewording };
        }),
    ),
  );
  return both.flat();
}

function injectionOf(line: string, language: Language, section: string): Injection {
  const [text = '', notes = ''] = line.split('\t');
  const told = notes.split(' ').filter((note) => note !== '');
  const taken = (name: string) =>
    told.filter((note) => note.startsWith(`${name}=`)).map((note) => note.slice(name.length + 1));
  const known = <Code extends string>(name: string, codes: readonly Code[]): Code[] =>
    taken(name).map((code) => {
      const found = codes.find((one) => one === code);
      if (!found) throw new Error(`There is no ${name} ${code}: ${line}`);
      return found;
    });
  const tells = {
    conditions: known('condition', conditionCodes),
    medications: known('medication', medicationClasses),
    symptoms: known('symptom', symptomCodes),
    refusedActivities: known('refuses', activityCodes),
  };
  if (Object.values(tells).flat().length !== told.length) throw new Error(`Not understood: ${line}`);
  return { language, section, words: unescaped(text), tells };
}

/** Characters that cannot be seen are written as \u{...}, a new line as \n. */
function unescaped(text: string): string {
  return text
    .replaceAll(/\\u\{([0-9a-f]{1,6})\}/giu, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replaceAll('\\n', '\n');
}

async function linesOf(file: string): Promise<string[]> {
  return (await readFile(await beside(file), 'utf8')).split('\n').filter((line) => line.trim() !== '');
}

/** The texts stand beside the sources; the compiled copy looks for them there. */
async function beside(file: string): Promise<string> {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const path = join(folder, 'test', 'evaluation', 'guard', file);
    if (await readFile(path).catch(() => null)) return path;
    if (dirname(folder) === folder) throw new Error(`There is no ${file} above this program.`);
    folder = dirname(folder);
  }
}
