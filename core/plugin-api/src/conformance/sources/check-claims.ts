import type { WearableSource } from '../../extension-points/wearable-source.js';
import { ask } from '../ask.js';
import { finding, inWords } from '../finding.js';

/** Archives that are nobody's export. */
const foreign: readonly (readonly [title: string, paths: readonly string[]])[] = [
  ['an archive of nothing', []],
  ['an archive of letters', ['letters/2026-01.txt', 'letters/photo.jpg', 'Briefe/Größe.docx']],
  ['an archive of odd names', ['', '.', ' ', '😀/\u0000.bin', 'a'.repeat(5000)]],
];

/** Whether a source leaves alone what is not its own, whatever names an archive has. */
export async function checkClaims(source: WearableSource): Promise<string[]> {
  const { claimMembers } = source;
  if (!claimMembers) return [];
  const findings: string[] = [];
  const find = (what: string, remedy: string) => findings.push(finding(`Source ${source.id}`, what, remedy));
  for (const [title, paths] of foreign) {
    const claimed = await ask(() => claimMembers(paths));
    if (!claimed.ok) find(`claimMembers throws ${inWords(claimed.error)} on ${title}`, 'Answer none');
    else if (claimed.value.some((path) => !paths.includes(path)))
      find('claims what is not in the archive', 'Answer some of the paths it is asked about');
    else if (claimed.value.length > 0)
      find(`claims members of ${title}`, 'Look for what only its own exports hold');
  }
  return findings;
}
