import type { KeyService, PluginHost } from '@regimen/plugin-api';
import { KeyRefused } from '@regimen/plugin-api';
import { RemoteFailure, RemoteServer } from '@regimen/plugin-api/remote';
import { z } from 'zod';
import type { Options } from './options.js';

/** The newest version is asked for again after this long, ms: nobody replaces a key more often. */
const versionKeptMs = 60_000;

const encrypted = z.object({ data: z.object({ ciphertext: z.string().regex(/^vault:v\d+:/) }) });
const decrypted = z.object({ data: z.object({ plaintext: z.base64() }) });
const described = z.object({ data: z.object({ latest_version: z.int().positive() }) });

/**
 * The transit engine of Vault and OpenBao: encrypts and decrypts by a key that never leaves it. The place a key is for is
 * sent as associated data, which the engine authenticates. (Vault API documentation, "Transit secrets engine", 2025.)
 */
export function createTransitKeys(host: PluginHost, settings: Options): KeyService {
  const server = new RemoteServer(host, settings);
  const { mount, key, id } = settings;
  const path = (verb: string) => `/v1/${mount}/${verb}/${key}`;
  let newest: { version: number; at: number } | null = null;
  return {
    id,
    wrap: async (plain, label) => {
      const body = { plaintext: base64(plain), associated_data: base64(Buffer.from(label)) };
      const { data } = await server.askJson({ path: path('encrypt'), body }, parsed(encrypted));
      return Buffer.from(data.ciphertext);
    },
    unwrap: async (wrapped, label) => {
      const ciphertext = Buffer.from(wrapped).toString();
      if (versionOf(ciphertext) === null) throw new KeyRefused('This was not wrapped by a transit engine.');
      const body = { ciphertext, associated_data: base64(Buffer.from(label)) };
      const { data } = await server
        .askJson({ path: path('decrypt'), body }, parsed(decrypted))
        .catch(refusedAsSuch);
      return Buffer.from(data.plaintext, 'base64');
    },
    isCurrent: async (wrapped) => {
      if (newest === null || performance.now() - newest.at > versionKeptMs) {
        const { data } = await server.askJson({ path: path('keys') }, parsed(described));
        newest = { version: data.latest_version, at: performance.now() };
      }
      return versionOf(Buffer.from(wrapped).toString()) === newest.version;
    },
  };
}

/** 400 is what the engine says to a ciphertext, or a place, that is not the right one; everything else may pass. */
function refusedAsSuch(error: unknown): never {
  if (error instanceof RemoteFailure && error.status === 400)
    throw new KeyRefused('The transit engine does not open this.');
  throw error;
}

function parsed<T>(schema: z.ZodType<T>): (answer: unknown) => T {
  return (answer) => {
    const read = schema.safeParse(answer);
    if (read.success) return read.data;
    throw new RemoteFailure('malformed', 'The answer is not that of a transit engine.');
  };
}

function versionOf(ciphertext: string): number | null {
  const version = /^vault:v(\d{1,9}):[A-Za-z0-9+/=]+$/u.exec(ciphertext)?.[1];
  return version === undefined ? null : Number(version);
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
