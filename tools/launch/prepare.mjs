import './check-node.mjs';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { LaunchFailed } from './launch-failed.mjs';

/** Brings a clone to where its programs can run. Ends the process with a sentence when it cannot. */
export async function prepare() {
  try {
    await ensureInstalled();
    await ensureBuilt();
  } catch (error) {
    if (!(error instanceof LaunchFailed)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
