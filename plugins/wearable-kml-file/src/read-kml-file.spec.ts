import { array, coord, kmlDocument, placemark, read, track, valuesOf, when } from './testing/kml-document.js';

const start = '2026-02-04T16:40:00.000Z';
const times = [0, 60, 120].map(when).join('');
const places = [9.5, 9.501, 9.502].map((longitude) => coord(longitude, 51.3, 160)).join('');
const documentOf = (lists: string, more = '') =>
  kmlDocument(placemark(`<name>Walk</name>${more}${track(lists)}`));

describe('reading a KML file', () => {
  it.each([
    ['times first', times + places],
    ['positions first', places + times],
    [
      'in turn',
      [0, 60, 120].map((second, index) => when(second) + coord(9.5 + index / 1000, 51.3, 160)).join(''),
    ],
  ])('pairs times and positions, %s', async (_, lists) => {
    const { activities, codes } = await read(documentOf(lists));
    expect(codes).toEqual([]);
    expect(activities).toMatchObject([
      { name: 'Walk', startedAt: start, elapsedSeconds: 120, ascentMetres: 0 },
    ]);
    expect(activities[0]?.distanceMetres).toBeCloseTo(139.05, 2);
    expect(valuesOf(activities[0]).longitude).toEqual([9.5, 9.501, 9.502]);
  });

  it('takes an empty position for a lost fix, and keeps its time', async () => {
    const lists = `${times}${when(180)}${when(240)}<gx:coord/>${places}<gx:coord></gx:coord>`;
    const { activities, codes } = await read(documentOf(lists));
    expect(codes).toEqual([]);
    expect(activities).toMatchObject([{ startedAt: start, elapsedSeconds: 240 }]);
    const latitude = activities[0]?.streams.find(({ kind }) => kind === 'latitude');
    expect([...(latitude?.secondsFromStart ?? [])]).toEqual([0, 60, 120, 180, 240]);
    expect([...(latitude?.values ?? [])].map(Number.isNaN)).toEqual([true, false, false, false, true]);
  });

  it('reads arrays of sensors, and the kind and identity the exporter wrote', async () => {
    const arrays = [
      array('heart_rate', [100, '', 120]),
      array('cadence', [80, 81, 82]),
      array('power', [150, 160, 170]),
      array('accuracy_horizontal', [1, 2, 3]),
    ];
    const lists = `${times}${places}<ExtendedData><SchemaData>${arrays.join('')}</SchemaData></ExtendedData>`;
    const id = '3f2504e0-4f89-11d3-9a0c-0305e82c3301';
    const more = `<ExtendedData><Data name="type"><value>mountain biking</value></Data><x:trackid>${id}</x:trackid></ExtendedData>`;
    const [activity] = (await read(documentOf(lists, more))).activities;
    expect(activity).toMatchObject({
      activity: 'cycling',
      sourceActivity: 'mountain biking',
      nativeId: id,
      meanHeartRateBpm: 110,
    });
    expect(valuesOf(activity)).toMatchObject({
      'heart-rate': [100, 120],
      cadence: [80, 81, 82],
      power: [150, 160, 170],
    });
  });

  it('takes the tracks of a multi-track for segments', async () => {
    const later = [600, 660, 720].map(when).join('');
    const body = `<gx:MultiTrack>${track(times + places)}${track(later + places)}</gx:MultiTrack>`;
    const { activities } = await read(kmlDocument(placemark(body)));
    expect(activities).toMatchObject([
      { elapsedSeconds: 720, timerSeconds: 240, pauses: [{ from: 120, to: 600 }] },
    ]);
    expect(activities[0]?.distanceMetres).toBeCloseTo(278.1, 1);
  });

  it('gives each placemark as an activity, and says that it left out a line', async () => {
    const line = '<LineString><coordinates>9.5,51.3 9.6,51.3</coordinates></LineString>';
    const walk = placemark(track(times + places));
    const { activities, codes } = await read(kmlDocument(walk + walk + placemark(line)));
    expect(activities).toHaveLength(2);
    expect(codes).toEqual(['line_left_out 1']);
  });

  it.each([
    [
      'positions without times',
      times + places + coord(9.503, 51.3),
      ['unpaired_points 1', 'points_without_time 1'],
    ],
    [
      'times that do not exist',
      `${times}<when>2026-02-30T00:00:00Z</when>${places}${coord(9.503, 51.3)}`,
      ['invalid_time 1', 'points_without_time 1'],
    ],
    [
      'words in place of numbers',
      `${times}${when(180)}${places}<gx:coord>here 51.3</gx:coord>`,
      ['not_a_number 1'],
    ],
  ])('says of %s what it did', async (_, lists, codes) => {
    const found = await read(documentOf(lists));
    expect(found.codes).toEqual(codes);
    expect(found.activities).toHaveLength(1);
  });

  it('keeps what stands before damage', async () => {
    const whole = documentOf(times + places);
    const { activities, codes } = await read(whole.slice(0, whole.lastIndexOf('<gx:coord>') + 12));
    expect(codes).toEqual(['truncated 1', 'unpaired_points 1']);
    expect(valuesOf(activities[0]).latitude).toEqual([51.3, 51.3, NaN]);
  });

  it('says that there is nothing in a file of places', async () => {
    const place = placemark('<Point><coordinates>9.5,51.3</coordinates></Point>');
    expect(await read(kmlDocument(place))).toEqual({ activities: [], codes: ['nothing_measured 1'] });
  });

  it.each([
    [
      'a line',
      kmlDocument(placemark('<LineString><coordinates>9,51 9,52</coordinates></LineString>')),
      'route-not-recording',
    ],
    ['a track without times', documentOf(places), 'route-not-recording'],
    ['another document', '<gpx></gpx>', 'not-a-kml-file'],
  ])('refuses %s', async (_, document, code) => {
    await expect(read(document)).rejects.toMatchObject({ name: 'SourceFileError', code });
  });
});
