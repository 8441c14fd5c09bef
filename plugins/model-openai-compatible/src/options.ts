import { remoteOptions } from '@regimen/plugin-api/remote';
import { z } from 'zod';

/** Settings, as an operator writes them. Only address and model are needed. */
export const options = z.strictObject({
  ...remoteOptions,
  url: remoteOptions.url.describe(
    'Base address, such as http://127.0.0.1:11434/v1. The words people write are sent there; they may hold names. 服务器的基础地址；用户写下的文字会发送到该地址，其中可能包含姓名。',
  ),
  /** As the server names it. */
  model: z.string().min(1).max(200).describe('Name of the model on the server. 服务器上的模型名称。'),
  /** Exact name the answers must carry; empty to take any. A server that answers by another model is refused. */
  answersAs: z.string().max(200).default(''),
  uses: z
    .array(z.enum(['understanding', 'phrasing']))
    .min(1)
    .default(['understanding', 'phrasing']),
  /** How the server is told the form of an answer; older ones know `json_object` only, or nothing. */
  answerForm: z.enum(['json_schema', 'json_object', 'none']).default('json_schema'),
  /** Longest answer, tokens. */
  mostTokens: z.int().min(16).max(32_768).default(1500),
  /** Tokens a day, question and answer together; null for any number. */
  tokensPerDay: z.int().min(0).nullable().default(null),
});

export type Options = z.output<typeof options>;
