import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The parts of node-llama-cpp 3 that are used here; the package is optional, so its own types may be absent. */
export interface LlamaPackage {
  getLlama(options: {
    gpu: false | 'auto' | 'cuda' | 'vulkan' | 'metal';
    build: 'never';
    skipDownload: boolean;
    progressLogs: boolean;
    logLevel: 'error';
    logger(level: string, message: string): void;
  }): Promise<Llama>;
  LlamaChatSession: new (options: { contextSequence: Sequence; systemPrompt: string }) => ChatSession;
}

export interface Llama {
  /** `false` when nothing but the processor is used. */
  readonly gpu: false | string;
  loadModel(options: { modelPath: string; loadSignal?: AbortSignal }): Promise<Model>;
  createGrammarForJsonSchema(schema: object): Promise<Grammar>;
  dispose(): Promise<void>;
}

export interface Model {
  createContext(options: { contextSize: number; threads: number; sequences: number }): Promise<Context>;
}

export interface Context {
  getSequence(): Sequence;
}

export type Sequence = object;

export interface Grammar {
  parse(text: string): unknown;
}

export interface AnswerOptions {
  grammar?: Grammar;
  maxTokens: number;
  temperature: number;
  signal: AbortSignal;
  onTextChunk?(piece: string): void;
}

export interface ChatSession {
  promptWithMeta(text: string, options: AnswerOptions): Promise<{ responseText: string; stopReason: string }>;
  dispose(options: { disposeSequence: boolean }): void;
}

const packageName = 'node-llama-cpp';
const own = createRequire(import.meta.url)('../package.json') as { peerDependencies: Record<string, string> };

/** @param folder whose `node_modules` holds the package; empty for beside this plugin. @throws Error for the operator */
export async function importLlama(folder: string): Promise<LlamaPackage> {
  const from = folder === '' ? import.meta.url : pathToFileURL(join(resolve(folder), 'package.json'));
  try {
    const entry = createRequire(from).resolve(packageName);
    return (await import(pathToFileURL(entry).href)) as LlamaPackage;
  } catch (error) {
    const isMissing = (error as { code?: unknown } | null)?.code === 'MODULE_NOT_FOUND';
    const where = folder === '' ? 'beside Regimen' : `in ${folder}`;
    const message = isMissing
      ? `the package ${packageName} is not installed ${where}; install it with "npm install ${packageName}@${own.peerDependencies[packageName]}"`
      : `the package ${packageName} cannot be used on this machine`;
    throw new Error(message, { cause: error });
  }
}
