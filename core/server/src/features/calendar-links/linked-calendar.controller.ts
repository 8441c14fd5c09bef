import { Controller, Get, HttpException, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../platform/access/requirement.js';
import { LinkThrottle } from './link-throttle.js';
import { LinkedCalendars } from './linked-calendar.js';

const ending = '.ics';

/** Gives calendar programmes the plan behind a secret link. Nobody signs in: the secret is the key. */
@Controller('calendars')
export class LinkedCalendarController {
  constructor(
    @Inject(LinkedCalendars) private readonly calendars: LinkedCalendars,
    @Inject(LinkThrottle) private readonly throttle: LinkThrottle,
  ) {}

  @Get(':file')
  @Public('whoever holds the secret of the link; it opens one calendar and nothing else')
  async calendar(
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const wait = await this.throttle.admit(request.ip);
    if (wait > 0) {
      void reply.header('retry-after', String(wait));
      throw new HttpException({ code: 'TOO_MANY', message: 'Ask again in a minute.' }, 429);
    }
    const found = await this.calendars.of(file.endsWith(ending) ? file.slice(0, -ending.length) : file);
    // Neither a copy on the way nor a search engine keeps it.
    void reply.header('cache-control', 'private, no-cache').header('x-robots-tag', 'noindex');
    if (!found) throw new HttpException({ code: 'NOT_FOUND', message: 'There is no such calendar.' }, 404);
    await this.throttle.succeed(request.ip);
    void reply.header('etag', found.etag).header('content-type', 'text/calendar; charset=utf-8');
    if (!holds(request.headers['if-none-match'], found.etag)) return found.text;
    void reply.status(304);
    return undefined;
  }
}

/** Whether a client has this text already (RFC 9110, 13.1.2: compared weakly). */
function holds(header: string | undefined, etag: string): boolean {
  const known = (header ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return known.includes(etag) || known.includes('*');
}
