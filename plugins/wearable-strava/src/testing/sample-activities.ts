export function activity(rest: object = {}): object {
  return {
    id: 9001,
    name: 'Evening run',
    type: 'Run',
    start_date: '2026-01-29T03:10:05Z',
    start_date_local: '2026-01-28T19:10:05Z',
    timezone: '(GMT-08:00) America/Los_Angeles',
    utc_offset: -28800.0,
    elapsed_time: 1800,
    moving_time: 1740,
    distance: 5003.2,
    ...rest,
  };
}

export function encoded(document: unknown): Uint8Array {
  return new Uint8Array(Buffer.from(JSON.stringify(document, null, 1)));
}

const header = [
  'Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance,Max Heart Rate,Filename,Elapsed Time',
  'Moving Time,Distance,Elevation Gain,Max Heart Rate,Average Heart Rate,Calories',
].join(',');

/** A table of the archive, with rows of the English header where no other is given. */
export function table(rows: readonly string[], titles = header): Uint8Array {
  return new Uint8Array(Buffer.from([titles, ...rows, ''].join('\n')));
}

export function row(date: string, exactDistance = '11268.7', distance = '11.27'): string {
  return `555,"${date}",Lunch ride,Ride,2710,"${distance}",,activities/555.fit.gz,2710.0,2495.0,${exactDistance},61.0,149.0,121.5,300`;
}
