import { canonicalZone } from '../../shared/zoned-time.js';

/** Names that Windows gives its commonest zones (Unicode CLDR, windowsZones, territory 001). */
const windowsZones: Readonly<Record<string, string>> = {
  'AUS Eastern Standard Time': 'Australia/Sydney',
  'Central Europe Standard Time': 'Europe/Budapest',
  'Central European Standard Time': 'Europe/Warsaw',
  'Central Standard Time': 'America/Chicago',
  'China Standard Time': 'Asia/Shanghai',
  'E. South America Standard Time': 'America/Sao_Paulo',
  'Eastern Standard Time': 'America/New_York',
  'FLE Standard Time': 'Europe/Kiev',
  'GMT Standard Time': 'Europe/London',
  'GTB Standard Time': 'Europe/Bucharest',
  'India Standard Time': 'Asia/Calcutta',
  'Korea Standard Time': 'Asia/Seoul',
  'Mountain Standard Time': 'America/Denver',
  'New Zealand Standard Time': 'Pacific/Auckland',
  'Pacific Standard Time': 'America/Los_Angeles',
  'Romance Standard Time': 'Europe/Paris',
  'Russian Standard Time': 'Europe/Moscow',
  'Singapore Standard Time': 'Asia/Singapore',
  'Taipei Standard Time': 'Asia/Taipei',
  'Tokyo Standard Time': 'Asia/Tokyo',
  'W. Europe Standard Time': 'Europe/Berlin',
};

const longestName = 200;
/** Names looked up already: an event may name its zone for each of thousands of dates. */
const looked = new Map<string, string | null>();
const mostLooked = 500;

/** The IANA zone a file means by a name; null where nobody knows it. */
export function zoneNamed(name: string): string | null {
  if (name.length > longestName) return null;
  const known = looked.get(name);
  if (known !== undefined) return known;
  if (looked.size >= mostLooked) looked.clear();
  const zone = lookedUp(name);
  looked.set(name, zone);
  return zone;
}

function lookedUp(name: string): string | null {
  if (Object.hasOwn(windowsZones, name)) return windowsZones[name]!;
  // Some programmes put the address of a data base before the name, which has at most three parts.
  const parts = name.split('/');
  for (const kept of [parts, parts.slice(-3), parts.slice(-2)]) {
    const zone = canonicalZone(kept.join('/'));
    if (zone !== null) return zone;
  }
  return null;
}
