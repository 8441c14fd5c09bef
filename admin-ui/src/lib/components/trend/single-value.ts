import type { SingleValuesQuery } from '../../api/generated/graphql.js';

type Page = NonNullable<NonNullable<SingleValuesQuery['participant']>['observations']>;

/** One measured value as a row of a table. */
export interface SingleValue {
  key: string;
  time: string;
  localDay: string;
  isDateOnly: boolean;
  value: number;
  rawValue: number;
  quality: string;
  offsetMinutes: number | null;
  device: string | null;
  sourceId: string | null;
}

/** Rows of a page that comes as columns. */
export function singleValues(page: Page): SingleValue[] {
  return page.times.map((time, index) => ({
    // Two devices may tell the same moment: the place in the page tells them apart.
    key: `${time} ${page.pageInfo.endCursor ?? ''} ${index}`,
    time,
    localDay: page.localDays[index]!,
    isDateOnly: page.dateOnly[index]!,
    value: page.values[index]!,
    rawValue: page.rawValues[index]!,
    quality: page.qualities[index]!,
    offsetMinutes: page.offsetsMinutes[index] ?? null,
    device: page.devices[index] ?? null,
    sourceId: page.sourceIds[index] ?? null,
  }));
}
