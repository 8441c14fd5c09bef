import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { PluginRegistry } from '../../platform/plugins/plugin-registry.js';

/** What is installed, what runs, and what was left out with its reason. */
@Injectable()
export class PluginsService {
  constructor(@Inject(PluginRegistry) private readonly registry: PluginRegistry) {}

  list() {
    const running = this.registry.running.map(
      ({ trust, definition: { id, version, title, access, options } }) => ({
        id,
        version,
        title,
        access,
        state: 'running' as const,
        trust,
        problem: null,
        optionsSchema: schemaText(options),
      }),
    );
    const leftOut = this.registry.quarantined.map((plugin) => ({
      ...plugin,
      state: 'quarantined' as const,
      optionsSchema: '{}',
    }));
    return [...running, ...leftOut];
  }

  /** Each source under the name of the plugin that brings it. */
  sources() {
    return this.registry.running.flatMap(({ definition: { title }, extensions }) =>
      (extensions.wearableSources ?? []).map(({ id }) => ({ id, title })),
    );
  }
}

/** A plugin may bring its own zod, or something that only checks as one does: that must not hide the others. */
function schemaText(options: z.ZodType): string {
  try {
    return JSON.stringify(z.toJSONSchema(options, { unrepresentable: 'any' }));
  } catch {
    return '{}';
  }
}
