import { Inject, Injectable } from '@nestjs/common';
import type { CompiledRule } from '@regimen/domain';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import { KnowledgeBase } from './knowledge-base.js';
import { hasWords, pageOf } from './page-of.js';
import { awaitsReview, ruleView } from './rule.view.js';

const most = 50;

/** Rules of the installed packs, for reading. */
@Injectable()
export class RulesService {
  constructor(@Inject(KnowledgeBase) private readonly knowledge: KnowledgeBase) {}

  find(id: string): Handed<Schema.KnowledgeRule> | null {
    const compiled = this.knowledge.rules().find(({ rule }) => rule.id === id);
    return compiled ? ruleView(compiled) : null;
  }

  page({ filter, first, after }: Schema.QueryRulesArgs): Handed<Schema.KnowledgeRuleConnection> {
    const concerned = filter?.concerns ? this.rulesAt(filter.concerns) : null;
    const found = this.knowledge
      .rules()
      .filter(({ rule }) => concerned === null || concerned.has(rule.id))
      .filter((compiled) => fits(compiled, filter ?? {}));
    return pageOf(found, { first, after, most }, ({ rule }) => rule.id, ruleView);
  }

  private rulesAt(node: string): ReadonlySet<string> {
    const edges = this.knowledge.graph().edgesAt.get(node) ?? [];
    return new Set(
      edges
        .flatMap(({ from, to }) => [from, to])
        .filter((id) => id.startsWith('rule:'))
        .map((id) => id.slice('rule:'.length)),
    );
  }
}

function fits({ rule, packId }: CompiledRule, filter: Schema.KnowledgeRuleFilter): boolean {
  const { title, explanation, id, population } = rule;
  const { participant, clinician } = explanation;
  const texts = [id, population, ...[title, participant, clinician].flatMap(({ en, zh }) => [en, zh])];
  return (
    hasWords(filter.text, texts) &&
    (filter.packId === null || filter.packId === undefined || filter.packId === packId) &&
    (filter.needsClinicianReview === null ||
      filter.needsClinicianReview === undefined ||
      filter.needsClinicianReview === awaitsReview(rule))
  );
}
