/** A text that begins a sentence or a cell: `aerobic fitness` as `Aerobic fitness`. Chinese stays as it is. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
