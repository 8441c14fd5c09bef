import { fieldsAtHead } from '@regimen/plugin-api/reading';

/** Fields that together only these answers name. */
const marks: readonly (readonly string[])[] = [
  ['measuregrps'],
  ['series', 'startdate', 'enddate', 'data'],
  ['activities', 'totalcalories', 'soft', 'intense'],
];

export function recogniseWithings(head: Uint8Array): boolean {
  const fields = fieldsAtHead(head);
  return marks.some((names) => names.every((name) => fields.has(name)));
}
