import { Inject, Injectable } from '@nestjs/common';
import type { Localised } from '@regimen/domain';
import { PluginRegistry } from '../../platform/plugins/plugin-registry.js';

/** Hints on doing the exercises of the installed catalogue well. */
@Injectable()
export class ExerciseCues {
  private byId: ReadonlyMap<string, readonly Localised[]> | null = null;

  constructor(@Inject(PluginRegistry) private readonly plugins: PluginRegistry) {}

  /** Empty for an exercise the catalogue does not hold. */
  of(exerciseId: string): readonly Localised[] {
    this.byId ??= new Map(
      this.plugins
        .knowledgePacks()
        .flatMap(({ exercises }) => exercises.map(({ id, cues }) => [id, cues] as const)),
    );
    return this.byId.get(exerciseId) ?? [];
  }
}
