/** Names of SCIM 2.0 (RFC 7643, 7644), and what this service says of itself. */
export const scimMediaType = 'application/scim+json; charset=utf-8';
export const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const patchSchema = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
const listSchema = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';

/** Most accounts of one page. */
export const mostResults = 100;

export function listOf(resources: readonly object[], total: number, startIndex: number): object {
  return {
    schemas: [listSchema],
    totalResults: total,
    startIndex,
    itemsPerPage: resources.length,
    Resources: resources,
  };
}

/** RFC 7643, 5. There are no groups: what somebody may do here is decided here, or by mapped groups at sign-in. */
export const serviceProviderConfig = {
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
  patch: { supported: true },
  bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
  filter: { supported: true, maxResults: mostResults },
  changePassword: { supported: false },
  sort: { supported: false },
  etag: { supported: true },
  authenticationSchemes: [
    {
      type: 'oauthbearertoken',
      name: 'Access token of a service account',
      description: 'A token with the scope members:provision, sent as Authorization: Bearer.',
      primary: true,
    },
  ],
  meta: { resourceType: 'ServiceProviderConfig', location: '/scim/v2/ServiceProviderConfig' },
};

export const userResourceType = {
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:ResourceType'],
  id: 'User',
  name: 'User',
  endpoint: '/Users',
  description: 'Accounts of the workspace that the directory made.',
  schema: userSchema,
  schemaExtensions: [],
  meta: { resourceType: 'ResourceType', location: '/scim/v2/ResourceTypes/User' },
};

interface Attribute {
  name: string;
  type: 'string' | 'boolean' | 'complex';
  multiValued: boolean;
  description: string;
  required: boolean;
  caseExact: boolean;
  mutability: 'readWrite';
  returned: 'default';
  uniqueness: 'none' | 'server';
  subAttributes?: readonly Attribute[];
}

function attribute(
  name: string,
  description: string,
  more: Partial<Omit<Attribute, 'name' | 'description'>> = {},
): Attribute {
  return {
    name,
    type: 'string',
    multiValued: false,
    description,
    required: false,
    caseExact: false,
    mutability: 'readWrite',
    returned: 'default',
    uniqueness: 'none',
    ...more,
  };
}

/** RFC 7643, 7: the attributes that are kept; others may be sent and are not. */
export const userSchemaDocument = {
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:Schema'],
  id: userSchema,
  name: 'User',
  description: 'An account of the workspace.',
  attributes: [
    attribute('userName', 'The name of the account.', { required: true, uniqueness: 'server' }),
    attribute('externalId', 'The id of the person in the directory.', {
      caseExact: true,
      uniqueness: 'server',
    }),
    attribute('displayName', 'The name others in the workspace see.'),
    attribute('name', 'The parts of the name.', {
      type: 'complex',
      subAttributes: [attribute('givenName', 'The given name.'), attribute('familyName', 'The family name.')],
    }),
    attribute('emails', 'E-mail addresses.', {
      type: 'complex',
      multiValued: true,
      subAttributes: [
        attribute('value', 'The address.'),
        attribute('type', 'Which one it is, e.g. work.'),
        attribute('primary', 'Whether it is the first to use.', { type: 'boolean' }),
      ],
    }),
    attribute('preferredLanguage', 'The language of the pages: en or zh.'),
    attribute('active', 'Whether the person may sign in.', { type: 'boolean' }),
  ],
  meta: { resourceType: 'Schema', location: `/scim/v2/Schemas/${userSchema}` },
};
