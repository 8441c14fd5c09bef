import { checkPack, fail, inCanonicalUnits, problem, succeed } from '@regimen/domain';
import type { KnowledgePack, Problem, ProblemIssue, Result, WrittenRule } from '@regimen/domain';
import { isNode, LineCounter, parseDocument, visit } from 'yaml';
import type { Document } from 'yaml';
import { knowledgeFileSchema } from './knowledge-schema.js';

/** Bounds of one file (engineering choice): a large pack is split by topic; no rule nests this deep. */
const limits = { characters: 1_000_000, depth: 24, files: 200 };

const lists = ['rules', 'templates', 'exercises', 'activities', 'edges'] as const;

interface Loaded extends Required<Pick<KnowledgePack, (typeof lists)[number]>> {
  /** `file:line` of a path inside this file. */
  locate: (path: readonly PropertyKey[]) => string;
}

/**
 * Reads a knowledge pack from YAML files and checks it whole. Files are data: aliases, tags, deep nesting and huge files
 * are refused. @returns the pack, or `invalid-knowledge-pack` with every fault, its path `file:line field`.
 */
export function loadKnowledgePack(input: {
  id: string;
  version: string;
  files: readonly { name: string; text: string }[];
}): Result<KnowledgePack> {
  if (input.files.length > limits.files)
    return refuse([issue('', 'too-many', `more than ${limits.files} files`)]);
  const results = input.files.map(loadFile);
  const faults = results.flatMap((result) => (result.ok ? [] : result.problem.issues));
  if (faults.length > 0) return refuse(faults);
  const loaded = results.flatMap((result) => (result.ok ? [result.value] : []));
  const pack: KnowledgePack = {
    id: input.id,
    version: input.version,
    rules: loaded.flatMap((file) => file.rules),
    templates: loaded.flatMap((file) => file.templates),
    exercises: loaded.flatMap((file) => file.exercises),
    activities: loaded.flatMap((file) => file.activities),
    edges: loaded.flatMap((file) => file.edges),
  };
  const issues = checkPack(pack).map((found) => ({ ...found, path: locate(loaded, found.path) }));
  return issues.some((found) => found.severity === 'error') ? refuse(issues) : succeed(pack);
}

/** What a file holds as it is written; the schema checked its shape. */
type Written = Omit<Loaded, 'locate' | 'rules'> & { rules: readonly WrittenRule[] };

function loadFile(file: { name: string; text: string }): Result<Loaded> {
  if (file.text.length > limits.characters) {
    return refuse([issue(file.name, 'too-large', `is longer than ${limits.characters} characters`)]);
  }
  if (nestsTooDeep(file.text)) {
    return refuse([issue(file.name, 'too-deep', `nests deeper than ${limits.depth} levels`)]);
  }
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines, schema: 'core', uniqueKeys: true });
  const at = (offset: number) => `${file.name}:${lines.linePos(offset).line}`;
  const faults = [...document.errors, ...document.warnings].map((error) =>
    issue(at(error.pos[0]), 'yaml', error.message.split('\n')[0] ?? 'cannot be read'),
  );
  if (faults.length > 0) return refuse(faults);
  const alias = firstAlias(document);
  if (alias !== null)
    return refuse([issue(at(alias), 'alias', 'aliases are not allowed in a knowledge pack')]);
  const locateHere = (path: readonly PropertyKey[]) => at(offsetOf(document, path));
  const parsed = knowledgeFileSchema.safeParse(document.toJS({ maxAliasCount: 0 }));
  if (parsed.success) {
    const { rules, ...catalogue } = parsed.data as Written;
    return succeed({ ...catalogue, rules: rules.map(inCanonicalUnits), locate: locateHere });
  }
  return refuse(
    parsed.error.issues.map((found) =>
      issue(`${locateHere(found.path)} ${found.path.join('.')}`, 'shape', found.message),
    ),
  );
}

/** Depth of brackets and of indentation, before a recursive parser sees the text. */
function nestsTooDeep(text: string): boolean {
  let brackets = 0;
  for (const character of text) {
    if (character === '[' || character === '{') brackets += 1;
    if (character === ']' || character === '}') brackets = Math.max(0, brackets - 1);
    if (brackets > limits.depth) return true;
  }
  return text.split('\n').some((line) => line.search(/[^\s-]/) > limits.depth * 4);
}

function firstAlias(document: Document.Parsed): number | null {
  let offset: number | null = null;
  visit(document, {
    Alias: (_, node) => {
      offset = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

/** Offset of the node at `path`, or of the nearest one above it. */
function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** Turns `rules[31].when` of the whole pack into the file and line it stands in. */
function locate(files: readonly Loaded[], path: string): string {
  const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
  const [name, position, ...rest] = keys;
  const list = lists.find((known) => known === name);
  if (list === undefined) return path;
  let index = Number(position);
  for (const file of files) {
    if (index < file[list].length) {
      const local = [list, index, ...rest.map((key) => (/^\d+$/.test(key) ? Number(key) : key))];
      const entry = file[list][index];
      const name = entry && 'id' in entry ? entry.id : '';
      return [file.locate(local), name, rest.join('.')].filter((part) => part !== '').join(' ');
    }
    index -= file[list].length;
  }
  return path;
}

function issue(path: string, code: string, message: string): ProblemIssue {
  return { severity: 'error', path, code, message };
}

function refuse(issues: readonly ProblemIssue[]): { ok: false; problem: Problem } {
  return fail(problem('invalid-knowledge-pack', 'The knowledge pack has faults and was not loaded.', issues));
}
