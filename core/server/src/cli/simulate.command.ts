import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { daysBetween, epochDay } from '@regimen/domain';
import type { Command } from 'commander';
import { readSettings } from '../platform/config/read-settings.js';
import { StartRefused } from '../platform/start-refused.js';
import { pluginsForCommand } from './plugins-for-command.js';
import { heartRateSecondsFor } from './simulation/pacing.js';
import { sampleWriters } from '../platform/plugins/sample-writers.js';
import { writePerson } from './simulation/write-person.js';

interface Options {
  seed: string;
  years: string;
  people: string;
  records?: string;
  until: string;
  out: string;
}

const most = { seed: 2 ** 31 - 1, years: 50, people: 1000, records: 1_000_000_000 };

export function registerSimulate(program: Command): void {
  program
    .command('simulate')
    .description('write years of data of made-up people, in formats that can be imported, with known faults')
    .requiredOption('--out <folder>', 'folder to write into; a folder for each person')
    .option('--seed <number>', 'the same seed gives the same bytes', '1')
    .option('--years <number>', 'how long', '3')
    .option('--people <number>', 'how many', '1')
    .option('--records <number>', 'about how many values in all; a heart rate each minute when left out')
    // Not today: the same call must give the same bytes tomorrow.
    .option('--until <date>', 'last day', '2026-10-31')
    .action(simulateCommand);
}

async function simulateCommand(options: Options): Promise<void> {
  if (epochDay(options.until) === null) throw new StartRefused('--until takes a real date like 2026-10-31.');
  const [seed, years, people] = [
    numberOf('seed', options),
    numberOf('years', options),
    numberOf('people', options),
  ];
  const records = options.records === undefined ? null : numberOf('records', options);
  const from = `${Number(options.until.slice(0, 4)) - years}-01-01`;
  const days = daysBetween(from, `${options.until.slice(0, 4)}-01-01`);
  const writers = sampleWriters(await installedSources());
  if (!writers) throw new StartRefused('No installed plugin writes sample files.');
  const heartRateSeconds = heartRateSecondsFor(records === null ? null : records / people, days);
  await mkdir(options.out, { recursive: true });
  for (let index = 0; index < people; index += 1) {
    const life = { seed: seed + index, until: options.until, days, heartRateSeconds };
    const name = `person-${String(index + 1).padStart(4, '0')}`;
    const started = performance.now();
    const written = await writePerson(life, join(options.out, name), writers);
    const seconds = (performance.now() - started) / 1000;
    console.log(
      `${name}: ${written.records} values, ${written.activities} workouts, ${written.artefacts} planted faults in ${seconds.toFixed(1)} s`,
    );
  }
}

async function installedSources() {
  return (await pluginsForCommand(readSettings())).wearableSources();
}

function numberOf(name: keyof typeof most, options: Options): number {
  const value = Number(options[name]);
  const least = name === 'seed' ? 0 : 1;
  if (!Number.isInteger(value) || value < least || value > most[name])
    throw new StartRefused(`--${name} takes a whole number from ${least} to ${most[name]}.`);
  return value;
}
