import fc from 'fast-check';
import { SourceFileError } from '@regimen/plugin-api';
import { readPhoneJson } from './read-phone-json.js';

const names =
  'type kind records start end date time at value weight steps unit offset timezone sets stages readings count id workouts heart_rate'.split(
    ' ',
  );
const texts = [
  'sleep',
  'steps',
  'strength_session',
  'step_counter',
  '2026-02-12T10:00:00Z',
  '23:00',
  '2026-02-12',
  'constructor',
  '__proto__',
  '+02:00',
  'Europe/Vienna',
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
        for await (const record of readPhoneJson(file)) {
          if (record.kind === 'observation') expect(Number.isFinite(record.observation.value)).toBe(true);
          if (record.kind === 'activity')
            expect(record.activity.endedAt >= record.activity.startedAt).toBe(true);
        }
      } catch (error) {
        expect(error).toBeInstanceOf(SourceFileError);
      }
    }),
    {
      numRuns: 400,
      examples: [[{ workouts: [{ type: 'running', start: '2026-02-12T10:00:00Z', duration_min: 1e300 }] }]],
    },
  );
});
