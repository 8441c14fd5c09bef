import type { PushContribution, PushedDelivery } from '../../extension-points/push-delivery.js';
import type { WearableSource } from '../../extension-points/wearable-source.js';
import { ask } from '../ask.js';
import { finding, inWords } from '../finding.js';
import type { PushSample } from '../plugin-fixtures.js';

const tenMinutesMs = 600_000;

interface Attempt {
  title: string;
  delivery: PushedDelivery;
  secrets: readonly string[];
  nowMs: number;
}

/** Whether a source knows its own signed deliveries and refuses whatever was changed, copied late or signed by others. */
export async function checkPush(
  { id, push }: WearableSource,
  samples: readonly PushSample[],
): Promise<string[]> {
  if (!push) return [];
  const findings: string[] = [];
  const find = (what: string, remedy: string) => findings.push(finding(`Source ${id}`, what, remedy));
  const other = await ask(() => push.secretOf(new Uint8Array(32).fill(7)));
  if (!other.ok || !(await push.isSecret(other.value)) || (await push.isSecret('')))
    find('makes secrets that isSecret refuses, or takes an empty one', 'Let both keep to one form');
  if (samples.length === 0)
    find('was given no signed delivery', `Put one that the sender signed into the fixtures, pushes["${id}"]`);
  const stranger = other.ok ? other.value : '';
  for (const sample of samples) {
    const known = await verdict(push, genuine(sample));
    if (!known.ok || known.value?.deliveryId !== sample.deliveryId)
      find('does not know its own signed delivery', 'Verify the bytes and headers as the sender signs them');
    for (const attempt of forged(sample, stranger)) {
      const answer = await verdict(push, attempt);
      if (!answer.ok) find(`verify throws ${inWords(answer.error)} on ${attempt.title}`, 'Answer null');
      else if (answer.value !== null) find(`takes ${attempt.title} for genuine`, 'Answer null');
    }
  }
  return findings;
}

function verdict(push: PushContribution, { delivery, secrets, nowMs }: Attempt) {
  return ask(() => push.verify(delivery, secrets, nowMs));
}

function genuine({ headers, bytes, secret, sentMs }: PushSample): Attempt {
  const delivery = { headers: eachOnce(headers), bytes: Uint8Array.from(bytes) };
  return { title: 'it', delivery, secrets: [secret], nowMs: sentMs };
}

function forged(sample: PushSample, stranger: string): Attempt[] {
  const whole = genuine(sample);
  const { headers, bytes } = whole.delivery;
  const withHeaders = (title: string, changed: PushedDelivery['headers']): Attempt => ({
    ...whole,
    title,
    delivery: { headers: changed, bytes },
  });
  const names = Object.keys(headers);
  return [
    { ...whole, title: 'one signed with another secret', secrets: [stranger] },
    { ...whole, title: 'one without any secret', secrets: [] },
    { ...whole, title: 'one ten minutes old', nowMs: whole.nowMs + tenMinutesMs },
    { ...whole, title: 'one ten minutes ahead', nowMs: whole.nowMs - tenMinutesMs },
    {
      ...whole,
      title: 'one with a byte more',
      delivery: { headers, bytes: Uint8Array.from([...bytes, 32]) },
    },
    withHeaders('one without headers', {}),
    ...names.flatMap((name) => [
      withHeaders(`one whose ${name} is empty`, { ...headers, [name]: [''] }),
      withHeaders(`one with two ${name}`, { ...headers, [name]: [...headers[name]!, ...headers[name]!] }),
      withHeaders(`one whose ${name} is odd`, { ...headers, [name]: ['\u0000😀'.repeat(3000)] }),
    ]),
  ];
}

function eachOnce(headers: PushSample['headers']): PushedDelivery['headers'] {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), [value]]));
}
