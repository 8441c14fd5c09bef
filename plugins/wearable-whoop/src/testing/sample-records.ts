const night = {
  start: '2026-03-08T04:10:00.000Z',
  end: '2026-03-08T11:40:00.000Z',
  timezone_offset: '-05:00',
};

export function cycle(kilojoule: number, rest: object = {}): object {
  const score = { strain: 9.1, kilojoule, average_heart_rate: 66, max_heart_rate: 158 };
  const day = {
    start: '2026-02-01T05:10:00.000Z',
    end: '2026-02-02T05:30:00.000Z',
    timezone_offset: '-05:00',
  };
  return { id: 93845, user_id: 1, ...day, score_state: 'SCORED', score, ...rest };
}

export function recovery(score: object = {}): object {
  const measured = {
    user_calibrating: false,
    recovery_score: 44,
    resting_heart_rate: 52,
    hrv_rmssd_milli: 31.8,
  };
  return {
    cycle_id: 93845,
    sleep_id: '123e4567-e89b-12d3-a456-426614174000',
    created_at: '2026-02-02T11:25:44.774Z',
    score_state: 'SCORED',
    score: { ...measured, spo2_percentage: 95.7, skin_temp_celsius: 33.7, ...score },
  };
}

export function sleep(rest: object = {}): object {
  const stage_summary = {
    total_in_bed_time_milli: 27_000_000,
    total_awake_time_milli: 1_800_000,
    total_no_data_time_milli: 0,
    total_light_sleep_time_milli: 12_600_000,
    total_slow_wave_sleep_time_milli: 6_000_000,
    total_rem_sleep_time_milli: 6_600_000,
  };
  const score = { stage_summary, respiratory_rate: 16.1 };
  return { id: 'aa', nap: false, ...night, score_state: 'SCORED', score, ...rest };
}

export function workout(sport_name: string | undefined, rest: object = {}): object {
  const score = { average_heart_rate: 123, max_heart_rate: 146, kilojoule: 1569.34, distance_meter: 1772.77 };
  return { id: 'bb', ...night, sport_name, score_state: 'SCORED', score, ...rest };
}

export function encoded(records: readonly object[]): Uint8Array {
  return new Uint8Array(Buffer.from(JSON.stringify({ records, next_token: 'x' }, null, 1)));
}
