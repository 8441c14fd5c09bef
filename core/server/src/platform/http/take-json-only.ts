import { HttpException } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { jsonShapeFault } from './json-shape.js';

/** For a route that must see its body byte for byte, as it was signed: config of the route. */
export const rawBody = { takesRawBody: true };

const messages = {
  TOO_DEEP: 'This body is nested too deeply.',
  TOO_MANY_VALUES: 'This body holds too many values.',
};

/**
 * Documents come as JSON (of SCIM under its own name, RFC 7644) and as nothing else: what a form of another site can send without asking (text, urlencoded,
 * multipart) has no parser and gets 415. Keys that would reach a prototype are refused. A route of `rawBody` gets the bytes, and
 * nothing is made of them.
 */
export function takeJsonOnly(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.removeContentTypeParser(['text/plain', 'application/json']);
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.addContentTypeParser(
    ['application/json', 'application/scim+json'],
    { parseAs: 'buffer' },
    (request, body: string | Buffer, done) => {
      if ('takesRawBody' in request.routeOptions.config) return done(null, body);
      const text = String(body);
      const fault = jsonShapeFault(text);
      if (fault) return done(new HttpException({ code: fault, message: messages[fault] }, 413));
      return parse(request, text, done);
    },
  );
}
