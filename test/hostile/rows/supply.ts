import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { workspaceRoot } from '../../journeys/support/regimen-process.js';
import type { Row } from '../row.js';
import { Findings } from '../row.js';

const run = promisify(execFile);

const supplyChain: Row = {
  id: 'H146',
  run: async () => {
    const findings = new Findings();
    const { stdout } = await run(process.execPath, [
      join(workspaceRoot, 'tools/supply-chain/check.mjs'),
    ]).catch((error: { stdout: string; stderr: string }) => ({ stdout: `${error.stdout}${error.stderr}` }));
    findings.hold(
      /fit the policy, and all \d+ planted breaches were caught/.test(stdout),
      stdout.slice(0, 600),
    );
    const install = await readFile(join(workspaceRoot, 'tools/launch/install.mjs'), 'utf8');
    findings.hold(install.includes("'ci'"), 'the product is not installed by npm ci');
    return findings.evidence(
      `${stdout.trim()} Among the planted: changed and missing integrity, git and http sources, another archive, a name one letter away, an install script, a licence, a bad version. Installing goes by npm ci.`,
    );
  },
};

export const supplyRows: readonly Row[] = [supplyChain];
