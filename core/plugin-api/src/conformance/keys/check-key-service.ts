import type { KeyService } from '../../extension-points/key-service.js';
import { ask } from '../ask.js';
import { finding, inWords, isErrorLike } from '../finding.js';

const label = 'workspace:kit';
const plain = Uint8Array.from({ length: 32 }, (_, index) => (index * 37 + 11) % 256);

/**
 * Wraps a key, opens it, and tries to open it changed, cut and elsewhere. Where the kit's `answerFetch` plays no service,
 * nothing can be wrapped and nothing more is found; opening what was never wrapped is found in any case.
 */
export async function checkKeyService(service: KeyService): Promise<string[]> {
  const where = `Key service ${service.id}`;
  const findings: string[] = [];
  const note = (what: string, remedy: string) => findings.push(finding(where, what, remedy));
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/u.test(service.id) || service.id.length > 40)
    note('has an id that cannot stand in a wrapped key', 'Use lower-case words joined by hyphens');
  const wrapped = await ask(() => service.wrap(plain, label));
  if (!wrapped.ok) {
    if (!isErrorLike(wrapped.error)) note(`throws ${inWords(wrapped.error)}`, 'Throw an Error');
    await refuses(service, new Uint8Array(64), label, 'opens what was never wrapped', note);
    return findings;
  }
  for (const fault of await faultsOf(service, wrapped.value)) note(...fault);
  const changed = Uint8Array.from(wrapped.value);
  changed[changed.length - 3]! ^= 1;
  await refuses(service, changed, label, 'opens a key that was changed', note);
  await refuses(service, wrapped.value.slice(0, -8), label, 'opens a key that was cut', note);
  await refuses(service, wrapped.value, 'workspace:another', 'opens a key at another place', note);
  return findings;
}

async function faultsOf(service: KeyService, wrapped: Uint8Array): Promise<[what: string, remedy: string][]> {
  const faults: [string, string][] = [];
  if (Buffer.from(wrapped).includes(Buffer.from(plain)))
    faults.push(['shows the key in what it wrapped', 'Encrypt it']);
  const opened = await ask(() => service.unwrap(wrapped, label));
  if (!opened.ok || !Buffer.from(plain).equals(opened.value))
    faults.push(['does not open what it wrapped', 'Give back the same 32 bytes']);
  const current = await ask(() => service.isCurrent(wrapped));
  if (!current.ok || !current.value)
    faults.push(['calls what it wrapped a moment ago old', 'Compare with the newest key of the service']);
  return faults;
}

async function refuses(
  service: KeyService,
  wrapped: Uint8Array,
  at: string,
  what: string,
  note: (what: string, remedy: string) => void,
): Promise<void> {
  const opened = await ask(() => service.unwrap(wrapped, at));
  if (opened.ok) note(what, 'Throw KeyRefused');
  else if (!isErrorLike(opened.error)) note(`throws ${inWords(opened.error)}`, 'Throw KeyRefused');
}
