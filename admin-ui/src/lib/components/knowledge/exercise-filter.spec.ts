import { en } from '../../i18n/en.js';
import { exerciseFilter, exerciseKinds, positions } from './exercise-filter.js';

const nothing = {
  text: ' ',
  muscle: '',
  equipment: '',
  position: '',
  kind: '',
  allowedOnly: true,
  participantId: '',
};

describe('exerciseFilter', () => {
  it('asks for everything where nothing is chosen, and judges for nobody', () => {
    const { filter, participantId } = exerciseFilter(nothing);
    expect([...Object.values(filter), participantId].every((value) => value === null)).toBe(true);
  });

  it('asks for what is chosen', () => {
    const search = { ...nothing, text: ' squat ', equipment: 'none', participantId: '7' };
    expect(exerciseFilter(search)).toMatchObject({
      filter: { text: 'squat', equipment: 'none', allowedOnly: true },
      participantId: '7',
    });
  });
});

it('has a name for every position and kind', () => {
  const keys = [
    ...positions.map((code) => `position.${code}`),
    ...exerciseKinds.map((code) => `exerciseKind.${code}`),
  ];
  expect(keys.filter((key) => !(key in en))).toEqual([]);
});
