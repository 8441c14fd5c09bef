/** A field that type definitions add to an operation type. */
export interface ExtendedField {
  on: string;
  name: string;
  /** Its arguments as written, without default values' braces; empty without any. */
  args: string;
  /** False where the type is defined anew instead of extended. */
  extends: boolean;
}

/** Fields that a GraphQL document adds to Query, Mutation and Subscription. Reads what is sound; the server parses it. */
export function extendedFields(typeDefs: string): ExtendedField[] {
  const bare = typeDefs
    .replace(/"""[\s\S]*?"""|"(?:\\.|[^"\\\n])*"/gu, '')
    .replace(/#.*/gu, '')
    .replace(/@\w+\s*\([^()]*\)/gu, '')
    .replace(/\([^()]*\)/gu, (args) => args.replace(/[{}]/gu, ' '));
  const blocks = bare.matchAll(/\b(extend\s+)?type\s+(Query|Mutation|Subscription)\b[^{]*\{([^}]*)\}/gu);
  return [...blocks].flatMap(([, extend, on = '', body = '']) =>
    [...body.matchAll(/(\w+)\s*(\([^()]*\))?\s*:/gu)].map(([, name = '', args = '']) => ({
      on,
      name,
      args,
      extends: extend !== undefined,
    })),
  );
}
