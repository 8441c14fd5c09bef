import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { writeZip } from '@regimen/plugin-api/conformance';
import { workspaceRoot } from '../../journeys/support/regimen-process.js';
import type { Row } from '../row.js';
import { Findings } from '../row.js';
import { FileDesk } from '../support/file-desk.js';
import { boundsText, isBounded, meanwhile } from '../support/meanwhile.js';
import {
  gzipOfPacked,
  overlappingZip,
  packedZeros,
  tarOfLink,
  zipOfLinks,
  zipOfPacked,
} from '../support/odd-zips.js';
import { Seeded } from '../support/seeded.js';
import type { World } from '../world/world.js';

const megabyte = 1024 * 1024;
const largest32 = 0xffff_fffe;
const table = 'Date,Weight (kg)\n2026-03-05 08:00,80.5\n';

const desk = ({ sessions, p1 }: World) => new FileDesk(sessions.pat1, p1.participantId);

const ratioBombs: Row = {
  id: 'H054',
  run: async (world) => {
    const findings = new Findings();
    const packed = packedZeros('<?xml version="1.0"?><HealthData>', 10);
    const bombs = [
      ['10 GB that are told as 4', 'bomb.zip', zipOfPacked('export.xml', packed, largest32)],
      ['10 GB that are told as a hundred bytes', 'bomb.zip', zipOfPacked('export.xml', packed, 100)],
      ['10 GB in a gz', 'export.xml.gz', gzipOfPacked(packed)],
      [
        'a bomb in a zip',
        'out.zip',
        Buffer.from(writeZip([{ path: 'in.zip', bytes: zipOfPacked('export.xml', packed, 100) }])),
      ],
    ] as const;
    const expected = ['archive-too-large', 'archive-damaged', 'file-too-large', 'xml-limit'];
    let slowest = 0;
    const seen = await meanwhile(world, async () => {
      for (const [title, name, bytes] of bombs) {
        const looked = await desk(world).look({ name, bytes });
        slowest = Math.max(slowest, looked.ms);
        findings.hold(
          looked.codes.some((code) => expected.includes(code)) && looked.values === 0,
          `${title}: ${looked.codes.join() || 'no reason'} and ${looked.values} values`,
        );
        findings.hold(looked.ms < 20_000, `${title}: ${(looked.ms / 1000).toFixed(1)} s`);
      }
      const [title, name, bytes] = bombs[0];
      const kept = await desk(world).import({ name, bytes });
      findings.hold(
        kept.status === 'failed' && expected.includes(kept.code ?? ''),
        `${title}: the worker said ${kept.status} ${kept.code}`,
      );
    });
    findings.hold(isBounded(seen), `not bounded: ${boundsText(seen)}`);
    return findings.evidence(
      `${(packed.length / megabyte).toFixed(0)} MB that unpack to 10 GB of zeros, honest and lying zips, a gz and a zip in a zip: refused, the slowest in ${(slowest / 1000).toFixed(1)} s; the parser may write nowhere; ${boundsText(seen)}.`,
    );
  },
};

const overlapBombs: Row = {
  id: 'H055',
  run: async (world) => {
    const findings = new Findings();
    const zeros = Buffer.alloc(megabyte);
    let nested = writeZip([{ path: 'weights.csv', bytes: table }]);
    for (let depth = 0; depth < 6; depth += 1) nested = writeZip([{ path: `${depth}.zip`, bytes: nested }]);
    const many = Array.from({ length: 60_000 }, (_, index) => ({
      path: `${index}.csv`,
      bytes: '',
      stored: true,
    }));
    const bombs = [
      ['ten thousand names of the same bytes', overlappingZip(zeros, 10_000), 'archive-too-large'],
      ['two names of the same bytes', overlappingZip(Buffer.from(table), 2), 'archive-too-large'],
      ['sixty thousand files', Buffer.from(writeZip(many)), 'archive-too-large'],
      ['six zips in each other', Buffer.from(nested), 'archive-too-deep'],
    ] as const;
    const seen = await meanwhile(world, async () => {
      for (const [title, bytes, code] of bombs) {
        const looked = await desk(world).look({ name: 'bomb.zip', bytes });
        findings.hold(
          looked.codes.includes(code) && looked.values === 0,
          `${title}: ${looked.codes.join()} and ${looked.values} values`,
        );
        const kept = await desk(world).import({ name: 'bomb.zip', bytes });
        findings.hold(
          kept.observationsStored === 0 && kept.status !== 'done',
          `${title}: the worker said ${kept.status} ${kept.code} and stored ${kept.observationsStored}`,
        );
      }
    });
    findings.hold(isBounded(seen), `not bounded: ${boundsText(seen)}`);
    return findings.evidence(
      `Overlap, 60,000 files and zips six deep are refused by their directory; ${boundsText(seen)}.`,
    );
  },
};

