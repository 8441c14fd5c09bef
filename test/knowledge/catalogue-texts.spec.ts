import catalogue from '@regimen/plugin-knowledge-catalogue';
import { countText, fleschKincaidGrade } from '../evaluation/measures/readability.js';

it('tells every exercise in plain words: at most grade 8', async () => {
  const { knowledgePacks } = await catalogue.setup({} as never, {});
  const exercises = (knowledgePacks ?? []).flatMap((pack) => pack.exercises);
  expect(exercises.length).toBeGreaterThan(400);
  const hard = exercises.flatMap(({ id, cues }) => {
    const grade = fleschKincaidGrade(countText(cues.map(({ en }) => en).join('\n'))) ?? 99;
    return grade > 8 ? [`${id} ${grade.toFixed(1)}`] : [];
  });
  expect(hard).toEqual([]);
});
