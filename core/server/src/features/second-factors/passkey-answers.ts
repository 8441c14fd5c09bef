import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';

/** The largest answer of an authenticator is about 2 kB. */
const longest = 16_384;
const base64url = z.string().regex(/^[\w-]*$/);
const shared = {
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  clientExtensionResults: z.record(z.string(), z.unknown()).default({}),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).optional().catch(undefined),
};
const registration = z.object({
  ...shared,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.array(z.string().max(20)).max(10).optional(),
  }),
});
const authentication = z.object({
  ...shared,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.optional().nullable(),
  }),
});

/** Null for what no browser sends. */
export function readRegistration(text: string): RegistrationResponseJSON | null {
  return readAs(registration, text) as RegistrationResponseJSON | null;
}

/** Null for what no browser sends. */
export function readAuthentication(text: string): AuthenticationResponseJSON | null {
  return readAs(authentication, text) as AuthenticationResponseJSON | null;
}

/** The challenge that was signed, to be proved ours before anything else is believed. */
export function challengeIn(clientDataJSON: string): string {
  try {
    const { challenge } = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8')) as {
      challenge?: unknown;
    };
    return typeof challenge === 'string' ? challenge : '';
  } catch {
    return '';
  }
}

function readAs<T>(schema: z.ZodType<T>, text: string): T | null {
  if (text.length > longest) return null;
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
