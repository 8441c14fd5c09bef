import type { ReadingContext, WearableSource } from '@regimen/plugin-api';
import { ParseFailure } from '../../platform/parsing/parse-failure.js';
import type { PluginRegistry } from '../../platform/plugins/plugin-registry.js';

/** A source, and the plugin that brings it, as the operator's list names it. */
export interface Reader {
  source: WearableSource;
  from: string;
  /** File that was checked; null where the name leads to what ships with the product. */
  at: string | null;
}

/**
 * Who reads a file that is no archive: the first source that knows it, or where somebody answered what a file leaves open,
 * the first that can be told.
 * @throws ParseFailure when there is none.
 */
export async function readerOf(
  plugins: PluginRegistry,
  head: Uint8Array,
  name: string,
  settings: ReadingContext['settings'] = {},
): Promise<Reader> {
  const isTold = Object.keys(settings).length > 0;
  const source =
    (await plugins.sourceFor(head, name)) ?? (isTold ? await plugins.learnerOf(head, name) : null);
  const provider = source && plugins.providerOf(source.id);
  if (!source || !provider) throw unknownFormat(plugins);
  return { source, from: provider.from, at: provider.at };
}

/**
 * Who reads what came from a source by name.
 * @throws ParseFailure when it does not run, or is not installed any more.
 */
export function readerNamed(plugins: PluginRegistry, sourceId: string): Reader {
  const provider = plugins.providerOf(sourceId);
  const source = provider?.extensions.wearableSources?.find(({ id }) => id === sourceId);
  if (!provider || !source) throw sourceNotRunning();
  return { source, from: provider.from, at: provider.at };
}

/** No other source may read it, and nothing of it is unknown: it waits for an administrator. */
function sourceNotRunning(): ParseFailure {
  const message =
    'The source that sent this is not running. Ask an administrator to start it, then read this import again.';
  return new ParseFailure('source-not-running', message, 'file');
}

/** What to tell where no source knows a file, or nothing of an archive. */
export function unknownFormat(plugins: PluginRegistry): ParseFailure {
  const readable = plugins.running
    .filter(({ extensions }) => (extensions.wearableSources?.length ?? 0) > 0)
    .map(({ definition }) => definition.title);
  const installed = {
    en: readable.map(({ en }) => en).join(', ') || 'none',
    zh: readable.map(({ zh }) => zh).join('、') || '无',
  };
  const message = `No installed source knows this kind of file. Installed: ${installed.en}.`;
  return new ParseFailure('unknown-format', message, 'file', { installed });
}

/** Of a file that does not hold a byte, there is nothing to recognise. */
export function emptyFile(): ParseFailure {
  return new ParseFailure('empty-file', 'The file is empty: it does not hold a single byte.', 'file');
}
