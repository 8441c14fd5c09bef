import { readFileSync } from 'node:fs';

/** Bad versions that are known, each with its source. */
export const { advisories } = JSON.parse(readFileSync(new URL('./advisories.json', import.meta.url), 'utf8'));
