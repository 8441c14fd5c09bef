import type { Extensions, PluginDefinition } from '@regimen/plugin-api';
import { undeclaredAccess as undeclared } from '@regimen/plugin-api';

/** Extension points a plugin fills without having declared the access they need; each entry is a sentence. */
export function undeclaredAccess(definition: PluginDefinition, extensions: Extensions): string[] {
  return undeclared(definition, extensions).map(
    ({ point, access }) => `provides ${point} without declaring the access "${access}"`,
  );
}
