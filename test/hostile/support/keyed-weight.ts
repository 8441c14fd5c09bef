import type { World } from '../world/world.js';
import type { Answer, Caller } from './caller.js';

const record = `mutation ($input: RecordObservationsInput!) { recordObservations(input: $input) { __typename
  ... on Import { id status } ... on Problem { message } } }`;

/** Words of a note that stand nowhere else. */
export const keyedNote = 'ZZKEYEDNOTE';

/** Sends weights of a person with an idempotency key, and counts what became of them. */
export class KeyedWeight {
  constructor(
    private readonly world: World,
    readonly participantId: string,
  ) {}

  variables(value: number): { input: object } {
    const reading = { metric: 'body-mass', value, unit: 'kg', on: '2026-02-03', note: keyedNote };
    return { input: { participantId: this.participantId, observations: [reading] } };
  }

  /** @param key null sends none. */
  send(caller: Caller, key: string | null, value: number, query = record): Promise<Answer> {
    return caller.ask(query, this.variables(value), key === null ? {} : { 'idempotency-key': key });
  }

  /** Another way to write the same document, and some that are not the same. */
  get others(): readonly string[] {
    return [
      record.replace('recordObservations(', 'again: recordObservations('),
      record.replace('mutation (', 'mutation Again('),
      record.replace('id status', 'id'),
      record.replace('(input: $input) {', '(input: $input) @include(if: true) {'),
    ];
  }

  /** How often a weight was taken in. */
  async effects(): Promise<number> {
    const [row] = await this.world.asOwner<{ count: number }>(
      'select count(*)::int as count from imports where participant_id = $1',
      [this.participantId],
    );
    return row!.count;
  }
}

export const isDone = ({ status, text, codes }: Answer): boolean =>
  status === 200 && codes.length === 0 && text.includes('"Import"');
