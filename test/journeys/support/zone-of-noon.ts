/** A zone in which it is about noon: its today began hours ago and is the date of UTC, whenever a spec runs. */
export function zoneOfNoon(): string {
  const ahead = 12 - new Date().getUTCHours();
  return ahead === 0 ? 'UTC' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}
