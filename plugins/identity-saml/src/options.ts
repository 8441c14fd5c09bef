import { X509Certificate, createPrivateKey } from 'node:crypto';
import { identityConnection, identityConnections, rolesByGroup } from '@regimen/plugin-api';
import { z } from 'zod';
import { certificateFault, readCertificate } from './certificates.js';

const certificate = z
  .string()
  .max(16_384)
  .transform((text, context) => {
    const read = readCertificate(text);
    const fault = read === null ? 'must be an X.509 certificate, in PEM or base64' : certificateFault(read);
    if (read !== null && fault === null) return read.toString();
    context.addIssue({ code: 'custom', message: fault ?? '' });
    return z.NEVER;
  });

const keyPair = z
  .strictObject({ privateKey: z.string().max(16_384), certificate })
  .refine(({ privateKey, certificate: own }) => belongsTo(own, privateKey), {
    path: ['privateKey'],
    message: 'must be the RSA key of the certificate, in PEM, without a passphrase',
  });

/** One provider that one workspace trusts. */
const connection = z
  .strictObject({
    ...identityConnection,
    /** Entity id of the provider, exactly as it writes it. */
    issuer: z.string().min(1).max(1024),
    /** Where it takes requests to sign in, by the binding HTTP-Redirect. */
    signOnUrl: z.url({ protocol: /^https?$/ }),
    /** Its certificates of signing: the present one, and the next while it changes. */
    certificates: z.array(certificate).min(1).max(4),
    /** Ours; left out, the callback's address, which no other connection has. */
    entityId: z.string().min(1).max(1024).optional(),
    /** Refuses answers of which the assertion alone is signed. */
    requireSignedResponse: z.boolean().default(false),
    /** With it, only encrypted assertions are believed, in signed responses. */
    decryption: keyPair.optional(),
    /** Signs the requests, for providers that ask for it. */
    requestSigning: keyPair.optional(),
    /** Attribute that lists a person's groups, and which roles each stands for; left out, roles are given in Regimen. */
    roles: z
      .strictObject({
        attribute: z.string().min(1).max(200),
        of: rolesByGroup,
      })
      .optional(),
  })
  .refine(({ signOnUrl, allowPlainHttp }) => allowPlainHttp || signOnUrl.startsWith('https:'), {
    path: ['signOnUrl'],
    message: 'must be https, unless allowPlainHttp is set for development',
  });

/** Settings, as an operator writes them. */
export const options = identityConnections(connection);

export type Connection = z.output<typeof connection>;

function belongsTo(certificatePem: string, privateKey: string): boolean {
  try {
    const key = createPrivateKey(privateKey);
    return key.asymmetricKeyType === 'rsa' && new X509Certificate(certificatePem).checkPrivateKey(key);
  } catch {
    return false;
  }
}
