import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from './read-settings.js';
import { settingTable } from './settings.js';

describe('the reference page of settings', () => {
  const page = readFileSync(join(workspaceRoot, 'docs/reference/settings.md'), 'utf8');

  it('is what the table of settings prints', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(workspaceRoot, 'tools/docs/print-settings.mjs'), '--check'],
      { encoding: 'utf8', env: { PATH: process.env.PATH } },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it.each(Object.values(settingTable))('tells about $name', ({ name, describe: purpose }) => {
    expect(page).toContain(`\`${name}\``);
    expect(page).toContain(purpose);
  });
});
