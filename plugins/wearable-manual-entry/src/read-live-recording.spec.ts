import type { SourceRecord } from '@regimen/domain';
import { readLiveRecording } from './read-live-recording.js';
import { sampleRecording } from './testing/sample-recording.js';

async function read(document: unknown): Promise<SourceRecord[]> {
  const bytes = (async function* () {
    yield Buffer.from(JSON.stringify(document));
  })();
  const records: SourceRecord[] = [];
  for await (const record of readLiveRecording({ bytes })) records.push(record);
  return records;
}

describe('reading what a live session left behind', () => {
  it('gives an activity with its heart rate and without its pauses', async () => {
    expect(await read(sampleRecording)).toMatchObject([
      {
        kind: 'activity',
        activity: {
          activity: 'walking',
          name: 'Brisk walk',
          nativeId: 'live-1',
          elapsedSeconds: 1800,
          timerSeconds: 1680,
          meanHeartRateBpm: 81,
          maxHeartRateBpm: 82,
          device: 'chest-strap',
          streams: [{ kind: 'heart-rate', values: Float64Array.of(80, 82) }],
        },
      },
    ]);
  });

  it('has no stream where nothing was measured', async () => {
    const [record] = await read({ ...sampleRecording, heartRate: [] });
    expect(record).toMatchObject({ activity: { streams: [] } });
  });

  it.each([
    ['a later version', { ...sampleRecording, regimenLiveSession: 2 }],
    ['an unknown activity', { ...sampleRecording, activity: 'levitation' }],
    ['a field it does not know', { ...sampleRecording, mood: 'good' }],
  ])('refuses %s', async (_, document) => {
    await expect(read(document)).rejects.toMatchObject({ code: 'not-a-live-session' });
  });
});
