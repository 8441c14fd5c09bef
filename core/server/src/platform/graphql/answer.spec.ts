import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSchema } from 'graphql';
import { fieldsResolvedApart } from './answer.js';
import { schemaDocuments } from './schema-documents.js';

const features = resolve(fileURLToPath(import.meta.url), '../../../features');

interface ResolverField {
  file: string;
  owner: string;
  field: string;
  /** Its declaration up to the body. */
  signature: string;
}

function resolverFields(): ResolverField[] {
  const files = readdirSync(features, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.resolver.ts'),
  );
  return files.flatMap((file) => {
    const text = readFileSync(join(features, file), 'utf8');
    return text.split("@Resolver('").flatMap((part) => {
      const type = /^(\w+)'/.exec(part)?.[1] ?? '';
      return [...part.matchAll(/@(Query|Mutation|Subscription|ResolveField)\('(\w+)'\)(.*?) \{\n/gs)].map(
        ([, kind, field, signature]) => ({
          file,
          owner: kind === 'ResolveField' ? type : (kind ?? ''),
          field: field ?? '',
          signature: signature ?? '',
        }),
      );
    });
  });
}

describe('the answers of resolvers', () => {
  const fields = resolverFields();

  it.each(fields.map((field) => [`${field.owner}.${field.field}`, field] as const))(
    '%s has the type that the schema gives it',
    (_name, { owner, field, signature }) => {
      const typed =
        owner === 'Subscription' ? `): Events<'${field}'>` : `): Answer<Schema.${owner}, '${field}'>`;
      expect(signature).toContain(typed);
    },
  );

  it('leave out just the fields that have a resolver of their own', () => {
    const apart = fields
      .filter(({ owner }) => !['Query', 'Mutation', 'Subscription'].includes(owner))
      .map(({ owner, field }) => `${owner}.${field}`);
    const listed = Object.entries(fieldsResolvedApart).flatMap(([owner, names]) =>
      names.map((name) => `${owner}.${name}`),
    );
    expect(listed.sort()).toEqual(apart.sort());
  });

  it('exist for every field of the three roots', async () => {
    const schema = buildSchema((await schemaDocuments()).join('\n'));
    const wanted = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap(
      (root) => Object.keys(root?.getFields() ?? {}).map((field) => `${root?.name}.${field}`),
    );
    expect(fields.map(({ owner, field }) => `${owner}.${field}`)).toEqual(expect.arrayContaining(wanted));
  });
});
