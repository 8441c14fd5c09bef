import { Inject, Injectable } from '@nestjs/common';
import { hashToken } from '../../platform/access/browser-sessions.js';
import { SignInRulesRepository } from '../../platform/access/sign-in-rules.repository.js';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import { invalidInput, notFound, notPossible } from '../../platform/graphql/problems.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import { MembersRepository } from '../members/members.repository.js';
import { MembersService } from '../members/members.service.js';
import { refused, tooManyTries } from '../members/session-view.js';
import { SignInThrottle } from '../members/sign-in-throttle.js';
import { Authenticators } from '../second-factors/authenticators.js';
import { Passkeys } from '../second-factors/passkeys.js';
import { RecoveryCodes } from '../second-factors/recovery-codes.js';
import { SecondFactors, hasFactor } from '../second-factors/second-factors.js';
import { AccountSecurityService, isId } from './account-security.service.js';
import type { Result } from './account-security.service.js';
import { ConfirmedIdentity } from '../members/confirmed-identity.js';

const longestName = 60;

/** A person adds and removes their own second factors, each time shortly after proving who they are. */
@Injectable()
export class OwnFactorsService {
  constructor(
    @Inject(AccountSecurityService) private readonly security: AccountSecurityService,
    @Inject(ConfirmedIdentity) private readonly identity: ConfirmedIdentity,
    @Inject(MembersRepository) private readonly members: MembersRepository,
    @Inject(MembersService) private readonly memberViews: MembersService,
    @Inject(Authenticators) private readonly authenticators: Authenticators,
    @Inject(Passkeys) private readonly passkeys: Passkeys,
    @Inject(RecoveryCodes) private readonly recoveryCodes: RecoveryCodes,
    @Inject(SecondFactors) private readonly factors: SecondFactors,
    @Inject(SignInRulesRepository) private readonly rules: SignInRulesRepository,
    @Inject(SignInThrottle) private readonly throttle: SignInThrottle,
  ) {}

  async startAuthenticator(context: RequestContext): Promise<Handed<Schema.AuthenticatorSetupResult>> {
    const unconfirmed = this.identity.missing(context);
    if (unconfirmed) return unconfirmed;
    const tx = await context.transaction();
    const owner = actorOf(context);
    const member = await this.members.byId(tx, owner.memberId);
    const setup = member && (await this.authenticators.prepare(tx, owner, member.accountName));
    return setup
      ? { __typename: 'AuthenticatorSetup', ...setup }
      : notPossible('ALREADY_SET_UP', 'An authenticator app is set up already. Remove it first.');
  }

  async finishAuthenticator(context: RequestContext, code: string): Promise<Result> {
    const unconfirmed = this.identity.missing(context);
    if (unconfirmed) return unconfirmed;
    const owner = actorOf(context);
    const wait = await this.throttle.admitCode(owner.memberId);
    if (wait > 0) return tooManyTries(wait);
    if (!(await this.authenticators.confirm(await context.transaction(), owner, code)))
      return refused(
        'CODE_REFUSED',
        'This code does not fit. Check the clock of your phone and try the next one.',
      );
    await this.throttle.codeFitted(owner.memberId);
    return this.added(context, 'addAuthenticator');
  }

  removeAuthenticator(context: RequestContext): Promise<Result> {
    return this.removing(context, 'removeAuthenticator', async () => {
      await this.authenticators.remove(await context.transaction(), actorOf(context).memberId);
      return true;
    });
  }

  async renewRecoveryCodes(context: RequestContext): Promise<Result> {
    const unconfirmed = this.identity.missing(context);
    if (unconfirmed) return unconfirmed;
    const tx = await context.transaction();
    const owner = actorOf(context);
    if (!hasFactor(await this.factors.of(tx, owner.memberId)))
      return notPossible('NO_FACTOR', 'Set up an authenticator app or a passkey first.');
    const recoveryCodes = await this.recoveryCodes.renew(tx, owner);
    this.note(context, 'renewRecoveryCodes');
    return this.security.changed(context, { recoveryCodes });
  }

  async startPasskey(context: RequestContext): Promise<Handed<Schema.PasskeyOptionsResult>> {
    const unconfirmed = this.identity.missing(context);
    if (unconfirmed) return unconfirmed;
    const tx = await context.transaction();
    const member = await this.members.byId(tx, actorOf(context).memberId);
    if (!member || !context.session) throw new Error('A signed-in person has an account and a session.');
    const { workspaceId, id: memberId, accountName } = member;
    const displayName = await this.memberViews.displayName(tx, member);
    const owner = { workspaceId, memberId, accountName, displayName };
    const json = await this.passkeys.registrationOptions(tx, owner, boundTo(context));
    return { __typename: 'PasskeyOptions', json };
  }

  async addPasskey(context: RequestContext, name: string, answer: string): Promise<Result> {
    const unconfirmed = this.identity.missing(context) ?? nameProblem(name);
    if (unconfirmed) return unconfirmed;
    const tx = await context.transaction();
    const passkey = { name: name.trim(), answer, boundTo: boundTo(context) };
    return (await this.passkeys.register(tx, actorOf(context), passkey))
      ? this.added(context, 'addPasskey')
      : notPossible('PASSKEY_NOT_ADDED', 'This passkey could not be added. Try again.');
  }

  async renamePasskey(context: RequestContext, id: string, name: string): Promise<Result> {
    const wrong = nameProblem(name);
    if (wrong) return wrong;
    const tx = await context.transaction();
    return isId(id) && (await this.passkeys.rename(tx, actorOf(context), id, name.trim()))
      ? this.security.changed(context)
      : notFound();
  }

  removePasskey(context: RequestContext, id: string): Promise<Result> {
    return this.removing(context, 'removePasskey', async () =>
      isId(id) ? this.passkeys.remove(await context.transaction(), actorOf(context).memberId, id) : false,
    );
  }

  private async added(context: RequestContext, action: string): Promise<Result> {
    const codes = await this.factors.firstRecoveryCodes(await context.transaction(), actorOf(context));
    this.note(context, action);
    return this.security.changed(context, { recoveryCodes: codes ?? [] });
  }

  private async removing(
    context: RequestContext,
    action: string,
    remove: () => Promise<boolean>,
  ): Promise<Result> {
    const unconfirmed = this.identity.missing(context);
    if (unconfirmed) return unconfirmed;
    const tx = await context.transaction();
    const { memberId } = actorOf(context);
    const { hasAuthenticator, passkeys } = await this.factors.of(tx, memberId);
    const isLast = (hasAuthenticator ? 1 : 0) + passkeys === 1;
    if (isLast && (await this.rules.of(tx)).secondFactorFrom !== null)
      return notPossible(
        'FACTOR_REQUIRED',
        'Your workspace asks for a second factor. Add another one before you remove this one.',
      );
    if (!(await remove())) return notFound();
    await this.factors.dropIdleCodes(tx, memberId);
    this.note(context, action);
    return this.security.changed(context);
  }

  private note(context: RequestContext, action: string): void {
    const subject = `member:${actorOf(context).memberId}`;
    context.audit.note({ action, subject, decision: 'allowed', reason: null });
  }
}

/** A passkey is added in the session that asked for it. */
function boundTo({ session }: RequestContext): string {
  return hashToken(`add passkey ${session?.id ?? ''}`);
}

function nameProblem(name: string) {
  const length = name.trim().length;
  if (length >= 1 && length <= longestName) return null;
  const message = `A name has 1 to ${longestName} characters.`;
  return invalidInput([{ severity: 'error', path: 'name', code: 'invalid', message }]);
}
