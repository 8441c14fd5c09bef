import { remoteOptions } from '@regimen/plugin-api/remote';
import { z } from 'zod';

const name = z
  .string()
  .regex(/^[\w.-]+$/, 'must be a name without spaces or slashes')
  .max(200);

/** Settings, as an operator writes them. */
export const options = z.strictObject({
  ...remoteOptions,
  url: remoteOptions.url.describe(
    'Address of the inference server, such as http://triton:8000. Numbers made from the letters of what people write are sent there. 推理服务器的地址；由用户文字计算出的数字会发送到该地址。',
  ),
  model: name.describe('Name of the model on the server. 服务器上的模型名称。'),
  /** Version that must answer; empty to let the server choose. */
  version: name.or(z.literal('')).default(''),
  /** Folder with the `manifest.json` and `labels.json` of the model that the server runs. */
  folder: z
    .string()
    .min(1)
    .max(1000)
    .describe('Folder of the model’s manifest.json and labels.json. 模型清单与标签文件所在的文件夹。'),
  /** Asks the server to load the model when it is not ready; needs Triton’s explicit model control. */
  askToLoad: z.boolean().default(false),
});

export type Options = z.output<typeof options>;
