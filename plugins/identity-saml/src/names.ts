/** Names of SAML 2.0 (saml-core-2.0-os), XML Signature and XML Encryption. */
export const protocol = 'urn:oasis:names:tc:SAML:2.0:protocol';
export const assertion = 'urn:oasis:names:tc:SAML:2.0:assertion';
export const signature = 'http://www.w3.org/2000/09/xmldsig#';
export const encryption = 'http://www.w3.org/2001/04/xmlenc#';
export const success = 'urn:oasis:names:tc:SAML:2.0:status:Success';
export const bearer = 'urn:oasis:names:tc:SAML:2.0:cm:bearer';
export const persistentName = 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent';
export const entityName = 'urn:oasis:names:tc:SAML:2.0:nameid-format:entity';
