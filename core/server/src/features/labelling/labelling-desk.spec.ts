import { jest } from '@jest/globals';
import { testCipher } from '../../platform/privacy/testing/test-cipher.js';
import { OutboxRepository } from '../../platform/queue/outbox.repository.js';
import { openWard } from '../screening/testing/ward.js';
import type { Ward } from '../screening/testing/ward.js';
import { LabellingDesk } from './labelling-desk.js';
import { TextsToLabelRepository } from './texts-to-label.repository.js';

jest.setTimeout(120_000);

const cipher = testCipher();
const desk = new LabellingDesk(new TextsToLabelRepository(), cipher, new OutboxRepository());

describe('texts taken in', () => {
  let ward: Ward;
  beforeAll(async () => {
    ward = await openWard();
  });
  afterAll(() => ward?.stop());

  const load = async (text: string) => {
    const administrator = await ward.as('administrator');
    const { data } = await administrator.ask(`mutation { loadTextsToLabel(text: "${text}")
      { ... on Problem { code } ... on LoadedTexts { added } } }`);
    return data!['loadTextsToLabel'];
  };

  it('are there once of each person and once of all who load', async () => {
    const take = async (role: 'participant' | 'coach' | 'clinician', isSaid: boolean) => {
      const memberId = await ward.memberId(role);
      const { workspaceId } = ward;
      const participantId = isSaid ? ward.participantId : null;
      return ward.inside((tx) =>
        desk.takeIn(tx, { workspaceId, memberId, participantId }, ['Same words', 'same  WORDS.']),
      );
    };
    expect(await take('participant', true)).toBe(1);
    expect(await take('participant', true)).toBe(0);
    expect(await take('coach', false)).toBe(1);
    expect(await take('clinician', false)).toBe(0);
    await ward.inside((tx) => tx.query(`delete from texts_to_label where participant_id is not null`));
    expect(await take('participant', true)).toBe(0);
  });

  it('are compared with none of whom was erased', async () => {
    const coach = await ward.memberId('coach');
    await ward.inside((tx) => cipher.destroyPersonKey(tx, ward.workspaceId, coach));
    expect(await load('Same words')).toEqual({ added: 1 });
  });

  it('are no more while ten thousand wait, and more once some are skipped', async () => {
    await ward.inside(async (tx) => {
      await tx.query(
        `insert into texts_to_label (workspace_id, member_id, language, text, same_text)
         select $1, $2, 'en', ''::bytea, int4send(n) from generate_series(1, 10000) n`,
        [ward.workspaceId, await ward.memberId('administrator')],
      );
    });
    expect(await load('one too many')).toMatchObject({ code: 'TOO_MANY_TEXTS' });
    await ward.inside((tx) =>
      tx.query(`update texts_to_label set state = 'skipped', doubt = 0 where text = ''::bytea`),
    );
    expect(await load('one too many')).toMatchObject({ added: 1 });
  });
});
