import type { AnswerSchema, Prompt } from '@regimen/language/prompted';
import type { RemoteServer } from '@regimen/plugin-api/remote';
import { ChatStream } from './chat-stream.js';
import { readCompletion, readModelNames } from './chat-answers.js';
import type { Options } from './options.js';
import { parseAnswer } from './parse-answer.js';

/** Bytes an answer may have: tokens are at most some dozen bytes, and a streamed one travels in a few hundred of wrapping. */
const mostBytes = 4 * 1024 * 1024;

/** Chat completions of one model on one server. */
export class ChatModel {
  constructor(
    private readonly server: RemoteServer,
    private readonly options: Options,
  ) {}

  /** Asks for an answer in JSON of the schema's form; whether it has that form is for the reader to check. @throws RemoteFailure */
  async answerJson(prompt: Prompt, schema: AnswerSchema, signal?: AbortSignal): Promise<unknown> {
    const body = { ...this.question(prompt), ...this.formOf(schema), temperature: 0, seed: 1, stream: false };
    return this.server.askJson(
      { path: '/chat/completions', body, mostBytes },
      (answer) => {
        const { content, tokens } = readCompletion(answer, this.options.answersAs);
        this.server.budget.spendTokens(tokens ?? estimateTokens(prompt, content));
        return parseAnswer(content);
      },
      signal,
    );
  }

  /** Asks for a text and hands out its pieces as they come. @throws RemoteFailure in the iteration */
  async *answerText(prompt: Prompt, signal?: AbortSignal): AsyncGenerator<string> {
    const body = {
      ...this.question(prompt),
      temperature: 0.3,
      stream: true,
      stream_options: { include_usage: true },
    };
    const stream = new ChatStream(this.options.answersAs);
    try {
      yield* this.server.askEvents({ path: '/chat/completions', body, mostBytes }, stream, signal);
    } finally {
      const { tokens, characters } = stream;
      if (characters > 0 || tokens !== null)
        this.server.budget.spendTokens(tokens ?? estimateTokens(prompt, ' '.repeat(characters)));
    }
  }

  /** Why the model is not there although the server answers, or null. @throws RemoteFailure when the server does not answer. */
  async whyNotReady(): Promise<string | null> {
    const names = readModelNames(await this.server.probe('/models'));
    const { model } = this.options;
    // Ollama lists "llama3.2:latest" for what is asked as "llama3.2".
    return names.includes(model) || names.includes(`${model}:latest`)
      ? null
      : `The server answers but does not list the model "${model}".`;
  }

  private question({ system, user }: Prompt) {
    return {
      model: this.options.model,
      max_tokens: this.options.mostTokens,
      messages: [
        { role: 'system', content: system },
        { role: 'user', content: user },
      ],
    };
  }

  private formOf(schema: AnswerSchema): object {
    switch (this.options.answerForm) {
      case 'json_schema':
        return {
          response_format: { type: 'json_schema', json_schema: { name: 'marks', strict: true, schema } },
        };
      case 'json_object':
        return { response_format: { type: 'json_object' } };
      case 'none':
        return {};
    }
  }
}

/** Where a server counts nothing: about three characters a token over both languages, rather too many than too few. */
function estimateTokens({ system, user }: Prompt, answer: string): number {
  return Math.ceil((system.length + user.length + answer.length) / 3);
}
