/** Whether filled cells lie beyond the titles: one cell too many moved those behind it, and where it stands nobody can tell. */
export function isTooWide(cells: readonly string[], width: number): boolean {
  for (let index = width; index < cells.length; index += 1) if (cells[index]!.trim() !== '') return true;
  return false;
}
