import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AbilityOf } from '../access/ability.js';
import type { Actor, MemberActor } from '../access/actor.js';
import { BearerTokens } from '../access/bearer-tokens.js';
import { BrowserSessions, sameSecret } from '../access/browser-sessions.js';
import { cookieOptions, cookiePolicy } from '../access/session-cookie.js';
import type { CookiePolicy } from '../access/session-cookie.js';
import { narrowTo, scopesWithin, serviceScopesIn } from '../access/token-scopes.js';
import { addressOfSocket, trustedProxies } from '../access/client-address.js';
import { deviceText } from '../access/device-text.js';
import { AuditNotes } from '../audit/audit-notes.js';
import { AuditRepository } from '../audit/audit.repository.js';
import { abilityOfToken, settingsToken } from '../config/tokens.js';
import type { Settings } from '../config/read-settings.js';
import { Transactions } from '../database/transactions.js';
import { finishOperation } from './finish-operation.js';
import { OperationTransaction } from './operation-transaction.js';
import type { RequestContext, SignInBrowser } from './request-context.js';

/** Five minutes to find a phone, and half a year of being a browser one uses. */
const cookieSeconds = { halfToken: 300, knownMark: 180 * 86_400 };

const nobody: Actor = { kind: 'system', workspaceId: null, reason: 'signed-out' };

/** Builds the context of an operation from its session, and from nothing else a client says. */
@Injectable()
export class ContextFactory {
  private readonly cookie: CookiePolicy;
  private readonly trusted: readonly string[] | false;
  private readonly known = new WeakMap<FastifyRequest, Promise<RequestContext>>();

  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(BrowserSessions) private readonly sessions: BrowserSessions,
    @Inject(BearerTokens) private readonly tokens: BearerTokens,
    @Inject(AuditRepository) private readonly audit: AuditRepository,
    @Inject(abilityOfToken) private readonly abilityOf: AbilityOf,
    @Inject(settingsToken) settings: Settings,
  ) {
    this.cookie = cookiePolicy(settings.publicUrl);
    this.trusted = trustedProxies(settings);
  }

  /**
   * One for each request: what lets it in and what answers it share it.
   * @throws BearerRefused for a token that does not hold, whatever cookie comes with it.
   */
  forRequest(request: FastifyRequest, reply: FastifyReply): Promise<RequestContext> {
    const known = this.known.get(request);
    if (known) return known;
    const key = request.headers['idempotency-key'];
    const context = this.ofRequest(request, reply).then((made) => {
      made.idempotencyKey = key === undefined ? null : String(key);
      return made;
    });
    this.known.set(request, context);
    return context;
  }

  private async ofRequest(request: FastifyRequest, reply: FastifyReply): Promise<RequestContext> {
    const byToken = await this.forBearer(request.headers.authorization, request.ip);
    if (byToken) return byToken;
    const csrfHeader = request.headers['x-regimen-csrf'];
    const context = await this.build(request.cookies[this.cookie.name], csrfHeader, request.ip);
    context.setSessionCookie = (token) => {
      if (token === null) void reply.clearCookie(this.cookie.name, cookieOptions(this.cookie));
      else void reply.setCookie(this.cookie.name, token, cookieOptions(this.cookie));
    };
    context.browser = this.browserOf(request, reply);
    return context;
  }

  /** Where a socket comes from. */
  addressOf(request: IncomingMessage): string {
    return addressOfSocket(request, this.trusted);
  }

  private browserOf(request: FastifyRequest, reply: FastifyReply): SignInBrowser {
    const names = { halfToken: this.cookie.halfName, knownMark: this.cookie.knownName };
    return {
      device: deviceText(request.headers['user-agent']),
      halfToken: request.cookies[names.halfToken] ?? null,
      knownMark: request.cookies[names.knownMark] ?? null,
      keep: (what, value) => {
        if (value === null) void reply.clearCookie(names[what], cookieOptions(this.cookie));
        else void reply.setCookie(names[what], value, cookieOptions(this.cookie, cookieSeconds[what]));
      },
    };
  }

  /**
   * For a socket: its cookie alone is not enough, the first message must carry the session's CSRF token. Programs send
   * their token there, or in the header of the handshake.
   * @throws BearerRefused for a token that does not hold.
   */
  async forSocket(
    {
      cookie: cookieHeader,
      authorization,
    }: { cookie?: string | undefined; authorization?: string | undefined },
    csrfToken: unknown,
    clientAddress: string,
  ): Promise<RequestContext> {
    const byToken = await this.forBearer(authorization, clientAddress);
    if (byToken) return byToken;
    const context = await this.build(readCookie(cookieHeader, this.cookie.name), csrfToken, clientAddress);
    return context.csrfConfirmed ? context : this.build(undefined, undefined, clientAddress);
  }

  /** Null where the header names no token. */
  private async forBearer(header: string | undefined, clientAddress: string): Promise<RequestContext | null> {
    const known = await this.tokens.recognise(header, clientAddress);
    if (!known) return null;
    const context = this.contextOf(known.actor, clientAddress, new AuditNotes(`token:${known.id}`));
    const ofAccount = scopesWithin(context.ability, known.scopes);
    const scopes = [...ofAccount, ...(known.isService ? serviceScopesIn(known.scopes) : [])];
    context.token = { id: known.id, tokenHash: known.tokenHash, scopes };
    context.ability = narrowTo(context.ability, ofAccount);
    context.csrfConfirmed = true;
    return context;
  }

  private async build(
    token: string | undefined,
    csrf: unknown,
    clientAddress: string,
  ): Promise<RequestContext> {
    const session = token === undefined ? null : await this.sessions.recognise(token);
    const context = this.contextOf(session?.actor ?? null, clientAddress);
    if (!session) return context;
    const { id, tokenHash, csrfToken, expiresAt, provedSecondsAgo, idleMinutes } = session;
    context.session = { id, tokenHash, csrfToken, expiresAt, provedSecondsAgo, idleMinutes };
    context.csrfConfirmed = typeof csrf === 'string' && sameSecret(csrf, csrfToken);
    return context;
  }

  private contextOf(
    actor: MemberActor | null,
    clientAddress: string,
    audit = new AuditNotes(),
  ): RequestContext {
    const operation = new OperationTransaction(this.transactions, actor ?? nobody);
    const context: RequestContext = {
      requestId: randomUUID(),
      actor,
      session: null,
      token: null,
      csrfConfirmed: false,
      ability: this.abilityOf(actor?.roles ?? []),
      audit,
      idempotencyKey: null,
      repeatable: null,
      clientAddress,
      browser: { device: 'other', halfToken: null, knownMark: null, keep: () => undefined },
      operation,
      transaction: () => operation.open(),
      finish: (outcome) => finishOperation(context, outcome, this.transactions, this.audit),
      setSessionCookie: () => undefined,
    };
    return context;
  }
}

function readCookie(header: string | undefined, name: string): string | undefined {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([key]) => key === name)?.[1];
}
