import { Inject, Injectable } from '@nestjs/common';
import type { ProblemIssue } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { SignInRulesRepository } from '../../platform/access/sign-in-rules.repository.js';
import type { SignInRules } from '../../platform/access/sign-in-rules.repository.js';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import { invalidInput } from '../../platform/graphql/problems.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import { isId } from '../account-security/account-security.service.js';
import { ConfirmedIdentity } from '../members/confirmed-identity.js';
import { MembersRepository } from '../members/members.repository.js';

const bounds = { graceDays: [0, 30], idleMinutes: [5, 120], sessionHours: [1, 24] } as const;
const dayMs = 86_400_000;

/** The rules of a workspace for signing in, set by its administrators. */
@Injectable()
export class SignInRulesService {
  constructor(
    @Inject(SignInRulesRepository) private readonly repository: SignInRulesRepository,
    @Inject(MembersRepository) private readonly members: MembersRepository,
    @Inject(ConfirmedIdentity) private readonly identity: ConfirmedIdentity,
  ) {}

  async current(context: RequestContext): Promise<Handed<Schema.SignInRules>> {
    return this.repository.of(await context.transaction());
  }

  async set(
    context: RequestContext,
    input: Schema.SetSignInRulesInput,
  ): Promise<Handed<Schema.SetSignInRulesResult>> {
    const unconfirmed = this.identity.missing(context);
    if (unconfirmed) return unconfirmed;
    const tx = await context.transaction();
    const issues = [...outOfBounds(input), ...(await this.withoutWayIn(tx, input))];
    if (issues.length > 0) return invalidInput(issues);
    const rules = rulesOf(input, await this.repository.of(tx));
    const actor = actorOf(context);
    await this.repository.set(tx, actor, rules);
    const subject = `workspace:${actor.workspaceId}`;
    context.audit.note({ action: 'setSignInRules', subject, decision: 'allowed', reason: changeCode(rules) });
    return { __typename: 'SignInRules', ...rules };
  }

  /** Where only the organisation's sign-in counts, somebody must get in when that fails. */
  private async withoutWayIn(
    tx: EntityManager,
    { ssoOnly, breakGlassMemberId }: Schema.SetSignInRulesInput,
  ): Promise<ProblemIssue[]> {
    if (!ssoOnly && (breakGlassMemberId ?? null) === null) return [];
    const id = breakGlassMemberId ?? '';
    const member = isId(id) ? await this.members.byId(tx, id) : null;
    const getsIn =
      member?.deactivatedAt === null &&
      member.roles.includes('administrator') &&
      member.passwordHash !== null;
    return getsIn
      ? []
      : [
          issue(
            'breakGlassMemberId',
            'Name an administrator with a password, who gets in should the other sign-in fail.',
          ),
        ];
  }
}

function rulesOf(input: Schema.SetSignInRulesInput, before: SignInRules): SignInRules {
  const asked = before.secondFactorFrom ?? new Date(Date.now() + input.graceDays * dayMs);
  return {
    secondFactorFrom: input.secondFactorRequired ? asked : null,
    ssoOnly: input.ssoOnly,
    breakGlassMemberId: input.breakGlassMemberId ?? null,
    idleMinutes: input.idleMinutes,
    sessionHours: input.sessionHours,
  };
}

function outOfBounds(input: Schema.SetSignInRulesInput): ProblemIssue[] {
  return Object.entries(bounds).flatMap(([path, [least, most]]) => {
    const value = input[path as keyof typeof bounds];
    return value >= least && value <= most ? [] : [issue(path, `From ${least} to ${most}.`)];
  });
}

function issue(path: string, message: string): ProblemIssue {
  return { severity: 'error', path, code: 'invalid', message };
}

/** What the rules are now, for the audit trail. */
function changeCode({ secondFactorFrom, ssoOnly, idleMinutes, sessionHours }: SignInRules): string {
  return [
    secondFactorFrom ? 'second-factor' : 'no-second-factor',
    ssoOnly ? 'sso-only' : 'any-sign-in',
    `idle-${idleMinutes}`,
    `hours-${sessionHours}`,
  ].join(' ');
}
