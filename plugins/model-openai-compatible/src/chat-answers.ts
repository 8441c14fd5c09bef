import { RemoteFailure } from '@regimen/plugin-api/remote';
import { z } from 'zod';

const usage = z.object({ total_tokens: z.number().nonnegative() }).nullish().catch(null);

const completion = z.object({
  model: z.string().nullish(),
  choices: z
    .array(z.object({ message: z.object({ content: z.string() }), finish_reason: z.string().nullish() }))
    .min(1),
  usage,
});

const piece = z.object({
  model: z.string().nullish(),
  choices: z.array(
    z.object({
      delta: z.object({ content: z.string().nullish() }).nullish(),
      finish_reason: z.string().nullish(),
    }),
  ),
  usage,
});

const modelList = z.object({ data: z.array(z.object({ id: z.string() })) });

/** Content of a whole answer, and the tokens it took; null where the server does not count. @throws RemoteFailure */
export function readCompletion(
  answer: unknown,
  answersAs: string,
): { content: string; tokens: number | null } {
  const read = completion.safeParse(answer);
  const choice = read.data?.choices[0];
  if (!read.data || !choice)
    throw new RemoteFailure('malformed', 'The server did not answer as a chat interface does.');
  checkModel(read.data.model, answersAs);
  checkEnd(choice.finish_reason);
  return { content: choice.message.content, tokens: read.data.usage?.total_tokens ?? null };
}

/** One piece of a streamed answer. @throws RemoteFailure */
export function readPiece(
  event: unknown,
  answersAs: string,
): { text: string; ended: boolean; tokens: number | null } {
  const read = piece.safeParse(event);
  if (!read.data)
    throw new RemoteFailure('malformed', 'The server streamed something that is no piece of an answer.');
  checkModel(read.data.model, answersAs);
  const [choice] = read.data.choices;
  checkEnd(choice?.finish_reason);
  return {
    text: choice?.delta?.content ?? '',
    ended: (choice?.finish_reason ?? null) !== null,
    tokens: read.data.usage?.total_tokens ?? null,
  };
}

/** Names of the models a server lists. @throws RemoteFailure */
export function readModelNames(answer: unknown): string[] {
  const read = modelList.safeParse(answer);
  if (!read.data) throw new RemoteFailure('malformed', 'The server does not list its models.');
  return read.data.data.map(({ id }) => id);
}

/** An answer by another model than the operator chose was checked by nobody. */
function checkModel(model: string | null | undefined, answersAs: string): void {
  if (answersAs !== '' && model !== answersAs)
    throw new RemoteFailure(
      'malformed',
      'The server answered with another model or version than the settings name.',
    );
}

/** A text that was cut off could lack its warning. */
function checkEnd(reason: string | null | undefined): void {
  if (reason === 'length')
    throw new RemoteFailure('malformed', 'The answer was cut off: it had too many tokens.');
  if (reason === 'content_filter') throw new RemoteFailure('refused', 'The server refused to answer.');
}
