/** Words of their own that are one letter away from a word of the lexicon, so that they are not taken for a typo of it. */
export const notMisspelt: ReadonlySet<string> = new Set(
  (
    'cancel|canter|candor|boring|strike|strikes|hiring|backward|states|stores|prints|paints|stranger|notice|plants|pranks|' +
    'skater|singles|crutches|inhaled|slipping|danced|dancers|garbage|boiling|bowing|ruining|simmer|shimmer|stating|static|' +
    'station|stunts|scents|ponds|baking|waking|walling|walled|wailed|lungs|lounges|reflex|bulging|rolled|chords|choirs|' +
    'stripes|angles|squads|stokes|sundry|minuses|halting|jigging|clubbing|golden|harden|purring|forests|gardens|wheels|' +
    'roving|stretchy|slating|outsize|creation|chefs|balanced|valance|sprains|spirits|printed|tended|healthily|running|' +
    'patents|posture|pasture|mental|metal|meters|motors|sticks|stacks|trail|trial|traits|liking|lining|lacking|licking|' +
    'seating|setting|settling|heating|hearing|healing|bearing|climbs|clinics|cooking|cooling|counting|coating|strong|' +
    'strung|string|stroller|strolled|rowdy|rubber|robber|rumour|humour|second|seconded|soccer|saucer|tension|tuition|' +
    'mondial|mopping|moping|cleared|clenched|dinner|diner|steams|stoned|stoves|strokes|tumble|outdone|purging|pursing'
  ).split('|'),
);
