import type { SessionTemplate } from '../session-template.js';
import type { PersonSketch } from '../sketch/person-sketch.js';
import { checkProposer } from './check-proposer.js';
import { encodePerson, personWords } from './person-words.js';
import type { Proposer } from './proposer.js';
import { suggestLearned } from './suggest-learned.js';
import { templateScores } from './template-scores.js';

const sketch: PersonSketch = {
  ageBand: '45-59',
  sex: 'female',
  goals: ['lose-weight'],
  amount: 'small',
  deadline: 'none',
  conditions: ['asthma'],
  painfulJoints: [],
  likes: ['swimming'],
  refuses: ['running'],
  equipment: ['mat'],
  places: ['home'],
  days: [2, 4],
  longestSession: '45',
  sessionsPerWeek: null,
  experience: null,
  active: 'some',
};
const proposer: Proposer = {
  wordsPerToken: 3,
  maxTokens: 96,
  labels: {
    words: ['', 'likes', 'activity:swimming', 'plan'],
    templates: ['walk', 'swim', 'yoga'],
  },
};
const shape = (id: string, activity: string, modality: string) =>
  ({ id, activity, modality }) as unknown as SessionTemplate;
const catalogue = [shape('walk', 'walking', 'aerobic'), shape('swim', 'swimming', 'aerobic')];
const scores = (logits: number[], of = catalogue) =>
  templateScores(Float32Array.from(logits), proposer.labels, of);

describe('proposing by a trained network', () => {
  it('reads a sketch as words that end with the question', () => {
    const words = personWords(sketch, 96);
    expect(words).toContainEqual(['likes', 'activity:swimming']);
    expect(words).toContainEqual(['perWeek:open']);
    expect(words.at(-1)).toEqual(['plan']);
  });

  it('cuts a sketch that is too long and still asks', () => {
    expect(personWords(sketch, 4)).toHaveLength(4);
    expect(personWords(sketch, 4).at(-1)).toEqual(['plan']);
  });

  it('leaves out words the network never met', () => {
    const { ids, tokens } = encodePerson(sketch, proposer);
    expect(ids).toHaveLength(3 * tokens);
    expect([...ids].filter((id) => id > 0)).toEqual([1, 2, 3]);
  });

  it('scores the likeliest of the catalogue 1, also where the network likes something else more', () => {
    const found = scores([1, 1 - Math.log(10), 9]);
    expect(found['walk']).toBe(1);
    expect(found['swim']).toBeCloseTo(2 / 3);
    expect(Object.keys(found)).toEqual(['swim', 'walk']);
  });

  it('gives a template it never met what its activity, or else its modality, gets', () => {
    const [same, alike, other] = [
      shape('swim-long', 'swimming', 'aerobic'),
      shape('row', 'rowing', 'aerobic'),
      shape('lift', 'resistance-machines', 'resistance'),
    ];
    const found = scores([0, -Math.log(10), 0], [...catalogue, same!, alike!, other!]);
    expect(found['swim-long']).toBeCloseTo(2 / 3);
    expect(found['row']).toBeCloseTo(5 / 6);
    expect(found).not.toHaveProperty('lift');
  });

  it('keeps to 0..1 and drops what is no number', () => {
    expect(scores([0, -50, 0])).toEqual({ swim: 0, walk: 1 });
    expect(scores([0, Number.NaN, 0])['swim']).toBe(1);
  });

  it('reads the answer after the last token', async () => {
    const answer = async ({ tokens }: { tokens: number }) => {
      const all = new Float32Array(3 * tokens).fill(0);
      all.set([0, 5, 0], 3 * (tokens - 1));
      return all;
    };
    const found = await suggestLearned(proposer, answer, { person: sketch, catalogue });
    expect(found['swim']).toBe(1);
    expect(found['walk']).toBeLessThan(0.3);
  });

  it('refuses an answer of another size', async () => {
    const answer = () => Promise.resolve(new Float32Array(5));
    await expect(suggestLearned(proposer, answer, { person: sketch, catalogue })).rejects.toThrow('size');
  });
});

describe('checking a proposer', () => {
  const manifest = { tokenizer: { scheme: 'person-words-1', wordsPerToken: 5, maxTokens: 96 } };

  it('accepts a manifest with its labels', () => {
    expect(checkProposer(manifest, proposer.labels)).toMatchObject({ ok: true, value: { wordsPerToken: 5 } });
  });

  it.each<[string, unknown, unknown]>([
    ['nothing', undefined, null],
    ['another scheme', { tokenizer: { ...manifest.tokenizer, scheme: 'x' } }, proposer.labels],
    ['no templates', manifest, { ...proposer.labels, templates: [] }],
    ['the same template twice', manifest, { ...proposer.labels, templates: ['a', 'a'] }],
  ])('refuses %s', (_, given, labels) => {
    expect(checkProposer(given, labels)).toMatchObject({ ok: false });
  });
});
