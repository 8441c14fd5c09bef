import { checkCatalogue } from '../../catalogue/check-catalogue.js';
import { checkKnowledgeLinks } from '../../knowledge-graph/check-links.js';
import type { ProblemIssue } from '../../shared/problem.js';
import type { KnowledgePack } from '../knowledge-pack.js';
import { checkRule } from './check-rule.js';
import { checkTemplate } from './check-template.js';
import { checkBeside, checkTogether } from './check-together.js';
import { packError } from './pack-issues.js';

/**
 * Checks what the type cannot: units, codes, citations, texts, each rule's own tests, whether rules can act and agree,
 * template arithmetic, the catalogue's links, unique ids.
 * @returns every fault, its `path` pointing into the pack (`rules[3].when`); empty when the pack may load.
 */
export function checkPack(pack: KnowledgePack): ProblemIssue[] {
  const alone = [
    ...duplicates(pack.rules, 'rules'),
    ...duplicates(pack.templates, 'templates'),
    ...duplicates(pack.exercises, 'exercises'),
    ...duplicates(pack.activities, 'activities'),
    ...pack.rules.flatMap((rule, index) => checkRule(rule, `rules[${index}]`)),
    ...pack.templates.flatMap((template, index) => checkTemplate(template, `templates[${index}]`)),
    ...checkCatalogue(pack),
    ...checkKnowledgeLinks(pack.edges ?? []),
  ];
  // Rules that are wrong by themselves cannot be compared.
  return alone.length > 0 ? alone : checkTogether(placed(pack));
}

/**
 * Faults of a pack beside packs that stand already: ids used twice, rules that never act beside theirs, limits that no plan
 * can keep together with theirs.
 */
export function checkPackBeside(pack: KnowledgePack, standing: readonly KnowledgePack[]): ProblemIssue[] {
  const taken = <Item extends { id: string }>(
    list: (pack: KnowledgePack) => readonly Item[],
    name: string,
  ) => {
    const ids = new Set(standing.flatMap(list).map(({ id }) => id));
    return list(pack).flatMap(({ id }, index) =>
      ids.has(id)
        ? [packError(`${name}[${index}].id`, 'duplicate-id', `"${id}" stands in another pack`)]
        : [],
    );
  };
  return [
    ...taken(({ rules }) => rules, 'rules'),
    ...taken(({ templates }) => templates, 'templates'),
    ...taken(({ exercises }) => exercises, 'exercises'),
    ...taken(({ activities }) => activities, 'activities'),
    ...checkBeside(placed(pack), standing.flatMap(placed)),
  ];
}

function placed({ rules }: KnowledgePack) {
  return rules.map((rule, index) => ({ rule, path: `rules[${index}]` }));
}

function duplicates(items: readonly { id: string }[], list: string): ProblemIssue[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [packError(`${list}[${index}].id`, 'duplicate-id', `"${id}" is used twice`)];
  });
}
