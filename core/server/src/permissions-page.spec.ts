import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { workspaceRoot } from './platform/config/read-settings.js';

describe('the reference page of permissions', () => {
  it('is what policies, resolvers and routes declare, and none of them declares nothing or leads to a person unguarded', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(workspaceRoot, 'tools/docs/print-permissions.mjs'), '--check'],
      { encoding: 'utf8', env: { PATH: process.env.PATH } },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('names every field anybody can ask for', () => {
    const page = readFileSync(join(workspaceRoot, 'docs/reference/permissions.md'), 'utf8');
    const schema = buildSchema(readFileSync(join(workspaceRoot, 'docs/reference/schema.graphql'), 'utf8'));
    for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()])
      for (const name of Object.keys(root!.getFields())) expect(page).toContain(`| \`${name}\``);
  });
});
