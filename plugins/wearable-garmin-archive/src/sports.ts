import type { ActivityCode } from '@regimen/domain';
import { activityByWords } from '@regimen/plugin-api/reading';

/** Names whose words say too little. */
const byName: ReadonlyMap<string, ActivityCode | 'other'> = new Map([
  ['virtual_ride', 'stationary-cycling'],
  ['bmx', 'cycling'],
  ['floor_climbing', 'stair-climbing'],
  ['cross_country_skiing_ws', 'skiing'],
  ['backcountry_skiing', 'skiing'],
  ['skate_skiing_ws', 'skiing'],
  ['jump_rope', 'rope-skipping'],
  ['breathwork', 'breathing'],
  ['mobility', 'mobility'],
]);

export function sportOf(name: string): ActivityCode | 'other' {
  return byName.get(name.toLowerCase()) ?? activityByWords(name);
}
