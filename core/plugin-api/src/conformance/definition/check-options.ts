import { z } from 'zod';
import type { PluginDefinition } from '../../define-plugin.js';
import { finding, inWords } from '../finding.js';

/** A setting nobody declares; whatever takes it would take a misspelt one as well. */
const stranger = 'a-setting-nobody-declares';

/** The settings draw a form, refuse what is misspelt, and hold without an operator where they have defaults. */
export function checkOptions(
  { id, options }: Pick<PluginDefinition, 'id' | 'options'>,
  given: Readonly<Record<string, unknown>>,
): string[] {
  const findings: string[] = [];
  const find = (what: string, remedy: string) =>
    findings.push(finding(`Plugin ${id}, options`, what, remedy));
  try {
    const parsed = options.safeParse(given);
    for (const { path, message } of parsed.error?.issues ?? [])
      find(
        `"${path.join('.')}" is not accepted (${message})`,
        'Give the setting a default, or put a value into the fixtures',
      );
    if (parsed.success && options.safeParse({ ...given, [stranger]: 1 }).success)
      find('take settings they do not know', 'Use z.strictObject, so that a misspelt setting is refused');
    const form = z.toJSONSchema(options, { io: 'input', unrepresentable: 'any' });
    if (form.type !== 'object')
      find('are no object', 'Use z.strictObject: each property is a field of a form');
    for (const [name, property] of Object.entries(form.properties ?? {})) {
      if (typeof property !== 'object' || property.default === undefined) continue;
      const refused = options.safeParse({ ...given, [name]: property.default }).error?.issues[0];
      if (refused)
        find(`the default of "${name}" is refused by its own schema (${refused.message})`, 'Change either');
    }
  } catch (error) {
    find(`cannot be checked: ${inWords(error)}`, 'Use a schema without asynchronous checks');
  }
  return findings;
}
