import { Readable } from 'node:stream';
import { Controller, HttpCode, HttpException, Inject, Post, Req, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { InPerson, Requires } from '../../platform/access/requirement.js';
import { ContextFactory } from '../../platform/graphql/create-context.js';
import { isUuid } from '../profiles/health-record-access.js';
import { ExportBlobs } from './export/export-blobs.js';
import { PersonalDataService } from './personal-data.service.js';

/** Sends a finished export to its owner. By POST within the session: no link can fetch one, and none can be passed on. */
@Controller('exports')
export class PersonalExportController {
  constructor(
    @Inject(ContextFactory) private readonly contexts: ContextFactory,
    @Inject(PersonalDataService) private readonly service: PersonalDataService,
    @Inject(ExportBlobs) private readonly blobs: ExportBlobs,
  ) {}

  @Post('personal')
  @HttpCode(200)
  @Requires('read', 'PersonalData')
  @InPerson('a copy of everything is for the person, not for a program')
  async personal(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const context = await this.contexts.forRequest(request, reply);
    const { exportId } = (request.body ?? {}) as { exportId?: unknown };
    const isId = typeof exportId === 'string' && isUuid(exportId);
    const file = isId ? await this.service.file(context, exportId) : null;
    await context.finish({ succeeded: true, shown: file !== null });
    if (!file) throw new HttpException({ code: 'NOT_FOUND', message: 'There is no such export.' }, 404);
    return new StreamableFile(Readable.from(this.blobs.open(file.id, file.key), { objectMode: false }), {
      type: 'application/zip',
      disposition: 'attachment; filename="my-data.zip"',
    });
  }
}
