import { StartRefused } from '../platform/start-refused.js';

/** A host this machine does not have is the operator's to mend; other errors pass unchanged. */
export function listenRefused(error: unknown, host: string): unknown {
  const { code } = error as { code?: string };
  if (code !== 'EADDRNOTAVAIL' && code !== 'ENOTFOUND' && code !== 'EAI_AGAIN') return error;
  return new StartRefused(
    `This machine has no address ${host}. Choose another with REGIMEN_HOST, such as 127.0.0.1.`,
  );
}
