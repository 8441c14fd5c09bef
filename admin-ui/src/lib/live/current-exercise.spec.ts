import { currentExercise } from './current-exercise.js';

const exercises = [{ seconds: 100 }, { seconds: 50 }, { seconds: 200 }];

it.each([
  [0, 0],
  [99.9, 0],
  [100, 1],
  [150, 2],
  [1000, 2],
])('after %s seconds it is the one at %s', (done, index) => {
  expect(currentExercise(exercises, done)).toBe(index);
});
