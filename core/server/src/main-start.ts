import { readSettings } from './platform/config/read-settings.js';
import type { Settings } from './platform/config/read-settings.js';
import { failureText } from './start/report-failure.js';
import { Shutdown, StartAbandoned } from './start/shutdown.js';
import { startProduct } from './start/start-product.js';
import { onStopSignals } from './start/stop-signals.js';

/** By convention of shells: ended by Ctrl-C. */
const forcedExitCode = 130;

const shutdown = new Shutdown();
let settings: Settings | null = null;

const tell = (error: unknown) => console.error(failureText(error, settings?.dataFolder ?? null));

onStopSignals(
  () => shutdown.request(),
  () => {
    shutdown.forceAll();
    process.exit(forcedExitCode);
  },
);
process.on('uncaughtException', (error) => shutdown.fail(error));
// A promise nobody waited for, say in a plugin, is told and recorded; the rest of the product is unharmed.
process.on('unhandledRejection', tell);

let exitCode = 0;
try {
  settings = readSettings();
  console.log(await startProduct(settings, shutdown));
  await shutdown.requested;
} catch (error) {
  if (!(error instanceof StartAbandoned)) {
    tell(error);
    exitCode = 1;
  }
}
await shutdown.closeAll(tell);
process.exit(exitCode);
