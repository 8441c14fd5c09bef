import { checkPack, fail, inCanonicalUnits, problem, succeed } from '@regimen/domain';
import type { KnowledgePack, Problem, ProblemIssue, Result, WrittenRule } from '@regimen/domain';
import { knowledgeFileSchema } from './knowledge-schema.js';
import { packIssue as issue } from './pack-issue.js';
import type { PackFile, PlacedYaml } from './placed-yaml.js';
import { placedYaml } from './placed-yaml.js';
import { quickYaml } from './quick-yaml.js';

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
  files: readonly PackFile[];
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

function loadFile(file: PackFile): Result<Loaded> {
  if (file.text.length > limits.characters) {
    return refuse([issue(file.name, 'too-large', `is longer than ${limits.characters} characters`)]);
  }
  if (nestsTooDeep(file.text)) {
    return refuse([issue(file.name, 'too-deep', `nests deeper than ${limits.depth} levels`)]);
  }
  const quick = quickYaml(file.text);
  const parsed = quick && knowledgeFileSchema.safeParse(quick.value);
  if (!parsed?.success) return loadCarefully(file);
  let careful: PlacedYaml | null = null;
  return succeed(loaded(parsed.data as Written, (path) => (careful ??= placedYaml(file)).locate(path)));
}

/** Reads a file with the place of every node, which takes ten times as long: to refuse it by line, or what is rarely written. */
function loadCarefully(file: PackFile): Result<Loaded> {
  const { faults, value, locate } = placedYaml(file);
  if (faults.length > 0) return refuse(faults);
  const parsed = knowledgeFileSchema.safeParse(value());
  if (parsed.success) return succeed(loaded(parsed.data as Written, locate));
  return refuse(
    parsed.error.issues.map((found) =>
      issue(`${locate(found.path)} ${found.path.join('.')}`, 'shape', found.message),
    ),
  );
}

function loaded({ rules, ...catalogue }: Written, locate: Loaded['locate']): Loaded {
  return { ...catalogue, rules: rules.map(inCanonicalUnits), locate };
}

/** Depth of brackets and of indentation, before a recursive parser sees the text. */
function nestsTooDeep(text: string): boolean {
  let brackets = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    brackets = bracket === '[' || bracket === '{' ? brackets + 1 : Math.max(0, brackets - 1);
    if (brackets > limits.depth) return true;
  }
  return text.split('\n').some((line) => line.search(/[^\s-]/) > limits.depth * 4);
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

function refuse(issues: readonly ProblemIssue[]): { ok: false; problem: Problem } {
  return fail(problem('invalid-knowledge-pack', 'The knowledge pack has faults and was not loaded.', issues));
}
