const marks =
  /"resourceType"\s*:|"fullUrl"\s*:\s*"urn:uuid:|"https?:\/\/hl7\.org\/fhir\/|xmlns(?::\w+)?="http:\/\/hl7\.org\/fhir"/;

/** FHIR by the type of a resource, or by what only FHIR has. XML is claimed as well, to say what to do instead. */
export function recogniseFhir(head: Uint8Array): boolean {
  const text = textOf(head);
  return /^\s*[[{<]/.test(text) && marks.test(text);
}

/** Whether the file is XML, by its first character. */
export function isXml(head: Uint8Array): boolean {
  return /^\s*</.test(textOf(head));
}

/** UTF-16 of Latin letters is readable without its zero bytes. */
function textOf(head: Uint8Array): string {
  const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1');
  return text.replace(/^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '').replaceAll('\0', '');
}
