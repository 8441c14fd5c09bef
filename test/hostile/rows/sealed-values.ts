import { giveaway } from '../support/secrets-in.js';
import { Seeded } from '../support/seeded.js';
import type { Row } from '../row.js';
import { Findings } from '../row.js';
import type { World } from '../world/world.js';

const ask = ({ users, p1 }: World) =>
  users.pat1.ask('query ($id: ID!) { planRequest(id: $id) { text } }', { id: p1.planRequestId });

async function sealedText(world: World, id: string): Promise<Buffer> {
  const [row] = await world.asOwner<{ text: Buffer }>('select text from plan_requests where id = $1', [id]);
  return row!.text;
}

/** What a thief with the database in hand might put in place of sealed words. */
async function forgeries(world: World, own: Buffer): Promise<[string, Buffer][]> {
  const random = new Seeded(world.seed);
  const foreign = await sealedText(world, world.p2.planRequestId);
  const [{ understood }] = (await world.asOwner<{ understood: Buffer }>(
    'select understood from plan_requests where id = $1',
    [world.p1.planRequestId],
  )) as [{ understood: Buffer | null }];
  const flipped = (at: number) => {
    const copy = Buffer.from(own);
    copy[at] = copy[at]! ^ (1 << random.whole(8));
    return copy;
  };
  const places = [0, 1, 2, 5, 12, 16, 20, own.length >> 1, own.length - 17, own.length - 1];
  const more = Array.from({ length: 20 }, () => random.whole(own.length));
  const list: [string, Buffer][] = [...new Set([...places, ...more])].map((at) => [
    `a bit of byte ${at} turned`,
    flipped(at),
  ]);
  for (const size of [0, 1, 13, 29, own.length - 1])
    list.push([`cut to ${size} bytes`, own.subarray(0, size)]);
  list.push(['the words of another workspace', foreign]);
  if (understood) list.push(['another column of the same row', understood]);
  list.push(
    ['longer', Buffer.concat([own, Buffer.from([0])])],
    ['plain words', Buffer.from('I want to run.')],
  );
  return list;
}

const tampered: Row = {
  id: 'H119',
  run: async (world) => {
    const findings = new Findings();
    const { planRequestId } = world.p1;
    const own = await sealedText(world, planRequestId);
    const put = (bytes: Buffer) =>
      world.asOwner('update plan_requests set text = $2 where id = $1', [planRequestId, bytes]);
    const sound = await ask(world);
    findings.hold(
      sound.text.includes(world.p1.goal),
      `the sound row is answered with ${sound.text.slice(0, 200)}`,
    );
    const printed = world.logged().length;
    const list = await forgeries(world, own);
    try {
      for (const [title, bytes] of list) {
        await put(bytes);
        const answer = await ask(world);
        findings.hold(
          (answer.data?.['planRequest'] ?? null) === null && answer.codes.length > 0,
          `${title}: answered with ${answer.text.slice(0, 200)}`,
        );
        findings.hold(
          giveaway(answer.text) === null && !answer.text.includes(world.p2.goal),
          `${title}: gave away ${giveaway(answer.text) ?? 'foreign words'}`,
        );
      }
    } finally {
      await put(own);
    }
    const again = await ask(world);
    findings.hold(again.text.includes(world.p1.goal), 'the restored row cannot be read');
    findings.hold(
      /seal/i.test(world.logged().slice(printed)),
      'nothing in the log tells the operator of broken seals',
    );
    return findings.evidence(
      `${list.length} changes of a sealed column (bits of version, nonce, words and tag, cuts, words of another workspace and another column): none is opened, the log names the broken seal, the true bytes open again.`,
    );
  },
};

export const sealedValueRows: readonly Row[] = [tampered];
