// Writes docs/reference/rules/, a page for each installed knowledge pack, and docs/reference/knowledge-pack.schema.json.
import { conditionInWords } from '@regimen/domain';
import { knowledgeFileJsonSchema } from '@regimen/plugin-api';
import { installedPacks } from './installed-packs.mjs';
import { publish } from './publish.mjs';

const command = 'node tools/launch/run.mjs tools/docs/print-rules.mjs';
const unknowns = {
  fires: 'acts as if it held',
  silent: 'does nothing',
  'needs-fact': 'asks, and a clinician decides until then',
};

const packs = (await installedPacks()).filter(({ rules }) => rules.length > 0);
const rules = packs.flatMap((pack) => pack.rules);
const reviewed = ({ needsClinicianReview, citations }) =>
  !needsClinicianReview && citations.every((citation) => !citation.needsClinicianReview);

function effectInWords(effect) {
  if ('clearance' in effect) return `**${effect.clearance}**`;
  if ('question' in effect) return `asks: ${effect.question.text.en}`;
  if ('prescription' in effect) return `prescribes for ${effect.prescription.population}`;
  const { kind, appliesTo, severity, text, ...limits } = effect.constraint;
  const details = Object.entries({ ...appliesTo, ...limits }).map(
    ([name, value]) => `${name} ${typeof value === 'object' ? JSON.stringify(value) : value}`,
  );
  return [`${severity} ${kind}`, ...details, ...(text ? [text.en] : [])].join(', ');
}

function citationInWords({ source, place, needsClinicianReview }) {
  const where = place ? `${source}, ${place}` : source;
  return needsClinicianReview ? `${where} (awaits a clinician’s check)` : where;
}

function section(rule) {
  return [
    `### ${rule.title.en}`,
    '',
    `\`${rule.id}\` version ${rule.version}, ${rule.title.zh}. ${rule.severity}, ${rule.evidence}. For: ${rule.population}.`,
    '',
    `- **When** ${conditionInWords(rule.when).en}`,
    `- **If unknown** ${unknowns[rule.whenUnknown]}`,
    ...rule.effects.map((effect) => `- ${effectInWords(effect)}`),
    `- **Why** ${rule.explanation.clinician.en}`,
    `- **Source** ${rule.citations.map(citationInWords).join('; ')}`,
    '',
  ];
}

const page = (pack) =>
  [
    `# Rules of ${pack.id} ${pack.version}`,
    '',
    `${pack.rules.length} rules. Generated: \`${command}\`.`,
    '',
    ...[...pack.rules].sort((a, b) => (a.id < b.id ? -1 : 1)).flatMap(section),
  ].join('\n');

const index = [
  '# Rules',
  '',
  `${rules.length} rules, ${rules.filter((rule) => !reviewed(rule)).length} of which have a figure or a wording that awaits a clinician’s check. How to write one: [the guide](../../guides/knowledge-packs.md). Generated: \`${command}\`.`,
  '',
  '| pack | rules | absolute | await a check |',
  '| --- | --- | --- | --- |',
  ...packs.map((pack) => {
    const absolute = pack.rules.filter(({ severity }) => severity === 'absolute').length;
    const waiting = pack.rules.filter((rule) => !reviewed(rule)).length;
    return `| [${pack.id}](${pack.id}.md) | ${pack.rules.length} | ${absolute} | ${waiting} |`;
  }),
  '',
].join('\n');

await publish(
  {
    'docs/reference/rules/README.md': index,
    ...Object.fromEntries(packs.map((pack) => [`docs/reference/rules/${pack.id}.md`, page(pack)])),
    'docs/reference/knowledge-pack.schema.json': JSON.stringify(knowledgeFileJsonSchema()),
  },
  command,
);
