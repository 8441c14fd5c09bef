import { withoutAccents } from '@regimen/plugin-api/reading';

/** A title as its words: `SYS(mmHg)`, `bodyMass` and `Körper_Fett` become `sys mmhg`, `body mass` and `korper fett`. */
export function plainName(title: string): string {
  const apart = title
    .normalize('NFKC')
    .replace(/^HK\w*?TypeIdentifier/, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  return withoutAccents(apart)
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}%°]+/gu, ' ')
    .trim();
}
