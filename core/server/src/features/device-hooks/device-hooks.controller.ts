import { Controller, HttpCode, HttpException, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../platform/access/requirement.js';
import { rawBody } from '../../platform/http/take-json-only.js';
import { DeviceIntake } from './device-intake.js';
import { HookThrottle } from './hook-throttle.js';

/** As long as an address is; whatever else is asked for is nobody's, and is not even hashed. */
const address = /^[\w-]{43}$/;

/** Takes what sources push. Nobody signs in: the signature over the bytes is the proof. */
@Controller('hooks')
export class DeviceHooksController {
  constructor(
    @Inject(DeviceIntake) private readonly intake: DeviceIntake,
    @Inject(HookThrottle) private readonly throttle: HookThrottle,
  ) {}

  @Post(':address')
  @RouteConfig(rawBody)
  @Public(
    'whoever signs with the secret of the connection; it adds health data of one person and shows nothing',
  )
  @HttpCode(200)
  async take(
    @Param('address') given: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ status: 'taken' }> {
    const encoding = request.headers['content-encoding'] ?? 'identity';
    if (encoding !== 'identity')
      throw refusal(415, 'NOT_PLAIN', 'Send the body as it was signed, without a content encoding.');
    const known = address.test(given) ? given : 'nobody';
    const wait = await this.throttle.admit(known, request.ip);
    if (wait > 0) {
      void reply.header('retry-after', String(wait));
      throw refusal(429, 'TOO_MANY', 'Send again in a minute.');
    }
    const bytes = request.body instanceof Uint8Array ? request.body : new Uint8Array();
    const headers = request.raw.headersDistinct as Record<string, string[]>;
    const verdict = await this.intake.take(known, { headers, bytes });
    if (verdict === 'refused')
      throw refusal(401, 'NOT_TAKEN', 'Check the address, the secret and the clock of the sender.');
    await this.throttle.succeed(request.ip);
    if (verdict === 'differs')
      throw refusal(409, 'OTHER_CONTENT', 'Another delivery came under this id. Give each its own.');
    return { status: 'taken' };
  }
}

function refusal(status: number, code: string, message: string): HttpException {
  return new HttpException({ code, message }, status);
}
