import type { RequestIntent, Slot, SymptomCode } from '@regimen/domain';
import { neverTrainThrough } from '@regimen/domain';
import type { IntentCue } from '../lexicon/intents.js';
import type { Cue, Reading } from '../grammar/reading.js';
import type { Term } from '../grammar/terms.js';
import { is } from '../grammar/terms.js';
import { confidences } from './confidences.js';
import type { SlotsRead } from './read-slots.js';

/** What the words are for. Harm and a red flag of this moment come before everything; a named wish makes a plan. */
export function readIntent(reading: Reading, found: SlotsRead): Slot<RequestIntent> {
  const [harm] = found.harms;
  const urgent = urgentSymptom(reading, found);
  // Told as a state of mind the wish to die is an emergency, and no order for a plan.
  const despairs = urgent && alwaysUrgent.has(urgent.value);
  if (harm && !(despairs && harm.value === 'self-harm')) return { ...harm, value: 'harm' };
  if (urgent) return { ...urgent, value: 'urgent' };
  const change = changeCue(reading, found);
  if (change) return shownBy(change, 'change');
  if (!wishes(reading, found)) {
    const smallTalk = cueOf(reading, 'chat') && !findsAnything(found);
    const opening = smallTalk ? undefined : openingCue(reading, 'report-start');
    const report = cueOf(reading, 'report') ?? opening;
    const ask = askCue(reading);
    if (ask) return shownBy(ask, 'ask');
    if (report) return shownBy(report, 'report');
  }
  const chat = chatCue(reading, found);
  return chat
    ? shownBy(chat, 'other')
    : { value: 'plan', span: null, confidence: confidences.stated, origin: 'default' };
}

/** Told as a state of mind these are an emergency, whenever they began. */
const alwaysUrgent: ReadonlySet<SymptomCode> = new Set<SymptomCode>(['suicidal-thoughts', 'self-harm-urge']);

/** Beyond those nobody trains through: signs that need a doctor the same day. */
const needsHelpToday: ReadonlySet<SymptomCode> = new Set<SymptomCode>([
  ...neverTrainThrough,
  'chest-pain-at-rest-sweating',
  'saddle-anaesthesia',
  'unilateral-calf-swelling',
  'transient-stroke-signs',
  'sudden-severe-headache',
  'sudden-vision-loss',
  'confusion',
  'coughing-blood',
  'asthma-attack-last-day',
  'severe-hypoglycaemia-last-day',
  'raised-ketones',
  'defibrillator-shock',
  'heat-illness-signs',
  'abdominal-pain-severe',
  'blood-in-stool',
  'back-pain-with-fever',
  'allergic-reaction',
  'contractions',
  'fluid-leak',
  'reduced-fetal-movement',
  'vaginal-bleeding',
  'calf-pain-pregnancy',
  'headache-or-vision-in-pregnancy',
  'autonomic-dysreflexia',
  'cannot-bear-weight',
  'wound-problem',
  'seizure-last-month',
  'recent-head-injury',
  'nocturnal-dyspnoea',
  'dyspnoea-mild-exertion',
  'palpitations',
  'joint-hot-swollen',
  'breastbone-click',
  'dialysis-access-problem',
]);

/** A red flag told as happening now, or told without any wish beside it. */
function urgentSymptom(reading: Reading, found: SlotsRead): SlotsRead['symptoms'][number] | undefined {
  return found.symptoms.find((symptom) => {
    if (symptom.confidence < confidences.inferred) return false;
    if (alwaysUrgent.has(symptom.value)) return true;
    if (!needsHelpToday.has(symptom.value)) return false;
    const sentence = reading.terms.find((term) => term.start === symptom.span?.[0])?.sentence;
    const now = reading.cues.some((cue) => cue.sentence === sentence && is(cue, 'intent', 'sudden'));
    if (neverTrainThrough.has(symptom.value) && now) return true;
    const calm = wishes(reading, found) || changeCue(reading, found) !== undefined;
    return !calm && (now || (!mayBeOld.has(symptom.value) && !isPast(reading, symptom)));
  });
}

/** Common enough as an old complaint: an emergency only where told as new. */
const mayBeOld: ReadonlySet<SymptomCode> = new Set<SymptomCode>([
  'dyspnoea-mild-exertion',
  'palpitations',
  'joint-hot-swollen',
  'nocturnal-dyspnoea',
  'fever',
  'chest-pain-exertion',
]);

