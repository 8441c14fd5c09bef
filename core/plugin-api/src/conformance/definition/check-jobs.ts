import type { PluginDefinition } from '../../define-plugin.js';
import { finding } from '../finding.js';

/** Job names are unique within the plugin; the host puts the plugin's id in front. */
export function checkJobs({ id, jobs = [] }: Pick<PluginDefinition, 'id' | 'jobs'>): string[] {
  const names = jobs.map(({ name }) => name);
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))].map((name) =>
    finding(`Plugin ${id}, jobs`, `"${name}" is declared twice`, 'Give each job a name of its own'),
  );
}
