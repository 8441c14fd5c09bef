import { writeZip } from '@regimen/plugin-api/conformance';
import type { Row } from '../row.js';
import { Findings } from '../row.js';
import { FileDesk } from '../support/file-desk.js';
import { boundsText, meanwhile } from '../support/meanwhile.js';
import type { SampleFormat } from '../support/sample-formats.js';
import { pluginsWithoutSample, sampleFormats } from '../support/sample-formats.js';
import { giveaway } from '../support/secrets-in.js';
import { Seeded } from '../support/seeded.js';
import type { Mutant } from '../support/seeded-mutants.js';
import { mutantsOf } from '../support/seeded-mutants.js';
import type { World } from '../world/world.js';

/** Changed files of each format that go to the worker, and looks at single ones; more in the long run. */
const counts = { usual: { imported: 30, looked: 1 }, long: { imported: 3_000, looked: 20 } };
const patienceMs = 300_000;
/** Reasons that say the reader itself failed, not the file. */
const faults = new Set(['parser-crashed', 'parser-timeout', 'too-many-failures']);

/** Hundreds of changed files of one format in one archive, read by the worker as any upload is. */
async function importMutants(
  world: World,
  { plugin, source }: SampleFormat,
  mutants: readonly Mutant[],
  findings: Findings,
): Promise<number> {
  const desk = new FileDesk(world.sessions.pat1b, await participantOf(world));
  const files = mutants.map(({ name, bytes }, index) => ({ path: `${index}/${name}`, bytes }));
  const done = await desk.import({ name: `${source}.zip`, bytes: writeZip(files) }, patienceMs);
  findings.hold(done.leak === null, `${source}: the import gave away ${done.leak}`);
  findings.hold(
    !faults.has(done.code ?? ''),
    `${plugin}: the archive ended as ${done.status} with ${done.code}`,
  );
  for (const { path, failure, failureReason } of await desk.files(done.id)) {
    const mutant = mutants[Number(path.split('/')[0])];
    const made = `${path} (${mutant?.made ?? 'several files'})`;
    findings.hold(
      !faults.has(failureReason?.code ?? ''),
      `${plugin}: ${made} made its reader fail: ${failureReason?.code}`,
    );
    findings.hold(giveaway(failure ?? '') === null, `${plugin}: ${made}: ${failure}`);
  }
  findings.count(mutants.length);
  return done.observationsStored + done.activitiesStored;
}

async function participantOf({ sessions }: World): Promise<string> {
  const { session } = await sessions.pat1b.ask<{ session: { member: { participant: { id: string } } } }>(
    '{ session { member { participant { id } } } }',
  );
  return session.member.participant.id;
}

const fuzzed: Row = {
  id: 'H901',
  run: async (world) => {
    const findings = new Findings();
    const { imported, looked } = world.isLong ? counts.long : counts.usual;
    const random = new Seeded(world.seed);
    const formats = await sampleFormats();
    const unshown = await pluginsWithoutSample();
    findings.hold(unshown.length === 0, `no sample files of ${unshown.join()}`);
    const printedBefore = world.logged().length;
    let [tried, kept] = [0, 0];
    const seen = await meanwhile(world, async () => {
      for (const format of formats) {
        const mutants = mutantsOf(format.files, imported, random);
        kept += await importMutants(world, format, mutants, findings);
        tried += mutants.length;
        const desk = new FileDesk(world.sessions.pat1b, await participantOf(world));
        for (const { name, bytes, made } of mutantsOf(format.files, looked, random)) {
          const { codes, leak } = await desk.look({ name, bytes });
          findings.hold(
            !codes.some((code) => faults.has(code)),
            `${format.plugin}: ${name} (${made}): ${codes.join()}`,
          );
          findings.hold(leak === null, `${format.plugin}: ${name} (${made}) gave away ${leak}`);
        }
      }
    });
    const printed = world.logged().slice(printedBefore);
    findings.hold(!/unhandled|INTERNAL/i.test(printed), `the log tells of a fault: ${printed.slice(0, 300)}`);
    findings.hold(seen.busiestMs < 200, `the event loop stood still for ${seen.busiestMs.toFixed(0)} ms`);
    findings.hold(seen.failedHealthChecks === 0, `${seen.failedHealthChecks} health checks failed`);
    return findings.evidence(
      `${tried} changed files of ${formats.length} formats through upload and worker, ${formats.length * looked} through the preview (seed ${world.seed}): no reader crashed or was stopped, ${kept} sound records were kept of them; ${boundsText(seen)}, longest stall ${seen.busiestMs.toFixed(0)} ms.`,
    );
  },
};

export const fuzzedUploadRows: readonly Row[] = [fuzzed];
