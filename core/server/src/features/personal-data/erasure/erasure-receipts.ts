import type { Transactions } from '../../../platform/database/transactions.js';
import type { Handed } from '../../../platform/graphql/answer.js';
import type * as Schema from '../../../platform/graphql/generated/schema-types.js';
import type { InstanceSigner, SignedPurpose } from '../../../platform/privacy/instance-signer.js';
import { isUuid } from '../../profiles/health-record-access.js';
import type { ErasuresRepository, StoredErasure } from './erasures.repository.js';
import type { LegalHoldsRepository } from './legal-holds.repository.js';

const purpose: SignedPurpose = 'erasure-code';
const signatureBytes = 64;

interface Parts {
  transactions: Pick<Transactions, 'run'>;
  signer: Pick<InstanceSigner, 'sign' | 'verify'>;
  erasures: Pick<ErasuresRepository, 'find'>;
  holds: Pick<LegalHoldsRepository, 'heldUntil'>;
}

/**
 * Receipts for people who are gone: no account is left to sign in with, so a signed code opens the receipt of one erasure.
 * The ids alone open nothing, as they stand in the audit trail; and what is opened holds ids and counts alone.
 */
export class ErasureReceipts {
  constructor(private readonly parts: Parts) {}

  /** The same for an erasure whenever it is asked for. */
  codeOf({ workspaceId, id }: Pick<StoredErasure, 'workspaceId' | 'id'>): string {
    const signature = this.parts.signer.sign(purpose, `${workspaceId}.${id}`);
    return `${workspaceId}.${id}.${signature.toString('base64url')}`;
  }

  /** Null for every code that this installation did not sign. */
  async of(code: string): Promise<Handed<Schema.ErasureProgress> | null> {
    const [workspaceId = '', id = '', signed = '', ...rest] = code.split('.');
    const signature = Buffer.from(signed, 'base64url');
    if (rest.length > 0 || !isUuid(workspaceId) || !isUuid(id) || signature.length !== signatureBytes)
      return null;
    if (!this.parts.signer.verify(purpose, `${workspaceId}.${id}`, signature)) return null;
    const { transactions, erasures, holds } = this.parts;
    return transactions.run({ kind: 'system', workspaceId, reason: 'erasure-receipt' }, async (tx) => {
      const erasure = await erasures.find(tx, id);
      if (!erasure) return null;
      const { state, askedAt, provedAt, receipt, participantId } = erasure;
      return {
        state,
        askedAt,
        provedAt,
        heldUntil: state === 'asked' || state === 'held' ? await holds.heldUntil(tx, participantId) : null,
        receipt: receipt === null ? null : JSON.stringify(receipt, null, 2),
      };
    });
  }
}
