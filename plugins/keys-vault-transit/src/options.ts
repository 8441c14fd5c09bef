import { remoteOptions } from '@regimen/plugin-api/remote';
import { z } from 'zod';

const segment = z
  .string()
  .regex(/^[\w-]+(\/[\w-]+)*$/, 'must be a path of names joined by slashes')
  .max(200);

/** Settings, as an operator writes them. */
export const options = z
  .strictObject({
    ...remoteOptions,
    url: remoteOptions.url.describe(
      'Address of Vault, OpenBao or an agent beside Regimen, such as https://vault.hospital.example:8200. Vault、OpenBao 或本机代理的地址。',
    ),
    apiKey: remoteOptions.apiKey.describe(
      'Token that may encrypt and decrypt with the key and read it; empty behind an agent that signs in by itself. 可使用该密钥加解密并读取其版本的令牌；通过代理自动登录时留空。',
    ),
    /** Where the transit engine is mounted, a namespace in front included. */
    mount: segment.default('transit'),
    key: segment.describe(
      'Name of the key in the transit engine, of type aes256-gcm96. 传输引擎中密钥的名称。',
    ),
    /** Stands in every wrapped key: two services of one installation need two. */
    id: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens')
      .max(40)
      .default('vault'),
    // A person waits meanwhile, with a connection to the database held.
    wholeMs: z.int().min(10).max(60_000).default(5_000),
    firstByteMs: z.int().min(10).max(60_000).default(3_000),
    /** For trying it out on one machine: a service without TLS elsewhere than on the loopback. Never with people. */
    allowPlainHttp: z.boolean().default(false),
  })
  .refine(({ url, allowPlainHttp }) => allowPlainHttp || isPrivateWay(new URL(url)), {
    path: ['url'],
    message: 'must be https, unless it is on the loopback or allowPlainHttp is set for development',
  });

export type Options = z.output<typeof options>;

function isPrivateWay({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}
