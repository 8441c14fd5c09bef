import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSchema, getNamedType, isObjectType, isUnionType } from 'graphql';
import type { GraphQLField, GraphQLNamedType } from 'graphql';
import { schemaDocuments } from '../graphql/schema-documents.js';
import { unkeptAnswers } from './unkept-answers.js';

const secretName = /(secret|token|password|link|url|uri|recoveryCodes|receiptCode)$/i;
const resolvers = textsOfResolvers();
/** As resolvers declare them: all others take no key. */
const takingKeys = new Set(
  resolvers.flatMap((text) =>
    [...text.matchAll(/@Mutation\('(\w+)'\)\s+@Requires\(/g)].map(([, name]) => name!),
  ),
);

describe('answers that are not kept', () => {
  it('are looked for in every mutation that declares an ability', () => {
    const declared = resolvers.flatMap((text) =>
      text
        .split(/^ {2}(?=@(?:Mutation|Query|ResolveField|Subscription)\()/m)
        .filter((method) => method.startsWith('@Mutation(') && method.includes('@Requires(')),
    );
    expect(declared.length).toBeGreaterThan(0);
    expect(takingKeys.size).toBe(declared.length);
  });

  it('are all that hold a link, a code or another secret', async () => {
    const schema = buildSchema((await schemaDocuments()).join('\n'));
    const fields = Object.values(schema.getMutationType()!.getFields());
    const telling = fields
      .filter(({ name, type }) => takingKeys.has(name) && tellsSecret(getNamedType(type)))
      .map(({ name }) => name);
    expect(telling).toContain('invite');
    const names = fields.map(({ name }) => name);
    expect(Object.keys(unkeptAnswers).filter((name) => !names.includes(name))).toEqual([]);
    expect(telling.filter((name) => !(name in unkeptAnswers))).toEqual([]);
  });
});

function tellsSecret(type: GraphQLNamedType, seen = new Set<string>()): boolean {
  if (seen.has(type.name)) return false;
  seen.add(type.name);
  if (isUnionType(type)) return type.getTypes().some((member) => tellsSecret(member, seen));
  if (!isObjectType(type)) return false;
  return Object.values(type.getFields()).some(
    (field) => isSecret(field) || tellsSecret(getNamedType(field.type), seen),
  );
}

/** Whether there is one may be said again; what it is may not. */
function isSecret({ name, type }: GraphQLField<unknown, unknown>): boolean {
  return secretName.test(name) && ['String', 'ID'].includes(getNamedType(type).name);
}

function textsOfResolvers(): string[] {
  const features = resolve(fileURLToPath(import.meta.url), '../../../features');
  return readdirSync(features, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.resolver.ts'))
    .map((file) => readFileSync(join(features, file), 'utf8'));
}
