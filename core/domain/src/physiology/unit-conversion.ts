/** Exact factors of the international yard and pound (1959), of the degree Fahrenheit and of the thermochemical calorie. */
const kilogramsPerPound = 0.45359237;
const centimetresPerInch = 2.54;
const metresPerMile = 1609.344;
/** mg/dL of one mmol/L of glucose, molar mass 180.16 g/mol. */
export const glucoseMgPerDlPerMmol = 18.016;

export const poundsToKilograms = (pounds: number): number => pounds * kilogramsPerPound;
export const kilogramsToPounds = (kilograms: number): number => kilograms / kilogramsPerPound;
export const centimetresToInches = (centimetres: number): number => centimetres / centimetresPerInch;
export const inchesToCentimetres = (inches: number): number => inches * centimetresPerInch;
export const fahrenheitToCelsius = (degrees: number): number => ((degrees - 32) * 5) / 9;
/** Miles an hour to metres a minute. */
export const milesPerHourToMetresPerMinute = (speed: number): number => (speed * metresPerMile) / 60;
/** Kilocalories to kilojoules. */
export const kilocaloriesToKilojoules = (kcal: number): number => kcal * 4.184;
export const glucoseToMmol = (mgPerDl: number): number => mgPerDl / glucoseMgPerDlPerMmol;
export const glucoseToMgPerDl = (mmolPerL: number): number => mmolPerL * glucoseMgPerDlPerMmol;
