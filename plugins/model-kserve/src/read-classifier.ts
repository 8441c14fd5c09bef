import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkClassifier } from '@regimen/language';
import type { Classifier } from '@regimen/language';

/** Reads what the labels of a model mean. @throws Error with a sentence for the operator */
export async function readClassifier(
  folder: string,
): Promise<{ classifier: Classifier; modelVersion: string }> {
  const manifest = await readJson(folder, 'manifest.json');
  const checked = checkClassifier(manifest, await readJson(folder, 'labels.json'));
  if (!checked.ok) throw new Error(checked.problem.message);
  const { version } = manifest as { version?: unknown };
  if (typeof version !== 'string' || version === '')
    throw new Error(`manifest.json in ${folder} names no version of the model`);
  return { classifier: checked.value, modelVersion: version };
}

async function readJson(folder: string, name: string): Promise<unknown> {
  const path = join(folder, name);
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Error(`${path} cannot be read; set "folder" to where the model's manifest lies`);
  });
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Error(`${path} is no JSON`);
  }
}
