/** One fault in plain sentences for the plugin's author: where it stands, what is wrong, what to do about it. */
export function finding(where: string, what: string, remedy: string): string {
  return `${where}: ${what}. ${remedy}.`;
}

/** A thrown value in a few words, for a finding. */
export function inWords(error: unknown): string {
  const { name, message } = isErrorLike(error) ? error : { name: 'Thrown', message: String(error) };
  return `${name} "${message.slice(0, 200)}"`;
}

export function isErrorLike(value: unknown): value is { name: string; message: string } {
  return typeof value === 'object' && value !== null && 'name' in value && 'message' in value;
}

/** Chinese is there where a Han character is. */
export function hasChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
