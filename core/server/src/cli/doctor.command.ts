import type { Command } from 'commander';
import { readSettings } from '../platform/config/read-settings.js';
import type { Settings } from '../platform/config/read-settings.js';
import { examine } from '../platform/observability/doctor.js';
import { createPluginHost } from '../platform/plugins/plugin-host.js';
import { openPackagePolicy } from '../platform/plugins/packages/package-policy.js';
import { loadPlugins } from '../platform/plugins/load-plugins.js';
import type { PluginRegistry } from '../platform/plugins/plugin-registry.js';
import { examineSecurity } from './doctor-security.js';
import { withDatabase } from './command-context.js';
import { doctorText } from './doctor-text.js';

export function registerDoctor(program: Command): void {
  program
    .command('doctor')
    .description(
      'tell versions, database, queues, plugins and memory; exit code 1 when something needs attention',
    )
    .option('--json', 'as JSON')
    .option('--security', 'tell weak settings of this deployment instead; exit code 1 when one is grave')
    .action(async ({ json, security }: { json?: true; security?: true }) => {
      const settings = readSettings();
      if (security) return examineSecurity(settings, json === true);
      const plugins = await lookAtPlugins(settings);
      const report = await withDatabase(settings, ({ ownerUrl }) => examine(settings, ownerUrl, plugins));
      console.log(json ? JSON.stringify(report, null, 2) : doctorText(report));
      if (report.concerns.length > 0) process.exitCode = 1;
    });
}

/** Plugins load as in the server, but nothing they would log, store or enqueue leaves this process. */
async function lookAtPlugins(settings: Settings): Promise<Pick<PluginRegistry, 'running' | 'quarantined'>> {
  const ignore = () => undefined;
  try {
    return await loadPlugins(
      settings.pluginsFile,
      (definition, origins) =>
        createPluginHost(
          definition,
          {
            logger: { info: ignore, warn: ignore, error: ignore },
            now: () => new Date(),
            storage: null,
            enqueue: () => Promise.resolve(),
          },
          origins,
        ),
      await openPackagePolicy(settings),
    );
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    const none = { version: '', title: { en: '', zh: '' }, access: [], trust: 'unsigned' as const };
    return { running: [], quarantined: [{ ...none, id: settings.pluginsFile, problem }] };
  }
}
