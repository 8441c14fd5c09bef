// Writes generated pages, or with --check tells which of them are not what they are generated from.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';

const root = new URL('../../', import.meta.url);

/** @param pages text by path from the root. @param command prints them anew. */
export async function publish(pages, command) {
  const stale = [];
  for (const [path, text] of Object.entries(pages)) {
    const file = fileURLToPath(new URL(path, root));
    const parser = path.endsWith('.json') ? 'json' : 'markdown';
    const formatted = await format(text, { parser, printWidth: 110, proseWrap: 'preserve' });
    if (process.argv.includes('--check')) {
      if (readOr(file, '') !== formatted) stale.push(path);
      continue;
    }
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, formatted);
  }
  if (stale.length === 0) return;
  console.error(`Not what they are generated from: ${stale.join(', ')}. Print them again:\n  ${command}`);
  process.exitCode = 1;
}

function readOr(file, otherwise) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
}
