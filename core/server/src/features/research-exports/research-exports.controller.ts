import { Readable } from 'node:stream';
import { Controller, HttpCode, HttpException, Inject, Post, Req, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Requires } from '../../platform/access/requirement.js';
import { ContextFactory } from '../../platform/graphql/create-context.js';
import { ResearchExportsService } from './research-exports.service.js';
import { researchParts } from './research-file.js';
import type { ResearchPart } from './research-file.js';

/** Hands out files for research. By POST with the session's token, so that no link can fetch one. */
@Controller('research-exports')
export class ResearchExportsController {
  constructor(
    @Inject(ContextFactory) private readonly contexts: ContextFactory,
    @Inject(ResearchExportsService) private readonly exports: ResearchExportsService,
  ) {}

  @Post('file')
  @Requires('manage', 'Workspace')
  @HttpCode(200)
  async file(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const context = await this.contexts.forRequest(request, reply);
    const order = orderIn(request.body);
    if (!order)
      throw new HttpException(
        { code: 'BAD_INPUT', message: 'Send an exportId and a part of the file.' },
        400,
      );
    const text = await this.exports.fetch(context, order.exportId, order.part);
    if (text === null) throw new HttpException({ code: 'NOT_FOUND', message: 'There is no such file.' }, 404);
    return new StreamableFile(Readable.from([text], { objectMode: false }), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="${order.part}.csv"`,
    });
  }
}

function orderIn(body: unknown): { exportId: string; part: ResearchPart } | null {
  if (typeof body !== 'object' || body === null) return null;
  const { exportId, part } = body as Readonly<Record<string, unknown>>;
  const known = researchParts.find((candidate) => candidate === part);
  return typeof exportId === 'string' && known ? { exportId, part: known } : null;
}
