import { activityByWords } from './activity-words.js';

it.each([
  ['RUNNING_TREADMILL', 'treadmill-running'],
  ['Treadmill Walk', 'treadmill-walking'],
  ['BIKING_STATIONARY', 'stationary-cycling'],
  ['Outdoor Bike', 'cycling'],
  ['walking.nordic', 'nordic-walking'],
  ['jump_rope', 'rope-skipping'],
  ['StrengthTraining', 'resistance-free-weights'],
  ['weightlifting', 'resistance-free-weights'],
  ['table tennis', 'table-tennis'],
  ['cross_country_ski', 'skiing'],
  ['skin_temperature', 'other'],
  ['crown making', 'other'],
  ['', 'other'],
])('%s is %s', (name, activity) => expect(activityByWords(name)).toBe(activity));
