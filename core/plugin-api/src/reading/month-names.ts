/** January to December, without accents, in the languages whose exports were seen. */
const months: readonly (readonly string[])[] = [
  ['january', 'januar', 'janner', 'janvier', 'enero', 'gennaio', 'janeiro', 'januari'],
  ['february', 'februar', 'feber', 'fevrier', 'febrero', 'febbraio', 'fevereiro', 'februari'],
  ['march', 'marz', 'maerz', 'mrz', 'mars', 'marzo', 'marco', 'maart', 'mrt'],
  ['april', 'avril', 'abril', 'aprile'],
  ['may', 'mai', 'mayo', 'maggio', 'maio', 'mei'],
  ['june', 'juni', 'juin', 'junio', 'giugno', 'junho'],
  ['july', 'juli', 'juillet', 'julio', 'luglio', 'julho'],
  ['august', 'aout', 'agosto', 'augustus'],
  ['september', 'septembre', 'septiembre', 'settembre', 'setembro'],
  ['october', 'oktober', 'octobre', 'octubre', 'ottobre', 'outubro'],
  ['november', 'novembre', 'noviembre', 'novembro'],
  ['december', 'dezember', 'decembre', 'diciembre', 'dicembre', 'dezembro'],
];
const shortestName = 3;

/** Month 1 to 12 of its name or an abbreviation of it, in English, German, French, Spanish, Italian, Portuguese or Dutch. */
export function monthOfName(name: string): number | null {
  const plain = withoutAccents(name).replace(/\.$/, '');
  if (plain.length < shortestName) return null;
  const fitting = months.flatMap((names, index) =>
    names.some((month) => month.startsWith(plain)) ? [index + 1] : [],
  );
  return fitting.length === 1 ? fitting[0]! : null;
}

/** Lower case, `é` as `e`. */
export function withoutAccents(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}
