import type { World } from '../world/world.js';
import { Caller } from './caller.js';
import type { Seeded } from './seeded.js';

const query =
  'query ($mine: ID!, $theirs: ID!) { mine: participant(id: $mine) { id displayName } theirs: participant(id: $theirs) { id displayName } }';

interface Side {
  caller: Caller;
  mine: string;
  theirs: string;
  name: string;
  otherName: string;
}

/** Requests of two workspaces in turns to one api, many at once; a tenth fails within its transaction, a twentieth breaks off. */
export class InterleavedRequests {
  sent = 0;
  answered = 0;
  failed = 0;
  brokenOff = 0;
  foreign = 0;
  missing = 0;
  seconds = 0;
  private readonly sides: readonly [Side, Side];

  constructor(
    { users, p1, p2 }: World,
    url: string,
    private readonly chance: Seeded,
  ) {
    const one = { id: p1.participantId, name: 'pat1', caller: Caller.with(url, users.pat1.credentials) };
    const two = { id: p2.participantId, name: 'emp2', caller: Caller.with(url, users.emp2.credentials) };
    const side = (own: typeof one, other: typeof one): Side => ({
      caller: own.caller,
      mine: own.id,
      theirs: other.id,
      name: own.name,
      otherName: other.name,
    });
    this.sides = [side(one, two), side(two, one)];
  }

  get perSecond(): number {
    return this.sent / this.seconds;
  }

  async send(requests: number, atOnce: number): Promise<void> {
    const began = performance.now();
    const enough = this.sent + requests;
    const line = async () => {
      while (this.sent < enough) await this.sendOne(this.sides[this.sent++ % 2]!);
    };
    await Promise.all(Array.from({ length: atOnce }, line));
    this.seconds += (performance.now() - began) / 1000;
  }

  private async sendOne(side: Side): Promise<void> {
    const [fails, breaksOff] = [this.chance.chance(0.1), this.chance.chance(0.05)];
    const text = fails ? query.replace(/\}$/, ' members { id } }') : query;
    const { mine, theirs } = side;
    const sending = {
      method: 'POST',
      body: JSON.stringify({ query: text, variables: { mine, theirs } }),
      headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true' },
      ...(breaksOff && { breakOffAfterMs: 1 + this.chance.whole(30) }),
    };
    const reply = await side.caller.send('/graphql', sending).catch(() => null);
    if (!reply) this.brokenOff += 1;
    else this.judge(reply.text, side, fails);
  }

  private judge(text: string, { theirs, name, otherName }: Side, fails: boolean): void {
    this.answered += 1;
    if (fails && text.includes('"errors"')) this.failed += 1;
    if (text.includes(theirs) || text.includes(`Test ${otherName}`)) this.foreign += 1;
    if (!text.includes(`Test ${name}`) && !fails) this.missing += 1;
  }
}
