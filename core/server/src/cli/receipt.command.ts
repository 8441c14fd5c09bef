import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { SignedReceipt } from '../features/personal-data/erasure/erasure-receipt.js';
import { receiptPurpose, signedTextOf } from '../features/personal-data/erasure/erasure-receipt.js';
import { verifySigned } from '../platform/privacy/instance-signer.js';
import { StartRefused } from '../platform/start-refused.js';

export function registerReceipt(program: Command): void {
  program
    .command('receipt')
    .description('receipts of erasures')
    .command('verify')
    .argument('<file>', 'receipt as JSON')
    .option('--public-key <key>', 'key the installation made known; without it, the one in the receipt')
    .description('check that a receipt was signed by the installation and says that nothing is left')
    .action(verify);
}

async function verify(path: string, { publicKey }: { publicKey?: string }): Promise<void> {
  const signed = readReceipt(await readFile(path, 'utf8'));
  const key = publicKey ?? signed.publicKey;
  const signature = Buffer.from(signed.signature, 'base64');
  if (!verifySigned(key, receiptPurpose, signedTextOf(signed), signature))
    throw new StartRefused('The receipt was changed, or another installation signed it.');
  const left = signed.receipt.stores.filter(({ after }) => after > 0);
  if (left.length > 0)
    throw new StartRefused(
      `The receipt says that something is left: ${left.map(({ store }) => store).join(', ')}.`,
    );
  const { summary, kept } = signed.receipt;
  console.log(
    ['signed by', key, '', summary.en, summary.zh, '', ...kept.map(({ en }) => `- ${en}`)].join('\n'),
  );
  if (publicKey === undefined)
    console.log('\nCompare the key with the one the installation made known, or give it with --public-key.');
}

/** @throws StartRefused for a file that is no receipt. */
function readReceipt(text: string): SignedReceipt {
  let found: Partial<SignedReceipt> | null = null;
  try {
    found = JSON.parse(text) as Partial<SignedReceipt> | null;
  } catch {
    // Told below, with all else that is no receipt.
  }
  const isReceipt =
    found?.receipt?.format === 'regimen-erasure-receipt' &&
    Array.isArray(found.receipt.stores) &&
    typeof found.publicKey === 'string' &&
    typeof found.signature === 'string';
  if (!isReceipt) throw new StartRefused('This file is no receipt of an erasure.');
  return found as SignedReceipt;
}
