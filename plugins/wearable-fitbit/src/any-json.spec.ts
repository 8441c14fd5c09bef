import fc from 'fast-check';
import { SourceFileError } from '@regimen/plugin-api';
import { readFitbitJson } from './read-fitbit-json.js';

const names =
  'dateTime value bpm logId weight date time sleep activities summary startTime duration levels dateOfSleep activities-heart activities-heart-intraday dataset hrv'.split(
    ' ',
  );
const texts = ['03/08/26 06:59:55', '2026-03-08', '2026-03-07T23:30:00.000', '12:00:00', 'constructor', '15'];
const { document } = fc.letrec<{ document: unknown }>((tie) => ({
  document: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<unknown>(...texts, null, true, -1, 0, 7.5, 1e300, 1788393600000),
    fc.array(tie('document'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...names), tie('document'), { maxKeys: 6 }),
  ),
}));

it('makes sound records, remarks or a refusal of whatever JSON has its field names', async () => {
  await fc.assert(
    fc.asyncProperty(document, async (content) => {
      const bytes = Buffer.from(JSON.stringify(content));
      async function* once() {
        yield await Promise.resolve(bytes);
      }
      const file = {
        name: 'steps-1.json',
        bytes: once(),
        sizeBytes: bytes.length,
        timeZone: 'Europe/Vienna',
      };
      try {
        for await (const record of readFitbitJson(file)) {
          if (record.kind === 'observation') expect(Number.isFinite(record.observation.value)).toBe(true);
          if (record.kind === 'activity')
            expect(record.activity.endedAt >= record.activity.startedAt).toBe(true);
        }
      } catch (error) {
        expect(error).toBeInstanceOf(SourceFileError);
      }
    }),
    // An exercise beyond all years was found by chance once.
    { numRuns: 400, examples: [[[{ duration: 1e300, startTime: '03/08/26 06:59:55' }]]] },
  );
});
