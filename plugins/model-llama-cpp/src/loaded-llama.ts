import type { AnswerSchema, Prompt } from '@regimen/language/prompted';
import type { ModelHealth } from '@regimen/plugin-api';
import { checkSum } from './check-file.js';
import type { AnswerOptions, Context, Grammar, Llama, LlamaPackage, Sequence } from './llama-package.js';
import type { Options } from './options.js';
import { PieceStream } from './piece-stream.js';
import { Turns } from './turns.js';

interface Loaded {
  llama: Llama;
  sequence: Sequence;
}

/** One model in memory: loaded with the first question, asked one question at a time. */
export class LoadedLlama {
  private readonly turns = new Turns();
  private loading: Promise<Loaded> | null = null;
  private grammar: Promise<Grammar> | null = null;
  private problem: string | null = null;
  private runsOn = 'not loaded';
  private loadedMs = 0;

  constructor(
    private readonly runtime: LlamaPackage,
    private readonly options: Options,
    private readonly note: (fields: { ms: number; runsOn: string }) => void,
  ) {}

  /** JSON in the schema's form; the grammar allows nothing else. @throws Error when there is none in time */
  async answerJson(prompt: Prompt, schema: AnswerSchema, signal?: AbortSignal): Promise<unknown> {
    return this.inTurn(signal, async ({ llama, sequence }, ender) => {
      this.grammar ??= llama.createGrammarForJsonSchema(schema);
      const grammar = await this.grammar;
      return grammar.parse(await this.say(sequence, prompt, { grammar, temperature: 0, signal: ender }));
    });
  }

  /** Pieces of a text as they are written. @throws Error in the iteration */
  async *answerText(prompt: Prompt, signal?: AbortSignal): AsyncGenerator<string> {
    const stream = new PieceStream();
    const leave = new AbortController();
    const either = signal ? AbortSignal.any([signal, leave.signal]) : leave.signal;
    const writing = this.inTurn(either, ({ sequence }, ender) =>
      this.say(sequence, prompt, {
        temperature: 0.3,
        signal: ender,
        onTextChunk: (piece) => stream.push(piece),
      }),
    ).then(
      () => stream.finish(),
      (error: unknown) => stream.finish(error),
    );
    try {
      yield* stream.read();
    } finally {
      leave.abort(new Error('Nobody reads on.'));
      await writing;
    }
  }

  health(): ModelHealth {
    const details = { runsOn: this.runsOn, loadedMs: this.loadedMs, waiting: this.turns.waiting };
    return { ready: this.problem === null, reason: this.problem, details };
  }

  async unload(): Promise<void> {
    const loaded = await this.loading?.catch(() => null);
    this.loading = null;
    this.grammar = null;
    await loaded?.llama.dispose();
  }

  private async inTurn<T>(
    caller: AbortSignal | undefined,
    work: (loaded: Loaded, ender: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const tooLate = AbortSignal.timeout(this.options.wholeMs);
    const ender = caller ? AbortSignal.any([caller, tooLate]) : tooLate;
    const endTurn = await this.turns.take(ender);
    try {
      const loaded = await this.load();
      // Loading takes its time, and is worth it for the next who asks.
      ender.throwIfAborted();
      return await work(loaded, ender);
    } finally {
      endTurn();
    }
  }

  private async say(
    contextSequence: Sequence,
    { system, user }: Prompt,
    how: Omit<AnswerOptions, 'maxTokens'>,
  ): Promise<string> {
    // A session for each question, on the one sequence: what it shares with the last, the instruction, is not read again.
    const session = new this.runtime.LlamaChatSession({ contextSequence, systemPrompt: system });
    try {
      const { responseText, stopReason } = await session.promptWithMeta(user, {
        ...how,
        maxTokens: this.options.mostTokens,
      });
      if (stopReason === 'maxTokens') throw new Error('The answer was cut off: it had too many tokens.');
      return responseText;
    } finally {
      session.dispose({ disposeSequence: false });
    }
  }

  private load(): Promise<Loaded> {
    this.loading ??= this.loadNow().catch((error: unknown) => {
      // The library's own words may name files and memory: enough for a log, too much for a page.
      this.problem =
        error instanceof Error && error.message.startsWith('The model file')
          ? error.message
          : 'The model cannot be loaded.';
      this.loading = null;
      throw new Error(this.problem, { cause: error });
    });
    return this.loading;
  }

  private async loadNow(): Promise<Loaded> {
    const { file, sha256, gpu, contextTokens, threads } = this.options;
    const started = performance.now();
    await checkSum(file, sha256);
    const llama = await this.runtime.getLlama({
      gpu: gpu === 'off' ? false : gpu,
      build: 'never',
      skipDownload: true,
      progressLogs: false,
      logLevel: 'error',
      logger: () => undefined,
    });
    const model = await llama.loadModel({ modelPath: file });
    const context: Context = await model.createContext({ contextSize: contextTokens, threads, sequences: 1 });
    this.problem = null;
    this.runsOn = llama.gpu === false ? 'processor' : llama.gpu;
    this.loadedMs = Math.round(performance.now() - started);
    this.note({ ms: this.loadedMs, runsOn: this.runsOn });
    return { llama, sequence: context.getSequence() };
  }
}
