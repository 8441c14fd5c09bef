#!/usr/bin/env node
// `npx regimen …`: builds what changed since the last run, then hands over to the command line.
import { prepare } from '../../../tools/launch/prepare.mjs';

await prepare();
await import('../dist/main-cli.js');
