/** Daily values shown as trends, in this order. */
export const shownMetrics = [
  'steps',
  'resting-heart-rate',
  'sleep-duration',
  'body-mass',
  'systolic-pressure',
  'diastolic-pressure',
  'vo2max-estimate',
  'hrv-rmssd',
  'hrv-sdnn',
  'active-energy',
  'blood-glucose',
  'oxygen-saturation',
] as const;