/** Names that lead elsewhere for whoever takes them for paths; each holds the mark. */
function slippingNames(seed: number, mark: string): string[] {
  const random = new Seeded(seed);
  const ups = ['../', '..\\', '....//', './../', 'a/../../', '%2e%2e/', '..\u2215', '\u2025/'];
  const made = Array.from({ length: 40 }, (_, index) => {
    const climb = Array.from({ length: 1 + random.whole(6) }, () => random.pick(ups)).join('');
    return `${climb}${mark}-${index}.csv`;
  });
  return [
    ...made,
    `../../app/${mark}-main.js`,
    `/etc/cron.d/${mark}`,
    `C:\\${mark}`,
    `a/..\\..\\${mark}.csv`,
    `....//${mark}.csv`,
    `${mark}\0.csv`,
    `${mark}${'n'.repeat(300)}.csv`,
    `\\\\server\\share\\${mark}.csv`,
    `__proto__/${mark}.csv`,
  ];
}

/** Whatever lies where a slip would land. */
async function found(world: World, mark: string): Promise<string[]> {
  const places = [
    '/tmp',
    '/etc',
    '/etc/cron.d',
    '/',
    workspaceRoot,
    `${workspaceRoot}/..`,
    world.regimen.dataFolder,
  ];
  const lists = await Promise.all(
    places.map(async (place) =>
      (await readdir(place, { recursive: place === world.regimen.dataFolder }).catch(() => [])).map(
        (name) => `${place}/${name}`,
      ),
    ),
  );
  return lists.flat().filter((path) => path.includes(mark));
}

const slips: Row = {
  id: 'H057',
  run: async (world) => {
    const findings = new Findings();
    const mark = `slipped${world.seed}x${process.pid}`;
    const names = slippingNames(world.seed, mark);
    for (const [index, name] of [...names.entries()].filter(([at]) => at % 20 === 0 || at >= 45)) {
      const bytes = Buffer.from(
        writeZip([
          { path: name, bytes: table },
          { path: 'weights.csv', bytes: table },
        ]),
      );
      const looked = await desk(world).look({ name: index % 2 === 0 ? name : 'export.zip', bytes });
      findings.hold(looked.leak === null, `${JSON.stringify(name)} gave away ${looked.leak}`);
    }
    const all = Buffer.from(
      writeZip(names.map((path, index) => ({ path, bytes: table.replace('80.5', `${60 + index / 10}`) }))),
    );
    const kept = await desk(world).import({ name: 'export.zip', bytes: all });
    findings.hold(['done', 'partial', 'failed'].includes(kept.status), `the archive came to ${kept.status}`);
    const lying = await found(world, mark);
    findings.hold(lying.length === 0, `written outside: ${lying.slice(0, 3).join()}`);
    findings.hold(!existsSync(`/etc/cron.d/${mark}`), 'a job of cron was written');
    findings.count(names.length);
    return findings.evidence(
      `${names.length} names that climb, in archives and as names of uploads: names stay labels, nothing is unpacked to a path, nothing lies outside.`,
    );
  },
};

const links: Row = {
  id: 'H058',
  run: async (world) => {
    const findings = new Findings();
    const chain = [
      ['l1.csv', 'l2.csv'],
      ['l2.csv', '/etc/passwd'],
    ] as const;
    const archives = [
      ['a link to a file of ours', 'links.zip', zipOfLinks([['export.xml', '/etc/passwd']])],
      [
        'a file behind a link',
        'links.zip',
        zipOfLinks([
          ['link', '/etc'],
          ['link/passwd', 'x'],
        ]),
      ],
      ['a chain', 'links.zip', zipOfLinks(chain)],
      ['a link to nothing', 'links.zip', zipOfLinks([['weights.csv', 'not-there-yet.csv']])],
      ['a link to our environment', 'links.zip', zipOfLinks([['weights.csv', '/proc/self/environ']])],
      ['a tar', 'links.tar', tarOfLink('/etc/passwd')],
    ] as const;
    for (const [title, name, bytes] of archives) {
      const looked = await desk(world).look({ name, bytes });
      findings.hold(
        looked.values + looked.activities === 0,
        `${title}: ${looked.codes.join()} and ${looked.values} values`,
      );
      findings.hold(looked.leak === null, `${title} gave away ${looked.leak}`);
      const kept = await desk(world).import({ name, bytes });
      findings.hold(
        kept.status !== 'done' && kept.observationsStored === 0,
        `${title}: the worker said ${kept.status} and stored ${kept.observationsStored}`,
      );
    }
    return findings.evidence(
      'Links in zips are refused by their kind before a byte is read, and no tar is opened at all.',
    );
  },
};

export const archiveFileRows: readonly Row[] = [ratioBombs, overlapBombs, slips, links];
