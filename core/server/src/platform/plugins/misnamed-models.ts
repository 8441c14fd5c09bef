import type { Extensions } from '@regimen/plugin-api';

/** As long as the columns in which decisions and uses are kept. */
const longest = { id: 120, version: 60 };

/** Models whose names could not be kept, so that no plan fails when its uses are; each entry completes "it". */
export function misnamedModels({ modelBackends = [] }: Extensions): string[] {
  return modelBackends
    .flatMap(({ understanding, suggester, phraser }) => [understanding, suggester, phraser])
    .filter((named) => named !== undefined)
    .filter(({ id, version }) => id.length > longest.id || version.length > longest.version)
    .map(
      ({ id }) =>
        `names the model "${id.slice(0, 40)}" in more than ${longest.id} characters, or its version in more than ${longest.version}`,
    );
}
