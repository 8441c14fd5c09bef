import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLogger, errorFields } from '../platform/observability/logger.js';
import { KeyServiceUnavailable } from '../platform/privacy/service-master-keys.js';
import { StartRefused } from '../platform/start-refused.js';

/**
 * What to tell the operator about an error that ends a program. A refusal, or a key service that is away, explains itself; anything else is a fault
 * of ours, told by an id whose details lie in a file: nobody is shown a stack.
 */
export function failureText(error: unknown, dataFolder: string | null): string {
  if (error instanceof StartRefused || error instanceof KeyServiceUnavailable) return error.message;
  const id = randomUUID();
  const place = dataFolder === null ? null : recordFault(error, id, join(dataFolder, 'faults.log'));
  return place === null
    ? `Regimen met a fault of its own (${id}); it could not be recorded.`
    : `Regimen met a fault of its own (${id}). Details are in ${place}.`;
}

function recordFault(error: unknown, id: string, file: string): string | null {
  try {
    const logger = createLogger('error', 'start', {
      write: (line) => appendFileSync(file, line, { mode: 0o600 }),
    });
    const { code } = error as { code?: string };
    logger.error({ requestId: id, code, ...errorFields(error) }, 'a program ended');
    return file;
  } catch {
    return null;
  }
}