/** "I fainted last year", 晕倒过. */
function isPast(reading: Reading, symptom: SlotsRead['symptoms'][number]): boolean {
  const at = reading.terms.findIndex((term) => term.start === symptom.span?.[0]);
  const near = reading.terms.slice(Math.max(0, at - 6), at + 7);
  const after = reading.terms[at + 1]?.word ?? '';
  return (
    after.startsWith('过') ||
    near.some((term) => is(term, 'marker', 'past') || is(term, 'marker', 'ago') || is(term, 'unit', 'year'))
  );
}

/** A word of changing, unless it is the verb of a goal ("cut fat", "drop 20 lbs") or of a plan asked for. */
function changeCue(reading: Reading, found: SlotsRead): Cue | undefined {
  const goalSpans = found.goals.flatMap(({ kind, target }) => [kind.span ?? [], target?.span ?? []]);
  const cue = cueOf(reading, 'change');
  if (cue) return cue;
  const opening = openingCue(reading, 'change-start');
  const opensGoal = goalSpans.some(
    ([start = -1, end = -1]) => opening && opening.start < end && opening.end >= start - 12,
  );
  return opensGoal ? undefined : opening;
}

function askCue(reading: Reading): Cue | undefined {
  const asked = cueOf(reading, 'ask');
  if (asked) return asked;
  const opening = openingCue(reading, 'ask-start');
  const marked = /[?？]/u.test(reading.text);
  // Without its mark a question is one thought: "does creatine work".
  return marked || reading.terms.at(-1)?.segment === 0 ? opening : undefined;
}

function cueOf(reading: Reading, cue: IntentCue): Cue | undefined {
  return reading.cues.find((term) => is(term, 'intent', cue));
}

function openingCue(reading: Reading, cue: IntentCue): Cue | undefined {
  return reading.cues.find((term) => term.opens && is(term, 'intent', cue));
}

function shownBy({ start, end }: Pick<Term, 'start' | 'end'>, value: RequestIntent): Slot<RequestIntent> {
  return { value, span: [start, end], confidence: confidences.inferred, origin: 'text' };
}

/** Whether a goal with an amount, an amount of training, or anything in a wish's words is asked for. */
function wishes(reading: Reading, found: SlotsRead): boolean {
  const wanted = reading.cues.some((cue) => is(cue, 'intent', 'wish'));
  const asked = openingCue(reading, 'ask-start') !== undefined;
  const amounts = found.goals.some(({ target, deadline }) => target ?? deadline);
  return wanted || amounts || (!asked && found.sessionsPerWeek.length > 0);
}

/** Small talk, or words of which none has to do with training or health. */
function chatCue(reading: Reading, found: SlotsRead): Pick<Term, 'start' | 'end'> | undefined {
  if (findsAnything(found) || reading.terms.some((term) => is(term, 'marker', 'antihypertensive')))
    return undefined;
  const chat = cueOf(reading, 'chat');
  if (chat) return chat;
  const [first] = reading.terms;
  const last = reading.terms.at(-1);
  const subject = reading.cues.some((cue) => is(cue, 'intent', 'subject') || is(cue, 'intent', 'wish'));
  const spoken = reading.terms.some(({ meanings }) => topics.some((table) => meanings[table]));
  return first && last && !subject && !spoken ? { start: first.start, end: last.end } : undefined;
}

/** Tables whose words show that the text is about training or health, even where nothing comes of it. */
const topics = [
  'activity',
  'goal',
  'condition',
  'medication',
  'symptom',
  'harm',
  'joint',
  'place',
  'equipment',
  'experience',
  'weekday',
  'unit',
] as const;

function findsAnything(found: SlotsRead): boolean {
  const { activities, weekdays, goals, conditions, medications, symptoms, joints, equipment } = found;
  const single = [found.age, found.bodyMass, found.place, found.experience, found.bloodPressure.systolic];
  return (
    goals.some(({ kind }) => kind.origin === 'text') ||
    single.some((slot) => slot !== null) ||
    [
      activities.liked,
      activities.refused,
      weekdays.liked,
      weekdays.refused,
      conditions,
      medications,
      symptoms,
      joints,
      equipment,
      found.sessionsPerWeek,
      found.minutesPerSession,
    ].some((slots) => slots.length > 0)
  );
}
