/** The value of a command-line option as a whole number from 0 on. @throws Error with a sentence for the user. */
export function wholeNumberOption(name: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  if (!/^\d{1,9}$/.test(text)) throw new Error(`--${name} is no whole number.`);
  return Number(text);
}
