import { jest } from '@jest/globals';
import { writeRecording } from '../bench/fit/write-recording.js';
import { generatedFiles, realSample, realSamplesIn, swimmerData } from '../journeys/support/sample-files.js';
import { channelsOf, peerChannelsOf } from './fit-channels.js';

jest.setTimeout(60_000);

const peer = await import('fit-file-parser').catch(() => null);
const samples = await realSamplesIn('fit');

/** Larger recordings say nothing that smaller ones do not, and take long. */
const largestBytes = 300_000;

/** Where we read a file otherwise on purpose, by a part of its name. Nothing else may differ. */
const differences: Readonly<Record<string, string>> = {
  'bit-flip': 'we keep what lies before the damage',
  truncated: 'we keep what lies before the end',
  'strava-android': 'we keep what lies before the end',
  'header-only': 'an empty recording is no fault of ours to throw for',
  'data-size-zero': 'without a size we read on to the end',
  'chained-': 'we read every file of a chain',
  '20170518-191602': 'fields of an app stand for the channels it names',
  'running-with-developer-data': 'fields of an app stand for the channels it names',
  'mornindew-broken': 'fields of an app stand for the channels it names',
  'fenxi2-multisport': 'records before the first session are left out and counted',
  'antfs-dump': 'nothing in it has a date',
  'compressed-speed-distance': 'nothing in it has a date',
  event_timestamp: 'heart rates of the strap are filled in',
  sample_mulitple_header: 'heart rates of the strap are filled in',
  'fr935-cr': 'heart rates of the strap are filled in',
  old_stage_lefthand: 'a course is no activity',
  stagesLink_28832: 'a course is no activity',
};

/** The independent parser is a development dependency: without it, or without the samples, there is nothing to compare. */
(peer ? describe : describe.skip)('FIT files, read by an independent parser too', () => {
  const both = async (bytes: Uint8Array) => ({
    own: await channelsOf(bytes),
    theirs: await peerChannelsOf(peer!.default, bytes),
  });

  it('agree on a ride of ten channels', async () => {
    const { own, theirs } = await both(writeRecording(5000));
    expect(Object.keys(own ?? {})).toHaveLength(8);
    expect(own).toEqual(theirs);
  });

  it('agree on the files we write', async () => {
    const { fit } = await generatedFiles(swimmerData);
    // The peer reads the first file of a chain only.
    const first = fit.bytes.subarray(0, fit.bytes.readUInt32LE(4) + 14 + 2);
    const { own, theirs } = await both(first);
    expect(own?.['heart-rate']?.count).toBeGreaterThan(100);
    expect(own).toEqual(theirs);
  });

  (samples.length > 0 ? it : it.skip)('agree on real recordings, but for what is known', async () => {
    const found: string[] = [];
    let compared = 0;
    for (const path of samples) {
      const file = await realSample(path);
      if (file!.bytes.length > largestBytes) continue;
      const { own, theirs } = await both(file!.bytes);
      compared += 1;
      if (JSON.stringify(own) !== JSON.stringify(theirs)) found.push(path);
    }
    expect(compared).toBeGreaterThan(samples.length / 2);
    expect(found.filter((path) => !Object.keys(differences).some((part) => path.includes(part)))).toEqual([]);
  });
});
