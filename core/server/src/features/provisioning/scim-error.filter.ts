import { Catch, HttpException, Inject } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { loggerToken } from '../../platform/config/tokens.js';
import { errorFields } from '../../platform/observability/logger.js';
import type { PlatformLogger } from '../../platform/observability/logger.js';
import { ScimError, errorBody } from './scim-error.js';
import { scimMediaType } from './scim-documents.js';

/** Says every refusal as SCIM says it, also of what lets requests in; a fault of ours says nothing. */
@Catch()
export class ScimErrorFilter implements ExceptionFilter {
  constructor(@Inject(loggerToken) private readonly logger: PlatformLogger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const status = error instanceof HttpException ? error.getStatus() : 500;
    if (status >= 500) this.logger.error(errorFields(error), 'provisioning failed');
    if (status === 401) void reply.header('www-authenticate', 'Bearer');
    if (status === 429) void reply.header('retry-after', '60');
    const detail = error instanceof HttpException ? error.message : 'Something went wrong on our side.';
    const scimType = error instanceof ScimError ? error.scimType : null;
    void reply
      .status(status)
      .header('content-type', scimMediaType)
      .header('cache-control', 'no-store')
      .send(JSON.stringify(errorBody(status, detail, scimType)));
  }
}
