import { readFileSync } from 'node:fs';
import { en } from './en.js';

const reference = readFileSync(
  new URL('../../../../docs/reference/import-warnings.md', import.meta.url),
  'utf8',
);
const documented = [...new Set([...reference.matchAll(/^\| `([a-z_]+)`/gm)].map(([, code]) => code!))];

describe('warnings of imports', () => {
  it.each(documented)('have words for %s', (code) => {
    expect(en).toHaveProperty([`warning.${code}`]);
  });
});
