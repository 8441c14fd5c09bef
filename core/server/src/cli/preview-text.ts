import type { DeliveryPreview, KnownCount } from '../features/imports/preview/delivery-preview.js';

const mostFiles = 20;

/** What an import of a file would bring, for a terminal. `isCompared` tells whether anybody knew what is there already. */
export function previewText(label: string, preview: DeliveryPreview, isCompared: boolean): string {
  const { observations, activities, strengthSets, metrics, warnings, failure, inspection } = preview;
  const counted = (title: string, { count, known }: KnownCount) =>
    `  ${title}: ${count}${known === 0 ? '' : ` (${known} ${isCompared ? 'there already' : 'twice in the file'})`}`;
  return [
    `${label}: ${readerText(preview)}`,
    ...(failure ? [`  cannot be read to its end (${failure.code}): ${failure.message}`] : []),
    ...(preview.isComplete ? [] : ['  only its beginning was read; counts are of that']),
    counted('values', observations),
    ...metrics.map(({ metric, count }) => `    ${metric}: ${count}`),
    counted('activities', activities) + (strengthSets > 0 ? `, with ${strengthSets} sets` : ''),
    ...(preview.firstDay === null ? [] : [`  from ${preview.firstDay} to ${preview.lastDay}`]),
    ...warnings.map(({ code, where, count }) => `  ${code}, ${where}: ${count} times`),
    ...(inspection?.columns ?? []).map(
      ({ position, title, role, unit }) =>
        `  column ${position} "${title}": ${role}${unit === null ? '' : ` in ${unit}`}`,
    ),
    ...(inspection?.questions ?? []).map(
      ({ setting, text, options }) =>
        `  ${text.en} --set ${setting}=${options.map(({ value }) => value).join('|')}`,
    ),
    ...filesText(preview),
  ].join('\n');
}

function readerText({ files, fileCount }: DeliveryPreview): string {
  if (fileCount > 1) return `${fileCount} files`;
  const sourceId = files[0]?.sourceId ?? null;
  return sourceId === null ? 'no installed source knows it' : `read by ${sourceId}`;
}

function filesText({ files, fileCount }: DeliveryPreview): string[] {
  if (fileCount < 2) return [];
  const lines = files
    .slice(0, mostFiles)
    .map(({ path, sourceId, failure }) => `  ${path}: ${failure?.message ?? sourceId ?? 'not known'}`);
  return fileCount > mostFiles ? [...lines, `  and ${fileCount - mostFiles} more`] : lines;
}
