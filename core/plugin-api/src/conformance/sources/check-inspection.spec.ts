import { SourceFileError } from '../../extension-points/wearable-source.js';
import type { FileInput, WearableSource } from '../../extension-points/wearable-source.js';
import { checkInspection } from './check-inspection.js';

const source: WearableSource = {
  id: 'steps',
  delivery: ['file'],
  coverage: { metrics: ['steps'], activities: false, streams: [] },
};
const samples = [{ name: 'a.steps', bytes: Buffer.from('#steps\nsteps 5;\nsteps 7;\nsteps 123456;\n') }];
const check = (change: object) => checkInspection({ ...source, ...change }, samples);

async function whole(input: FileInput): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of input.bytes) parts.push(part);
  return Buffer.concat(parts).toString('latin1');
}

describe('a source that shows what it takes a file for', () => {
  const inspection = {
    columns: [{ position: 1, title: '#steps', role: 'steps', unit: null, confidence: 1 }],
    firstRows: [['steps 5;']],
    questions: [],
  };
  const inspecting = (change: object = {}) => ({
    inspect: async (input: FileInput) => {
      if (!(await whole(input)).startsWith('#steps\n'))
        throw new SourceFileError('not-steps', 'This is no file of steps.', 'byte 0');
      return { ...inspection, ...change };
    },
  });
  const words = { en: 'Which?', zh: '哪个？' };
  const question = { setting: 'unit', text: words, options: [{ value: 'km', label: words }], rows: 1 };

  it('passes when it shows what it takes a file for and asks what is open', async () => {
    expect(await check(inspecting({ questions: [question], roles: question.options }))).toEqual([]);
  });

  it.each([
    ['learns without inspecting', { couldLearn: () => true }, 'inspects none'],
    [
      'numbers columns from 0',
      inspecting({ columns: [{ ...inspection.columns[0]!, position: 0 }] }),
      'number',
    ],
    ['shows rows that are too wide', inspecting({ firstRows: [['a', 'b']] }), 'not as wide'],
    ['asks twice', inspecting({ questions: [question, question] }), 'one setting twice'],
    ['asks for nothing', inspecting({ questions: [{ ...question, rows: 0 }] }), 'no row waits'],
    ['gives no answers', inspecting({ questions: [{ ...question, options: [] }] }), 'the answers to unit'],
    [
      'asks in one language',
      inspecting({ questions: [{ ...question, text: { en: 'Which?', zh: '' } }] }),
      'words',
    ],
    [
      'refuses its own',
      { inspect: () => Promise.reject(new SourceFileError('no', 'No.', 'x')) },
      'its own a.steps',
    ],
    [
      'crashes on damage',
      {
        inspect: async (input: FileInput) => ({
          ...inspection,
          firstRows: [[/#steps/.exec(await whole(input))![0]]],
        }),
      },
      'inspect throws TypeError',
    ],
  ])('is found when it %s', async (_, change, finding) => {
    expect((await check(change)).join('\n')).toContain(finding);
  });
});
