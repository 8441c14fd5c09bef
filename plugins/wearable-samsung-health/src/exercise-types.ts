/** Numbers of exercise types by name, as far as a code of ours fits (Samsung Health data types). */
const names = new Map<string, string>(
  Object.entries({
    '1001': 'walking',
    '1002': 'running',
    '6001': 'badminton',
    '6002': 'table tennis',
    '6003': 'tennis',
    '5001': 'basketball',
    '4004': 'soccer',
    '8001': 'dancing',
    '9001': 'pilates',
    '9002': 'yoga',
    '10001': 'stretching',
    '10002': 'rope skipping',
    '10007': 'circuit training',
    '11007': 'cycling',
    '13001': 'hiking',
    '14001': 'swimming',
    '14002': 'aqua aerobics',
    '15001': 'stair climbing machine',
    '15002': 'weight training',
    '15003': 'stationary cycling',
    '15004': 'rowing machine',
    '15005': 'treadmill',
    '15006': 'elliptical',
    '16001': 'cross-country skiing',
    '16002': 'skiing',
  }),
);

/** The name of an exercise type; its number where it has none here. */
export function exerciseName(type: string): string {
  return names.get(type) ?? type;
}
