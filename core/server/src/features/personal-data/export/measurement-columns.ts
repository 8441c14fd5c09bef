/** Columns of a file of measured values, in their order: written by an export, read when a person is taken over. */
export const measurementColumns = [
  'at',
  'until',
  'offset_minutes',
  'local_day',
  'date_only',
  'value',
  'raw_value',
  'quality',
  'low_confidence',
  'device',
  'native_id',
  'revised_at',
  'import_id',
] as const;
