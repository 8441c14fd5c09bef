import {
  activity,
  heartRate,
  instantAt,
  lap,
  place,
  read,
  tcxDocument,
  trackpoint,
  valuesOf,
} from './testing/tcx-document.js';

const metres = (count: number) => `<DistanceMeters>${count}</DistanceMeters>`;
const one = async (laps: string, options?: Parameters<typeof activity>[1]) => read(activity(laps, options));

it('believes no lap that takes longer than anybody exercises', async () => {
  const points = [trackpoint(0, heartRate(120)) + trackpoint(300, heartRate(150))];
  const { activities, codes } = await one(lap({ start: 0, seconds: 9e15, tracks: points }));
  expect(codes).toContain('time_outlier 1');
  expect(activities).toMatchObject([{ elapsedSeconds: 300 }]);
});

describe('reading a TCX file', () => {
  it('takes totals and laps from the laps, and pauses from what their timers leave out', async () => {
    const laps = [0, 480, 960].map((start, index) =>
      lap({
        start,
        seconds: 300 - 10 * index,
        metres: 1000,
        calories: 70 + index,
        totals:
          '<AverageHeartRateBpm><Value>140</Value></AverageHeartRateBpm><MaximumHeartRateBpm><Value>171</Value></MaximumHeartRateBpm>',
        tracks: [
          trackpoint(start, metres(1000 * index) + heartRate(120)) +
            trackpoint(start + 300 - 10 * index, metres(1000 * (index + 1)) + heartRate(160)),
        ],
      }),
    );
    const more = '<Notes>Long one\nlegs heavy</Notes><Creator><Name>Watch 3</Name></Creator>';
    const { activities, codes } = await one(laps.join(''), { more });
    expect(codes).toEqual([]);
    expect(activities).toMatchObject([
      {
        activity: 'running',
        name: 'Long one',
        device: 'Watch 3',
        nativeId: instantAt(0),
        startedAt: instantAt(0),
        elapsedSeconds: 1240,
        timerSeconds: 870,
        movingSeconds: 870,
        distanceMetres: 3000,
        energyKcal: 213,
        meanHeartRateBpm: 140,
        maxHeartRateBpm: 171,
        pauses: [
          { from: 300, to: 480 },
          { from: 770, to: 960 },
        ],
        laps: [
          {
            secondsFromStart: 0,
            elapsedSeconds: 480,
            timerSeconds: 300,
            distanceMetres: 1000,
            energyKcal: 70,
          },
          { secondsFromStart: 480, elapsedSeconds: 480, timerSeconds: 290 },
          { secondsFromStart: 960, elapsedSeconds: 280, timerSeconds: 280, meanHeartRateBpm: 140 },
        ],
      },
    ]);
  });

  it('takes the rest of a lap whose timer ran on for no pause', async () => {
    const tracks = [trackpoint(0, metres(0)), trackpoint(7, metres(20)) + trackpoint(60, metres(200))];
    expect((await one(lap({ start: 0, seconds: 60, metres: 200, tracks }))).activities).toMatchObject([
      { elapsedSeconds: 60, timerSeconds: 60, pauses: [] },
    ]);
  });

  it.each([
    ['counts from the start of the race', [31_210, 31_242, 31_306], 96, [0, 32, 96]],
    ['counts from its own start', [0.8, 32, 96], 96, [0.8, 32, 96]],
    ['begins behind the start of a cut file', [2604, 2650, 2700], 6840, [2604, 2650, 2700]],
    ['counts from anywhere, and laps say nothing', [500, 532, 596], 0, [0, 32, 96]],
  ])('knows a distance that %s', async (_, counted, lapMetres, own) => {
    const points = counted.map((count, index) => trackpoint(index * 30, metres(count))).join('');
    const { activities } = await one(lap({ start: 0, seconds: 60, metres: lapMetres, tracks: [points] }));
    expect(valuesOf(activities[0]).distance).toEqual(own);
    expect(activities[0]?.distanceMetres).toBe(lapMetres || 96);
  });

  it('joins distances that begin anew in every lap', async () => {
    const laps = [0, 60].map((start) =>
      lap({
        start,
        seconds: 60,
        metres: 200,
        tracks: [trackpoint(start, metres(0)) + trackpoint(start + 59, metres(200))],
      }),
    );
    expect(valuesOf((await one(laps.join(''))).activities[0]).distance).toEqual([0, 200, 200, 400]);
  });

  it('counts the way from place to place where nothing else does', async () => {
    const points =
      trackpoint(0) + trackpoint(4, place(49.766805, 11.2)) + trackpoint(64, place(49.768605, 11.2));
    const { activities, codes } = await one(lap({ start: 0, seconds: 64, tracks: [points] }));
    expect(codes).toEqual([]);
    expect(activities[0]?.distanceMetres).toBeCloseTo(200.15, 2);
    expect(activities[0]).toMatchObject({ startedAt: instantAt(0), energyKcal: null, ascentMetres: null });
  });

  it('keeps an indoor session, with extensions under any prefix', async () => {
    const tpx = (prefix: string) =>
      `<Extensions><${prefix}TPX><${prefix}Speed>2.5</${prefix}Speed><${prefix}Watts>180</${prefix}Watts><${prefix}RunCadence>85</${prefix}RunCadence></${prefix}TPX></Extensions>`;
    const points = ['', 'ns2:', 'ns3:'].map((prefix, index) =>
      trackpoint(index * 60, heartRate(100 + 10 * index) + tpx(prefix)),
    );
    const { activities } = await one(lap({ start: 0, seconds: 120, tracks: [points.join('')] }));
    expect(activities).toMatchObject([
      { distanceMetres: null, meanHeartRateBpm: 110, maxHeartRateBpm: 120, meanPowerWatts: 180 },
    ]);
    expect(valuesOf(activities[0])).toEqual({
      'heart-rate': [100, 110, 120],
      speed: [2.5, 2.5, 2.5],
      power: [180, 180, 180],
      cadence: [170, 170, 170],
    });
  });

  it('keeps a session that was typed in: laps without points', async () => {
    const { activities, codes } = await one(lap({ start: 0, seconds: 1800, metres: 5000, calories: 300 }));
    expect(codes).toEqual([]);
    expect(activities).toMatchObject([
      { elapsedSeconds: 1800, timerSeconds: 1800, distanceMetres: 5000, streams: [] },
    ]);
  });

  it('gives each leg of a multisport session, and the change between', async () => {
    const leg = (sport: string, start: number) =>
      activity(lap({ start, seconds: 600, metres: 500 }), { sport, id: instantAt(0) });
    const transition = lap({ start: 600, seconds: 90, metres: 100 }).replaceAll('Lap', 'Transition');
    const session = `<MultiSportSession><Id>${instantAt(0)}</Id><FirstSport>${leg('Other', 0)}</FirstSport><NextSport>${transition}${leg('Biking', 700)}</NextSport></MultiSportSession>`;
    expect((await read(session)).activities).toMatchObject([
      { activity: 'other', startedAt: instantAt(0), nativeId: instantAt(0) },
      { activity: 'other', sourceActivity: 'Transition', startedAt: instantAt(600), distanceMetres: 100 },
      { activity: 'cycling', startedAt: instantAt(700), nativeId: null },
    ]);
  });

  it('reads offsets and, in the zone of the person, times without', async () => {
    const points =
      '<Trackpoint><Time>2026-02-08T10:00:00+01:00</Time></Trackpoint><Trackpoint><Time>2026-02-08T10:01:00</Time></Trackpoint>';
    const { activities, codes } = await one(lap({ start: 0, seconds: 60, tracks: [points] }));
    expect(codes).toEqual(['time_without_zone 1']);
    expect(activities).toMatchObject([{ startedAt: instantAt(0), elapsedSeconds: 60, offsetMinutes: 60 }]);
  });

  it.each([
    ['laps written twice', lap({ start: 0, seconds: 60, metres: 100 }).repeat(2), ['duplicate_lap 1'], 100],
    [
      'laps of another year',
      lap({ start: -1e8, seconds: 60, metres: 100, tracks: [trackpoint(0) + trackpoint(60)] }),
      ['time_outlier 1'],
      100,
    ],
    [
      'words in place of numbers',
      lap({ start: 0, seconds: 60, metres: 100, tracks: [trackpoint(0, place('no', 10))] }),
      ['not_a_number 1'],
      100,
    ],
  ])('says of %s what it did', async (_, laps, codes, distanceMetres) => {
    const found = await one(laps);
    expect(found.codes).toEqual(codes);
    expect(found.activities).toMatchObject([{ startedAt: instantAt(0), elapsedSeconds: 60, distanceMetres }]);
  });

  it('keeps what stands before damage', async () => {
    const points = [0, 10, 20, 30].map((second) => trackpoint(second, heartRate(100))).join('');
    const whole = tcxDocument(`<Activities>${activity(lap({ start: 0, seconds: 20, tracks: [points] }))}`);
    const { activities, codes } = await read('', whole.slice(0, whole.lastIndexOf('<Trackpoint>') + 30));
    expect(codes).toEqual(['truncated 1']);
    expect(activities).toMatchObject([{ elapsedSeconds: 20 }]);
  });

  it('says that there is nothing in a file without activities', async () => {
    expect(await read('')).toEqual({ activities: [], codes: ['nothing_measured 1'] });
    expect(await read(activity(''))).toEqual({ activities: [], codes: ['nothing_measured 1'] });
  });

  it.each([
    ['a course', tcxDocument('<Courses><Course><Name>Loop</Name></Course></Courses>'), 'route-not-recording'],
    ['another document', '<gpx></gpx>', 'not-a-tcx-file'],
  ])('refuses %s', async (_, document, code) => {
    await expect(read('', document)).rejects.toMatchObject({ name: 'SourceFileError', code });
  });
});
