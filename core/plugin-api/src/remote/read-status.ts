import { RemoteFailure } from './remote-failure.js';
import { retryAfterMs } from './retry.js';

/** Lets a good answer pass. @throws RemoteFailure for any other status; its body is not read. */
export function readStatus(response: Response, now: Date): void {
  const { status } = response;
  if (status >= 200 && status < 300) return;
  void response.body?.cancel().catch(() => undefined);
  const after = retryAfterMs(response.headers.get('retry-after'), now);
  if (status === 429) throw new RemoteFailure('busy', 'The server is busy (429).', after, status);
  if (status === 408 || status >= 500)
    throw new RemoteFailure('unavailable', `The server failed (${status}).`, after, status);
  if (status >= 300 && status < 400)
    throw new RemoteFailure(
      'refused',
      `The server points elsewhere (${status}), which is not followed.`,
      null,
      status,
    );
  if (status === 401 || status === 403)
    throw new RemoteFailure('refused', `The server does not accept the key (${status}).`, null, status);
  if (status === 404)
    throw new RemoteFailure(
      'refused',
      'The server does not know the model or the address (404).',
      null,
      status,
    );
  throw new RemoteFailure('refused', `The server refused the request (${status}).`, null, status);
}
