import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { errorCodes } from 'fastify';

const formType = 'application/x-www-form-urlencoded';
/**
 * Answers of identity providers, with all groups of a person, have some tens of KiB. A plugin that reads base64 of 192 KiB,
 * in which signs are escaped, refuses what is longer itself, with a sentence: this is for what is far beyond.
 */
const longestFormBytes = 320 * 1024;

/** Marks the one kind of route that takes a form of another site, and gets it as the text that came. */
export const takesForm = { takesForm: true } as const;

/** Lets forms in where a route says so. Everywhere else they are what no reader takes (415), before a byte is read. */
export function takeFormsWhereAsked(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', async ({ headers, routeOptions }) => {
    const type = headers['content-type'] ?? '';
    const isAsked = 'takesForm' in routeOptions.config;
    if (!isAsked && type.trim().toLowerCase().startsWith(formType))
      throw new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE(type);
  });
  fastify.addContentTypeParser(
    formType,
    { parseAs: 'string', bodyLimit: longestFormBytes },
    (_request, body, done) => done(null, body),
  );
}
