import { IdentityRefused } from '@regimen/plugin-api';

/** Answers with all groups of a person have some tens of KiB. */
const longestAnswerBytes = 192 * 1024;

/**
 * The document in a posted form. It is never inflated: compressed answers belong to another binding.
 * @throws IdentityRefused for anything but one field with the base64 of UTF-8.
 */
export function answerText(form: string): { base64: string; xml: string } {
  const fields = new URLSearchParams(form).getAll('SAMLResponse');
  const [field] = fields;
  if (field === undefined || fields.length > 1)
    throw new IdentityRefused('The form holds no answer, or two.');
  const base64 = field.replace(/[\r\n\t ]+/g, '');
  if (base64.length > (longestAnswerBytes / 3) * 4) throw new IdentityRefused('The answer is too long.');
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) throw new IdentityRefused('The answer is no base64.');
  try {
    const xml = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(base64, 'base64'));
    return { base64, xml };
  } catch {
    throw new IdentityRefused('The answer is no text.');
  }
}
