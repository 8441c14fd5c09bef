import type { Row } from '../row.js';
import { Findings } from '../row.js';
import { FileDesk } from '../support/file-desk.js';
import { Seeded } from '../support/seeded.js';
import type { World } from '../world/world.js';

interface Stored {
  metric: string;
  value: number;
  quality: string;
  year: number;
}

/** What an import stored. */
function storedBy(world: World, importId: string): Promise<Stored[]> {
  return world.asOwner<Stored & Record<string, unknown>>(
    'select metric, value, quality, extract(year from at)::int as year from observations where import_id = $1',
    [importId],
  );
}

const minute = (index: number) =>
  new Date(Date.UTC(2026, 5, 1, 0, index)).toISOString().slice(0, 16).replace('T', ' ');

/** Tables of a heart and of steps that nobody has. */
function tables(random: Seeded): Readonly<Record<string, string>> {
  const heart = (value: (index: number) => string, at = minute) =>
    `Date,Heart rate (bpm)\n${Array.from({ length: 120 }, (_, index) => `${at(index)},${value(index)}`).join('\n')}\n`;
  const steps = (value: string) => `Date,Steps\n2026-06-02,${value}\n2026-06-03,5000\n`;
  return {
    'all zero': heart(() => '0'),
    'all 255': heart(() => '255'),
    'between 40 and 220': heart((index) => (index % 2 === 0 ? '40' : '220')),
    'of one moment': heart(
      (index) => String(60 + index),
      () => minute(0),
    ),
    'from 1970 to 2100': heart(
      () => '70',
      (index) => `${index % 2 === 0 ? '1970-01-02' : '2100-01-02'} 08:${String(index % 60).padStart(2, '0')}`,
    ),
    'of other numbers': heart(
      (index) => ['Infinity', '-Infinity', 'NaN', '-0', '5e-324', '1e400', '-70', '1e12'][index % 8]!,
    ),
    'of noise': heart(() => String(Math.round((random.next() - 0.5) * 10 ** random.whole(12)))),
    'a million million steps': steps('1000000000000'),
    'minus steps': steps('-4000'),
  };
}

const oddSeries: Row = {
  id: 'H105',
  run: async (world) => {
    const findings = new Findings();
    const desk = new FileDesk(world.sessions.pat1, world.p1.participantId);
    const partitions = async () =>
      (await world.asOwner("select 1 from pg_class where relname ~ '^observations_[0-9]{6}$'")).length;
    const before = await partitions();
    let [kept, good] = [0, 0];
    for (const [title, text] of Object.entries(tables(new Seeded(world.seed)))) {
      const done = await desk.import({ name: 'watch.csv', bytes: Buffer.from(text) });
      findings.hold(done.leak === null, `${title}: gave away ${done.leak}`);
      const rows = await storedBy(world, done.id);
      kept += rows.length;
      for (const { metric, value, quality, year } of rows) {
        if (quality === 'good') good += 1;
        const isHeart = /heart/.test(metric);
        const isPossible =
          Number.isFinite(value) && (isHeart ? value >= 20 && value <= 250 : value >= 0 && value <= 200_000);
        findings.hold(quality !== 'good' || isPossible, `${title}: ${metric} ${value} counts as good`);
        findings.hold(
          year >= 1990 && year <= new Date().getFullYear() + 1,
          `${title}: a value of the year ${year}`,
        );
      }
    }
    findings.hold((await partitions()) - before <= 24, 'odd dates made partitions');
    return findings.evidence(
      `Nine odd series: ${kept} values kept, of them ${good} as good and none that is impossible; no partition outside honest years.`,
    );
  },
};

export const oddSeriesRows: readonly Row[] = [oddSeries];
