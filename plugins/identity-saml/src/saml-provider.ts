import { randomBytes } from 'node:crypto';
import { IdentityRefused, rolesOfGroups } from '@regimen/plugin-api';
import type { IdentityProvider, PluginHost, ProvenIdentity } from '@regimen/plugin-api';
import { checkAnswerShape, checkAssertionShape } from './answer-shape.js';
import { answerText } from './answer-text.js';
import { checkAssertion } from './check-assertion.js';
import type { Expected } from './check-assertion.js';
import { checkResponse } from './check-response.js';
import { attributesOf, namedPerson } from './named-person.js';
import { signature } from './names.js';
import type { Connection } from './options.js';
import { requestUrl, serviceMetadata, verifiedAssertion } from './saml-library.js';
import { childrenOf, readTree } from './xml-tree.js';

/** Signs people in by the Web Browser SSO profile (saml-profiles 4.1): request by redirect, answer by post. */
export function createSamlProvider(host: PluginHost, connection: Connection): IdentityProvider {
  const { id, workspaceId, title } = connection;
  return {
    id,
    workspaceId,
    title,
    answerForm: { stateField: 'RelayState' },
    begin: async ({ callbackUrl, state }) => {
      // A name of XML begins with no digit.
      const requestId = `_${randomBytes(20).toString('hex')}`;
      return {
        url: await requestUrl(connection, { callbackUrl, state, requestId }),
        remembered: { requestId },
      };
    },
    finish: async ({ callbackUrl, answerForm, remembered: { requestId } }) => {
      if (requestId === undefined || answerForm === undefined)
        throw new IdentityRefused('Nothing was remembered of this attempt, or nothing answered.');
      return proven(connection, answerForm, {
        issuer: connection.issuer,
        entityId: connection.entityId ?? callbackUrl,
        callbackUrl,
        requestId,
        nowMs: host.now().getTime(),
      });
    },
    registration: async ({ callbackUrl }) => ({
      mediaType: 'application/samlmetadata+xml',
      text: serviceMetadata(connection, callbackUrl),
    }),
  };
}

/** Shape first, then signatures, then claims, and these are read of nothing but what the signature was checked over. */
async function proven(connection: Connection, form: string, expected: Expected): Promise<ProvenIdentity> {
  const isEncrypted = connection.decryption !== undefined;
  const { base64, xml } = answerText(form);
  const response = readTree(xml);
  // A signature that is there must hold, asked for or not.
  const isSigned = childrenOf(response, signature, 'Signature').length > 0;
  const signedResponse = connection.requireSignedResponse || isEncrypted || isSigned;
  checkResponse(response, expected);
  checkAnswerShape(response, { signedResponse, encrypted: isEncrypted });
  const { callbackUrl } = expected;
  const verified = await verifiedAssertion(connection, { base64, signedResponse, callbackUrl });
  const assertion = readTree(verified);
  if (isEncrypted) checkAssertionShape(assertion);
  checkAssertion(assertion, expected);
  const { roles } = connection;
  return {
    subject: namedPerson(assertion, expected),
    roles: roles ? rolesOfGroups(attributesOf(assertion).get(roles.attribute) ?? [], roles.of) : null,
  };
}
