import type { GraphQLSchema } from 'graphql';
import type { Row } from '../row.js';
import { Findings } from '../row.js';
import type { Caller } from '../support/caller.js';
import { boundsText, meanwhile } from '../support/meanwhile.js';
import { documentOf, printedSchema, rootFields, variablesFor } from '../support/documents.js';
import { hostileValue, mutated } from '../support/fuzz.js';
import { giveaway } from '../support/secrets-in.js';
import { Seeded } from '../support/seeded.js';
import type { World } from '../world/world.js';
import { readProbe } from '../support/read-probe.js';

/** Of documents and of broken bodies each: in the usual run, and where there is time. */
const [few, many] = [1_500, 10_000];
/** Before memory is looked at. */
const warming = 1_000;
const atOnce = 8;
/** What would end the attack or change the world for the rows that follow. */
const leftOut = new Set(['signOut', 'signOutEverywhere', 'endSession', 'endOtherSessions']);

interface Sent {
  caller: Caller;
  body: string;
  what: string;
}

/** A valid document with hostile arguments, or one broken somewhere. */
function documentFor(
  schema: GraphQLSchema,
  chance: Seeded,
): { query: string; variables: unknown; name: string } {
  const root = chance.pick(
    rootFields(schema).filter(({ kind, name }) => kind !== 'subscription' && !leftOut.has(name)),
  );
  const variables = variablesFor(root, {
    idOf: () => chance.pick(['', 'x', '00000000-0000-0000-0000-000000000000', "' or 1=1"]),
  });
  for (const name of Object.keys(variables))
    if (chance.chance(0.5)) variables[name] = hostileValue(chance, variables[name]);
  const query = documentOf(root);
  return { query: chance.chance(0.4) ? mutated(chance, query) : query, variables, name: root.name };
}

async function sendAll(world: World, findings: Findings, next: () => Sent, count: number): Promise<void> {
  let left = count;
  const line = async () => {
    while (left > 0) {
      left -= 1;
      const { caller, body, what } = next();
      const answer = await caller
        .post(body)
        .catch((error: unknown) => ({ status: 0, text: String(error), codes: [] as string[] }));
      const isFine =
        answer.status > 0 &&
        answer.status < 500 &&
        !answer.codes.includes('INTERNAL') &&
        giveaway(withoutLinks(world, answer.text)) === null;
      findings.hold(
        isFine,
        `${what}: ${answer.status} ${answer.codes.join()} ${giveaway(withoutLinks(world, answer.text)) ?? ''} for ${body.slice(0, 700)}`,
      );
    }
  };
  await Promise.all(Array.from({ length: atOnce }, line));
}

/** Links that are handed over (an invitation, a new password) begin with our address, as they should. */
function withoutLinks({ url }: World, text: string): string {
  return text.replaceAll(url, '');
}

const errorOracle: Row = {
  id: 'H147',
  run: async (world) => {
    const findings = new Findings();
    const chance = new Seeded(world.seed);
    const [documents, mutations] = world.isLong ? [many, many] : [few, few];
    const schema = await printedSchema();
    const { pat1, carer1, admin1, emp2 } = world.users;
    const callers = [pat1, carer1, admin1, emp2];
    const before = await readProbe(world.probe, 'read');
    const valid = () => {
      const { name, ...body } = documentFor(schema, chance);
      return { caller: chance.pick(callers), body: JSON.stringify(body), what: name };
    };
    const broken = () => {
      const { caller, body, what } = valid();
      return { caller, body: mutated(chance, body), what: `broken JSON of ${what}` };
    };
    // A process that has answered little takes memory once, and 20,000 documents took no more than 3,000: growth counts after.
    await sendAll(world, findings, valid, warming);
    const seen = await meanwhile(world, async () => {
      await sendAll(world, findings, valid, documents);
      await sendAll(world, findings, broken, mutations);
    });
    const after = await readProbe(world.probe, 'read');
    findings.hold(
      after.unhandled === before.unhandled,
      `${after.unhandled - before.unhandled} promises nobody waited for`,
    );
    findings.hold(seen.failedHealthChecks === 0, `${seen.failedHealthChecks} health checks failed`);
    findings.hold(seen.p99Ms < 200, `the event loop was held up: p99 ${seen.p99Ms.toFixed(0)} ms`);
    findings.hold(seen.rssGrowthMb < 64, `${seen.rssGrowthMb.toFixed(0)} MB more`);
    return findings.evidence(
      `${documents} documents made of the schema with hostile arguments and ${mutations} broken JSON bodies as patient, clinician, administrator and employee: no 5xx, no INTERNAL, no stack; longest stall ${seen.longestMs.toFixed(0)} ms, ${boundsText(seen)}.`,
    );
  },
};

export const errorOracleRows: readonly Row[] = [errorOracle];
