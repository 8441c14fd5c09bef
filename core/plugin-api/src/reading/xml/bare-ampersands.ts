/**
 * Stands for an ampersand that begins no reference. A parser would take all up to the next semicolon, often the rest of the
 * file, for the name of one. Of the private use area: no text has it.
 */
const stand = '\uF8D6';
const bare = /&(?!(?:#\d{1,9}|#x[\da-f]{1,8}|[a-z_][\w.-]{0,40});)/gi;
/** What may be the begin of a reference that the next piece goes on with. */
const unfinished = /&[#\w.-]{0,42}$/;

/** Hides ampersands that begin no reference from the parser, piece by piece. */
export class BareAmpersands {
  private held = '';

  hide(text: string): string {
    const whole = this.held + text;
    const tail = unfinished.exec(whole)?.index ?? whole.length;
    this.held = whole.slice(tail);
    return hidden(whole.slice(0, tail));
  }

  /** What is left behind the last piece. */
  close(): string {
    const rest = hidden(this.held);
    this.held = '';
    return rest;
  }
}

function hidden(text: string): string {
  return text.includes('&') ? text.replace(bare, stand) : text;
}

export function hasHidden(text: string): boolean {
  return text.includes(stand);
}

/** The text as it was written. */
export function shown(text: string): string {
  return hasHidden(text) ? text.replaceAll(stand, '&') : text;
}
