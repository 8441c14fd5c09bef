import type { LanguageState } from '../../i18n/language.svelte.js';
import type { LabelSlot, TextMark } from '../../state/labelling.svelte.js';

/** Golden angle: neighbours in the list get colours far apart. */
const turn = 137.5;

/** Ground of a mark, by the place of its slot in the list; text on it keeps its own colour and contrast. */
export function groundOf(slots: readonly LabelSlot[], slot: string): string {
  const place = slots.findIndex(({ name }) => name === slot);
  return `color-mix(in srgb, hsl(${Math.round(place * turn) % 360} 70% 50%) 22%, var(--surface))`;
}

/** A mark in words: slot and value. */
export function markText(
  language: LanguageState,
  slots: readonly LabelSlot[],
  { slot, value }: Pick<TextMark, 'slot' | 'value'>,
): string {
  return `${language.code('labelSlot', slot)}: ${valueText(language, slots, slot, value)}`;
}

function valueText(
  language: LanguageState,
  slots: readonly LabelSlot[],
  slot: string,
  value: string,
): string {
  if (value === '?') return language.t('labelling.askBack');
  const known = slots.find(({ name }) => name === slot)?.codes.find(({ code }) => code === value);
  return known ? language.text(known.label) : value;
}
