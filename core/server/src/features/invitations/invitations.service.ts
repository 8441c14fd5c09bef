import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { hashToken, newSecret } from '../../platform/access/browser-sessions.js';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import { invalidInput, notFound } from '../../platform/graphql/problems.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import { PersonCipher } from '../../platform/privacy/person-cipher.js';
import { isId } from '../account-security/account-security.service.js';
import { ConfirmedIdentity } from '../members/confirmed-identity.js';
import { RelyingParty } from '../second-factors/relying-party.js';
import { InvitationsRepository } from './invitations.repository.js';
import type { StoredInvitation } from './invitations.repository.js';

const lifetimeMs = 7 * 86_400_000;
const longestNote = 200;

/** An administrator invites somebody, who then chooses their own name and password. */
@Injectable()
export class InvitationsService {
  constructor(
    @Inject(InvitationsRepository) private readonly repository: InvitationsRepository,
    @Inject(PersonCipher) private readonly cipher: PersonCipher,
    @Inject(RelyingParty) private readonly party: RelyingParty,
    @Inject(ConfirmedIdentity) private readonly identity: ConfirmedIdentity,
  ) {}

  async list(context: RequestContext): Promise<Handed<Schema.Invitation>[]> {
    const tx = await context.transaction();
    const views: Handed<Schema.Invitation>[] = [];
    for (const stored of await this.repository.open(tx)) views.push(await this.view(tx, stored));
    return views;
  }

  async invite(
    context: RequestContext,
    { note, roles, language }: Schema.InviteInput,
  ): Promise<Handed<Schema.InviteResult>> {
    const unconfirmed = this.identity.missing(context) ?? complaintAbout(note, roles);
    if (unconfirmed) return unconfirmed;
    const tx = await context.transaction();
    const { workspaceId, memberId } = actorOf(context);
    const token = newSecret();
    const stored = await this.repository.add(tx, {
      workspaceId,
      memberId,
      tokenHash: hashToken(token),
      sealedNote: await this.cipher.seal(tx, placeOf({ workspaceId, memberId }), note.trim()),
      roles: [...new Set(roles)],
      language,
      expiresAt: new Date(Date.now() + lifetimeMs),
    });
    const reason = stored.roles.join(' ');
    context.audit.note({ action: 'invite', subject: `invitation:${stored.id}`, decision: 'allowed', reason });
    const url = `${this.party.baseUrl()}/invitation#${token}`;
    return { __typename: 'MadeInvitation', invitation: await this.view(tx, stored), url };
  }

  async withdraw(context: RequestContext, id: string): Promise<Handed<Schema.WithdrawInvitationResult>> {
    if (!isId(id) || !(await this.repository.remove(await context.transaction(), id))) return notFound();
    const subject = `invitation:${id}`;
    context.audit.note({ action: 'withdrawInvitation', subject, decision: 'allowed', reason: null });
    return { __typename: 'WithdrawnInvitation', id };
  }

  private async view(tx: EntityManager, stored: StoredInvitation): Promise<Handed<Schema.Invitation>> {
    const { id, roles, language, createdAt, expiresAt } = stored;
    const note = await this.cipher.openText(tx, placeOf(stored), stored.sealedNote);
    return { id, note, roles, language, createdAt, expiresAt };
  }
}

function placeOf({ workspaceId, memberId }: { workspaceId: string; memberId: string }) {
  return { workspaceId, personId: memberId, field: 'invitations.sealed_note' };
}

function complaintAbout(note: string, roles: readonly string[]) {
  const issue = (path: string, message: string) =>
    invalidInput([{ severity: 'error', path, code: 'invalid', message }]);
  const length = note.trim().length;
  if (length < 1 || length > longestNote)
    return issue('note', `Say for whom it is, in 1 to ${longestNote} characters.`);
  return roles.length > 0 ? null : issue('roles', 'A member has at least one role.');
}
