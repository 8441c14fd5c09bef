import { CORE_SCHEMA, load } from 'js-yaml';

/**
 * What the quick reader might take otherwise than the careful one, which knows places and refuses anchors, aliases and tags:
 * numbers written with `_` or in binary, merges, directives, several documents. Text that only looks like it is read carefully too.
 */
const doubtful = /(?:^|[\s[{,:-])[&*!][^\s&]|<<|^%|^---|^\.\.\.|\d_\d|\b0b[01]/m;

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
