/**
 * The parser process: reads one untrusted file from standard input with one source of one plugin and writes what
 * it understood to standard output, as frames. Its parent limits its memory, time and file access.
 * Arguments: plugin list, plugin, source id, and what it is told of the file as JSON.
 */
import type { SourceRecord } from '@regimen/domain';
import type { FileInput, PluginDefinition, WearableSource } from '@regimen/plugin-api';
import { startPlugin } from '../plugins/start-plugin.js';
import { createPluginHost } from '../plugins/plugin-host.js';
import { loadListedPlugin } from '../plugins/plugin-list.js';
import type { ParseFrame } from './parse-frames.js';
import { encodeFrame } from './parse-frames.js';

const batchSize = 500;
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

async function send(frame: ParseFrame): Promise<void> {
  if (process.stdout.write(encodeFrame(frame))) return;
  await new Promise<void>((resolve) => process.stdout.once('drain', resolve));
}

async function findSource(listFile: string, from: string, sourceId: string): Promise<WearableSource> {
  const listed = await loadListedPlugin(listFile, from);
  const bareHost = (definition: PluginDefinition) =>
    createPluginHost(definition, {
      logger: silent,
      now: () => new Date(),
      storage: null,
      enqueue: () => Promise.reject(new Error('A parser has no queue.')),
    });
  const { extensions } = await startPlugin(listed, bareHost(listed.definition));
  const source = extensions.wearableSources?.find(({ id }) => id === sourceId);
  if (!source?.readFile) throw new Error(`The plugin has no file source ${sourceId}.`);
  return source;
}

async function parse(source: WearableSource, told: Omit<FileInput, 'bytes'>): Promise<void> {
  let batch: SourceRecord[] = [];
  const flush = async () => {
    if (batch.length > 0) await send({ type: 'records', records: batch });
    batch = [];
  };
  try {
    for await (const record of source.readFile!({ ...told, bytes: process.stdin })) {
      batch.push(record);
      if (batch.length >= batchSize || record.kind === 'activity') await flush();
    }
    await flush();
    await send({ type: 'done' });
  } catch (error) {
    await flush();
    await send(frameOf(error));
  }
}

/** Compared by name: the plugin may bring its own copy of the error class. */
function frameOf(error: unknown): ParseFrame {
  if (error instanceof Error && error.name === 'SourceFileError') {
    const { code, where } = error as Error & { code: string; where: string };
    return { type: 'refused', code, message: error.message, where };
  }
  return { type: 'crashed', message: error instanceof Error ? error.name : 'unknown' };
}

const [listFile = '', from = '', sourceId = '', told = ''] = process.argv.slice(2);
await parse(await findSource(listFile, from, sourceId), JSON.parse(told) as Omit<FileInput, 'bytes'>);
// A parser that left timers or sockets behind must not keep the process alive.
process.stdin.destroy();
