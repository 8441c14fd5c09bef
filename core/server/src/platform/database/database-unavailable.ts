import { HttpException } from '@nestjs/common';

/** After which a client may try again: the embedded database is back within a few seconds. */
export const retryAfterSeconds = 2;

const message =
  'The database cannot be reached right now. Try again in a moment. What you did last may not be saved: look before you do it again.';
const fullMessage =
  'The disk of this installation is full, so nothing can be saved. Nothing was changed. Tell your operator, and try again when there is space.';

/** The database is away, or there is no space to write: no fault of a request, which may be sent again. */
export class DatabaseUnavailable extends HttpException {
  /** Says why too, as logs tell the name of an error and nothing of its message. */
  override readonly name: string;
  readonly code: 'STORAGE_FULL' | 'UNAVAILABLE';

  /** @param reason a code of PostgreSQL or of the system, or words of ours: nothing that could quote data. */
  constructor(isFull: boolean, reason: string, cause?: unknown) {
    const [code, text, status] = isFull
      ? (['STORAGE_FULL', fullMessage, 507] as const)
      : (['UNAVAILABLE', message, 503] as const);
    super({ code, message: text }, status, { cause });
    this.name = `DatabaseUnavailable (${reason})`;
    this.code = code;
    this.message = text;
  }
}

/** Classes and codes of PostgreSQL for lost connections, a server that ends or starts, no free connection, no space. */
const outageCodes = /^(08...|57P0[1-3]|53[13]00)$/;
const fullDatabase = '53100';
const fullDiskCodes = new Set(['ENOSPC', 'EDQUOT']);
const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);
/** What the driver says without a code when the line breaks under a question, and TypeORM when it broke before one. */
const brokenLine =
  /^(Connection terminated|Database connection provided by a query runner was already released|Client has encountered a connection error|Client was closed|Query runner already released|timeout exceeded when trying to connect)/;

interface Carrier {
  code?: unknown;
  driverError?: unknown;
  errors?: unknown;
}

/**
 * Tells an outage by what the driver reports; anything else is handed back as it came. For errors of the database alone: a
 * line that broke elsewhere, as under an upload, has the same codes.
 */
export function asOutage(error: unknown): unknown {
  const reason = reasonOf(error);
  return reason === null ? error : new DatabaseUnavailable(reason === fullDatabase, reason, error);
}

/** What the database was asked, with its outages told as such. */
export function tellingOutage<T>(asked: Promise<T>): Promise<T> {
  return asked.catch((error: unknown) => Promise.reject(asOutage(error)));
}

/** The same for files of ours: only a full disk is an outage there. */
export function asFullDisk(error: unknown): unknown {
  const { code } = error instanceof Error ? (error as Error & Carrier) : {};
  return typeof code === 'string' && fullDiskCodes.has(code)
    ? new DatabaseUnavailable(true, code, error)
    : error;
}

function reasonOf(error: unknown): string | null {
  if (!(error instanceof Error) || error instanceof DatabaseUnavailable) return null;
  const { code, driverError, errors } = error as Error & Carrier;
  if (typeof code === 'string' && (outageCodes.test(code) || networkCodes.has(code))) return code;
  if (brokenLine.test(error.message)) return 'the line broke';
  // Each address of a host name that was tried.
  const within = driverError ?? (Array.isArray(errors) ? (errors as unknown[])[0] : undefined);
  return within === undefined || within === error ? null : reasonOf(within);
}
