import type { EventReader } from '@regimen/plugin-api/remote';
import { RemoteFailure } from '@regimen/plugin-api/remote';
import { readPiece } from './chat-answers.js';

/** A text longer than this is no rewording of a few sentences (engineering choice). */
const mostCharacters = 20_000;

/** Reads one streamed answer, to its end and not beyond. */
export class ChatStream implements EventReader<string> {
  /** As the server counts them; null until it did. */
  tokens: number | null = null;
  characters = 0;
  private hasEnded = false;

  constructor(private readonly answersAs: string) {}

  read(data: string): string | null {
    if (data === '[DONE]') {
      this.hasEnded = true;
      return null;
    }
    const { text, ended, tokens } = readPiece(parse(data), this.answersAs);
    this.hasEnded ||= ended;
    this.tokens = tokens ?? this.tokens;
    this.characters += text.length;
    if (this.characters > mostCharacters) throw new RemoteFailure('too-large', 'The answer does not end.');
    return text === '' ? null : text;
  }

  finish(): void {
    if (!this.hasEnded) throw new RemoteFailure('unavailable', 'The answer broke off.');
  }
}

function parse(data: string): unknown {
  try {
    return JSON.parse(data) as unknown;
  } catch {
    throw new RemoteFailure('malformed', 'The server streamed something that is no JSON.');
  }
}
