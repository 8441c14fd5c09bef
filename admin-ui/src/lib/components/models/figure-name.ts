import type { LanguageState } from '../../i18n/language.svelte.js';

/** Name of a measured figure for a reader, e.g. "F1, goals". */
export function figureName(
  language: Pick<LanguageState, 't' | 'code'>,
  measure: string,
  about: string | null,
): string {
  const name = language.code('modelMeasure', measure);
  if (about === null) return name;
  return language.t('models.figureOf', { measure: name, about: language.code('modelSlot', about) });
}
