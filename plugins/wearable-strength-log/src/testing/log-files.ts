import type { FileInput } from '@regimen/plugin-api';

/** Strong, as a phone set to German writes it. */
export const strongLog =
  'Date;Workout Name;Duration;Exercise Name;Set Order;Weight;Reps;Distance;Seconds;Notes;Workout Notes;RPE;Mood\n' +
  '2026-01-14 18:05:12;"Push";1h 2m;"Bench Press (Barbell)";W;"40,0";10;0;0;"";"";;"good"\n' +
  '2026-01-14 18:05:12;"Push";1h 2m;"Bench Press (Barbell)";1;"82,5";5;0;0;"";"";8;"good"\n' +
  '2026-01-14 18:05:12;"Push";1h 2m;"Bench Press (Barbell)";Rest Timer;0;0;0;150;"";"";;"good"\n' +
  '2026-01-14 18:05:12;"Push";1h 2m;"Bench Press (Barbell)";Note;0;0;0;0;"easy";"";;"good"\n' +
  '2026-01-14 18:05:12;"Push";1h 2m;"Bench Press (Barbell)";D;"60,25";8;0;0;"";"";9,5;"good"\n' +
  '2026-01-14 18:05:12;"Push";1h 2m;"Plank";1;0;0;0;60;"";"";;"good, as on most evenings of this winter so far"\n';

/** Hevy, past midnight, in pounds. */
export const hevyLog =
  '"title","start_time","end_time","description","exercise_title","superset_id","exercise_notes","set_index","set_type","weight_lbs","reps","distance_miles","duration_seconds","rpe"\n' +
  '"Legs","14 Jan 2026, 23:40","15 Jan 2026, 00:35","","Squat (Barbell)",,"",0,"warmup",135,5,,,\n' +
  '"Legs","14 Jan 2026, 23:40","15 Jan 2026, 00:35","","Squat (Barbell)",0,"",1,"failure",225,5,,,8\n' +
  '"Legs","14 Jan 2026, 23:40","15 Jan 2026, 00:35","","Leg Curl (Machine)",0,"",0,"dropset",90,12,,,\n' +
  '"Row","16 Jan 2026, 07:00","16 Jan 2026, 07:30","","Rowing Machine",,"",0,"normal",,,1.5,900,\n';

export function logFile(
  text: string,
  settings: Readonly<Record<string, string>> = {},
  timeZone = 'Europe/Berlin',
): FileInput {
  const bytes = Buffer.from(text);
  const pieces = (async function* () {
    yield bytes;
  })();
  return { name: 'log.csv', bytes: pieces, sizeBytes: bytes.length, timeZone, settings };
}
