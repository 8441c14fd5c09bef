import { StartRefused } from '../../../platform/start-refused.js';

/** Why an export of a person is not taken over. */
export type RefusalCode =
  'not-an-export' | 'damaged' | 'foreign' | 'newer' | 'erased' | 'here-already' | 'account-taken' | 'row';

/** An export of a person that is not taken over, and what is wrong with which file and line. Nothing was written. */
export class ExportRefused extends StartRefused {
  /** @param file of the zip; null where it is none in particular. @param line from 1 on, of data. */
  constructor(
    readonly code: RefusalCode,
    message: string,
    readonly file: string | null = null,
    readonly line: number | null = null,
  ) {
    super(`${placeOf(file, line)}${message}`);
  }
}

function placeOf(file: string | null, line: number | null): string {
  if (file === null) return '';
  return line === null ? `${file}: ` : `${file}, line ${line}: `;
}
