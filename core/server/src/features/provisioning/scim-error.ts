import { HttpException } from '@nestjs/common';

/** Kinds of faults a client may act on (RFC 7644, 3.12). */
export type ScimType =
  | 'invalidFilter'
  | 'tooMany'
  | 'uniqueness'
  | 'mutability'
  | 'invalidSyntax'
  | 'invalidPath'
  | 'noTarget'
  | 'invalidValue';

/** Why a request of a directory is not done, as SCIM says it. */
export class ScimError extends HttpException {
  constructor(
    status: number,
    readonly detail: string,
    readonly scimType: ScimType | null = null,
  ) {
    super(detail, status);
  }

  static bad(scimType: ScimType, detail: string): ScimError {
    return new ScimError(400, detail, scimType);
  }

  /** The same for what never was, was removed, or belongs to another workspace. */
  static notFound(): ScimError {
    return new ScimError(404, 'There is no such resource.');
  }

  static taken(detail: string): ScimError {
    return new ScimError(409, detail, 'uniqueness');
  }
}

/** The body of an error (RFC 7644, 3.12). */
export function errorBody(status: number, detail: string, scimType: ScimType | null): object {
  return {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
    status: String(status),
    ...(scimType === null ? {} : { scimType }),
    detail,
  };
}
