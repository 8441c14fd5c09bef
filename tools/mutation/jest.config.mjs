/** The workspace's own way to run specs, without the database no spec of the domain needs. */
import { targets } from './targets.mjs';
import workspace from '../../jest.config.mjs';

const { globalSetup: _setup, globalTeardown: _teardown, ...config } = workspace;
const target = targets[process.env['MUTATION_TARGET']];

export default {
  ...config,
  rootDir: '../..',
  testMatch: target.specs.map((pattern) => `**/${pattern}`),
};
