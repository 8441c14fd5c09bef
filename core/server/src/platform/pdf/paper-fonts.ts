import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const family = '@expo-google-fonts/noto-sans-sc';

export interface PaperFonts {
  regular: Buffer;
  bold: Buffer;
}

/**
 * Noto Sans SC (SIL Open Font License 1.1) from the installed package: Latin, Greek, Cyrillic and more than
 * 30 000 Chinese characters; the rarest of names (Unicode planes above the first) show as boxes. A document embeds the characters it uses only.
 */
export function paperFonts(): PaperFonts {
  return {
    regular: readFileSync(require.resolve(`${family}/400Regular/NotoSansSC_400Regular.ttf`)),
    bold: readFileSync(require.resolve(`${family}/700Bold/NotoSansSC_700Bold.ttf`)),
  };
}
