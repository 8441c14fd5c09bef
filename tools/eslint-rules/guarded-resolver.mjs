const resolving = new Set(['Query', 'Mutation', 'Subscription', 'ResolveField']);
const needingReason = new Set(['SignedIn', 'Public', 'Inherited']);
const requirements = new Set(['Requires', ...needingReason]);

/**
 * Every field of the schema says who may have it: a resolver method without a requirement is refused at run time, and
 * here already while it is written.
 */
export const guardedResolver = {
  meta: {
    type: 'problem',
    docs: { description: 'Resolver methods declare who may call them.' },
    messages: {
      unguarded:
        'Say who may call this: @Requires(action, subject), or @SignedIn, @Public, @Inherited with a reason.',
      unreasoned: '@{{name}} needs a reason that a reviewer can judge.',
    },
    schema: [],
  },
  create(context) {
    return {
      MethodDefinition(node) {
        const isResolver = namesOf(node.parent.parent).has('Resolver');
        const names = namesOf(node);
        if (!isResolver || ![...names.keys()].some((name) => resolving.has(name))) return;
        const own = [...names].filter(([name]) => requirements.has(name));
        if (own.length === 0) context.report({ node: node.key, messageId: 'unguarded' });
        for (const [name, call] of own) {
          if (needingReason.has(name) && !hasReason(call)) {
            context.report({ node: node.key, messageId: 'unreasoned', data: { name } });
          }
        }
      },
    };
  },
};

/** Decorators of a class or method: name and the call, if it is one. */
function namesOf(node) {
  const found = new Map();
  for (const { expression } of node.decorators ?? []) {
    const callee = expression.type === 'CallExpression' ? expression.callee : expression;
    if (callee.type === 'Identifier') found.set(callee.name, expression);
  }
  return found;
}

function hasReason(call) {
  const [reason] = call.arguments ?? [];
  return reason?.type === 'Literal' && typeof reason.value === 'string' && reason.value.trim() !== '';
}
