import { registry } from './policy.mjs';

const sound = {
  version: '1.0.0',
  license: 'MIT',
  integrity: `sha512-${'A'.repeat(86)}==`,
};
const at = (name) => ({ ...sound, resolved: `${registry}${name}/-/${name}-1.0.0.tgz` });

/** Ways to slip something in, each with what the check must say. */
export const plantedBreaches = [
  {
    name: 'a changed integrity',
    plant: ({ packages }) =>
      void (packages['node_modules/fastify'].integrity = 'sha1-AAAAAAAAAAAAAAAAAAAAAAAAAAA='),
    expected: 'fastify has no sha512 integrity',
  },
  {
    name: 'a missing integrity',
    plant: ({ packages }) => void delete packages['node_modules/graphql'].integrity,
    expected: 'graphql has no sha512 integrity',
  },
  {
    name: 'a package from git',
    plant: ({ packages }) =>
      void (packages['node_modules/zod'].resolved = 'git+https://github.com/somebody/zod.git#abc'),
    expected: 'zod comes from git+https',
  },
  {
    name: 'a package over plain http',
    plant: ({ packages }) =>
      void (packages['node_modules/pg'].resolved = 'http://registry.npmjs.org/pg/-/pg-8.0.0.tgz'),
    expected: 'pg comes from http:',
  },
  {
    name: 'a wish for git',
    plant: (_lock, manifest) => void (manifest.devDependencies.typescript = 'github:somebody/typescript'),
    expected: 'wants typescript from github:',
  },
  {
    name: "another package's archive",
    plant: ({ packages }) => void (packages['node_modules/ws'].resolved = `${registry}wss/-/wss-8.0.0.tgz`),
    expected: 'ws is fetched as',
  },
  {
    name: 'a typing mistake of a dependency',
    plant: ({ packages }) => void (packages['node_modules/typeomr'] = at('typeomr')),
    expected: 'typeomr is one letter away from typeorm',
  },
  {
    name: 'an install script',
    plant: ({ packages }) =>
      void (packages['node_modules/quiet-helper'] = { ...at('quiet-helper'), hasInstallScript: true }),
    expected: 'quiet-helper has an install script',
  },
  {
    name: 'a licence that asks for our source',
    plant: ({ packages }) =>
      void (packages['node_modules/viral-thing'] = { ...at('viral-thing'), license: 'AGPL-3.0' }),
    expected: 'viral-thing is licensed AGPL-3.0',
  },
  {
    name: 'a bad version',
    plant: ({ packages }) => void (packages['node_modules/typeorm'].version = '0.3.20'),
    expected: 'typeorm 0.3.20 must not be used: CVE-2026-73651',
  },
];
