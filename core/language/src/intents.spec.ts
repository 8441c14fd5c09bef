import { londoner, today } from './testing/brief.js';
import { intentPhrasesTold } from './testing/intent-phrases.js';
import { understanding } from './testing/understanding.js';

describe('what a request is for', () => {
  test.each(intentPhrasesTold)('%s: %s', async (text, intent) => {
    const request = await understanding.understand({ text, profile: londoner(), today, answers: {} });
    expect(request.intent.value).toBe(intent);
  });
});
