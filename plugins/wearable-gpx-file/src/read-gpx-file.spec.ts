import { gpxDocument, startOfWalk, track, walk } from './testing/gpx-document.js';
import { read, valuesOf } from './testing/read-records.js';

const minutesLater = (minutes: number) =>
  walk(3).map((point) => ({ ...point, second: point.second! + minutes * 60 }));

describe('reading a GPX file', () => {
  it('gives what a track tells', async () => {
    const labels = '<name>Round &amp; back</name><type>Hiking</type>';
    const points = walk(4).map((point, index) => ({ ...point, ele: 500 + 4 * index }));
    const { activities, codes } = await read(gpxDocument(track([points], labels)));
    expect(codes).toEqual([]);
    expect(activities).toMatchObject([
      {
        activity: 'hiking',
        sourceActivity: 'Hiking',
        name: 'Round & back',
        device: 'Tester',
        startedAt: startOfWalk,
        elapsedSeconds: 30,
        timerSeconds: 30,
        movingSeconds: 30,
        ascentMetres: 12,
        descentMetres: 0,
        meanHeartRateBpm: null,
      },
    ]);
    expect(activities[0]?.distanceMetres).toBeCloseTo(33.36, 2);
    expect(valuesOf(activities[0])).toMatchObject({
      altitude: [500, 504, 508, 512],
      longitude: [8.5, 8.5, 8.5, 8.5],
    });
  });

  it.each([
    [
      '<gpxtpx:TrackPointExtension><gpxtpx:hr>120</gpxtpx:hr><gpxtpx:cad>80</gpxtpx:cad></gpxtpx:TrackPointExtension>',
      { 'heart-rate': 120, cadence: 80 },
    ],
    [
      '<ns3:TrackPointExtension><ns3:hr>120</ns3:hr><ns3:atemp>-3</ns3:atemp></ns3:TrackPointExtension>',
      { 'heart-rate': 120, temperature: -3 },
    ],
    [
      '<gpxdata:hr>120</gpxdata:hr><gpxdata:cadence>80</gpxdata:cadence><gpxdata:temp>5.5</gpxdata:temp>',
      { 'heart-rate': 120, cadence: 80, temperature: 5.5 },
    ],
    ['<power>210</power><heartrate> 120 </heartrate>', { power: 210, 'heart-rate': 120 }],
    ['<speed>1.25</speed><course>90</course><hAcc>3</hAcc>', { speed: 1.25 }],
    ['<x:PowerExtension><x:PowerInWatts>210</x:PowerInWatts></x:PowerExtension>', { power: 210 }],
    ['<hr>0</hr><cad>255</cad><power>65535</power><speed>-1</speed><hr>fast</hr>', {}],
  ])('knows the extensions in %s', async (extensions, sensed) => {
    const [activity] = (await read(gpxDocument(track([walk(2, { extensions })])))).activities;
    const { latitude, longitude, distance, ...sensors } = valuesOf(activity);
    expect([latitude?.length, longitude?.length, distance?.length]).toEqual([2, 2, 2]);
    expect(sensors).toEqual(
      Object.fromEntries(Object.entries(sensed).map(([kind, value]) => [kind, [value, value]])),
    );
  });

  it('takes the time between segments for pauses', async () => {
    const { activities } = await read(gpxDocument(track([walk(3), [], minutesLater(10)])));
    expect(activities).toMatchObject([
      { elapsedSeconds: 620, timerSeconds: 40, movingSeconds: 40, pauses: [{ from: 20, to: 600 }] },
    ]);
  });

  it('joins segments of one point each', async () => {
    const { activities } = await read(gpxDocument(track(walk(4).map((point) => [point]))));
    expect(activities).toMatchObject([{ timerSeconds: 30, pauses: [] }]);
    expect(activities[0]?.distanceMetres).toBeCloseTo(33.36, 2);
  });

  it.each([
    ['tracks of two names', '<name>A</name>', '<name>B</name>', 5, 2],
    ['parts of an old log', '<name>ACTIVE LOG</name>', '<name>ACTIVE LOG #2</name>', 5, 1],
    ['parts without a name', '', '', 5, 1],
    ['parts hours apart', '<name>ACTIVE LOG</name>', '<name>ACTIVE LOG #2</name>', 120, 2],
    ['legs of different kinds', '<type>run</type>', '<type>ride</type>', 1, 2],
  ])('%s', async (_, first, second, minutes, count) => {
    const file = gpxDocument(track([walk(3)], first) + track([minutesLater(minutes)], second));
    expect((await read(file)).activities).toHaveLength(count);
  });

  it.each([
    ['running', 'running'],
    ['TrailRun', 'running'],
    ['MOUNTAIN_BIKING', 'cycling'],
    ['nordic-walking', 'nordic-walking'],
    ['resistance-bands', 'resistance-bands'],
    ['9', 'other'],
    ['constructor', 'other'],
    ['', 'other'],
  ])('takes the type "%s" for %s', async (type, activity) => {
    const file = gpxDocument(track([walk(2)], `<type>${type}</type>`));
    expect((await read(file)).activities).toMatchObject([{ activity, sourceActivity: type }]);
  });

  it('knows the numbers Strava wrote for types', async () => {
    const file = gpxDocument(track([walk(2)], '<type>9</type>'), { creator: 'StravaGPX' });
    expect((await read(file)).activities).toMatchObject([{ activity: 'running', sourceActivity: '9' }]);
  });

  it.each([
    ['points without time', [...walk(2), { lat: 47.6, lon: 8.5 }], ['points_without_time 1'], 3],
    [
      'times that do not exist',
      [...walk(2), { time: '2026-02-30T10:00:00Z', lat: 47.5, lon: 8.5 }],
      ['invalid_time 1', 'points_without_time 1'],
      3,
    ],
    [
      'times without zone',
      [{ time: '2026-01-05T09:59:00', lat: 47.5, lon: 8.5 }, ...walk(2)],
      ['time_without_zone 1'],
      3,
    ],
    ['times out of order', [...walk(2), { second: 5, lat: 47.5, lon: 8.5 }], ['non_monotonic_time 1'], 3],
    [
      'words in place of numbers',
      [...walk(2), { second: 30, lat: 'undefined', lon: 8.5 }],
      ['not_a_number 1'],
      2,
    ],
    ['points without a place', [...walk(2), { second: 30, ele: '' }], [], 2],
    ['a lost fix', [...walk(2), { second: 30, lat: 0, lon: 0 }], ['position_outlier 1'], 2],
  ])('says of %s what it did', async (_, points, codes, places) => {
    const found = await read(gpxDocument(track([points])));
    expect(found.codes).toEqual(codes);
    expect(valuesOf(found.activities[0]).latitude?.filter((degrees) => !Number.isNaN(degrees))).toHaveLength(
      places,
    );
  });

  it('keeps the offset that times are written with, and its change', async () => {
    const points = [
      { time: '2026-03-29T01:30:00.037+01:00', lat: 47.5, lon: 8.5 },
      { time: '2026-03-29T03:30:00.250+02:00', lat: 47.6, lon: 8.5 },
    ];
    expect((await read(gpxDocument(track([points])))).activities).toMatchObject([
      {
        startedAt: '2026-03-29T00:30:00.037Z',
        offsetMinutes: 60,
        offsetChanges: [{ secondsFromStart: 3600.213, offsetMinutes: 120 }],
        elapsedSeconds: 3600.213,
      },
    ]);
  });

  it('keeps what stands before damage', async () => {
    const whole = gpxDocument(track([walk(5)]));
    const { activities, codes } = await read(whole.slice(0, whole.lastIndexOf('<trkpt') + 20));
    expect(codes).toEqual(['truncated 1']);
    expect(activities).toMatchObject([{ elapsedSeconds: 30 }]);
  });

  it('reads version 1.0, other encodings, and a root without anything', async () => {
    const old = gpxDocument(track([walk(2)], '<name>Größe</name>'), { version: '1.0' });
    const latin = Buffer.from(old.replace('UTF-8', 'ISO-8859-1'), 'latin1');
    const bare = `<gpx>${track([walk(2)], '<name>Größe</name>')}</gpx>`;
    for (const file of [old, latin, bare])
      expect((await read(file)).activities).toMatchObject([{ name: 'Größe', elapsedSeconds: 10 }]);
  });

  it.each([
    ['waypoints only', '<wpt lat="1" lon="2"><time>2026-01-05T10:00:00Z</time></wpt>', 'nothing_measured 1'],
    ['a track of one moment', track([[walk(1)[0]!]]), 'no_duration 1'],
    [
      'clocks that were never set',
      track([[{ time: '1901-12-13T20:45:52Z', lat: 1, lon: 2 }]]),
      'time_outlier 1',
    ],
  ])('stores nothing of %s and says so', async (_, body, code) => {
    expect(await read(gpxDocument(body))).toEqual({ activities: [], codes: [code] });
  });

  it.each([
    ['a route', gpxDocument('<rte><rtept lat="1" lon="2"/></rte>'), 'route-not-recording'],
    ['a track without times', gpxDocument(track([[{ lat: 1, lon: 2 }]])), 'route-not-recording'],
    [
      'times nobody can read',
      gpxDocument(track([[{ time: '5/1/2026 10:00', lat: 1, lon: 2 }]])),
      'unreadable-times',
    ],
    ['another document', '<kml></kml>', 'not-a-gpx-file'],
    ['no document', 'lat,lon', 'not-xml'],
  ])('refuses %s', async (_, file, code) => {
    await expect(read(file)).rejects.toMatchObject({ name: 'SourceFileError', code });
  });
});
