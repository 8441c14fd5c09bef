import { SourceFileError } from '@regimen/plugin-api';
import fc from 'fast-check';
import { readAnswer } from './answers/read-answer.js';

const names =
  'id type sport_type start_date start_date_local timezone utc_offset elapsed_time moving_time distance laps average_heartrate'.split(
    ' ',
  );
const values = [
  '2026-03-08',
  '2026-03-08T06:59:55',
  '2026-03-08T06:59:55Z',
  '9999-12-31T23:59:59Z',
  '+01:00',
  'PT9999H',
];
const odd = ['SCORED', 'constructor', null, true, -1, 0, 7.5, 1e300, 1772953195, 1772953195000];
const { document } = fc.letrec<{ document: unknown }>((tie) => ({
  document: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<unknown>(...values, ...odd),
    fc.array(tie('document'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...names), tie('document'), { maxKeys: 8 }),
  ),
}));
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

it('makes sound records, remarks or a refusal of whatever JSON has its field names', () => {
  fc.assert(
    fc.property(document, (content) => {
      try {
        for (const record of readAnswer(content)) {
          if (record.kind === 'observation') {
            expect(record.observation.at).toMatch(instant);
            expect(record.observation.value).not.toBeNaN();
          }
          if (record.kind !== 'activity') continue;
          expect(record.activity.endedAt).toMatch(instant);
          expect(record.activity.endedAt >= record.activity.startedAt).toBe(true);
          expect(typeof record.activity.activity).toBe('string');
        }
      } catch (error) {
        expect(error).toBeInstanceOf(SourceFileError);
      }
    }),
    { numRuns: 400 },
  );
});
