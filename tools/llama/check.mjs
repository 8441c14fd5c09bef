/**
 * Runs the plugin model-llama-cpp on the real llama.cpp with a tiny model of random weights. Random weights know nothing: what
 * is shown is that the file loads, the grammar holds, texts stream, and calls end when they should.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkTrainingRequest, emptyProfile, requestIntents } from '@regimen/domain';
import { workspaceRoot } from '../launch/workspace-root.mjs';
import { llamaFolder } from './llama-folder.mjs';
import { tinyLlama } from './tiny-llama.mjs';

const { default: plugin } = await import(
  pathToFileURL(join(workspaceRoot, 'plugins/model-llama-cpp/dist/plugin.js')).href
);
const packageFolder = llamaFolder();
const folder = mkdtempSync(join(tmpdir(), 'regimen-llama-'));
const file = join(folder, 'tiny.gguf');
writeFileSync(file, tinyLlama(1));
const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex');
console.log(`Model: ${(readFileSync(file).length / 1024).toFixed(0)} KiB, seed 1.`);

let passed = 0;
let failed = 0;
async function check(name, work) {
  const started = performance.now();
  try {
    await work();
    passed += 1;
    console.log(`ok      ${name} (${Math.round(performance.now() - started)} ms)`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED  ${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
function expect(fact, what) {
  if (!fact) throw new Error(what);
}
async function refusal(work) {
  try {
    await work();
  } catch (error) {
    return String(error.message);
  }
  throw new Error('it was accepted');
}

async function start(options = {}) {
  const settings = plugin.options.parse({
    file,
    packageFolder,
    contextTokens: 32_768,
    mostTokens: 6000,
    ...options,
  });
  const { modelBackends } = await plugin.setup({ logger: { info: () => undefined } }, settings);
  return modelBackends[0];
}
const request = (text) => ({
  text,
  profile: emptyProfile('Europe/London'),
  today: '2026-11-25',
  answers: {},
});
const facts = { title: 'This week', sentences: ['Swim three times, 30 minutes each.'] };
const phrasing = { facts, language: 'en', readingLevel: 'participant' };

const backend = await start({ sha256 });
for (const text of ['I want to lose 5 kg by swimming', '我想12周减5公斤，喜欢游泳']) {
  await check(`understands the shape of "${text}"`, async () => {
    const understood = await backend.understanding.understand(request(text));
    const checked = checkTrainingRequest(understood);
    expect(checked.ok, checked.ok ? '' : JSON.stringify(checked.problem.issues));
    expect(requestIntents.includes(understood.intent.value), 'the intent is none');
    expect(understood.intent.origin === 'text', 'the intent did not come from the model');
  });
}
await check('answers the same question alike', async () => {
  const [first, second] = [request('swim'), request('swim')].map((said) =>
    backend.understanding.understand(said),
  );
  expect(JSON.stringify(await first) === JSON.stringify(await second), 'two answers differ');
});
await check('phrases in pieces', async () => {
  const pieces = [];
  try {
    for await (const piece of backend.phraser.phrase(phrasing)) pieces.push(piece);
  } catch (error) {
    // Whether random weights ever come to an end differs between processors; one that does not must be told so, after its pieces.
    expect(/cut off/u.test(error.message), error.message);
  }
  expect(pieces.length > 1, `it came in ${pieces.length} pieces`);
  expect(
    pieces.every((piece) => typeof piece === 'string'),
    'a piece is no text',
  );
});
await check('stops when nobody reads on, and is free for the next', async () => {
  for await (const _ of backend.phraser.phrase(phrasing)) break;
  expect(backend.health && (await backend.health()).details.waiting === 0, 'somebody still waits');
});
await check('stops when it is told to', async () => {
  const message = await refusal(() =>
    backend.understanding.understand(request('swim'), AbortSignal.timeout(1)),
  );
  expect(/abort|timeout/iu.test(message), message);
});
await check('refuses an answer that was cut off', async () => {
  const short = await start({ mostTokens: 16 });
  const message = await refusal(() => short.understanding.understand(request('swim')));
  expect(/cut off/u.test(message), message);
});
await check('gives up in time', async () => {
  const hasty = await start({ wholeMs: 100 });
  const message = await refusal(() => hasty.understanding.understand(request('swim '.repeat(500))));
  expect(/abort|timeout/iu.test(message), message);
});
await check('tells where it runs', async () => {
  const { ready, reason, details } = await backend.health();
  expect(
    ready && reason === null && details.runsOn === 'processor',
    JSON.stringify({ ready, reason, details }),
  );
  expect(
    backend.identity.runsWhere === 'here' && backend.identity.sha256 === sha256,
    'the identity is another',
  );
});
await check('refuses a file with another checksum', async () => {
  const other = await start({ sha256: 'a'.repeat(64) });
  const message = await refusal(() => other.understanding.understand(request('swim')));
  expect(/another checksum/u.test(message), message);
  expect((await other.health()).ready === false, 'it calls itself ready');
});
await check('says that a damaged file cannot be loaded', async () => {
  const damaged = join(folder, 'damaged.gguf');
  writeFileSync(damaged, readFileSync(file).subarray(0, 100_000));
  const other = await start({ file: damaged });
  const message = await refusal(() => other.understanding.understand(request('swim')));
  expect(message === 'The model cannot be loaded.', message);
});
await check('says that the package is missing', async () => {
  const message = await refusal(() => start({ packageFolder: folder }));
  expect(/node-llama-cpp is not installed in/u.test(message), message);
});
await plugin.stop();
rmSync(folder, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
