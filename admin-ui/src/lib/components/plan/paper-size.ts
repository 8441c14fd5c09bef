/** Where printers hold Letter and not A4: the Americas that follow ANSI sizes, and the Philippines (CLDR paper sizes). */
const letterRegions: ReadonlySet<string> = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '));

/** The paper of a browser's language tag; A4 where it names no region. */
export function paperOf(languageTag: string): 'a4' | 'letter' {
  const region = languageTag
    .split('-')
    .find((part) => /^[A-Za-z]{2}$/.test(part) && part === part.toUpperCase());
  return region !== undefined && letterRegions.has(region) ? 'letter' : 'a4';
}
