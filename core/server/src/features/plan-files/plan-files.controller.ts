import { Controller, HttpCode, HttpException, Inject, Post, Req, Res, StreamableFile } from '@nestjs/common';
import type { Language } from '@regimen/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Requires } from '../../platform/access/requirement.js';
import { ContextFactory } from '../../platform/graphql/create-context.js';
import { paperSizes } from '../../platform/pdf/paper-document.js';
import type { PaperSize } from '../../platform/pdf/paper-document.js';
import { PlanFilesService } from './plan-files.service.js';

/** Sends plans as files. By POST with the session's token, so that no link can fetch one. */
@Controller('exports/plan')
export class PlanFilesController {
  constructor(
    @Inject(ContextFactory) private readonly contexts: ContextFactory,
    @Inject(PlanFilesService) private readonly files: PlanFilesService,
  ) {}

  @Post('calendar')
  @Requires('read', 'Plan')
  @HttpCode(200)
  async calendar(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const { context, planId, language } = await this.orderOf(request, reply);
    const text = await this.files.calendarOf(context, planId, language);
    if (text === null) throw missing();
    return new StreamableFile(Buffer.from(text), {
      type: 'text/calendar; charset=utf-8',
      disposition: 'attachment; filename="plan.ics"',
    });
  }

  @Post('workout')
  @Requires('read', 'Plan')
  @HttpCode(200)
  async workout(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const { context, planId, language, sessionId } = await this.orderOf(request, reply);
    if (sessionId === null) throw badInput();
    const bytes = await this.files.workoutOf(context, { planId, sessionId }, language);
    if (bytes === null) throw missing();
    return new StreamableFile(bytes, {
      type: 'application/vnd.ant.fit',
      disposition: 'attachment; filename="workout.fit"',
    });
  }

  @Post('document')
  @Requires('read', 'Plan')
  @HttpCode(200)
  async document(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const { context, planId, language, paper } = await this.orderOf(request, reply);
    const bytes = await this.files.documentOf(context, planId, { language, paper });
    if (bytes === null) throw missing();
    if (bytes === 'busy') throw busy();
    return new StreamableFile(bytes, {
      type: 'application/pdf',
      disposition: 'attachment; filename="plan.pdf"',
    });
  }

  private async orderOf(request: FastifyRequest, reply: FastifyReply) {
    const context = await this.contexts.forRequest(request, reply);
    const order = orderIn(request.body);
    if (!order) throw badInput();
    return { context, ...order };
  }
}

interface Order {
  planId: string;
  sessionId: string | null;
  language: Language;
  paper: PaperSize;
}

function orderIn(body: unknown): Order | null {
  if (typeof body !== 'object' || body === null) return null;
  const {
    planId,
    sessionId = null,
    language = 'en',
    paper = 'a4',
  } = body as Readonly<Record<string, unknown>>;
  const isGiven = typeof planId === 'string' && (sessionId === null || typeof sessionId === 'string');
  return isGiven && isLanguage(language) && isPaper(paper) ? { planId, sessionId, language, paper } : null;
}

function isLanguage(value: unknown): value is Language {
  return value === 'en' || value === 'zh';
}

function isPaper(value: unknown): value is PaperSize {
  return (paperSizes as readonly unknown[]).includes(value);
}

function badInput(): HttpException {
  const message =
    'Send a planId, as language en or zh, for a workout the sessionId, and for a document as paper a4 or letter.';
  return new HttpException({ code: 'BAD_INPUT', message }, 400);
}

/** The same for whoever may not see the plan and whoever may not follow it now. */
function missing(): HttpException {
  const message = 'There is no such plan or session that may be followed.';
  return new HttpException({ code: 'NOTHING_TO_FOLLOW', message }, 404);
}

function busy(): HttpException {
  const message = 'Other plans are being put on paper. Try again in a moment.';
  return new HttpException({ code: 'BUSY', message }, 503);
}
