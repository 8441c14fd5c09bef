import semver from 'semver';
import { definePlugin, hostVersion } from '../../define-plugin.js';
import type { PluginDefinition } from '../../define-plugin.js';
import { finding, inWords } from '../finding.js';

/** What can be said of id, version and host range without running the plugin. */
export function checkDefinition(definition: PluginDefinition): string[] {
  const { id, version, requires } = definition;
  const findings: string[] = [];
  const find = (what: string, remedy: string) => findings.push(finding(`Plugin ${id}`, what, remedy));
  try {
    definePlugin(definition);
  } catch (error) {
    find(`definePlugin refuses it with ${inWords(error)}`, 'Export what definePlugin returns');
  }
  if (semver.valid(version) === null)
    find(`version "${version}" is no version`, 'Write major.minor.patch, for example 1.0.0');
  if (semver.validRange(requires.host) === null)
    find(`requires.host "${requires.host}" is no version range`, `Write for example ^${hostVersion}`);
  else if (!semver.satisfies(hostVersion, requires.host))
    find(
      `requires.host ${requires.host} leaves out the present plugin API ${hostVersion}`,
      'Try the plugin on it and widen the range',
    );
  else if (semver.satisfies('999.0.0', requires.host))
    find(
      `requires.host ${requires.host} takes any later plugin API`,
      `A major version may break the plugin: bound it, for example ^${hostVersion}`,
    );
  return findings;
}
