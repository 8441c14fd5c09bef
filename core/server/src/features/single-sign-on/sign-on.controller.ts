import { Controller, Get, HttpCode, HttpException, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { deviceText } from '../../platform/access/device-text.js';
import { networkOf } from '../../platform/access/network-of.js';
import { Public, SignedIn } from '../../platform/access/requirement.js';
import { SharedTries } from '../../platform/access/shared-tries.js';
import { cookieOptions, cookiePolicy } from '../../platform/access/session-cookie.js';
import type { CookiePolicy } from '../../platform/access/session-cookie.js';
import { settingsToken } from '../../platform/config/tokens.js';
import type { Settings } from '../../platform/config/read-settings.js';
import { takesForm } from '../../platform/http/take-forms.js';
import { ContextFactory } from '../../platform/graphql/create-context.js';
import { attemptMinutes } from './sign-on-attempts.js';
import type { TakenAttempt } from './sign-on-attempts.js';
import { SignOnProviders } from './sign-on-providers.js';
import { SignOnService } from './sign-on.service.js';

/** A department behind one address signs in in the morning; a machine that begins attempts fills our table. */
const attempts = { perMinute: 60 };

/** Sends browsers to providers of identities and takes them back. */
@Controller('sign-in')
export class SignOnController {
  private readonly session: CookiePolicy;
  private readonly attemptName: string;

  constructor(
    @Inject(SignOnProviders) private readonly providers: SignOnProviders,
    @Inject(SignOnService) private readonly signOn: SignOnService,
    @Inject(ContextFactory) private readonly contexts: ContextFactory,
    @Inject(SharedTries) private readonly tries: SharedTries,
    @Inject(settingsToken) settings: Settings,
  ) {
    this.session = cookiePolicy(settings.publicUrl);
    this.attemptName = `${this.session.name}-sign-on`;
  }

  @Post('begin/:provider')
  @Public('this is how one becomes somebody')
  @HttpCode(200)
  async begin(
    @Param('provider') providerId: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ url: string }> {
    // No page elsewhere can send this type without asking first, and it would be told no.
    if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) throw refused(415, 'BAD_INPUT');
    return this.send(providerId, null, request, reply);
  }

  @Post('link/:provider')
  @SignedIn('a member links an identity of their own')
  @HttpCode(200)
  async link(
    @Param('provider') providerId: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ url: string }> {
    const { actor, session } = await this.contexts.forRequest(request, reply);
    if (!actor || !session) throw refused(401, 'SIGNED_OUT');
    if (this.providers.find(providerId)?.workspaceId !== actor.workspaceId) throw refused(404, 'NOT_FOUND');
    const link = { memberId: actor.memberId, sessionHash: session.tokenHash };
    return this.send(providerId, link, request, reply);
  }

  /**
   * Where a provider has the browser post its answer. That comes from another site, so no cookie comes along: the form is
   * put by, and the browser sent on to the callback, where it must be the one that began.
   */
  @Post('callback/:provider')
  @Public('keeps an answer for the browser that asked for it, and tells nothing')
  @RouteConfig(takesForm)
  async keepAnswer(
    @Param('provider') providerId: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const provider = this.providers.find(providerId);
    if (!provider?.answerForm) throw refused(404, 'NOT_FOUND');
    if (typeof request.body !== 'string') throw refused(415, 'BAD_FORM');
    void reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer');
    // A person looks at what this answers: their browser came here whole, not a script of ours.
    if (!(await this.isAdmitted('single sign-on answer', request))) {
      void reply.redirect('/?sign-on=too-many', 303);
      return;
    }
    const query = await this.signOn.keepAnswer(provider, request.body);
    void reply.redirect(
      query === null ? '/?sign-on=refused' : `${this.providers.callbackUrl(provider)}?${query}`,
      303,
    );
  }

  @Get('registration/:provider')
  @Public('says how this installation is reached, as the provider must know')
  async registration(
    @Param('provider') providerId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const provider = this.providers.find(providerId);
    const document = await provider?.registration?.({ callbackUrl: this.providers.callbackUrl(provider) });
    if (!document || !/^application\/[a-z0-9.+-]{1,60}$/.test(document.mediaType))
      throw refused(404, 'NOT_FOUND');
    // To be kept as a file: what a plugin writes is never shown as a page of ours.
    void reply.header('content-type', document.mediaType).header('content-disposition', 'attachment');
    return document.text;
  }

  @Get('callback/:provider')
  @Public('proves who somebody is; only the browser that began an attempt can end it, once')
  async callback(
    @Param('provider') providerId: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const secret = request.cookies[this.attemptName];
    void reply.clearCookie(this.attemptName, this.attemptOptions());
    void reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer');
    const provider = this.providers.find(providerId);
    const query = request.url.split('?').slice(1).join('?');
    const outcome = provider
      ? await this.signOn.complete(provider, query, {
          secret,
          device: deviceText(request.headers['user-agent']),
        })
      : ({ kind: 'refused' } as const);
    if (outcome.kind === 'signed-in') {
      void reply.setCookie(this.session.name, outcome.sessionToken, cookieOptions(this.session));
    }
    // Only ever to our own first page: no answer says where to go.
    void reply.redirect(outcome.kind === 'signed-in' ? '/' : `/?sign-on=${outcome.kind}`, 303);
  }

  private async send(
    providerId: string,
    link: TakenAttempt['link'],
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<{ url: string }> {
    if (!(await this.isAdmitted('single sign-on', request))) throw refused(429, 'TOO_MANY');
    const provider = this.providers.find(providerId);
    if (!provider) throw refused(404, 'NOT_FOUND');
    const begun = await this.signOn.begin(provider, link);
    if (!begun) throw refused(503, 'PROVIDER_UNREACHABLE');
    void reply.header('cache-control', 'no-store');
    void reply.setCookie(this.attemptName, begun.browserSecret, {
      ...this.attemptOptions(),
      maxAge: attemptMinutes * 60,
    });
    return { url: begun.url };
  }

  private async isAdmitted(what: string, request: FastifyRequest): Promise<boolean> {
    const network = { key: `${what} ${networkOf(request.ip)}`, limit: attempts };
    return (await this.tries.admit([network])) === 0;
  }

  /** Sent along when the provider sends the browser back, which a stricter cookie would not be. */
  private attemptOptions() {
    return { ...cookieOptions(this.session), sameSite: 'lax' as const };
  }
}

const messages = {
  BAD_INPUT: 'Send JSON.',
  BAD_FORM: 'Send a form.',
  SIGNED_OUT: 'Please sign in.',
  NOT_FOUND: 'There is no such sign-in.',
  TOO_MANY: 'Too many tries. Wait a minute and try again.',
  PROVIDER_UNREACHABLE: 'The other sign-in cannot be reached at the moment.',
};

function refused(status: number, code: keyof typeof messages): HttpException {
  return new HttpException({ code, message: messages[code] }, status);
}
