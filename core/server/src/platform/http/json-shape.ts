/** Deepest JSON any page sends is about ten levels; deeper text is made to exhaust whoever walks it. */
export const deepestJson = 64;
/** Values of one body, names of fields included. The longest honest list, samples of a live session, has some thousand. */
export const mostJsonValues = 20_000;

export type JsonShapeFault = 'TOO_DEEP' | 'TOO_MANY_VALUES';

const quote = 0x22;
const backslash = 0x5c;

/**
 * Looks at the shape of a JSON text before anything is made of it, in one pass that keeps nothing. Text that is no
 * JSON passes: the parser refuses it.
 */
export function jsonShapeFault(text: string): JsonShapeFault | null {
  let depth = 0;
  let values = 1;
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case quote:
        at = endOfString(text, at);
        break;
      case 0x5b: // [
      case 0x7b: // {
        depth += 1;
        values += 1;
        if (depth > deepestJson) return 'TOO_DEEP';
        break;
      case 0x5d: // ]
      case 0x7d: // }
        depth -= 1;
        break;
      case 0x2c: // ,
      case 0x3a: // :
        values += 1;
        if (values > mostJsonValues) return 'TOO_MANY_VALUES';
        break;
      default:
    }
  }
  return null;
}

/** Index of the quote that closes the string opened at `from`, or the end of the text. */
function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === backslash) at += 1;
    else if (code === quote) return at;
  }
  return text.length;
}
