import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { consentPurposes, languages, privacyPresets } from '@regimen/domain';
import type { ConsentPurpose, Language, PrivacyPreset } from '@regimen/domain';

/** What a workspace says of itself in the texts. */
export interface TextSettings {
  preset: PrivacyPreset;
  /** Grows with every change of the texts by an administrator. */
  edition: number;
  /** Name of who is responsible. */
  controller: string;
  /** A sentence on how to reach them; may be empty. */
  contact: string;
}

/** A text as it is shown, with what proves later that it was this one. */
export interface ConsentText {
  version: string;
  /** Markdown: one heading of the first rank, one of the second, paragraphs. */
  text: string;
  /** SHA-256 of its UTF-8 bytes, hexadecimal. */
  sha256: string;
}

interface Template {
  version: number;
  texts: Readonly<Record<Language, string>>;
}

const folder = join(dirname(fileURLToPath(import.meta.url)), 'texts');
const files = readdirSync(folder);
const templates: ReadonlyMap<string, Template> = new Map(
  [...consentPurposes, ...privacyPresets.map(frameName)].map((name) => [name, newest(name)]),
);

/** Version of the text for a purpose today: of its words, of the law's words, and of what the workspace put in. */
export function textVersion(
  purpose: ConsentPurpose,
  { preset, edition }: Pick<TextSettings, 'preset' | 'edition'>,
): string {
  const { version } = templates.get(purpose)!;
  return `${preset}-${version}.${templates.get(frameName(preset))!.version}.${edition}`;
}

/** The text for a purpose as it reads today. */
export function consentText(
  purpose: ConsentPurpose,
  settings: TextSettings,
  language: Language,
): ConsentText {
  const parts = [purpose, frameName(settings.preset)].map((name) => templates.get(name)!.texts[language]);
  const filled = parts
    .join('\n')
    .replaceAll('{{controller}}', () => settings.controller)
    .replaceAll('{{contact}}', () => settings.contact);
  const text = filled.replace(/ +$/gm, '').trimEnd();
  return {
    version: textVersion(purpose, settings),
    text,
    sha256: createHash('sha256').update(text).digest('hex'),
  };
}

function frameName(preset: PrivacyPreset): string {
  return `frame-${preset}`;
}

/** The file with the highest number; it must exist in every language, or people would agree to different things. */
function newest(name: string): Template {
  const versions = files.flatMap((file) => {
    const [, of, number] = /^(.+)\.(\d+)\.en\.md$/.exec(file) ?? [];
    return of === name ? [Number(number)] : [];
  });
  const version = Math.max(...versions);
  const texts = languages.map((language) => [
    language,
    readFileSync(join(folder, `${name}.${version}.${language}.md`), 'utf8'),
  ]);
  return { version, texts: Object.fromEntries(texts) as Template['texts'] };
}
