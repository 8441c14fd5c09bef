import type { Brief } from './testing/brief.js';
import { brief, londoner, today } from './testing/brief.js';
import { chinesePhrases } from './testing/chinese-phrases.js';
import { englishPhrases } from './testing/english-phrases.js';
import { understanding } from './testing/understanding.js';

async function understood(text: string): Promise<Brief> {
  const request = await understanding.understand({ text, profile: londoner(), today, answers: {} });
  return brief(request);
}

describe('requests in English', () => {
  test.each(englishPhrases)('%s', async (text, expected) => {
    expect(await understood(text)).toEqual(expected);
  });
});

describe('requests in Chinese, and mixed', () => {
  test.each(chinesePhrases)('%s', async (text, expected) => {
    expect(await understood(text)).toEqual(expected);
  });
});
