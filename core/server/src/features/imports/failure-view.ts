import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import type { FileFailure } from '../../platform/parsing/parse-frames.js';

/** Why a file failed, as the api shows it. */
export function failureView({ code, message, where, values = {} }: FileFailure): Schema.ImportFailure {
  return {
    code,
    message,
    where,
    values: Object.entries(values).map(([name, value]) => ({ name, text: textOf(value) })),
  };
}

/** A parser's word is data: whatever else it says is shown as a text. */
function textOf(value: unknown): Schema.LocalisedText {
  if (typeof value === 'object' && value !== null && 'en' in value && 'zh' in value)
    return { en: String(value.en), zh: String(value.zh) };
  return { en: String(value), zh: String(value) };
}
