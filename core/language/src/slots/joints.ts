import type { ConditionCode, JointCode, Slot } from '@regimen/domain';
import type { Reading } from '../grammar/reading.js';
import { isAboutSomebodyElse, markerAfter, slotAt } from '../grammar/reading.js';
import { is } from '../grammar/terms.js';
import { confidences } from './confidences.js';

/** Conditions that a painful joint brings with it, so that rules about them apply. */
const conditionOfJoint: Readonly<Partial<Record<JointCode, ConditionCode>>> = {
  knee: 'knee-pain',
  hip: 'hip-pain',
  lumbar: 'low-back-pain',
  neck: 'neck-pain',
  shoulder: 'shoulder-pain',
  elbow: 'elbow-pain',
};

/** Joints whose ache is no condition of its own, while their injury is. */
const injuryOfJoint: Readonly<Partial<Record<JointCode, ConditionCode>>> = {
  ankle: 'ankle-injury',
  wrist: 'wrist-injury',
};

/** Conditions that are the pain of a joint under another name. */
const jointOfCondition: Readonly<Partial<Record<ConditionCode, JointCode>>> = {
  'knee-pain': 'knee',
  'knee-osteoarthritis': 'knee',
  'acl-injury': 'knee',
  'meniscus-injury': 'knee',
  'hip-pain': 'hip',
  'hip-osteoarthritis': 'hip',
  'low-back-pain': 'lumbar',
  'disc-herniation': 'lumbar',
  'shoulder-pain': 'shoulder',
  'frozen-shoulder': 'shoulder',
  'rotator-cuff-injury': 'shoulder',
  'shoulder-instability': 'shoulder',
  'neck-pain': 'neck',
  'elbow-pain': 'elbow',
  'ankle-injury': 'ankle',
  'wrist-injury': 'wrist',
};

const reach = 5;

/** The condition that pain or injury of a joint amounts to; none where a joint with no pain of its own merely aches. */
export function conditionOfPain(
  reading: Reading,
  { value, span }: Slot<JointCode>,
): ConditionCode | undefined {
  if (span === null) return conditionOfJoint[value];
  const said = reading.terms.filter((term) => term.start >= span[0] && term.end <= span[1]);
  const injured = said.some((term) => is(term, 'marker', 'injury'));
  const injury = injuryOfJoint[value];
  if (injury !== undefined) return injured ? injury : undefined;
  const hurts = injured || said.some((term) => is(term, 'marker', 'pain') || term.meanings.condition);
  return hurts ? conditionOfJoint[value] : undefined;
}

/** Joints said to hurt or to be injured: a joint and a word for pain near it in one clause, and no denial between. */
export function readPainfulJoints(
  reading: Reading,
  conditions: readonly Slot<ConditionCode>[],
): Slot<JointCode>[] {
  const found = new Map<JointCode, Slot<JointCode>>();
  for (const condition of conditions) {
    const joint = jointOfCondition[condition.value];
    if (joint) found.set(joint, { ...condition, value: joint });
  }
  reading.terms.forEach((term, index) => {
    const joint = term.meanings.joint?.[0];
    if (!joint || found.has(joint) || isAboutSomebodyElse(reading, index)) return;
    const pain = nearestPain(reading, index);
    if (pain === null && isSpared(reading, index)) {
      found.set(joint, slotAt(reading, joint, index, index, confidences.stated));
    }
    if (pain === null || isDenied(reading, Math.min(index, pain), Math.max(index, pain))) return;
    const mereAche = injuryOfJoint[joint] !== undefined && !is(reading.terms[pain], 'marker', 'injury');
    const [first, last] = mereAche ? [index, index] : [Math.min(index, pain), Math.max(index, pain)];
    found.set(joint, slotAt(reading, joint, first, last, confidences.stated));
  });
  return [...found.values()];
}

/** 膝盖咔咔响, 右肩使不上劲: words behind the joint that name no illness, and a joint to be careful with. */
function isSpared(reading: Reading, index: number): boolean {
  return markerAfter(reading, index, 'discomfort', reach) >= 0;
}

function nearestPain(reading: Reading, index: number): number | null {
  const segment = reading.terms[index]?.segment;
  for (let distance = 1; distance <= reach; distance += 1) {
    for (const at of [index + distance, index - distance]) {
      const term = reading.terms[at];
      if (term?.segment !== segment) continue;
      if (is(term, 'marker', 'pain') || is(term, 'marker', 'injury')) return at;
    }
  }
  return null;
}

/** "no knee pain", "my knee doesn't hurt", 膝盖不疼. */
function isDenied(reading: Reading, first: number, last: number): boolean {
  const segment = reading.terms[first]?.segment;
  return reading.terms
    .slice(Math.max(0, first - 3), last)
    .some(
      (term) =>
        term.segment === segment && (is(term, 'attitude', 'negate') || is(term, 'attitude', 'past-negate')),
    );
}
