import { Readable } from 'node:stream';
import { Controller, HttpCode, HttpException, Inject, Post, Req, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Requires } from '../../platform/access/requirement.js';
import { ContextFactory } from '../../platform/graphql/create-context.js';
import { ExportsService } from './exports.service.js';
import type { FhirFormat } from './fhir-document.js';
import { fhirFormats, mediaTypes } from './fhir-document.js';

/** Sends files of a participant's data. By POST with the session's token, so that no link can fetch one. */
@Controller('exports')
export class ExportsController {
  constructor(
    @Inject(ContextFactory) private readonly contexts: ContextFactory,
    @Inject(ExportsService) private readonly exports: ExportsService,
  ) {}

  @Post('fhir')
  @Requires('read', 'HealthRecord')
  @HttpCode(200)
  async fhir(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const context = await this.contexts.forRequest(request, reply);
    const order = orderIn(request.body);
    if (!order)
      throw new HttpException(
        { code: 'BAD_INPUT', message: 'Send a participantId, and as format ndjson or bundle.' },
        400,
      );
    const text = await this.exports.fhirOf(context, order.participantId, order.format);
    if (!text) throw new HttpException({ code: 'NOT_FOUND', message: 'There is no such participant.' }, 404);
    const ending = order.format === 'ndjson' ? 'ndjson' : 'json';
    return new StreamableFile(Readable.from(text, { objectMode: false }), {
      type: mediaTypes[order.format],
      disposition: `attachment; filename="observations.${ending}"`,
    });
  }
}

function orderIn(body: unknown): { participantId: string; format: FhirFormat } | null {
  if (typeof body !== 'object' || body === null) return null;
  const { participantId, format = 'ndjson' } = body as Readonly<Record<string, unknown>>;
  const known = fhirFormats.find((candidate) => candidate === format);
  return typeof participantId === 'string' && known ? { participantId, format: known } : null;
}
