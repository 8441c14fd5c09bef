import { deepFreeze } from './deep-freeze.js';
import { finding, inWords, isErrorLike } from './finding.js';
import { fingerprint } from './fingerprint.js';

/** A plugin that has not answered by then hangs (engineering choice: the slowest honest one takes a second). */
const patienceMs = 30_000;

/** What a call to the plugin came to. */
export type Answer<T> = { ok: true; value: T } | { ok: false; error: unknown };

/** Calls the plugin, whatever it does: throw, reject, or never come back. */
export async function ask<T>(call: () => T | Promise<T>, waitMs = patienceMs): Promise<Answer<T>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${waitMs / 1000} s`)), waitMs);
  });
  try {
    return { ok: true, value: await Promise.race([call(), patience]) };
  } catch (error) {
    return { ok: false, error };
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Asks twice with the same frozen input. A plugin must answer, answer the same, and leave what it was given alone:
 * other plugins and the plan's hash see the same objects.
 */
export async function askTwice<I, O>(
  where: string,
  input: I,
  call: (input: I) => O | Promise<O>,
): Promise<{ value: O | undefined; findings: string[] }> {
  const frozen = deepFreeze(structuredClone(input));
  const first = await ask(() => call(frozen));
  if (!first.ok) return { value: undefined, findings: [failure(where, first.error)] };
  const second = await ask(() => call(deepFreeze(structuredClone(input))));
  const findings: string[] = [];
  if (!second.ok || fingerprint(second.value) !== fingerprint(first.value)) {
    findings.push(
      finding(
        where,
        'gives two answers to the same input',
        'Use no clock but host.now, no randomness and no memory of earlier calls',
      ),
    );
  }
  if (fingerprint(frozen) !== fingerprint(input)) findings.push(changed(where));
  return { value: first.value, findings };
}

function failure(where: string, error: unknown): string {
  const isWrite =
    isErrorLike(error) && /read.only property|not extensible|cannot delete property/iu.test(error.message);
  return isWrite
    ? changed(where)
    : finding(where, `throws ${inWords(error)}`, 'Answer every well-formed input; say "not known" with null');
}

function changed(where: string): string {
  return finding(where, 'changes the input it was given', 'Copy what you want to change');
}
