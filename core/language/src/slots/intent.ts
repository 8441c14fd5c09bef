import type { RequestIntent, Slot } from '@regimen/domain';
import { neverTrainThrough } from '@regimen/domain';
import type { IntentCue } from '../lexicon/intents.js';
import type { Reading } from '../grammar/reading.js';
import type { Term } from '../grammar/terms.js';
import { is } from '../grammar/terms.js';
import { confidences } from './confidences.js';
import type { SlotsRead } from './read-slots.js';

/** What the words are for. Harm and a red flag of this moment come before everything; a named wish makes a plan. */
export function readIntent(reading: Reading, found: SlotsRead): Slot<RequestIntent> {
  const [harm] = found.harms;
  if (harm) return { ...harm, value: 'harm' };
  const urgent = urgentSymptom(reading, found);
  if (urgent) return { ...urgent, value: 'urgent' };
  for (const intent of ['change', 'report', 'ask'] as const) {
    const cue = cueOf(reading, intent);
    if (cue && !wishesFor(intent, found)) return shownBy(cue, intent);
  }
  const chat = cueOf(reading, 'chat');
  return chat && !findsAnything(found)
    ? shownBy(chat, 'other')
    : { value: 'plan', span: null, confidence: confidences.stated, origin: 'default' };
}

/** A symptom nobody trains through, told as happening now. */
function urgentSymptom(reading: Reading, { symptoms }: SlotsRead): SlotsRead['symptoms'][number] | undefined {
  return symptoms.find((symptom) => {
    if (!neverTrainThrough.has(symptom.value)) return false;
    const sentence = reading.terms.find((term) => term.start === symptom.span?.[0])?.sentence;
    return reading.cues.some((cue) => cue.sentence === sentence && is(cue, 'intent', 'sudden'));
  });
}

function cueOf(reading: Reading, cue: IntentCue): Term | undefined {
  return reading.cues.find((term) => is(term, 'intent', cue));
}

function shownBy({ start, end }: Term, value: RequestIntent): Slot<RequestIntent> {
  return { value, span: [start, end], confidence: confidences.inferred, origin: 'text' };
}

/** Whether a goal or an amount of training is wished for, which a question may hold too ("can I lose 5 kg by May?"). */
function wishesFor(intent: 'change' | 'ask' | 'report', found: SlotsRead): boolean {
  const goals = found.goals.some(({ kind }) => kind.origin === 'text');
  return goals || (intent !== 'change' && found.sessionsPerWeek.length > 0);
}

function findsAnything(found: SlotsRead): boolean {
  const { activities, weekdays, goals, conditions, medications, symptoms, joints, equipment } = found;
  return (
    goals.some(({ kind }) => kind.origin === 'text') ||
    [
      activities.liked,
      activities.refused,
      weekdays.liked,
      conditions,
      medications,
      symptoms,
      joints,
      equipment,
    ].some((slots) => slots.length > 0)
  );
}
