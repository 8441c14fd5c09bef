import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { EntityManager } from 'typeorm';
import { PersonErased } from '../../../platform/privacy/person-cipher.js';
import type { PersonCipher } from '../../../platform/privacy/person-cipher.js';
import { byteColumns } from '../../../platform/privacy/sealed-columns.js';
import type { Person } from '../owned-rows.repository.js';

/** Lines that are opened at once: the keys of a person are fetched once for them. */
const linesAtOnce = 500;

type Row = Record<string, unknown>;
type Within = <T>(work: (tx: EntityManager) => Promise<T>) => Promise<T>;

/** The same lines with what was sealed in plain text. A box whose key is gone becomes null. */
export async function* openedLines(
  table: string,
  person: Person,
  lines: AsyncIterable<Buffer>,
  cipher: Pick<PersonCipher, 'openAllTexts'>,
  within: Within,
): AsyncGenerator<Buffer> {
  let batch: Row[] = [];
  for await (const line of createInterface({ input: Readable.from(lines), crlfDelay: Infinity })) {
    batch.push(JSON.parse(line) as Row);
    if (batch.length < linesAtOnce) continue;
    yield await opened(table, person, batch, cipher, within);
    batch = [];
  }
  if (batch.length > 0) yield await opened(table, person, batch, cipher, within);
}

async function opened(
  table: string,
  person: Person,
  rows: Row[],
  cipher: Pick<PersonCipher, 'openAllTexts'>,
  within: Within,
): Promise<Buffer> {
  const { sealed = {}, sealedBy = 'participant' } = byteColumns[table] ?? {};
  const holderOf = (row: Row) => {
    if (sealedBy === 'participant') return person.memberId;
    return String(row[sealedBy === 'uploader' ? 'key_holder' : 'member_id']);
  };
  for (const [column, kind] of Object.entries(sealed)) {
    for (const holder of new Set(rows.map(holderOf))) {
      const of = rows.filter((row) => holderOf(row) === holder && typeof row[column] === 'string');
      const boxes = of.map((row) => Buffer.from(row[column] as string, 'base64'));
      const place = { workspaceId: person.workspaceId, personId: holder, field: `${table}.${column}` };
      const texts = await within((tx) => cipher.openAllTexts(tx, place, boxes)).catch((error: unknown) => {
        if (error instanceof PersonErased) return null;
        throw error;
      });
      for (const [index, row] of of.entries()) {
        const text = texts?.[index] ?? null;
        row[column] = text !== null && kind === 'json' ? (JSON.parse(text) as unknown) : text;
      }
    }
  }
  return Buffer.from(rows.map(({ key_holder: _holder, ...row }) => `${JSON.stringify(row)}\n`).join(''));
}
