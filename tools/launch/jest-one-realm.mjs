import { TestEnvironment } from 'jest-environment-node';

/**
 * Node's own environment, with the typed arrays of the process: native packages make those, and jest's sandbox would
 * have other ones, so that an array of numbers would not pass for one.
 */
export default class OneRealm extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    for (const name of ['Float32Array', 'Int32Array', 'BigInt64Array', 'Uint8Array'])
      this.global[name] = globalThis[name];
  }
}
