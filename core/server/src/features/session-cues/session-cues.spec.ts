import { jest } from '@jest/globals';
import type { OwnCue } from '@regimen/domain';
import { testCipher } from '../../platform/privacy/testing/test-cipher.js';
import { ParticipantsRepository } from '../profiles/participants.repository.js';
import { openWard } from '../screening/testing/ward.js';
import type { Ward } from '../screening/testing/ward.js';
import { OwnCuesRepository } from './own-cues.repository.js';

jest.setTimeout(120_000);

const cues = new OwnCuesRepository(testCipher());
const home: OwnCue = { weekday: 2, activity: 'walking', situation: 'I come home from work', startsAt: null };

describe('what people say of when', () => {
  let ward: Ward;
  beforeAll(async () => {
    ward = await openWard();
  });
  afterAll(() => ward.stop());

  const keep = (cue: OwnCue) =>
    ward.inside(async (tx) => {
      const participant = (await new ParticipantsRepository().find(tx, ward.participantId, null))!;
      await cues.keep(tx, participant, cue);
      return cues.of(tx, participant);
    });

  it('is kept sealed, replaced by what is said later, and gone when it is taken back', async () => {
    expect(await keep(home)).toEqual([home]);
    const kept = await ward.inside((tx) =>
      tx.query<{ text: string }[]>(`select encode(sealed_situation, 'escape') as text from session_cues`),
    );
    expect(kept[0]!.text).not.toContain('home');
    const later = { ...home, situation: null, startsAt: '19:30' };
    expect(await keep(later)).toEqual([later]);
    expect(await keep({ ...home, activity: 'rowing' })).toHaveLength(2);
    expect(await keep({ ...later, startsAt: null })).toEqual([{ ...home, activity: 'rowing' }]);
  });

  it('is nothing of a plan that is not there or not one’s own', async () => {
    const own = await ward.as('participant');
    const { data } = await own.ask(`mutation { setSessionCue(input: {
      planId: "00000000-0000-4000-8000-000000000000", sessionId: "s", situation: "I wake up" }) { __typename } }`);
    expect(data).toEqual({ setSessionCue: { __typename: 'NotFound' } });
  });
});
