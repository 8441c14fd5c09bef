import type { SampleFile } from './sample-files.js';

const everySeconds = 5;

/** A walk as a watch saves it (TCX), with a heart rate every few seconds that each part holds. */
export function walkRecording({
  startsAt,
  parts,
}: {
  startsAt: string;
  parts: readonly { seconds: number; bpm: number }[];
}): SampleFile {
  const lasted = parts.reduce((sum, { seconds }) => sum + seconds, 0);
  const at = (second: number) => new Date(Date.parse(startsAt) + second * 1000).toISOString();
  const points: string[] = [];
  let from = 0;
  for (const { seconds, bpm } of parts) {
    for (let second = from; second < from + seconds; second += everySeconds)
      points.push(
        `<Trackpoint><Time>${at(second)}</Time><HeartRateBpm><Value>${bpm}</Value></HeartRateBpm></Trackpoint>`,
      );
    from += seconds;
  }
  points.push(`<Trackpoint><Time>${at(lasted)}</Time></Trackpoint>`);
  const lap = `<Lap StartTime="${at(0)}"><TotalTimeSeconds>${lasted}</TotalTimeSeconds><DistanceMeters>0</DistanceMeters>
    <Calories>0</Calories><Track>${points.join('\n')}</Track></Lap>`;
  const document = `<?xml version="1.0" encoding="UTF-8"?>
<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"><Activities>
<Activity Sport="Walking"><Id>${at(0)}</Id>${lap}</Activity></Activities></TrainingCenterDatabase>`;
  return { name: 'walk.tcx', bytes: Buffer.from(document) };
}
