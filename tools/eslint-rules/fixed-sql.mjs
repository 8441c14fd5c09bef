const builderMethods = new Set([
  'createQueryBuilder',
  'orderBy',
  'addOrderBy',
  'groupBy',
  'addGroupBy',
  'having',
  'andHaving',
  'orHaving',
  'andWhere',
  'orWhere',
]);

/**
 * SQL is written, not put together: what comes from a request travels as a value, and order and filters are chosen among
 * statements that stand in the file. A query builder takes such text and hands it to the database as it is.
 */
export const fixedSql = {
  meta: {
    type: 'problem',
    docs: { description: 'Text of SQL consists of constants of its file; all else is a parameter.' },
    messages: {
      builder:
        '{{name}} passes text on to the database as it is: write the statement, and choose among statements.',
      built: '"{{text}}" is put into SQL and is no constant of this file: pass it as a parameter ($1).',
    },
    schema: [],
  },
  create(context) {
    const isConstant = (node) => isConstantHere(node, context.sourceCode);
    return {
      CallExpression(node) {
        const { callee } = node;
        if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return;
        const { name } = callee.property;
        if (builderMethods.has(name)) context.report({ node, messageId: 'builder', data: { name } });
        if (name !== 'query' || node.arguments.length === 0) return;
        for (const part of partsOf(node.arguments[0])) {
          if (isConstant(part)) continue;
          context.report({
            node: part,
            messageId: 'built',
            data: { text: context.sourceCode.getText(part).slice(0, 60) },
          });
        }
      },
    };
  },
};

/** What a text is put together from, literals left out. */
function partsOf(node) {
  if (node.type === 'Literal') return [];
  if (node.type === 'TemplateLiteral') return node.expressions.flatMap(partsOf);
  if (node.type === 'BinaryExpression' && node.operator === '+')
    return [...partsOf(node.left), ...partsOf(node.right)];
  if (node.type === 'ConditionalExpression') return [...partsOf(node.consequent), ...partsOf(node.alternate)];
  return [node];
}

/** A name declared once in the file's own scope, or within the function as text without anything of its parameters. */
function isConstantHere(node, sourceCode) {
  // An entry of a list of the file, or a piece of SQL the product writes around fixed words.
  if (node.type === 'MemberExpression' && node.computed) return isConstantHere(node.object, sourceCode);
  if (node.type === 'CallExpression' && node.arguments.length > 0 && node.callee.type === 'Identifier')
    return node.arguments.every((argument) => argument.type === 'Literal');
  if (node.type !== 'Identifier') return false;
  let scope = sourceCode.getScope(node);
  while (scope && !scope.set.has(node.name)) scope = scope.upper;
  const variable = scope?.set.get(node.name);
  const [definition] = variable?.defs ?? [];
  if (definition?.type === 'ImportBinding') return true;
  if (definition?.type !== 'Variable' || definition.parent.kind !== 'const') return false;
  if (scope.type === 'module' || scope.type === 'global') return true;
  const { init } = definition.node;
  return init !== null && partsOf(init).every((part) => isConstantHere(part, sourceCode));
}
