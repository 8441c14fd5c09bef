import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { readXml } from '@regimen/plugin-api/reading';
import { writeZip } from '@regimen/plugin-api/conformance';
import type { Row } from '../row.js';
import { Findings } from '../row.js';
import { FileDesk } from '../support/file-desk.js';
import type { HandedFile } from '../support/file-desk.js';
import { boundsText, isBounded, meanwhile } from '../support/meanwhile.js';

const megabyte = 1024 * 1024;
const nothing = { open: () => undefined, close: () => undefined };

/** Documents of every XML format that is read, around a doctype and a body of the attacker's. */
const formats: readonly (readonly [name: string, root: string, around: (inside: string) => string])[] = [
  ['export.xml', 'HealthData', (inside) => `<HealthData locale="en">${inside}</HealthData>`],
  [
    'run.tcx',
    'TrainingCenterDatabase',
    (inside) =>
      `<TrainingCenterDatabase><Activities><Activity Sport="Running"><Id>${inside}</Id></Activity></Activities></TrainingCenterDatabase>`,
  ],
  ['run.gpx', 'gpx', (inside) => `<gpx version="1.1" creator="x"><trk><name>${inside}</name></trk></gpx>`],
  ['run.kml', 'kml', (inside) => `<kml><Document><name>${inside}</name></Document></kml>`],
];

const declaring = (root: string, subset: string, document: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ${root} ${subset}>\n${document}`;

/** A port that counts who comes: nobody should. */
async function listening(): Promise<{ port: number; visits: () => number; close(): void }> {
  let visits = 0;
  const server = createServer((socket) => {
    visits += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, visits: () => visits, close: () => server.close() };
}

const externalEntities: Row = {
  id: 'H049',
  run: async ({ sessions, p1 }) => {
    const findings = new Findings();
    const desk = new FileDesk(sessions.pat1, p1.participantId);
    // Nobody takes a health export in UTF-16 for one.
    const refusals = ['dtd-forbidden', 'unknown-format'];
    const trap = await listening();
    const web = `http://127.0.0.1:${trap.port}/evil.dtd`;
    const subsets = [
      '[<!ENTITY e SYSTEM "file:///etc/passwd">]',
      `[<!ENTITY % p SYSTEM "${web}"> %p;]`,
      `[<!ELEMENT a ANY>\n<!eNtItY e SYSTEM "${web}">]`,
      `[<!ENTITY e PUBLIC "x" "file:///proc/self/environ">]`,
    ];
    for (const [index, [name, root, around]] of formats.entries()) {
      const written = declaring(root, subsets[index]!, around('&e;'));
      const files: HandedFile[] = [
        { name, bytes: Buffer.from(written) },
        { name: `${name}.zip`, bytes: writeZip([{ path: name, bytes: written }]) },
      ];
      if (index === 0) files.push({ name, bytes: Buffer.from(`\ufeff${written}`, 'utf16le') });
      for (const file of files) {
        const seen = await desk.look(file);
        findings.hold(
          seen.codes.some((code) => refusals.includes(code)) && seen.values + seen.activities === 0,
          `${file.name} with ${subsets[index]}: ${seen.codes.join()} and ${seen.values} values`,
        );
        findings.hold(seen.leak === null, `${file.name} gave away ${seen.leak}`);
      }
    }
    const first = declaring('HealthData', subsets[0]!, formats[0]![2]('<Record type="&e;"/>'));
    const kept = await desk.import({ name: 'export.xml', bytes: Buffer.from(first) });
    findings.hold(
      kept.status === 'failed' && kept.code === 'dtd-forbidden' && kept.observationsStored === 0,
      `the worker imported it: ${kept.status} ${kept.code}`,
    );
    const outside = declaring('HealthData', `SYSTEM "${web}"`, formats[0]![2](''));
    await desk.look({ name: 'export.xml', bytes: Buffer.from(outside) });
    findings.hold(trap.visits() === 0, `${trap.visits()} requests came from the parser`);
    trap.close();
    return findings.evidence(
      'Entities in Apple Health, TCX, GPX and KML, zipped and in UTF-16, end with dtd-forbidden; no file and no address is asked for.',
    );
  },
};

