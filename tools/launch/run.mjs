// `node tools/launch/run.mjs FILE [arguments]`: installs and builds what FILE needs, then runs it in this process.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { endWithNpm } from './end-with-npm.mjs';
import { prepare } from './prepare.mjs';

const [file, ...rest] = process.argv.slice(2);
if (file === undefined) {
  console.error('Usage: node tools/launch/run.mjs FILE [arguments]');
  process.exit(2);
}
endWithNpm();
await prepare();
process.argv = [process.argv[0], resolve(file), ...rest];
await import(pathToFileURL(resolve(file)).href);
