import { phrasingPrompt } from '@regimen/language/prompted';
import type { TextPhraser } from '@regimen/plugin-api';
import type { ChatModel } from './chat-model.js';

/** Says sentences of the rules in other words, piece by piece as the server writes them. */
export function createPhraser(named: { id: string; version: string }, chat: ChatModel): TextPhraser {
  return {
    ...named,
    phrase: (input, signal) => chat.answerText(phrasingPrompt(input), signal),
  };
}
