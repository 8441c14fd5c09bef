import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const knownPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser'];
const commands = ['google-chrome', 'google-chrome-stable', 'chromium'];

/** No sandbox, as continuous integration runs as root; and nothing the browser would ask the internet for by itself. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Path of a Chromium on this machine, `CHROMIUM_PATH` first; null when there is none. */
export function findChromium(): string | null {
  const places = [process.env['CHROMIUM_PATH'], ...knownPlaces, ...commands.map(placeOf)];
  return places.find((place) => typeof place === 'string' && existsSync(place)) ?? null;
}

/** Starts it without a window. The caller closes it. */
export function launchChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: flags });
}

function placeOf(command: string): string | undefined {
  try {
    return execFileSync('which', [command], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}
