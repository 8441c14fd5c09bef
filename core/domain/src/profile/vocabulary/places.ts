import { codesOf, label } from './label.js';

/** Where exercise takes place, with the names people read. */
export const placeLabels = {
  home: label('At home', '家里'),
  gym: label('Gym', '健身房'),
  outdoors: label('Outdoors', '户外'),
  pool: label('Pool', '泳池'),
  clinic: label('Clinic', '诊所'),
};

export type Place = keyof typeof placeLabels;
export const places = codesOf(placeLabels);
