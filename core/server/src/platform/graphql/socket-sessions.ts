import type { BearerToken, BrowserSession } from './request-context.js';

/** A socket, as far as it is closed here. */
export interface ClosableSocket {
  close(code: number, reason: string): void;
  once(event: 'close', listener: () => void): unknown;
}

/** What a socket was opened with. */
type Credential = Pick<BrowserSession | BearerToken, 'tokenHash'>;

/** Signing out elsewhere is noticed after this long at the latest, and at every event in any case. */
const checkEveryMs = 10_000;
/** Codes of the graphql-transport-ws protocol: clients do not come back after the first, and do after the second. */
export const unauthorized = 4401;
const tryAgainLater = 1013;

/**
 * Sockets outlive what a request proves once: each is closed when the session it was opened with has expired, lay
 * unused for too long, or was signed out, or when the token was taken back.
 */
export class SocketSessions {
  private readonly watched = new WeakMap<ClosableSocket, Set<string>>();

  /** @param isValid whether the session or token behind a token's hash still holds; must not count as using it. */
  constructor(private readonly isValid: (tokenHash: string) => Promise<boolean>) {}

  /** From now on the socket lives no longer than the session. Signed out, it carries nothing that could end. */
  watch(socket: ClosableSocket, session: Credential | null): void {
    if (session === null) return;
    const sessions = this.watched.get(socket) ?? new Set<string>();
    this.watched.set(socket, sessions);
    if (sessions.has(session.tokenHash)) return;
    sessions.add(session.tokenHash);
    const timer = setInterval(() => void this.check(socket, session), checkEveryMs).unref();
    socket.once('close', () => clearInterval(timer));
  }

  /** Closes the socket if its session ended. What cannot be found out counts as ended. */
  async check(socket: ClosableSocket, session: Credential | null): Promise<void> {
    if (session === null) return;
    try {
      if (!(await this.isValid(session.tokenHash))) socket.close(unauthorized, 'Signed out');
    } catch {
      socket.close(tryAgainLater, 'The session cannot be checked');
    }
  }
}
