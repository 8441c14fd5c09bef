import fc from 'fast-check';
import { recordAttributes } from '../attributes.js';
import type { Attributes, RecordAttributes } from '../attributes.js';
import { oddExports } from '../testing/odd-exports.js';
import { ExportParser } from './export-parser.js';
import type { ExportElements } from './export-reader.js';
import { ExportReader } from './export-reader.js';

/** Elements inside a record: nobody reads them, so the scanner does not tell of them. */
const passedOver = /^(MetadataEntry|HeartRateVariabilityMetadataList|InstantaneousBeatsPerMinute)$/;

/** Writes down all it is told, with what is read of a record, in order. */
class Witness implements ExportElements {
  readonly told: unknown[] = [];

  open(name: string, attributes: Attributes): void {
    if (name === 'Record') this.record(recordAttributes(attributes));
    else if (!passedOver.test(name)) this.told.push([name, { ...attributes }]);
  }

  close(name: string): void {
    if (name !== 'Record' && !passedOver.test(name)) this.told.push([`/${name}`]);
  }

  record({ type, sourceName, unit, value, number, start, end }: RecordAttributes): void {
    this.told.push(['Record', { type, sourceName, unit, value, number, start, end }]);
  }

  warn(...remark: unknown[]): void {
    this.told.push(remark);
  }
}

function read(
  bytes: Buffer,
  pieceSize: number,
  makeReader: (witness: Witness) => ExportParser | ExportReader,
) {
  const witness = new Witness();
  const reader = makeReader(witness);
  try {
    for (let at = 0; at < bytes.length; at += pieceSize) reader.write(bytes.subarray(at, at + pieceSize));
    reader.close();
  } catch (error) {
    witness.told.push((error as Error).message);
  }
  return witness.told;
}

const withScanner = (bytes: Buffer, pieceSize = 64) =>
  read(bytes, pieceSize, (witness) => new ExportReader(witness));
const withParserAlone = (bytes: Buffer, pieceSize = 64) =>
  read(bytes, pieceSize, (witness) => new ExportParser(witness));

it('tells exactly what the full parser alone tells, however odd the file', () => {
  fc.assert(
    fc.property(oddExports, ({ bytes, pieceSize }) => {
      expect(withScanner(bytes, pieceSize)).toEqual(withParserAlone(bytes, pieceSize));
    }),
    { numRuns: Number(process.env['ODD_EXPORTS'] ?? 800) },
  );
});

it('takes plain records itself, with metadata, entities and names in any writing', () => {
  const opened: string[] = [];
  const record = (name: string, inside: string) =>
    ` <Record type="a" sourceName="${name}" unit="kg" value="1"${inside === '' ? '/>' : `>\n${inside}</Record>`}\n`;
  const list =
    '<HeartRateVariabilityMetadataList>\n<InstantaneousBeatsPerMinute bpm="61" time="7:00:00,1"/>\n</HeartRateVariabilityMetadataList>\n';
  const names = ['Anna’s Watch', '&lt;Watch&gt; &amp; "Co"'.replaceAll('"', '&quot;')];
  const text = names.flatMap((name) => [
    record(name, ''),
    record(name, `<MetadataEntry key="a" value="b"/>\n${list}`),
  ]);
  const devices: (string | undefined)[] = [];
  const reader = new ExportReader({
    open: (name) => opened.push(name),
    close: () => undefined,
    warn: () => undefined,
    record: ({ sourceName }) => devices.push(sourceName),
  });
  const bytes = Buffer.from(`<HealthData>${text.join('')}</HealthData>`);
  for (let at = 0; at < bytes.length; at += 150) reader.write(bytes.subarray(at, at + 150));
  reader.close();
  expect(opened).toEqual(['HealthData']);
  expect(devices).toEqual(['Anna’s Watch', 'Anna’s Watch', '<Watch> & "Co"', '<Watch> & "Co"']);
});

it('gives a record without an end to the full parser, which has a limit', () => {
  const endless = Buffer.from(`<HealthData><Record type="a" value="${'9'.repeat(3_000_000)}"/></HealthData>`);
  expect(withScanner(endless, 65_536).at(-1)).toMatch(/longer than any export/);
});
