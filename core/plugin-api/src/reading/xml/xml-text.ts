import { TextDecoder } from 'node:util';
import { BareAmpersands } from './bare-ampersands.js';
import { headBytes, xmlDecoder } from './detect-encoding.js';

/** Characters that XML 1.0 does not allow; devices write them into names. */
const illegal = new RegExp(
  `[${String.fromCharCode(0)}-${String.fromCharCode(8, 11, 12, 14)}-${String.fromCharCode(31)}\uFFFE\uFFFF]`,
  'g',
);

/** Bytes of an XML document as text that a parser accepts; `remark` is told what was mended. */
export class XmlText {
  private head: Uint8Array | null = new Uint8Array();
  private decoder = new TextDecoder();
  private atStart = true;
  private sawBlanks = false;
  private readonly ampersands = new BareAmpersands();

  constructor(private readonly remark: (code: string) => void) {}

  write(bytes: Uint8Array): string {
    if (this.head === null) return this.mended(this.decoder.decode(bytes, { stream: true }));
    this.head = Buffer.concat([this.head, bytes]);
    return this.head.length < headBytes ? '' : this.begin();
  }

  close(): string {
    return (
      (this.head === null ? '' : this.begin()) + this.mended(this.decoder.decode()) + this.ampersands.close()
    );
  }

  private begin(): string {
    const head = this.head!;
    this.head = null;
    this.decoder = xmlDecoder(head);
    return this.mended(this.decoder.decode(head, { stream: true }));
  }

  private mended(text: string): string {
    const allowed = text.replace(illegal, () => {
      this.remark('illegal_character_removed');
      return '';
    });
    return this.ampersands.hide(this.atStart ? this.withoutLeadingBlanks(allowed) : allowed);
  }

  /** A declaration must be the very first thing; without one, blanks are allowed. */
  private withoutLeadingBlanks(text: string): string {
    const rest = text.trimStart();
    this.sawBlanks ||= rest.length < text.replaceAll('\uFEFF', '').length;
    if (rest === '') return '';
    this.atStart = false;
    if (this.sawBlanks && rest.startsWith('<?xml')) this.remark('leading_whitespace');
    return rest;
  }
}