const honestDoctype: Row = {
  id: 'H050',
  run: async ({ sessions, p1, seed }) => {
    const findings = new Findings();
    const desk = new FileDesk(sessions.pat1, p1.participantId);
    const subset = `[
<!-- HealthKit Export Version: 14 -->
<!ELEMENT HealthData (ExportDate,Me,(Record|Correlation|Workout)*)>
<!ATTLIST HealthData
  locale CDATA #REQUIRED
>
<!ELEMENT Record ((MetadataEntry|HeartRateVariabilityMetadataList)*)>
<!ATTLIST Record type CDATA #REQUIRED unit CDATA #IMPLIED value CDATA #IMPLIED>
]`;
    const days = 10 + (seed % 5);
    const records = Array.from({ length: days }, (_, day) => {
      const at = `2026-10-${String(day + 10)} 08:00:00 +0100`;
      return `<Record type="HKQuantityTypeIdentifierBodyMass" sourceName="Scale" unit="kg" creationDate="${at}" startDate="${at}" endDate="${at}" value="${70 + day / 10}"/>`;
    }).join('\n');
    const document = declaring('HealthData', subset, `<HealthData locale="en_GB">${records}</HealthData>`);
    const done = await desk.import({ name: 'export.xml', bytes: Buffer.from(document) });
    findings.hold(
      done.status === 'done' && done.observationsStored === days,
      `an honest export came to ${done.status} ${done.code} with ${done.observationsStored} of ${days} values`,
    );
    return findings.evidence(
      `An export with Apple's own DTD of elements and attributes brings all ${days} values.`,
    );
  },
};

const entityBombs: Row = {
  id: 'H051',
  run: async (world) => {
    const findings = new Findings();
    const desk = new FileDesk(world.sessions.pat1, world.p1.participantId);
    const laughs = Array.from({ length: 10 }, (_, level) =>
      level === 0 ? '<!ENTITY l0 "lol">' : `<!ENTITY l${level} "${`&l${level - 1};`.repeat(10)}">`,
    ).join('');
    const bombs: readonly (readonly [string, string])[] = [
      ['ten levels', declaring('HealthData', `[${laughs}]`, formats[0]![2]('&l9;'))],
      [
        'one entity ten thousand times',
        declaring(
          'HealthData',
          `[<!ENTITY a "${'a'.repeat(100_000)}">]`,
          formats[0]![2]('&a;'.repeat(10_000)),
        ),
      ],
      ['in an attribute', declaring('gpx', `[${laughs}]`, '<gpx version="1.1" creator="&l9;"><trk/></gpx>')],
      ['undeclared', `<?xml version="1.0"?>${formats[0]![2]('&l9;'.repeat(50_000))}`],
    ];
    let slowest = 0;
    for (const [title, document] of bombs) {
      const began = cpuMs();
      const told = await readXml(chunks(Buffer.from(document)), nothing).then(
        () => 'read',
        (error: { code?: string }) => error.code,
      );
      const ms = cpuMs() - began;
      if (told !== 'read') slowest = Math.max(slowest, ms);
      findings.hold(
        told === (title === 'undeclared' ? 'read' : 'dtd-forbidden'),
        `${title}: the reader says ${told}`,
      );
      findings.hold(ms < 2_000, `${title}: ${ms.toFixed(0)} ms of a processor`);
    }
    const seen = await meanwhile(world, async () => {
      for (const [title, document] of bombs) {
        const looked = await desk.look({ name: 'export.xml', bytes: Buffer.from(document) });
        findings.hold(
          title === 'undeclared' || looked.codes.includes('dtd-forbidden'),
          `${title}: ${looked.codes.join()}`,
        );
        findings.hold(looked.values === 0, `${title}: ${looked.values} values`);
      }
    });
    findings.hold(isBounded(seen), `not bounded: ${boundsText(seen)}`);
    return findings.evidence(
      `Nested and quadratic entities are refused at their declaration, the slowest in ${slowest.toFixed(0)} ms of a processor; ${boundsText(seen)}.`,
    );
  },
};

