import type { IncomingMessage } from 'node:http';
import { Controller, HttpCode, HttpException, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Requires } from '../../platform/access/requirement.js';
import { ContextFactory } from '../../platform/graphql/create-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import { ImportsService } from './imports.service.js';
import { readToEnd } from './read-to-end.js';

const maxNameLength = 200;

/** Takes the bytes of a file. What they mean is decided later, in a process of its own. */
@Controller('uploads')
export class UploadsController {
  constructor(
    @Inject(ContextFactory) private readonly contexts: ContextFactory,
    @Inject(ImportsService) private readonly imports: ImportsService,
  ) {}

  @Post()
  // Bytes lie apart until an import names them, and only who sent them can.
  @Requires('change', 'HealthRecord')
  @HttpCode(201)
  async take(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const context = await this.contexts.forRequest(request, reply);
    const body = request.body as IncomingMessage;
    // A body that is broken off takes the line with it, and nobody would hear why.
    const bytes = body.iterator({ destroyOnReturn: false });
    const uploadId = await this.imports
      .upload(actorOf(context), fileNameOf(request), bytes)
      .finally(() => readToEnd(body));
    if (uploadId === null) {
      throw new HttpException(
        { code: 'FILE_TOO_LARGE', message: 'This file is larger than this installation takes.' },
        413,
      );
    }
    return { uploadId };
  }
}

/** A label for people, never a path. */
function fileNameOf({ headers }: FastifyRequest): string {
  const header = headers['x-file-name'];
  try {
    const name = decodeURIComponent(typeof header === 'string' ? header : '');
    return name.replace(/[\p{Cc}/\\]/gu, '_').slice(0, maxNameLength) || 'file';
  } catch {
    return 'file';
  }
}
