import type { ModelBackend } from '../../extension-points/model-backend.js';
import { ask } from '../ask.js';
import { finding, inWords } from '../finding.js';

/** Who answers can be named for the record of every use, and whether it could answer now can be told. */
export async function checkIdentityAndHealth(backend: ModelBackend): Promise<string[]> {
  const where = `Model backend ${backend.id}`;
  const findings: string[] = [];
  const find = (what: string, remedy: string) => findings.push(finding(where, what, remedy));
  const { identity } = backend;
  if (identity) {
    if (!identity.name || !identity.version)
      find('has an identity without name or version', 'Name both: every use is recorded with them');
    if (identity.sha256 !== null && !/^[0-9a-f]{64}$/u.test(identity.sha256))
      find('has a sha256 that is none', 'Write 64 hexadecimal digits in lower case, or null');
    if (identity.runsWhere !== 'here' && identity.runsWhere !== 'remote')
      find('does not say where it runs', 'Say here or remote');
  }
  if (!backend.health) return findings;
  const asked = await ask(() => backend.health?.());
  if (!asked.ok) find(`tells no health: ${inWords(asked.error)}`, 'Say that it is not ready, and why');
  else findings.push(...healthFaults(where, asked.value));
  return findings;
}

function healthFaults(where: string, value: unknown): string[] {
  const { ready, reason, details } = (value ?? {}) as Record<string, unknown>;
  const isFlat =
    typeof details === 'object' &&
    details !== null &&
    Object.values(details).every((detail) => ['string', 'number', 'boolean'].includes(typeof detail));
  if (typeof ready !== 'boolean' || !isFlat)
    return [finding(where, 'tells a health that is none', 'Return ready, reason and flat details')];
  if (ready ? reason !== null : typeof reason !== 'string' || reason === '')
    return [
      finding(where, 'does not fit its reason to its readiness', 'Give a sentence when not ready, else null'),
    ];
  return [];
}
