import type { FileFailure } from './parse-frames.js';

/** Why a file could not be read to its end. What was yielded before stands. */
export class ParseFailure extends Error {
  override readonly name = 'ParseFailure';
  constructor(
    /** A code of the source, or `parser-crashed`, `parser-timeout`. */
    readonly code: string,
    message: string,
    readonly where: string,
    readonly values: FileFailure['values'] = {},
  ) {
    super(message);
  }

  asData(): FileFailure {
    const { code, message, where, values = {} } = this;
    return { code, message, where, values };
  }

  static of({ code, message, where, values }: FileFailure): ParseFailure {
    return new ParseFailure(code, message, where, values);
  }
}

/** A reader that failed in any other way than by refusing the file. */
export const crashFailure: FileFailure = {
  code: 'parser-crashed',
  message:
    'The file made its reader fail or need more memory than a reader may have. It was set aside; other files are not affected.',
  where: 'file',
};

/** A reader that said nothing for too long. */
export const timeoutFailure: FileFailure = {
  code: 'parser-timeout',
  message: 'Reading the file took too long and was stopped.',
  where: 'file',
};
