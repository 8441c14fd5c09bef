import { identityConnection, identityConnections, rolesByGroup } from '@regimen/plugin-api';
import { z } from 'zod';

const issuer = z.url({ protocol: /^https?$/ }).refine((address) => new URL(address).search === '', {
  message: 'must be the issuer as the provider writes it, without a query',
});

/** One provider that one workspace trusts. */
const connection = z
  .strictObject({
    ...identityConnection,
    issuer,
    clientId: z.string().min(1).max(500),
    clientSecret: z.string().min(1).max(4096),
    /** How the provider signs; anything else is refused, whatever a token says of itself. */
    signingAlgorithm: z.enum(['RS256', 'PS256', 'ES256', 'EdDSA']).default('RS256'),
    /** Other origins of the provider, where its endpoints lie elsewhere than its issuer. */
    otherOrigins: z.array(issuer).max(5).default([]),
    scopes: z.string().max(500).default('openid'),
    /** Claim that lists a person's groups, and which roles each stands for; left out, roles are given in Regimen. */
    roles: z
      .strictObject({
        claim: z.string().min(1).max(100),
        of: rolesByGroup,
      })
      .optional(),
  })
  .refine(({ issuer: at, allowPlainHttp }) => allowPlainHttp || at.startsWith('https:'), {
    path: ['issuer'],
    message: 'must be https, unless allowPlainHttp is set for development',
  });

/** Settings, as an operator writes them. */
export const options = identityConnections(connection);

export type Connection = z.output<typeof connection>;
export type Options = z.output<typeof options>;
