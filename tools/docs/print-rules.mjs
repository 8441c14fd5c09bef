// Writes docs/reference/rules.md and docs/reference/knowledge-pack.schema.json from the built knowledge packs.
import { writeFileSync } from 'node:fs';
import { knowledgeFileJsonSchema } from '@regimen/plugin-api';
import { format } from 'prettier';
import { installedPacks } from './installed-packs.mjs';

const target = new URL('../../docs/reference/', import.meta.url);
const knowledgePacks = await installedPacks();

function effectOf(effect) {
  if ('clearance' in effect) return effect.clearance;
  if ('prescription' in effect) return `advises ${effect.prescription.population} (FITT-VP)`;
  if ('question' in effect) return `asks: ${effect.question.text.en}`;
  const { kind, appliesTo, severity, text, ...limits } = effect.constraint;
  const details = Object.entries({ ...appliesTo, ...limits }).map(
    ([name, value]) => `${name} ${JSON.stringify(value).replaceAll('|', '/')}`,
  );
  return [`${severity} ${kind}`, ...details, ...(text ? [text.en] : [])].join(', ');
}

const rows = knowledgePacks
  .flatMap((pack) => pack.rules)
  .map((rule) => {
    const sources = rule.citations.map((citation) => citation.source).join('; ');
    return `| ${rule.id} | ${rule.title.en} | ${rule.effects.map(effectOf).join('<br>')} | ${sources} |`;
  });
const page = [
  '# Rules',
  '',
  '| rule | about | does | source |',
  '| --- | --- | --- | --- |',
  ...rows,
  '',
].join('\n');

writeFileSync(new URL('rules.md', target), await format(page, { parser: 'markdown' }));
writeFileSync(
  new URL('knowledge-pack.schema.json', target),
  await format(JSON.stringify(knowledgeFileJsonSchema()), { parser: 'json' }),
);
