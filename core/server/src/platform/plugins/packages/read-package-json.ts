import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const packageSchema = z.object({
  name: z.string().optional().catch(undefined),
  version: z.string().optional().catch(undefined),
});

/** What a package calls itself in its package.json; nothing where that is missing or odd, as a stranger's may be. */
export async function readPackageJson(root: string): Promise<{ name?: string; version?: string }> {
  try {
    const { name, version } = packageSchema.parse(
      JSON.parse(await readFile(join(root, 'package.json'), 'utf8')),
    );
    return { ...(name !== undefined && { name }), ...(version !== undefined && { version }) };
  } catch {
    return {};
  }
}
