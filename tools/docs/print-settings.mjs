// Writes docs/reference/settings.md from the built table of settings; with --check only tells whether it has drifted.
import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { settingTable } from '../../core/server/dist/platform/config/settings.js';

const target = new URL('../../docs/reference/settings.md', import.meta.url);
const titles = {
  server: 'Server',
  database: 'Database',
  queue: 'Queue',
  storage: 'Storage',
  plugins: 'Plugins',
  limits: 'Limits',
  observability: 'Observability',
};

function row({ name, describe, expects, defaultText, secret }) {
  const cells = [`\`${name}\``, describe, expects, defaultText, secret ? 'yes' : ''];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

const sections = Object.entries(titles).flatMap(([group, title]) => [
  `## ${title}`,
  '',
  '| variable | what for | expected | default | secret |',
  '| --- | --- | --- | --- | --- |',
  ...Object.values(settingTable)
    .filter((setting) => setting.group === group)
    .map(row),
  '',
]);
const page = [
  '# Settings',
  '',
  'Regimen needs no setting. What can be set is read from the environment once, at start; a wrong value or a misspelt',
  '`REGIMEN_` name stops the start with a sentence that names it and never shows its value. An empty value counts as not',
  'set. Secrets appear in no log, page or message.',
  '',
  'This page is generated: `node tools/launch/run.mjs tools/docs/print-settings.mjs`.',
  '',
  ...sections,
].join('\n');
const formatted = await format(page, { parser: 'markdown', printWidth: 110, proseWrap: 'preserve' });

if (!process.argv.includes('--check')) writeFileSync(target, formatted);
else if (readFileSync(target, 'utf8') !== formatted) {
  console.error('docs/reference/settings.md is not what the table of settings says. Print it again:');
  console.error('  node tools/launch/run.mjs tools/docs/print-settings.mjs');
  process.exitCode = 1;
}
