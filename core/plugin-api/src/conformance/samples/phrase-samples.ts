import type { PhraseSample } from '../plugin-fixtures.js';

/** The same sentences in both languages and for both readers, with a number that must stay. */
export const phraseSamples: readonly PhraseSample[] = [
  {
    facts: {
      title: 'This week',
      sentences: ['Swim three times, 30 minutes each.', 'Keep the effort at 11 to 13 of 20.'],
    },
    language: 'en',
    readingLevel: 'participant',
  },
  {
    facts: { title: '本周', sentences: ['游泳三次，每次30分钟。', '自感用力保持在11到13（共20）。'] },
    language: 'zh',
    readingLevel: 'clinician',
  },
];
