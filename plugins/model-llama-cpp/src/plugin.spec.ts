import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyProfile } from '@regimen/domain';
import type { ModelBackend, PluginHost } from '@regimen/plugin-api';
import { checkPlugin } from '@regimen/plugin-api/conformance';
import plugin from './plugin.js';

/**
 * Stands in for node-llama-cpp, which is too large to install for every test; `npm run test:llama` runs the real one. It
 * answers by what the question says, waits for its signal where it is told to, and counts how many are asked at once.
 */
const fakePackage = `
let inside = 0;
export async function getLlama(options) {
  if (options.build !== 'never' || options.gpu !== false) throw new Error('asked for another build');
  return {
    gpu: false,
    loadModel: async () => ({ createContext: async () => ({ getSequence: () => ({}) }) }),
    createGrammarForJsonSchema: async () => ({ parse: (text) => JSON.parse(text) }),
    dispose: async () => undefined,
  };
}
export class LlamaChatSession {
  constructor({ systemPrompt }) { this.system = systemPrompt; }
  async promptWithMeta(user, { grammar, signal, onTextChunk, maxTokens }) {
    inside += 1;
    try {
      if (inside > 1) throw new Error('two at once');
      signal.throwIfAborted();
      const said = JSON.parse(user);
      if (said.text?.includes('forever')) await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
      await new Promise((resolve) => setTimeout(resolve, 2));
      signal.throwIfAborted();
      if (said.text?.includes('at length')) return { responseText: '{', stopReason: 'maxTokens' };
      if (grammar) {
        const quote = /lose 5 kg|减5公斤/.exec(said.text)?.[0];
        const marks = quote ? [{ quote, is: 'goal:lose-weight' }] : [];
        return { responseText: JSON.stringify({ intent: 'plan', marks }), stopReason: 'eogToken' };
      }
      for (const word of said.sentences.join(' ').split(' ')) {
        signal.throwIfAborted();
        onTextChunk(word + ' ');
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      return { responseText: '', stopReason: 'eogToken' };
    } finally {
      inside -= 1;
    }
  }
  dispose() {}
}
`;

describe('the llama.cpp backend', () => {
  let folder: string;
  let file: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'regimen-llama-'));
    file = join(folder, 'model.gguf');
    await writeFile(file, 'GGUF and so on');
    const fake = join(folder, 'node_modules/node-llama-cpp');
    await mkdir(fake, { recursive: true });
    await writeFile(
      join(fake, 'package.json'),
      '{ "name": "node-llama-cpp", "type": "module", "exports": "./index.js" }',
    );
    await writeFile(join(fake, 'index.js'), fakePackage);
  });
  afterEach(() => plugin.stop!());

  const start = async (options: object = {}): Promise<ModelBackend> => {
    const host = { logger: { info: () => undefined } } as unknown as PluginHost;
    const settings = plugin.options.parse({ file, packageFolder: folder, ...options });
    const { modelBackends } = await plugin.setup(host, settings);
    return modelBackends![0]!;
  };
  const understand = (backend: ModelBackend, text: string, signal?: AbortSignal) =>
    backend.understanding!.understand(
      { text, profile: emptyProfile('Europe/London'), today: '2026-11-25', answers: {} },
      signal,
    );
  const facts = { title: 'This week', sentences: ['Swim three times', '30 minutes each.'] };
  const phrase = (backend: ModelBackend, signal?: AbortSignal) =>
    backend.phraser!.phrase({ facts, language: 'en', readingLevel: 'participant' }, signal);

  it('conforms', async () => {
    expect(await checkPlugin(plugin, { options: { file, packageFolder: folder } })).toEqual([]);
  });

  it('asks one at a time, in order', async () => {
    const backend = await start();
    const answers = await Promise.all(
      ['lose 5 kg', 'lose 5 kg now', 'hello'].map((text) => understand(backend, text)),
    );
    expect(answers.map(({ goals }) => goals.length)).toEqual([1, 1, 0]);
    expect((await backend.health!()).details).toMatchObject({ waiting: 0, runsOn: 'processor' });
  });

  it('streams, and lets the next in when nobody reads on', async () => {
    const backend = await start();
    const pieces: string[] = [];
    for await (const piece of phrase(backend)) pieces.push(piece);
    expect(pieces.length).toBe(6);
    for await (const _ of phrase(backend)) break;
    expect((await understand(backend, 'lose 5 kg')).goals).toHaveLength(1);
  });

  it('stops when it is told to, at work and while waiting', async () => {
    const backend = await start();
    const [worker, waiter] = [new AbortController(), new AbortController()];
    const working = understand(backend, 'forever', worker.signal);
    const waiting = understand(backend, 'lose 5 kg', waiter.signal);
    waiter.abort(new Error('tired of waiting'));
    await expect(waiting).rejects.toThrow('tired of waiting');
    worker.abort(new Error('enough'));
    await expect(working).rejects.toThrow('enough');
    expect((await understand(backend, 'lose 5 kg')).goals).toHaveLength(1);
  });

  it('gives up in time, and refuses what was cut off', async () => {
    const hasty = await start({ wholeMs: 100 });
    await expect(understand(hasty, 'forever')).rejects.toThrow(/timeout/);
    await expect(understand(await start(), 'at length')).rejects.toThrow(/cut off/);
  });

  it('checks the checksum that the settings name', async () => {
    const backend = await start({ sha256: 'a'.repeat(64) });
    await expect(understand(backend, 'swim')).rejects.toThrow(/another checksum/);
    expect(await backend.health!()).toMatchObject({
      ready: false,
      reason: expect.stringMatching(/checksum/) as string,
    });
  });

  it.each([
    [
      'the file is missing',
      { file: '/nowhere/model.gguf' },
      /model file \/nowhere\/model.gguf cannot be read/,
    ],
    ['the file is no model', { file: '' }, /is no GGUF file/],
    ['the package is missing', { packageFolder: '/nowhere' }, /node-llama-cpp is not installed in \/nowhere/],
  ])('says in a sentence that %s', async (_, options, sentence) => {
    const other = join(folder, 'other.txt');
    await writeFile(other, 'words');
    await expect(
      start({ ...options, ...('file' in options && options.file === '' && { file: other }) }),
    ).rejects.toThrow(sentence);
  });
});
