import fc from 'fast-check';
import { readKmlFile } from './read-kml-file.js';
import { array, coord, kmlDocument, placemark, track, when } from './testing/kml-document.js';

const moments = [0, 10, 20].map((second) => when(second) + coord(9.5 + second / 1e5, 51.3, 160)).join('');
const lists = `${moments}<ExtendedData>${array('heart_rate', [100, 110, 120])}</ExtendedData>`;
const whole = Buffer.from(kmlDocument(placemark(`<name>A &amp; B</name>${track(lists)}`)));

it('is never read with another error than a refusal, wherever it is cut or spoilt', async () => {
  const damage = fc.tuple(fc.nat(whole.length), fc.nat(whole.length - 1), fc.nat(255));
  await fc.assert(
    fc.asyncProperty(damage, async ([end, at, byte]) => {
      const bytes = Buffer.from(whole.subarray(0, end));
      if (at < end) bytes[at] = byte;
      const pieces = (async function* () {
        yield await Promise.resolve(bytes);
      })();
      const spans: number[] = [];
      try {
        for await (const record of readKmlFile({ bytes: pieces }))
          if (record.kind === 'activity') spans.push(record.activity.elapsedSeconds);
      } catch (error) {
        expect(error).toMatchObject({ name: 'SourceFileError' });
      }
      expect(spans.every((seconds) => seconds > 0)).toBe(true);
    }),
    { numRuns: 300 },
  );
});
