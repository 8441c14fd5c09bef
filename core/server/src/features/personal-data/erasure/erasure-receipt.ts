import type { PlainWords } from '../../../platform/privacy/data-categories.js';
import { dataCategories } from '../../../platform/privacy/data-categories.js';
import type { InstanceSigner, SignedPurpose } from '../../../platform/privacy/instance-signer.js';

/** How much of a person one store held before and after. */
export interface ErasedStore {
  /** A table, a folder, a queue, a table of a plugin, or the person's key. */
  store: string;
  kind: 'table' | 'files' | 'queue' | 'plugin' | 'cache' | 'key';
  before: number;
  after: number;
}

/** What was erased, in words and numbers, with ids alone. */
export interface ErasureReceipt {
  format: 'regimen-erasure-receipt';
  version: 1;
  erasureId: string;
  workspaceId: string;
  personId: string;
  participantId: string;
  askedAt: string;
  begunAt: string;
  provedAt: string;
  stores: readonly ErasedStore[];
  /** What the law keeps, and why. */
  kept: readonly PlainWords[];
  summary: PlainWords;
}

/** A receipt that anybody can check who has the public key of the installation. */
export interface SignedReceipt {
  receipt: ErasureReceipt;
  publicKey: string;
  /** Ed25519 over the canonical text of the receipt; base64. */
  signature: string;
}

const purpose: SignedPurpose = 'erasure-receipt';

/** What stays after every erasure: nothing of it can be read as words or numbers of the person. */
export const keptByLaw: readonly PlainWords[] = [
  {
    en: 'The audit trail, by ids and codes alone, for at least six years (GDPR art. 5(2) and 17(3)(b); 45 CFR 164.316(b)(2)).',
    zh: '审计记录仅含编号和代码，至少保留六年（依据 GDPR 第5条第2款、第17条第3款(b)项；45 CFR 164.316(b)(2)）。',
  },
  {
    en: 'This receipt and a line of ids in the list of erased people, so that no backup brings anything back.',
    zh: '本凭证以及已删除人员名单中的一行编号，确保备份不会恢复任何数据。',
  },
  ...Object.values(dataCategories).flatMap(({ staysAfterErasure }) =>
    staysAfterErasure === null ? [] : [staysAfterErasure],
  ),
];

export function receiptOf(
  facts: Omit<ErasureReceipt, 'format' | 'version' | 'kept' | 'summary'>,
): ErasureReceipt {
  const gone = facts.stores.reduce((sum, { before }) => sum + before, 0);
  const left = facts.stores.reduce((sum, { after }) => sum + after, 0);
  const summary: PlainWords = {
    en: `${gone} entries in ${facts.stores.length} stores were erased on ${facts.provedAt}; ${left} are left. The key of the person was destroyed.`,
    zh: `已于 ${facts.provedAt} 从 ${facts.stores.length} 个存储位置删除 ${gone} 条数据，剩余 ${left} 条。该人员的密钥已销毁。`,
  };
  return { format: 'regimen-erasure-receipt', version: 1, ...facts, kept: keptByLaw, summary };
}

export function signReceipt(
  signer: Pick<InstanceSigner, 'publicKey' | 'sign'>,
  receipt: ErasureReceipt,
): SignedReceipt {
  const signature = signer.sign(purpose, canonicalText(receipt)).toString('base64');
  return { receipt, publicKey: signer.publicKey, signature };
}

/** What was signed; the same for a receipt however it was written down. */
export function signedTextOf({ receipt }: Pick<SignedReceipt, 'receipt'>): string {
  return canonicalText(receipt);
}

export const receiptPurpose = purpose;

/** JSON with the names of objects in order, so that a receipt that went through a database is the same text. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
