import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the clone. */
export const workspaceRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
