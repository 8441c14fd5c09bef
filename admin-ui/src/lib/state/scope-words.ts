import type { LanguageState } from '../i18n/language.svelte.js';

/** A scope of a token, in words: `plan:read` is seeing plans. */
export function scopeWords({ t, code }: Pick<LanguageState, 't' | 'code'>, scope: string): string {
  if (scope === 'members:provision') return t('tokenAction.provision');
  const [subject = '', action = ''] = scope.split(':');
  const what = code('tokenSubject', subject);
  if (action === 'read') return t('tokenAction.read', { what });
  return action === 'change' ? t('tokenAction.change', { what }) : t('tokenAction.manage', { what });
}
