/** When a source last changed a record, as records carry it: nothing where it does not say. */
export function revision(changedAt: string | null): { revisedAt?: string } {
  return changedAt === null ? {} : { revisedAt: changedAt };
}
