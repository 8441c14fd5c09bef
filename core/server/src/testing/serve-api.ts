/** Serves the api alone for a test, on the database and settings of its environment; ends with its standard input. */
import { startApi } from '../main-api.js';
import { readSettings } from '../platform/config/read-settings.js';

const settings = readSettings();
if (settings.databaseUrl === null) throw new Error('Set DATABASE_URL to the database of the test.');
const api = await startApi({ settings, ownerUrl: settings.databaseUrl });
process.stdout.write(`http://127.0.0.1:${api.port}\n`);
process.stdin.resume().once('end', () => void api.stop());
