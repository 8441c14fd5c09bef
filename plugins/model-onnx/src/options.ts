import { z } from 'zod';

/** Where a network can run, by the names of the runtime. All but `cpu` need its libraries for that device. */
export const executionProviders = ['cpu', 'cuda', 'tensorrt', 'dml', 'coreml', 'openvino'] as const;
export type ExecutionProvider = (typeof executionProviders)[number];

export const options = z.strictObject({
  folder: z
    .string()
    .min(1)
    .optional()
    .describe('Folder of the model, with its manifest.json; the model that ships with Regimen when left out'),
  proposerFolder: z
    .string()
    .min(1)
    .optional()
    .describe('Folder of the model that proposes sessions; the one that ships with Regimen when left out'),
  proposing: z
    .enum(['as-evaluated', 'off', 'beside', 'both', 'instead'])
    .default('as-evaluated')
    .describe(
      'How the proposing model stands to hand-made scores: as its evaluation allows, not at all, as a nudge, as strong as a wish, or in their place',
    ),
  executionProviders: z
    .array(z.enum(executionProviders))
    .min(1)
    .default(['cpu'])
    .describe('Devices to try in order; the processor is always tried last'),
  threads: z
    .int()
    .min(1)
    .max(64)
    .default(1)
    .describe('Threads of one run; more than one is slower where other work shares the machine'),
  sessions: z
    .int()
    .min(1)
    .max(8)
    .default(1)
    .describe(
      'Sessions of the network; one runs in the thread of the server, more run in a thread and with weights of their own each',
    ),
  mostTogether: z
    .int()
    .min(1)
    .max(64)
    .default(16)
    .describe('Texts that are run as one where they had to wait for the network, at most'),
  mostWaiting: z
    .int()
    .min(1)
    .max(10_000)
    .default(256)
    .describe('Texts that may wait for the network; one more is refused at once'),
});
export type Options = z.output<typeof options>;
