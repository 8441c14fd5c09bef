import { z } from 'zod';

/** Settings, as an operator writes them. Only the file is needed. */
export const options = z.strictObject({
  file: z.string().min(1).max(1000).describe('Path of the GGUF file. GGUF 文件的路径。'),
  /** Checked when the model is loaded; empty leaves it unchecked. */
  sha256: z
    .string()
    .regex(/^([0-9a-f]{64})?$/, 'must be 64 hexadecimal digits')
    .default(''),
  /** Folder whose `node_modules` holds node-llama-cpp, where it does not lie beside this plugin. */
  packageFolder: z.string().max(1000).default(''),
  /** Needs a build of node-llama-cpp for it; `auto` takes the best that is there. */
  gpu: z.enum(['off', 'auto', 'cuda', 'vulkan', 'metal']).default('off'),
  /** Threads that generate. More than one is slower on a busy machine. */
  threads: z.int().min(1).max(64).default(1),
  /** Tokens of question and answer together; the instruction alone takes a few thousand. */
  contextTokens: z.int().min(1024).max(262_144).default(8192),
  /** Longest answer, tokens. */
  mostTokens: z.int().min(16).max(32_768).default(1500),
  /** Longest time for a whole answer, waiting for its turn included. */
  wholeMs: z.int().min(100).max(3_600_000).default(120_000),
  uses: z
    .array(z.enum(['understanding', 'phrasing']))
    .min(1)
    .default(['understanding', 'phrasing']),
});

export type Options = z.output<typeof options>;
