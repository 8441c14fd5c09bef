import type { Localised } from '../../shared/localised.js';

/** Whether two texts say the same in every language. */
export function isSameText(one: Localised, other: Localised): boolean {
  return one.en === other.en && one.zh === other.zh;
}
