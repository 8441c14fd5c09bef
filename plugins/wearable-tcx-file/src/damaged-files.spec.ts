import fc from 'fast-check';
import { readTcxFile } from './read-tcx-file.js';
import { activity, heartRate, lap, place, tcxDocument, trackpoint } from './testing/tcx-document.js';

const points = [0, 10, 20].map((second) => trackpoint(second, place(49.7, 11.2) + heartRate(120))).join('');
const laps = [0, 30]
  .map((start) => lap({ start, seconds: 25, metres: 40, calories: 3, tracks: [points] }))
  .join('');
const whole = Buffer.from(tcxDocument(`<Activities>${activity(laps)}</Activities>`));

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
        for await (const record of readTcxFile({ bytes: pieces, timeZone: 'Asia/Tokyo' }))
          if (record.kind === 'activity') spans.push(record.activity.elapsedSeconds);
      } catch (error) {
        expect(error).toMatchObject({ name: 'SourceFileError' });
      }
      expect(spans.every((seconds) => seconds > 0)).toBe(true);
    }),
    { numRuns: 300 },
  );
});
