import { Inject, Injectable } from '@nestjs/common';
import type { FormattedExecutionResult } from 'graphql';
import type { HealthRecordDoor } from '../access/health-record-door.js';
import type { RequestContext } from '../graphql/request-context.js';
import { actorOf } from '../graphql/request-context.js';
import { PersonCipher } from '../privacy/person-cipher.js';
import { refusedKey } from './idempotency-refused.js';
import { KeptAnswersRepository } from './kept-answers.repository.js';
import type { KeyedRequest } from './keyed-request.js';
import { unkeptAnswers } from './unkept-answers.js';

/** The answer as it was, and whose records it tells of. */
interface Answer {
  result: FormattedExecutionResult;
  about: readonly string[];
}

type Result = FormattedExecutionResult;

/** Longer answers are not kept: whoever asks again is told that it was done. */
const longestAnswer = 64 * 1024;
const mostIds = 500;
/** Mutations that make a participant: an answer that selects no id is about that person all the same. */
const takingIn = new Set(['createParticipant']);
const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/**
 * Carries a mutation with an idempotency key out once. The key is locked, looked up and kept in the operation's own
 * transaction: a process that dies leaves both the effect and the key, or neither. A repeat passes the guard and the doors
 * of the records it tells of, as they stand now.
 */
@Injectable()
export class RepeatedRequests {
  constructor(
    @Inject(KeptAnswersRepository) private readonly answers: KeptAnswersRepository,
    @Inject(PersonCipher) private readonly cipher: PersonCipher,
  ) {}

  /** @throws GraphQLError for a key that came with another request, or whose request is at work. */
  async begin(context: RequestContext, request: KeyedRequest): Promise<void> {
    context.repeatable = { request, hashes: null, kept: null };
    if (!context.actor) return;
    const tx = await context.transaction();
    const hashes = await this.hashesOf(context, request);
    if (!(await this.answers.lock(tx, hashes.key))) throw refusedKey('IDEMPOTENCY_KEY_IN_USE');
    const kept = await this.answers.find(tx, hashes.key);
    if (kept && !kept.requestHash.equals(hashes.request)) throw refusedKey('IDEMPOTENCY_KEY_REUSED');
    context.repeatable = { request, hashes, kept };
  }

  /** Keeps the answer of the first time, in the transaction of what it tells of. */
  async keep(context: RequestContext, result: Result): Promise<void> {
    const { request, hashes } = context.repeatable ?? {};
    if (!request || !hashes) return;
    const tx = await context.transaction();
    const { workspaceId, memberId } = actorOf(context);
    const text = JSON.stringify(result);
    const ids = idsIn(text, ...context.audit.allowed().map(({ subject }) => subject), request.given);
    const people = await this.answers.people(tx, ids, takingIn.has(request.field));
    // What tells of several would outlive each of them, sealed by whichever key.
    const isKept =
      !(request.field in unkeptAnswers) &&
      text.length <= longestAnswer &&
      ids.length <= mostIds &&
      people.length <= 1;
    const owner = isKept ? (people[0]?.memberId ?? memberId) : memberId;
    const answer: Answer = { result, about: people.map(({ participantId }) => participantId) };
    await this.answers.add(tx, {
      workspaceId,
      keyHash: hashes.key,
      requestHash: hashes.request,
      memberId: owner,
      answer: isKept ? await this.cipher.seal(tx, placeOf(workspaceId, owner), JSON.stringify(answer)) : null,
    });
  }

  /**
   * The answer of the first time, for whoever may still see what it tells of. Null at the first time.
   * @throws GraphQLError where it was not kept, or is not theirs to see any more.
   */
  async again(context: RequestContext, door: HealthRecordDoor): Promise<Result | null> {
    const { kept } = context.repeatable ?? {};
    if (!kept) return null;
    if (!kept.answer) throw refusedKey('IDEMPOTENCY_KEY_SPENT');
    const tx = await context.transaction();
    const { workspaceId } = actorOf(context);
    const text = await this.cipher.openText(tx, placeOf(workspaceId, kept.memberId), kept.answer);
    const { result, about } = JSON.parse(text) as Answer;
    for (const participantId of about)
      if (!(await door.open(context, participantId, 'read'))) throw refusedKey('IDEMPOTENCY_KEY_SPENT');
    return result;
  }

  /** By the caller's own key, so that a key says nothing to anybody else and what was asked cannot be guessed. */
  private async hashesOf(context: RequestContext, { key, field, sameness }: KeyedRequest) {
    const { workspaceId, memberId } = actorOf(context);
    const place = { workspaceId, personId: memberId, field: 'kept_answers.key_hash' };
    const means = context.token?.id ?? 'account';
    const said = [`key:${means}:${field}:${key}`, `request:${sameness}`];
    const [keyHash, request] = await this.cipher.fingerprints(await context.transaction(), place, said);
    return { key: keyHash!, request: request! };
  }
}

function placeOf(workspaceId: string, personId: string) {
  return { workspaceId, personId, field: 'kept_answers.answer' };
}

function idsIn(...texts: readonly string[]): string[] {
  const found = texts.flatMap((text) => text.match(uuid) ?? []);
  return [...new Set(found.map((id) => id.toLowerCase()))];
}
