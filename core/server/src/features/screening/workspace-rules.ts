import { Inject, Injectable } from '@nestjs/common';
import { compileRules } from '@regimen/domain';
import type { CompiledRules, LimitOverride, LocalDate } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { PluginRegistry } from '../../platform/plugins/plugin-registry.js';
import { MembersRepository } from '../members/members.repository.js';
import { MembersService } from '../members/members.service.js';
import { RuleOverridesRepository } from './overrides/rule-overrides.repository.js';
import type { StoredOverride } from './overrides/rule-overrides.repository.js';

/** Compiled rules kept at a time, one for each set of overrides: compiling takes some hundredths of a second. */
const keptCompilations = 32;

/** The rules as they hold in a workspace: those of the packs, with the limits the workspace changed. */
@Injectable()
export class WorkspaceRules {
  private readonly compiled = new Map<string, CompiledRules>();

  constructor(
    @Inject(PluginRegistry) private readonly plugins: PluginRegistry,
    @Inject(RuleOverridesRepository) private readonly repository: RuleOverridesRepository,
    @Inject(MembersRepository) private readonly memberRows: MembersRepository,
    @Inject(MembersService) private readonly members: MembersService,
  ) {}

  /** Overrides in force on a day, with the names traces show. */
  async overrides(tx: EntityManager, on: LocalDate): Promise<readonly LimitOverride[]> {
    const stored = await this.repository.inForce(tx, on);
    const overrides: LimitOverride[] = [];
    for (const { limitId, value, reason, until, signerId } of stored)
      overrides.push({ limitId, value, reason, until, signedBy: await this.nameOf(tx, { signerId }) });
    return overrides;
  }

  async on(tx: EntityManager, on: LocalDate): Promise<CompiledRules> {
    const overrides = await this.overrides(tx, on);
    if (overrides.length === 0) return this.plugins.rules();
    const key = JSON.stringify(overrides);
    const known = this.compiled.get(key);
    if (known) return known;
    const rules = compileRules(this.plugins.knowledgePacks(), {
      overrides,
      missingPacks: this.plugins.missingPacks(),
    });
    const [oldest] = this.compiled.keys();
    if (this.compiled.size >= keptCompilations && oldest !== undefined) this.compiled.delete(oldest);
    this.compiled.set(key, rules);
    return rules;
  }

  /** Name of who signed, as everybody who sees the trace may know it. */
  async nameOf(tx: EntityManager, { signerId }: Pick<StoredOverride, 'signerId'>): Promise<string> {
    const member = await this.memberRows.byId(tx, signerId);
    return member ? this.members.displayName(tx, member) : '';
  }
}
