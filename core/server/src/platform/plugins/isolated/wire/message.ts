import { z } from 'zod';

/** What went wrong on the other side. Its message is its author's: kept short, and shown to operators only. */
export interface WireError {
  name: string;
  message: string;
}

/** One side asks the other, which answers or fails. */
export type Message =
  /** `nowMs`: what the host's clock shows; the only clock a plugin has. */
  | { kind: 'call'; id: number; method: string; args: readonly unknown[]; nowMs: number }
  | { kind: 'answer'; id: number; value: unknown }
  | { kind: 'failure'; id: number; error: WireError }
  /** Nobody waits for the answer any more. */
  | { kind: 'forget'; id: number };

const id = z.number().int().nonnegative();
const envelope = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('call'),
    id,
    method: z.string().max(60),
    args: z.array(z.unknown()).max(8),
    nowMs: z.number(),
  }),
  z.strictObject({ kind: z.literal('answer'), id, value: z.unknown() }),
  z.strictObject({
    kind: z.literal('failure'),
    id,
    error: z.strictObject({ name: z.string(), message: z.string() }),
  }),
  z.strictObject({ kind: z.literal('forget'), id }),
]);

/** @throws TypeError when this is no message. */
export function soundMessage(value: unknown): Message {
  const parsed = envelope.safeParse(value);
  if (!parsed.success) throw new TypeError('This is no message.');
  return parsed.data as Message;
}

const longest = { name: 60, message: 500 };

/** An error as it may be told to the other side. */
export function asWireError(error: unknown): WireError {
  const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
  return { name: legible(name, longest.name), message: legible(message, longest.message) };
}

/** The error of the other side, of this process. Told apart by its name, never by its class. */
export function fromWireError({ name, message }: WireError): Error {
  const error = new Error(legible(message, longest.message));
  error.name = /^[A-Za-z]{1,60}$/.test(name) ? name : 'Error';
  return error;
}

function legible(text: string, most: number): string {
  // Control characters and turns of direction could forge lines of a log.
  return String(text).replaceAll(/\p{C}/gu, ' ').slice(0, most);
}
