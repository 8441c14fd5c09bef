import type { SourceRecord } from '@regimen/domain';
import fitFile from '@regimen/plugin-wearable-fit-file';

/** How many values a channel has in a file, and their sum. */
export type ChannelTotals = Readonly<Record<string, { count: number; sum: number }>>;

const channels = [
  'heart-rate',
  'speed',
  'power',
  'altitude',
  'latitude',
  'longitude',
  'distance',
  'temperature',
];

/** Channels of all activities of a FIT file as our plugin reads them; null when it refuses the file. */
export async function channelsOf(bytes: Uint8Array): Promise<ChannelTotals | null> {
  const { wearableSources } = await fitFile.setup({} as never, {});
  const pieces = (async function* () {
    yield await Promise.resolve(bytes);
  })();
  const records: SourceRecord[] = [];
  try {
    for await (const record of wearableSources![0]!.readFile!({
      name: 'a.fit',
      sizeBytes: bytes.length,
      bytes: pieces,
      timeZone: 'UTC',
    })) {
      records.push(record);
    }
  } catch {
    return null;
  }
  const streams = records.flatMap((record) => (record.kind === 'activity' ? record.activity.streams : []));
  return totalsOf((channel) =>
    streams
      .filter(({ kind }) => kind === channel)
      .flatMap(({ values }) => [...values.filter((value) => !Number.isNaN(value))]),
  );
}

/** The same as the independent parser reads them; null when it refuses the file. */
export async function peerChannelsOf(
  Parser: (typeof import('fit-file-parser'))['default'],
  bytes: Uint8Array,
): Promise<ChannelTotals | null> {
  const parser = new Parser({ force: true, mode: 'list', speedUnit: 'm/s', lengthUnit: 'm' });
  const parsed = await parser.parseAsync(Uint8Array.from(bytes).buffer).catch(() => null);
  if (parsed === null) return null;
  const records = (parsed.records ?? []) as unknown as Record<string, unknown>[];
  const value = (record: Record<string, unknown>, ...names: string[]) =>
    names.map((name) => record[name]).find((found): found is number => typeof found === 'number');
  const readers: Readonly<Record<string, (record: Record<string, unknown>) => number | undefined>> = {
    // It hands over the 0 of a strap without contact.
    'heart-rate': (record) => value(record, 'heart_rate') || undefined,
    speed: (record) => value(record, 'enhanced_speed', 'speed'),
    power: (record) => value(record, 'power'),
    altitude: (record) => value(record, 'enhanced_altitude', 'altitude'),
    latitude: (record) => value(record, 'position_lat'),
    longitude: (record) => value(record, 'position_long'),
    distance: (record) => value(record, 'distance'),
    temperature: (record) => value(record, 'temperature'),
  };
  return totalsOf((channel) => records.flatMap((record) => readers[channel]!(record) ?? []));
}

function totalsOf(valuesOf: (channel: string) => number[]): ChannelTotals {
  return Object.fromEntries(
    channels.flatMap((channel) => {
      const values = valuesOf(channel);
      const sum = Math.round(values.reduce((total, value) => total + value, 0) * 10) / 10;
      return values.length === 0 ? [] : [[channel, { count: values.length, sum }]];
    }),
  );
}
