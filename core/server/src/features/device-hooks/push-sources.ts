import { Inject, Injectable } from '@nestjs/common';
import type { PushContribution } from '@regimen/plugin-api';
import { PluginRegistry } from '../../platform/plugins/plugin-registry.js';

/** A source that can push to us. */
export interface PushSource {
  id: string;
  title: { en: string; zh: string };
  push: PushContribution;
}

/** Sources of running plugins that push. */
@Injectable()
export class PushSources {
  constructor(@Inject(PluginRegistry) private readonly plugins: PluginRegistry) {}

  all(): PushSource[] {
    return this.plugins.running.flatMap(({ definition: { title }, extensions }) =>
      (extensions.wearableSources ?? []).flatMap(({ id, push }) => (push ? [{ id, title, push }] : [])),
    );
  }

  of(id: string): PushSource | null {
    return this.all().find((source) => source.id === id) ?? null;
  }
}
