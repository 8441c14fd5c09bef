import type { LiveRecording } from '@regimen/plugin-api';

/** A short walk with a pause, recorded live. */
export const sampleRecording: LiveRecording = {
  regimenLiveSession: 1,
  id: 'live-1',
  activity: 'walking',
  name: 'Brisk walk',
  startedAt: '2026-11-27T09:00:00.000Z',
  endedAt: '2026-11-27T09:30:00.000Z',
  offsetMinutes: 60,
  device: 'chest-strap',
  pauses: [{ from: 600, to: 720 }],
  heartRate: [
    [0, 80],
    [1, 82],
  ],
};
