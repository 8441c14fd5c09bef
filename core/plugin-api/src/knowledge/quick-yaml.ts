import { CORE_SCHEMA, load } from 'js-yaml';

/**
 * What the quick reader might take otherwise than the careful one, which knows places and refuses anchors, aliases and tags.
 * Text that only looks like it is read carefully too.
 */
const doubtful = new RegExp(
  [
    /(?:^|[\s[{,:-])(?:[&*]\S|!)/, // anchors, aliases, tags
    /<<|^%|^---|^\.\.\./, // merges, directives, several documents
    /\d_\d|\b0b[01]|-\.\d/, // numbers that only one of the two knows
    /(?:^|[\s[{,-])\?(?:\s|$|[}\],])|[[{,]\s*:|\{\s*[[{]|[\]}]\s*:|(?:^|[\s[{,-])~/, // keys that are no plain text
    /["'\]}]#|[|>][-+]?\d|(?:^|[\s-])-[^\S\n]*$/, // comments without a space, blocks that tell their indentation, empty items
    /[\t\r\u0085\u2028\u2029\ufeff]/, // spaces and ends of lines that YAML 1.1 and 1.2 take differently
  ]
    .map(({ source }) => source)
    .join('|'),
  'm',
);

/**
 * What a plain YAML 1.2 file without faults holds, ten times sooner than with the places of its nodes.
 * @returns null where the careful reader has to look: at a fault, or at anything the two might read differently.
 */
export function quickYaml(text: string): { value: unknown } | null {
  if (doubtful.test(text)) return null;
  try {
    return { value: load(text, { schema: CORE_SCHEMA }) ?? null };
  } catch {
    return null;
  }
}
