import { StartRefused } from '../platform/start-refused.js';

/** Turns an error of listening into a sentence; other errors pass unchanged. */
export function listenRefused(error: unknown, { host, port }: { host: string; port: number }): unknown {
  const { code } = error as { code?: string };
  switch (code) {
    case 'EADDRINUSE':
      return new StartRefused(
        `Port ${port} of ${host} is already used by another program. Stop that program, or choose another port with REGIMEN_PORT (0 takes a free one).`,
      );
    case 'EACCES':
      return new StartRefused(
        `The system does not let this user listen on port ${port}. Choose a port above 1023 with REGIMEN_PORT.`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartRefused(
        `This machine has no address ${host}. Choose another with REGIMEN_HOST, such as 127.0.0.1.`,
      );
    default:
      return error;
  }
}
