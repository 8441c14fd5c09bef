import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { FactorOwner } from './authenticators.js';

const codeCount = 10;
/** 80 bits a code: no number of guesses finds one, so a plain hash keeps them. */
const codeBytes = 10;
/** Base 32 of Crockford: no letter that reads like a digit. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** Codes on paper for the day the phone is gone; each opens once. */
@Injectable()
export class RecoveryCodes {
  /** Ten new ones; earlier ones open nothing any more. */
  async renew(tx: EntityManager, owner: FactorOwner): Promise<string[]> {
    const codes = Array.from({ length: codeCount }, newCode);
    await this.remove(tx, owner.memberId);
    await tx.query(
      `insert into recovery_codes (workspace_id, member_id, code_hash)
       select $1, $2, decode(hash, 'hex') from unnest($3::text[]) as of(hash)`,
      [owner.workspaceId, owner.memberId, codes.map((code) => hashCode(owner.memberId, code))],
    );
    return codes;
  }

  async left(tx: EntityManager, memberId: string): Promise<number> {
    const [row] = await tx.query<{ left: number }[]>(
      'select count(*)::int as left from recovery_codes where member_id = $1 and used_at is null',
      [memberId],
    );
    return row?.left ?? 0;
  }

  async use(tx: EntityManager, memberId: string, code: string): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>(
      `update recovery_codes set used_at = now()
        where member_id = $1 and code_hash = decode($2, 'hex') and used_at is null`,
      [memberId, hashCode(memberId, code)],
    );
    return count > 0;
  }

  async remove(tx: EntityManager, memberId: string): Promise<void> {
    await tx.query('delete from recovery_codes where member_id = $1', [memberId]);
  }
}

/** Four groups of four, as in `7k3m-q0xw-…`. */
function newCode(): string {
  const bits = [...randomBytes(codeBytes)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const letters = (bits.match(/.{5}/g) ?? []).map((five) => alphabet[parseInt(five, 2)]).join('');
  return (letters.match(/.{4}/g) ?? []).join('-');
}

function hashCode(memberId: string, typed: string): string {
  const code = typed
    .toLowerCase()
    .replace(/[^0-9a-z]/g, '')
    .replace(/o/g, '0')
    .replace(/[il]/g, '1');
  return createHash('sha256').update(`${memberId} ${code}`).digest('hex');
}
