import { promisify } from 'node:util';
import { encrypt } from 'xml-encryption';
import type { EncryptOptions } from 'xml-encryption';
import { pem } from './key-pairs.js';
import type { KeyName } from './key-pairs.js';

/** How an assertion is encrypted; what is left out is as providers do it. */
export interface Encryption {
  to?: KeyName;
  algorithm?: EncryptOptions['encryptionAlgorithm'];
  keyAlgorithm?: EncryptOptions['keyEncryptionAlgorithm'];
}

const namespace = 'urn:oasis:names:tc:SAML:2.0:assertion';

/** Encrypts an assertion to our certificate. */
export async function encrypted(assertion: string, how: Encryption = {}): Promise<string> {
  const certificate = pem(how.to ?? 'own', 'certificate');
  const data = await promisify<string, EncryptOptions, string>(encrypt)(assertion, {
    rsa_pub: certificate,
    pem: certificate,
    encryptionAlgorithm: how.algorithm ?? 'http://www.w3.org/2009/xmlenc11#aes256-gcm',
    keyEncryptionAlgorithm: how.keyAlgorithm ?? 'http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p',
    disallowEncryptionWithInsecureAlgorithm: false,
    warnInsecureAlgorithm: false,
  });
  return `<saml:EncryptedAssertion xmlns:saml="${namespace}">${data}</saml:EncryptedAssertion>`;
}
