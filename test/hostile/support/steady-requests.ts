import { setTimeout as pause } from 'node:timers/promises';
import type { Caller } from './caller.js';
import type { Answer, Reply } from './caller.js';
import { weights } from './weight-tables.js';
import type { World } from '../world/world.js';

/** What people got who went on working while something broke. */
export interface SteadyTally {
  asked: number;
  acknowledged: number;
  /** Told that the server cannot be used right now, with a code that a program may try again on. */
  unavailable: number;
  /** Every other answer, as text. */
  others: string[];
  /** Imports that entries by hand were acknowledged as. */
  entries: string[];
  /** Entries and files whose answer was no acknowledgement. */
  unsure: number;
  /** Imports of files that were acknowledged as begun. */
  files: string[];
  /** By `performance.now()`: when the last write was begun that was acknowledged, and when somebody was last turned away. */
  lastWriteAt: number;
  lastOutageAt: number;
}

const dayMs = 86_400_000;

type Verdict = 'acknowledged' | 'unavailable' | 'other';

const recordWeight = `mutation ($input: RecordObservationsInput!) { recordObservations(input: $input) { __typename
  ... on Import { id } ... on Problem { message } } }`;
const startImport =
  'mutation ($input: StartImportInput!) { startImport(input: $input) { __typename ... on Import { id } ... on Problem { message } } }';
const readPerson = 'query ($id: ID!) { participant(id: $id) { id displayName plans { id } } }';

/** Reads, entries by hand and imports of one person, one after the other in several lines, until `stop`. */
export class SteadyRequests {
  readonly tally: SteadyTally = {
    asked: 0,
    acknowledged: 0,
    unavailable: 0,
    others: [],
    entries: [],
    unsure: 0,
    files: [],
    lastWriteAt: 0,
    lastOutageAt: 0,
  };
  private isOver = false;
  private lines: Promise<void>[] = [];
  private nextAt: number;
  private nextFileAt: number;

  constructor(
    private readonly world: World,
    /** Weights are entered a minute apart from here on, and files hold those of ten years before. Of no other row, as a file is taken in once. */
    firstDay: string,
  ) {
    this.nextAt = Date.parse(`${firstDay}T00:00:00Z`);
    this.nextFileAt = this.nextAt - 10 * 365 * dayMs;
  }

  start(): void {
    const caller = this.world.users.pat1;
    const participantId = this.world.p1.participantId;
    this.lines = [
      ...[0, 1, 2, 3].map(() => this.line(() => this.read(caller, participantId), 10)),
      this.line(() => this.write(caller, participantId), 60),
      this.line(() => this.import(caller, participantId), 1_000),
    ];
  }

  async stop(): Promise<SteadyTally> {
    this.isOver = true;
    await Promise.all(this.lines);
    return this.tally;
  }

  private async line(one: () => Promise<void>, restMs: number): Promise<void> {
    while (!this.isOver) {
      await one();
      await pause(restMs);
    }
  }

  private async read(caller: Caller, id: string): Promise<void> {
    const answer = await this.ask(() => caller.ask(readPerson, { id }));
    this.judge(answer, answer?.text.includes(`"id":"${id}"`) === true);
  }

  private async write(caller: Caller, participantId: string): Promise<void> {
    const [at, beganAt] = [this.nextAt, performance.now()];
    this.nextAt += 60_000;
    const entry = {
      metric: 'body-mass',
      value: 71.5,
      unit: 'kg',
      at: new Date(at).toISOString(),
      offsetMinutes: 0,
    };
    const answer = await this.ask(() =>
      caller.ask(recordWeight, { input: { participantId, observations: [entry] } }),
    );
    const begun = answer?.data?.['recordObservations'] as { id?: string } | undefined;
    if (this.judge(answer, begun?.id !== undefined) === 'acknowledged') {
      this.tally.entries.push(begun!.id!);
      this.tally.lastWriteAt = beganAt;
    } else this.tally.unsure += 1;
  }

  private async import(caller: Caller, participantId: string): Promise<void> {
    const day = new Date(this.nextFileAt).toISOString().slice(0, 10);
    this.nextFileAt += dayMs;
    const sent = await this.send(() =>
      caller.send('/uploads', {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream', 'x-file-name': `steady-${day}.csv` },
        body: weights(20, day),
      }),
    );
    if (this.judge(sent, sent?.status === 201) !== 'acknowledged') return;
    const { uploadId } = JSON.parse(sent!.text) as { uploadId: string };
    const answer = await this.ask(() => caller.ask(startImport, { input: { participantId, uploadId } }));
    const begun = answer?.data?.['startImport'] as { id?: string } | undefined;
    if (this.judge(answer, begun?.id !== undefined) === 'acknowledged') this.tally.files.push(begun!.id!);
    else this.tally.unsure += 1;
  }

  private async ask(one: () => Promise<Answer>): Promise<Answer | null> {
    return this.send(one);
  }

  private async send<T extends Reply>(one: () => Promise<T>): Promise<T | null> {
    this.tally.asked += 1;
    return one().catch((error: unknown) => {
      this.tally.others.push(`the line broke: ${String(error)}`);
      return null;
    });
  }

  private judge(reply: Reply | null, isAcknowledged: boolean): Verdict {
    if (reply === null) return 'other';
    if (isAcknowledged && reply.status < 300) {
      this.tally.acknowledged += 1;
      return 'acknowledged';
    }
    if (isRetryable(reply)) {
      this.tally.unavailable += 1;
      this.tally.lastOutageAt = performance.now();
      return 'unavailable';
    }
    this.tally.others.push(`${reply.status}: ${reply.text.slice(0, 300)}`);
    return 'other';
  }
}

/** What a program may try again on: the status, the code and when. */
export function isRetryable({ status, headers, text }: Reply): boolean {
  return (
    status === 503 &&
    headers['retry-after'] !== undefined &&
    text.includes('"UNAVAILABLE"') &&
    !/\bat .*\.js:\d+/.test(text)
  );
}