/** Time of a processor that this process took, milliseconds: other people's work on the machine is not counted. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function* chunks(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 64 * 1024) yield bytes.subarray(at, at + 64 * 1024);
}

/** Bytes without end; tells how many were taken. */
function endless(begin: string, piece: string, most: number) {
  const block = Buffer.from(piece.repeat(Math.ceil((64 * 1024) / piece.length)));
  let taken = 0;
  const bytes = (async function* () {
    yield Buffer.from(begin);
    while (taken < most) {
      taken += block.length;
      yield block;
    }
  })();
  return { bytes, taken: () => taken };
}

const structuralBombs: Row = {
  id: 'H052',
  run: async (world) => {
    const findings = new Findings();
    const desk = new FileDesk(world.sessions.pat1, world.p1.participantId);
    const begin = '<?xml version="1.0"?><HealthData';
    const gigabyte = 1024 * megabyte;
    const without = [
      ['tags in tags', `${begin}>`, '<a>', gigabyte],
      ['attributes of one tag', begin, ' a="1"', gigabyte],
      ['one attribute of 500 MB', `${begin} a="`, 'x', 500 * megabyte],
      ['a tag of 2 GB that never closes', begin, ' ', 2 * gigabyte],
      ['a name without end', `${begin}><`, 'n', gigabyte],
      ['a comment without end', `${begin}><!--`, '-x', gigabyte],
      ['text without end', `${begin}><a>`, 'y', gigabyte],
      ['CDATA without end', `${begin}><a><![CDATA[`, 'z', gigabyte],
      ['a doctype without end', '<?xml version="1.0"?><!DOCTYPE HealthData [', '<!ELEMENT a ANY>', gigabyte],
      ['an instruction without end', '<?', 'p', gigabyte],
    ] as const;
    let most = 0;
    for (const [title, head, piece, size] of without) {
      const { bytes, taken } = endless(head, piece, size);
      const began = cpuMs();
      const told = await readXml(bytes, nothing).then(
        () => 'read to its end',
        (error: { code?: string; message: string }) => error.code ?? error.message,
      );
      const ms = cpuMs() - began;
      most = Math.max(most, taken() / megabyte);
      findings.hold(told === 'xml-limit', `${title}: the reader says ${told}`);
      findings.hold(ms < 2_000, `${title}: ${ms.toFixed(0)} ms and ${(taken() / megabyte).toFixed(0)} MB`);
    }
    const seen = await meanwhile(world, async () => {
      for (const [title, head, piece] of without.slice(0, 4)) {
        const size = 12 * megabyte;
        const bytes = Buffer.concat([
          Buffer.from(head),
          Buffer.alloc(Math.floor(size / piece.length) * piece.length, piece),
        ]);
        const looked = await desk.look({ name: 'export.xml', bytes });
        findings.hold(
          looked.codes.includes('xml-limit') && looked.leak === null,
          `${title}: ${looked.codes.join()} ${looked.leak ?? ''}`,
        );
      }
    });
    findings.hold(seen.busiestMs < 200, `the event loop stood still for ${seen.busiestMs.toFixed(0)} ms`);
    findings.hold(seen.failedHealthChecks === 0, `${seen.failedHealthChecks} health checks failed`);
    return findings.evidence(
      `Depth, attributes and every piece without end stop with xml-limit after at most ${most.toFixed(0)} MB of up to 2 GB; meanwhile ${boundsText(seen)}.`,
    );
  },
};

export const xmlFileRows: readonly Row[] = [externalEntities, honestDoctype, entityBombs, structuralBombs];
