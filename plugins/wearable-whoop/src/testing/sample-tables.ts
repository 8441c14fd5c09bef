const cycle = '2026-03-07 23:10:00,2026-03-08 22:50:10,UTC-05:00';
const cycleTitles = 'Cycle start time,Cycle end time,Cycle timezone';
const night = '2026-03-07 23:10:00,2026-03-08 06:40:00';

/** `physiological_cycles.csv`, with a row more where one is given. */
export function cycleTable(...more: readonly string[]): Uint8Array {
  return table(
    `${cycleTitles},Resting heart rate (bpm),Heart rate variability (ms),Skin temp (celsius),Blood oxygen %,` +
      'Energy burned (cal),Max HR (bpm),Sleep onset,Wake onset,Respiratory rate (rpm),Asleep duration (min)',
    `${cycle},52,31,33.7,95.7,2100,158,${night},16.1,420`,
    ...more,
  );
}

export const sleepTable = table(
  `${cycleTitles},Sleep onset,Wake onset,Respiratory rate (rpm),Asleep duration (min),In bed duration (min),` +
    'Light sleep duration (min),Deep (SWS) duration (min),REM duration (min),Awake duration (min),Nap',
  `${cycle},${night},16.1,420,450,210,100,110,30,false`,
);

export const workoutTable = table(
  `${cycleTitles},Workout start time,Workout end time,Duration (min),Activity name,Energy burned (cal),` +
    'Max HR (bpm),Average HR (bpm),GPS enabled,Distance (meters)',
  `${cycle},2026-03-08 17:00:00,2026-03-08 17:45:00,45,Running,420,158,131,true,7012.5`,
);

function table(...lines: readonly string[]): Uint8Array {
  return new Uint8Array(Buffer.from([...lines, ''].join('\n')));
}
