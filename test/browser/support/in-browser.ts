import { findChromium } from './chromium.js';

const chromium = findChromium();
if (chromium === null)
  console.warn('No Chromium was found (set CHROMIUM_PATH): browser journeys are skipped.');

/** Where the browser is; empty without one, as nothing asks then. */
export const chromiumPath = chromium ?? '';

/** `describe` where there is a browser, skipped aloud where there is none. */
export const inBrowser = chromium === null ? describe.skip : describe;

/** Pixels of a desk and of a telephone. */
export const widths = [1280, 390];
