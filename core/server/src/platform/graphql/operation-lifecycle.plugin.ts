import type {
  ApolloServerPlugin,
  GraphQLRequestContextWillSendResponse,
  GraphQLRequestListener,
} from '@apollo/server';
import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import { GraphQLError } from 'graphql';
import type { HealthRecordDoor } from '../access/health-record-door.js';
import { answeredBefore, statusOf } from '../idempotency/idempotency-refused.js';
import type { IdempotencyRefusal } from '../idempotency/idempotency-refused.js';
import { keyedRequest } from '../idempotency/keyed-request.js';
import type { RepeatedRequests } from '../idempotency/repeated-requests.js';
import type { OperationOutcome, RequestContext } from './request-context.js';
import { tellOutage } from './tell-outage.js';

/** Tells a client that nothing was done now. */
const repeatedHeader = 'idempotency-replayed';

/**
 * Ends every operation over HTTP just before its answer leaves. One with an idempotency key is carried out once: its key is
 * looked up before anything of it runs, and kept with what it did.
 */
export function operationLifecycle(
  repeats: RepeatedRequests,
  records: HealthRecordDoor,
): ApolloServerPlugin<RequestContext> {
  const listener: GraphQLRequestListener<RequestContext> = {
    async didResolveOperation({ request, operation, document, contextValue }) {
      if (!operation) return;
      const header = contextValue.idempotencyKey;
      const keyed = keyedRequest({ header, operation, document, variables: request.variables });
      if (keyed) await repeats.begin(contextValue, keyed);
    },
    async willSendResponse(sending) {
      const { contextValue, response } = sending;
      try {
        contextValue.operation.endForGood();
        await tellOutage(sending, async () =>
          contextValue.finish(
            await outcomeOf(sending, repeats, records).catch(async (error: unknown) => {
              await contextValue.finish({ succeeded: false, shown: false });
              throw error;
            }),
          ),
        );
      } finally {
        response.http.headers.set('cache-control', 'no-store');
      }
    },
  };
  return { requestDidStart: () => Promise.resolve(listener) };
}

type Sending = GraphQLRequestContextWillSendResponse<RequestContext>;

async function outcomeOf(
  sending: Sending,
  repeats: RepeatedRequests,
  records: HealthRecordDoor,
): Promise<OperationOutcome> {
  const { contextValue, response, errors = [] } = sending;
  if (response.body.kind !== 'single') return { succeeded: errors.length === 0, shown: true };
  if (errors.some(({ extensions }) => extensions['code'] === answeredBefore))
    return answerAgain(sending, repeats, records);
  const result = response.body.singleResult;
  const succeeded = errors.length === 0;
  if (succeeded && contextValue.repeatable) await repeats.keep(contextValue, result);
  return { succeeded, shown: (result.data ?? null) !== null };
}

async function answerAgain(
  { contextValue, response }: Sending,
  repeats: RepeatedRequests,
  records: HealthRecordDoor,
): Promise<OperationOutcome> {
  const answer = (singleResult: FormattedExecutionResult, status: number): void => {
    response.body = { kind: 'single', singleResult: singleResult as typeof singleResult & object };
    response.http.status = status;
  };
  try {
    const before = await repeats.again(contextValue, records);
    if (!before) throw new Error('Only what is kept is answered again.');
    answer(before, 200);
    response.http.headers.set(repeatedHeader, 'true');
    return { succeeded: true, shown: true };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const code = error.extensions['code'] as IdempotencyRefusal;
    const refusal: GraphQLFormattedError = { message: error.message, extensions: { code } };
    answer({ errors: [refusal] }, statusOf(code));
    // Nothing was changed, and what was looked at or denied belongs in the trail.
    return { succeeded: true, shown: false };
  }
}
