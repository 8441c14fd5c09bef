/** Numbers in a text, in their order; null where a word is none. */
export function boundsIn(text: string): number[] | null {
  const words = text.split(/[\s,;，、；]+/u).filter((word) => word !== '');
  const bounds = words.map(Number);
  return bounds.length > 0 && bounds.every(Number.isFinite) ? bounds : null;
}
