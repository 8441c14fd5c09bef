import type { Language } from '../api/generated/graphql.js';
import { en } from './en.js';
import { fill } from './fill.js';
import type { MessageKey } from './en.js';
import { unitNames } from './units.js';
import { zh } from './zh.js';

const catalogues = { en, zh };
const locales = { en: 'en-GB', zh: 'zh-CN' };
const storageKey = 'regimen.language';

/** The language of the pages, and everything that is written differently in each. */
export class LanguageState {
  #current = $state<Language>(chosenBefore() ?? (navigator.language.startsWith('zh') ? 'zh' : 'en'));

  get current(): Language {
    return this.#current;
  }

  /** For the browser's own formats. */
  get locale(): string {
    return locales[this.#current];
  }

  get wasChosen(): boolean {
    return chosenBefore() !== null;
  }

  choose(language: Language): void {
    localStorage.setItem(storageKey, language);
    this.#current = language;
  }

  /** Takes an account's language, unless this browser has chosen its own. */
  suggest(language: Language): void {
    if (!this.wasChosen) this.#current = language;
  }

  readonly t = (key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string =>
    fill(catalogues[this.#current][key], values);

  /** Name of a code of the api; null where it has none here. */
  readonly named = (
    group: string,
    code: string,
    values: Readonly<Record<string, string | number>> = {},
  ): string | null => {
    const key = `${group}.${code}`;
    return isMessageKey(key) ? this.t(key, values) : null;
  };

  /** The same; a code that has none is shown as readable words. */
  readonly code = (group: string, code: string): string =>
    this.named(group, code) ??
    code
      .replaceAll(/([a-z])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`)
      .replaceAll(/[-_]/g, ' ');

  /** What an outage of this code means for a person. */
  readonly failure = (code: string): string =>
    this.named('failure', code) ?? this.t('failure.other', { code });

  readonly text = (localised: { en: string; zh: string }): string => localised[this.#current];

  readonly number = (value: number, maximumFractionDigits = 0): string =>
    new Intl.NumberFormat(locales[this.#current], { maximumFractionDigits }).format(value);

  readonly percent = (share: number): string =>
    new Intl.NumberFormat(locales[this.#current], { style: 'percent', maximumFractionDigits: 1 }).format(
      share,
    );

  /** Things one after another, as people list them. */
  readonly list = (things: readonly string[]): string =>
    new Intl.ListFormat(locales[this.#current], { type: 'conjunction' }).format(things);

  readonly amount = (value: number, unit: string, fractionDigits = 1): string =>
    `${this.number(value, fractionDigits)} ${this.unit(unit)}`.trim();

  readonly unit = (ucum: string): string => unitNames[ucum]?.[this.#current] ?? ucum.replaceAll(/[{}]/g, '');

  /** A calendar date, which has no zone: read and written as UTC. */
  readonly day = (date: string, options: Intl.DateTimeFormatOptions = { dateStyle: 'medium' }): string =>
    new Intl.DateTimeFormat(locales[this.#current], { ...options, timeZone: 'UTC' }).format(
      new Date(`${date}T00:00:00Z`),
    );

  /** In the browser's zone where none is named. */
  readonly moment = (instant: string, timeZone?: string): string =>
    new Intl.DateTimeFormat(locales[this.#current], {
      dateStyle: 'medium',
      timeStyle: 'short',
      ...(timeZone === undefined ? {} : { timeZone }),
    }).format(new Date(instant));

  /** As the clock showed it where it was so many minutes east of UTC. */
  readonly momentThere = (instant: string, offsetMinutes: number): string =>
    this.moment(new Date(Date.parse(instant) + offsetMinutes * 60_000).toISOString(), 'UTC');

  readonly weekday = (weekday: number): string => this.day(`2024-01-0${weekday}`, { weekday: 'long' });
}

function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(en, key);
}

function chosenBefore(): Language | null {
  const stored = localStorage.getItem(storageKey);
  return stored === 'en' || stored === 'zh' ? stored : null;
}
