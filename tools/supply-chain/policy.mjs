/** What a package may be licensed under: none of these asks our source of whoever runs us. */
export const licences = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Unicode-3.0',
  'Zlib',
]);

/** Packages whose licence was read by a person, as the lockfile names none of the list. */
export const readLicences = {
  // Data of browsers, used while building; attribution in the package.
  'caniuse-lite': 'CC-BY-4.0',
  // Its package says nothing; LICENSE in its repository is MIT.
  'png-js': 'MIT',
  // Only reads recordings in tests of our own reader and never ships; the FIT protocol licence allows that.
  '@garmin/fitsdk': 'FIT protocol licence',
};

/** The registry every package comes from. */
export const registry = 'https://registry.npmjs.org/';

/** Names one letter away from a dependency that were looked at: each is a package of its own. */
export const lookedAlike = new Set(['@types/ms', '@types/qs']);
