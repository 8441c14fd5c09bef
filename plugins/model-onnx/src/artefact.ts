import { createHash } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { checkClassifier } from '@regimen/language';
import type { Classifier } from '@regimen/language';
import type { ModelTraining } from '@regimen/plugin-api';
import { z } from 'zod';
import type { GraphSummary } from './check-graph.js';
import { checkGraph } from './check-graph.js';
import { figuresOf } from './figures.js';
import { readTraining } from './training.js';

/** Larger files are no small model; a bigger one belongs on a server (engineering choice). */
const mostModelBytes = 512 * 1024 * 1024;
const mostTextBytes = 16 * 1024 * 1024;

const file = z.object({
  path: z.string().min(1).max(200),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  bytes: z.int().min(1),
});
const manifestShape = z.object({
  manifestVersion: z.literal(1),
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u),
  version: z.string().min(1).max(100),
  kind: z.enum(['understanding', 'proposing']),
  files: z.object({ model: file, labels: file }).catchall(file),
  licence: z.string().max(500).default('not stated'),
  trainedOn: z.object({ sha256: z.string().max(64).default('') }).default({ sha256: '' }),
});

/** A model folder whose every file is what its manifest says. What its numbers stand for is still data from outside. */
export interface ModelFolder {
  id: string;
  version: string;
  /** Of the weights. */
  sha256: string;
  network: Uint8Array;
  graph: GraphSummary;
  manifest: unknown;
  labels: unknown;
  licence: string;
  /** Hash of what it was trained on. */
  trainedOn: string;
  /** Markdown. */
  card: string;
  figures: Readonly<Record<string, number>>;
  /** How it was trained; null where the folder does not say. */
  training: ModelTraining | null;
}

/** A model that understands requests, ready for a runtime. */
export interface Artefact extends Omit<ModelFolder, 'manifest' | 'labels'> {
  classifier: Classifier;
}

/** Folder of a model that ships with the product. @throws Error when it is not installed. */
export function shippedFolder(
  name: 'understanding-small' | 'proposing-small' = 'understanding-small',
): string {
  const manifest = `@regimen/models/artefacts/${name}/manifest.json`;
  return dirname(createRequire(import.meta.url).resolve(manifest));
}

/** The model of a folder that understands requests. @throws Error that says in plain words what is wrong. */
export async function readArtefact(folder: string): Promise<Artefact> {
  const { manifest, labels, ...rest } = await readModelFolder(folder, 'understanding');
  const classifier = checkClassifier(manifest, labels);
  if (!classifier.ok) throw new Error(classifier.problem.message);
  return { ...rest, classifier: classifier.value };
}

/**
 * Reads a model folder. Size, checksum and the inside of the network are checked before anything runs it.
 * @throws Error that says in plain words what is wrong.
 */
export async function readModelFolder(
  folder: string,
  kind: 'understanding' | 'proposing',
): Promise<ModelFolder> {
  const source = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => {
    throw new Error('There is no manifest.json in the model folder.');
  });
  const raw = parsed('manifest.json', source);
  const manifest = manifestShape.safeParse(raw);
  if (!manifest.success) {
    const paths = manifest.error.issues.map(({ path }) => path.join('.') || 'the whole').join(', ');
    throw new Error(`The manifest of the model is not as it should be at: ${paths}.`);
  }
  const { files, id, version, licence, trainedOn } = manifest.data;
  if (manifest.data.kind !== kind)
    throw new Error(`The model is for ${manifest.data.kind}, not for ${kind}.`);
  const texts: Record<string, string> = {};
  for (const [name, entry] of Object.entries(files)) {
    if (name !== 'model')
      texts[name] = new TextDecoder().decode(await readChecked(folder, entry, mostTextBytes));
  }
  const network = await readChecked(folder, files.model, mostModelBytes);
  return {
    ...{ id, version, licence, network },
    sha256: files.model.sha256,
    graph: checkGraph(network),
    manifest: raw,
    labels: parsed('labels.json', texts['labels'] ?? ''),
    trainedOn: trainedOn.sha256,
    card: texts['card'] ?? '',
    figures: figuresOf(parsed('evaluation.json', texts['evaluation'] ?? '{}')),
    training: readTraining(parsed('training.json', texts['training'] ?? 'null')),
  };
}

function parsed(name: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Error(`${name} of the model is no JSON.`);
  }
}

async function readChecked(
  folder: string,
  { path, sha256, bytes }: z.output<typeof file>,
  most: number,
): Promise<Uint8Array> {
  // A plain name: no path can lead out of the folder.
  if (basename(path) !== path || path === '..')
    throw new Error('A file of the model lies outside its folder.');
  const handle = await open(join(folder, path)).catch(() => {
    throw new Error(`The file ${path} of the model is missing.`);
  });
  try {
    const { size } = await handle.stat();
    if (size > most) throw new Error(`The file ${path} of the model is larger than ${most} bytes.`);
    if (size !== bytes)
      throw new Error(`The file ${path} of the model has ${size} bytes instead of ${bytes}.`);
    const content = await handle.readFile();
    if (createHash('sha256').update(content).digest('hex') !== sha256)
      throw new Error(`The file ${path} of the model is not the one its manifest names (checksum).`);
    return content;
  } finally {
    await handle.close();
  }
}
