const [zero, nine, point, minus] = [0x30, 0x39, 0x2e, 0x2d];
/** Numbers of so many digits are exact, and so are powers of ten up to this one: a quotient of both is rounded once. */
const mostDigits = 15;
const powers = Array.from({ length: mostDigits + 1 }, (_, exponent) => 10 ** exponent);

/** The number that a text is; NaN for another one, for a blank one, and for none at all. */
export function readExportNumber(text: string | undefined): number {
  return text === undefined || text.trim() === '' ? NaN : Number(text);
}

/** The same of the text between two places of bytes; undefined where it is no plain decimal and has to be read as a text. */
export function plainDecimalAt(bytes: Uint8Array, from: number, to: number): number | undefined {
  const isNegative = bytes[from] === minus;
  let [digits, decimals, value] = [0, -1, 0];
  for (let at = isNegative ? from + 1 : from; at < to; at += 1) {
    const byte = bytes[at]!;
    if (byte >= zero && byte <= nine) {
      value = value * 10 + (byte - zero);
      digits += 1;
      if (decimals >= 0) decimals += 1;
    } else if (byte === point && decimals < 0) decimals = 0;
    else return undefined;
  }
  if (digits === 0 || digits > mostDigits) return undefined;
  const size = decimals > 0 ? value / powers[decimals]! : value;
  return isNegative ? -size : size;
}
