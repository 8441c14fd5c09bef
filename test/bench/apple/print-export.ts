/** Prints a synthetic export, so that making one costs whoever reads it no memory. Argument: how many records. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { writeExport } from './write-export.js';

await pipeline(Readable.from(writeExport(Number(process.argv[2]))), process.stdout);
