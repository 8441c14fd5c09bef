const morning = 1767600000;

/** An answer of `getmeas` as the scale, the cuff and the thermometer of one household fill it. */
export function measuresAnswer(groups: readonly object[]): object {
  return { status: 0, body: { timezone: 'Europe/Paris', updatetime: morning, measuregrps: groups } };
}

export function group(
  grpid: number,
  measures: readonly [type: number, value: number, unit: number][],
  rest = {},
) {
  return {
    grpid,
    attrib: 0,
    category: 1,
    date: morning,
    measures: measures.map(([type, value, unit]) => ({ type, value, unit })),
    ...rest,
  };
}

/** One group with each type that becomes a metric. */
export function everyMeasure(): object {
  const types = [4, 6, 9, 10, 11, 54, 71, 76, 88, 123];
  return measuresAnswer([
    group(1, [
      [1, 82150, -3],
      [77, 45000, -3],
      ...types.map((type): [number, number, number] => [type, 40, 0]),
    ]),
  ]);
}

export function nightsAnswer(data: object = {}): object {
  const durations = { wakeupduration: 600, lightsleepduration: 12600, deepsleepduration: 6000 };
  const night = {
    id: 7,
    timezone: 'America/New_York',
    model: 32,
    startdate: 1772944200,
    enddate: 1772971200,
  };
  return {
    status: 0,
    body: {
      more: false,
      series: [{ ...night, data: { ...durations, remsleepduration: 5400, rr_average: 14, ...data } }],
    },
  };
}

export function workoutsAnswer(category: number): object {
  const data = { calories: 210, hr_average: 121, hr_max: 150, distance: 5200, pause_duration: 60 };
  const workout = { id: 9, category, timezone: 'Europe/Paris', startdate: morning, enddate: morning + 1800 };
  return { status: 0, body: { more: false, series: [{ ...workout, data }] } };
}

export function daysAnswer(rest: object = {}): object {
  const totals = { steps: 8123, distance: 5400.5, elevation: 4, soft: 3600, moderate: 1200, intense: 600 };
  const day = {
    date: '2026-03-29',
    timezone: 'Europe/Paris',
    calories: 320.5,
    totalcalories: 2210,
    ...totals,
  };
  return { status: 0, body: { more: false, offset: 0, activities: [{ ...day, ...rest }] } };
}

export function encoded(document: object): Uint8Array {
  return new Uint8Array(Buffer.from(JSON.stringify(document, null, 1)));
}
