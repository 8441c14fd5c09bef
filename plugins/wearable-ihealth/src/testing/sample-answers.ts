/** 2026-07-05T07:12:00 on the wall, counted as if it were UTC. */
export const wallSeconds = Date.UTC(2026, 6, 5, 7, 12) / 1000;

export function answer(list: string, items: readonly object[], rest: object = {}): object {
  const dated = items.map((item, index) => ({
    MDate: wallSeconds,
    TimeZone: '-0400',
    DataID: `d${index}`,
    ...item,
  }));
  return { [list]: dated, CurrentRecordCount: items.length, PageNumber: 1, ...rest };
}

export function encoded(document: object): Uint8Array {
  return new Uint8Array(Buffer.from(JSON.stringify(document, null, 1)));
}
