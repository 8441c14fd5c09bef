import { extensionPoints, undeclaredAccess } from '../access-needs.js';
import type { Extensions, PluginDefinition } from '../define-plugin.js';
import { ask } from './ask.js';
import { deepFreeze } from './deep-freeze.js';
import { finding, inWords } from './finding.js';
import { fingerprint } from './fingerprint.js';
import type { PluginFixtures } from './plugin-fixtures.js';
import { createTestHost } from './test-host.js';

/** A plugin that was set up, or null with the reasons. `late` fills while extensions are used. */
export interface SetUp {
  extensions: Extensions | null;
  findings: string[];
  /** What the host notes: undeclared hosts and jobs, objects in the log. */
  late: readonly string[];
}

/** Runs `setup` twice, with the settings as the host would hand them over, and looks at what it plugs in. */
export async function setUp(definition: PluginDefinition, fixtures: PluginFixtures): Promise<SetUp> {
  const where = `Plugin ${definition.id}, setup`;
  const { host, findings: late } = createTestHost(definition, fixtures);
  const start = () =>
    ask(() => {
      const options: unknown = definition.options.parse(fixtures.options ?? {});
      return definition.setup(host, deepFreeze(options));
    });
  const [first, second] = [await start(), await start()];
  if (!first.ok) {
    const remedy = 'Start with the settings given, without network and with storage null';
    return { extensions: null, findings: [finding(where, `throws ${inWords(first.error)}`, remedy)], late };
  }
  const findings = shapeFaults(where, first.value);
  if (findings.length > 0) return { extensions: null, findings, late };
  if (!second.ok || fingerprint(second.value) !== fingerprint(first.value))
    findings.push(
      finding(where, 'plugs in something else the second time', 'Depend on host and options only'),
    );
  for (const { point, access } of undeclaredAccess(definition, first.value))
    findings.push(finding(where, `provides ${point} without the access "${access}"`, 'Declare it in access'));
  return { extensions: first.value, findings, late };
}

function shapeFaults(where: string, extensions: unknown): string[] {
  if (typeof extensions !== 'object' || extensions === null)
    return [finding(where, 'plugs in nothing', 'Return an object of extensions')];
  const known: readonly string[] = extensionPoints;
  return Object.entries(extensions).flatMap(([point, list]: [string, unknown]) => {
    if (!known.includes(point))
      return [finding(where, `fills the unknown extension point "${point}"`, `Known: ${known.join(', ')}`)];
    if (list === undefined) return [];
    if (!Array.isArray(list)) return [finding(where, `${point} is no list`, 'Return a list')];
    const ids = list.map((item) => (item as { id?: unknown } | null)?.id);
    const sound = ids.every((id) => typeof id === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id));
    if (!sound)
      return [finding(where, `${point} has an entry without id`, 'Use lower-case words joined by hyphens')];
    return new Set(ids).size < ids.length
      ? [finding(where, `${point} has an id twice`, 'Give each its own')]
      : [];
  });
}
