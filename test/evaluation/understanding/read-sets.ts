import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Language } from '@regimen/domain';
import type { AnnotatedRequest } from './annotated-request.js';
import { parseAnnotatedRequests } from './annotated-request.js';

/** One file of annotated requests. */
export interface RequestSet {
  /** `first`, `adversarial`, or the name of a file from outside. */
  name: string;
  language: Language;
  requests: readonly AnnotatedRequest[];
}

/** Files named by their language ("zh-adversarial.txt") are of it; of others the first request decides. */
export async function readSet(path: string): Promise<RequestSet> {
  const file = basename(path, '.txt');
  const read = parseAnnotatedRequests(path, await readFile(path, 'utf8'));
  if (!read.ok)
    throw new Error(read.problem.issues.map(({ path: at, message }) => `${at}: ${message}`).join('\n'));
  const named = /^(en|zh)(?:-(.+))?$/u.exec(file);
  const han = read.value.some(({ text }) => /\p{Script=Han}/u.test(text));
  return {
    name: named ? (named[2] ?? 'first') : file,
    language: named ? (named[1] === 'zh' ? 'zh' : 'en') : han ? 'zh' : 'en',
    requests: read.value,
  };
}

/** Every set of a folder, by name. */
export async function readFolder(folder: string): Promise<RequestSet[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.txt')).sort();
  return Promise.all(files.map((file) => readSet(join(folder, file))));
}

/** The sets lie beside the sources, also when the compiled copy under dist runs. */
export function bundledFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  return join(here.replace(/([\\/])dist[\\/](evaluation[\\/]understanding)$/u, '$1$2'), 'requests');
}
