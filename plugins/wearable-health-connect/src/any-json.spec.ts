import fc from 'fast-check';
import { SourceFileError } from '@regimen/plugin-api';
import { readHealthConnect } from './read-health-connect.js';

const names =
  'recordType type records startTime endTime time samples stages segments laps exerciseRoute metadata id count weight level unit Steps Weight zoneOffset'.split(
    ' ',
  );
const texts = [
  'Steps',
  'SleepSession',
  'ExerciseSession',
  'HeartRate',
  '2026-02-12T10:00:00Z',
  '2026-02-12T11:00:00',
  'constructor',
  '+02:00',
  'kg',
];
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
        for await (const record of readHealthConnect(file)) {
          if (record.kind === 'observation') expect(Number.isFinite(record.observation.value)).toBe(true);
          if (record.kind === 'activity')
            expect(record.activity.endedAt >= record.activity.startedAt).toBe(true);
        }
      } catch (error) {
        expect(error).toBeInstanceOf(SourceFileError);
      }
    }),
    { numRuns: 400 },
  );
});
