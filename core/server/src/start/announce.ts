/** What a person needs to know once the product runs. */
export interface Announcement {
  url: string;
  dataFolder: string;
  /** How to sign in, one line each; none when the accounts are the operator's own. */
  signIn: readonly string[];
}

/** A short block for the terminal. */
export function announcement({ url, dataFolder, signIn }: Announcement): string {
  const rows: [string, string][] = [
    ['Open', url],
    ...signIn.map((line, index): [string, string] => [index === 0 ? 'Sign in' : '', line]),
    ['Data', dataFolder],
    ['Stop', 'Ctrl-C'],
  ];
  return [
    '',
    '  Regimen is running.',
    '',
    ...rows.map(([name, value]) => `    ${name.padEnd(10)}${value}`),
    '',
  ].join('\n');
}
