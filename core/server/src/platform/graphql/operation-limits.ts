import type {
  ASTVisitor,
  DocumentNode,
  FragmentDefinitionNode,
  OperationDefinitionNode,
  SelectionSetNode,
  ValidationContext,
} from 'graphql';
import { GraphQLError, Kind } from 'graphql';
import { nulMessage } from './refuse-nul.plugin.js';

/** Deepest honest page: plan → week → session → step → range → value, under participant and connection. */
const maxDepth = 14;
/** Root fields, aliases included: a page asks a handful. */
const maxRootFields = 20;
/**
 * What an operation may cost after spreading fragments, one for each selected field and more for those with arguments;
 * the largest page of the console costs about 500.
 */
const maxCost = 1_500;
/** A field with arguments asks the database a question of its own, once for each alias. */
const costOfQuestion = 10;
/** Parser tokens of one document. */
export const maxTokens = 3_000;

interface Measure {
  /** Fields of this level itself, those of spread fragments included. */
  width: number;
  depth: number;
  cost: number;
}

/**
 * Refuses documents whose shape alone is an attack, before anything is resolved. Fragments are measured once each,
 * so that the check itself stays linear in the document, however often they are spread.
 */
export function operationLimits(context: ValidationContext): ASTVisitor {
  return {
    Document(document: DocumentNode) {
      const measure = measurer(document);
      for (const definition of document.definitions) {
        if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
        const problem = problemOf(definition, measure);
        if (problem)
          context.reportError(new GraphQLError(problem.message, { extensions: { limit: problem.code } }));
      }
    },
    StringValue({ value }) {
      if (value.includes('\0'))
        context.reportError(new GraphQLError(nulMessage, { extensions: { limit: 'BAD_USER_INPUT' } }));
    },
  };
}

function problemOf(operation: OperationDefinitionNode, measure: (set: SelectionSetNode) => Measure) {
  const { width, depth, cost } = measure(operation.selectionSet);
  if (width > maxRootFields) {
    return {
      code: 'QUERY_TOO_WIDE',
      message: `An operation may ask for ${maxRootFields} root fields at most.`,
    };
  }
  if (depth > maxDepth)
    return { code: 'QUERY_TOO_DEEP', message: `An operation may nest ${maxDepth} levels at most.` };
  if (cost > maxCost)
    return {
      code: 'QUERY_TOO_COSTLY',
      message: `An operation may cost ${maxCost} at most: 1 for a field, ${costOfQuestion} for one with arguments.`,
    };
  return null;
}

function measurer(document: DocumentNode): (set: SelectionSetNode) => Measure {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const measured = new Map<string, Measure>();
  // A cycle is reported by the standard rules; here it only must end.
  const cycle: Measure = { width: 0, depth: maxDepth + 1, cost: 0 };
  const nothing: Measure = { width: 0, depth: 0, cost: 0 };

  const measureFragment = (name: string): Measure => {
    const known = measured.get(name);
    if (known) return known;
    measured.set(name, cycle);
    const fragment = fragments.get(name);
    const result = fragment ? measureSet(fragment.selectionSet) : nothing;
    measured.set(name, result);
    return result;
  };
  const measureSet = (set: SelectionSetNode): Measure => {
    let [width, depth, cost] = [0, 0, 0];
    for (const selection of set.selections) {
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? measureFragment(selection.name.value)
          : selection.selectionSet
            ? measureSet(selection.selectionSet)
            : nothing;
      const own = selection.kind === Kind.FIELD ? 1 : 0;
      const isQuestion = selection.kind === Kind.FIELD && (selection.arguments?.length ?? 0) > 0;
      width = Math.min(maxRootFields + 1, width + (own || inner.width));
      depth = Math.max(depth, inner.depth + own);
      cost = Math.min(maxCost + 1, cost + inner.cost + (isQuestion ? costOfQuestion : own));
    }
    return { width, depth, cost };
  };
  return measureSet;
}
