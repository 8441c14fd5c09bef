import { check } from 'recheck';
import type { Row } from '../row.js';
import { Findings } from '../row.js';
import { documentOf, printedSchema, rootFields, variablesFor } from '../support/documents.js';
import { FileDesk } from '../support/file-desk.js';
import { productPatterns } from '../support/product-patterns.js';
import { readProbe } from '../support/read-probe.js';
import type { World } from '../world/world.js';

const length = 50_000;
/** What makes patterns go back: one letter, blanks, digits, half of a word, an address that never ends. */
const texts = ['a', ' ', '1', '-', 'a@', '1:', '年', '(', '\\"', 'a.'].map(
  (part) => `${part.repeat(Math.floor(length / part.length))}!`,
);
/** What the list allows one text, and what reading the body of one takes beside it (milliseconds of the processor). */
const [mostMs, bodyMs] = [50, 20];
/** They end the attack. */
const leftOut = new Set(['signOut', 'signOutEverywhere', 'endSession', 'endOtherSessions']);

/** Such a text in every place of a value that takes a text. */
function withText(value: unknown, text: string): unknown {
  if (typeof value === 'string') return text;
  if (Array.isArray(value)) return value.map((one) => withText(one, text));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, of]) => [name, withText(of, text)]));
}

/** How long the api was busy with a body; the shortest of three, as collecting garbage is no pattern's doing. */
async function busyWith(
  { probe, users }: World,
  user: 'pat1' | 'admin1',
  body: string,
): Promise<{ status: number; busyMs: number }> {
  let [status, busyMs] = [0, Infinity];
  for (let round = 0; round < 3 && busyMs >= mostMs + bodyMs; round += 1) {
    await readProbe(probe, 'reset');
    ({ status } = await users[user].post(body));
    busyMs = Math.min(busyMs, (await readProbe(probe, 'read')).busiestMs);
  }
  return { status, busyMs };
}

/** Every text of every field of the api. */
async function overTheApi(world: World, findings: Findings): Promise<number> {
  const fields = rootFields(await printedSchema()).filter(
    ({ kind, name, field }) => kind !== 'subscription' && !leftOut.has(name) && field.args.length > 0,
  );
  let sent = 0;
  for (const [index, root] of fields.entries()) {
    const variables = variablesFor(root, { idOf: () => world.p1.participantId });
    if (!JSON.stringify(variables).includes('"')) continue;
    const chosen = world.isLong ? texts : [texts[index % texts.length]!, texts[(index + 5) % texts.length]!];
    for (const text of chosen) {
      const body = JSON.stringify({ query: documentOf(root), variables: withText(variables, text) });
      const { status, busyMs } = await busyWith(world, index % 2 === 0 ? 'pat1' : 'admin1', body);
      sent += 1;
      findings.hold(
        busyMs < mostMs + bodyMs && status < 500,
        `${root.name} was busy for ${busyMs.toFixed(0)} ms with ${text.slice(0, 3)}…, and answered ${status}`,
      );
    }
  }
  return sent;
}

/** The same as heads and cells of a table, which come to readers of dates, numbers and units. */
async function inTables({ sessions, p1 }: World, findings: Findings): Promise<number> {
  const desk = new FileDesk(sessions.pat1, p1.participantId);
  let slowest = 0;
  for (const text of texts) {
    const cell = `"${text.replaceAll('"', '""')}"`;
    for (const table of [
      `Date,Weight ${text.replaceAll(/[",]/g, '')}\n2024-01-01,70\n`,
      `Date,Weight (kg)\n${cell},70\n`,
      `Date,Weight (kg)\n2024-01-01,${cell}\n`,
    ]) {
      const { ms, codes } = await desk.look({ name: 'slow.csv', bytes: Buffer.from(table) });
      slowest = Math.max(slowest, ms);
      findings.hold(
        !codes.some((code) => code.startsWith('parser-')) && ms < 10_000,
        `a table with ${text.slice(0, 3)}… took ${(ms / 1000).toFixed(1)} s: ${codes.join()}`,
      );
    }
  }
  return slowest;
}

/** No pattern goes back exponentially; those that do by a power are bounded by what reaches them, as tried above. */
async function byChecker(findings: Findings): Promise<string> {
  const patterns = await productPatterns();
  let [powers, undecided] = [0, 0];
  for (const { source, flags, file } of patterns) {
    const verdict = await check(source, flags, { timeout: 2_000 });
    findings.hold(
      verdict.status !== 'vulnerable' || verdict.complexity.type !== 'exponential',
      `${file} has the exponential /${source}/`,
    );
    if (verdict.status === 'vulnerable') powers += 1;
    if (verdict.status === 'unknown') undecided += 1;
  }
  findings.hold(patterns.length > 100, `only ${patterns.length} patterns were found`);
  return ` Of ${patterns.length} patterns in the sources a checker calls none exponential, ${powers} a power of the length, and decides nothing about ${undecided}.`;
}

const slowPatterns: Row = {
  id: 'H085',
  run: async (world) => {
    const findings = new Findings();
    const sent = await overTheApi(world, findings);
    const slowest = await inTables(world, findings);
    const checked = world.isLong
      ? await byChecker(findings)
      : ' With --long a checker reads every pattern too.';
    return findings.evidence(
      `Texts of ${length} letters made to lead patterns astray in every text of every field: ${sent} requests, none kept the api busy for ${mostMs + bodyMs} ms, its body included; as heads and cells of tables the slowest look took ${(slowest / 1000).toFixed(1)} s.${checked}`,
    );
  },
};

export const slowPatternRows: readonly Row[] = [slowPatterns];
