/** International calorie of the unit kcal: 4.184 J each. */
const kilojoulesPerKilocalorie = 4.184;

export function kilocaloriesOf(kilojoules: number | null): number | null {
  return kilojoules === null ? null : kilojoules / kilojoulesPerKilocalorie;
}
