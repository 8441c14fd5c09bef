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
    const report =
      cueOf(reading, 'report') ?? opening ?? (smallTalk ? undefined : toldOfPast(reading, found));
    const ask = askCue(reading);
    if (ask) return shownBy(ask, isAskedOfTraining(reading, found) ? 'ask' : 'other');
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
  if (cue && !(namesPlan.test(cue.word) && asksAbout(reading))) return cue;
  const opening =
    openingCue(reading, 'change-start') ??
    reading.cues.find(
      (term) => term.opensClause && is(term, 'intent', 'change-start') && !onlyFirst.has(term.word),
    );
  const opensGoal = goalSpans.some(
    ([start = -1, end = -1]) => opening && opening.start < end && opening.end >= start - 12,
  );
  return opensGoal ? undefined : opening;
}

/** "take" opens an order only where it opens the sentence: behind a comma, "take aspirin" is a fact. */
const onlyFirst: ReadonlySet<string> = new Set('take|skip|move|split|stop|less|more|drop|lower'.split('|'));

const namesPlan = /plan|programme?|session|workout|leg day/u;

/** "Why is there no running in my plan?" names the plan, and changes nothing. */
function asksAbout(reading: Reading): boolean {
  const opening = openingCue(reading, 'ask-start');
  return /[?？]\s*$/u.test(reading.text) && opening !== undefined && !requests.has(opening.word);
}

/** Questions that ask for something to be done. */
const requests: ReadonlySet<string> = new Set(['can', 'could', 'would', 'will', 'may', 'shall i', 'must']);

function askCue(reading: Reading): Cue | undefined {
  const asked = cueOf(reading, 'ask');
  if (asked) return asked;
  const opening = openingCue(reading, 'ask-start') ?? closingQuestion(reading);
  const marked = /[?？]/u.test(reading.text);
  // Without its mark a question is one thought: "does creatine work".
  return marked || reading.terms.at(-1)?.segment === 0 ? opening : undefined;
}

/** A question behind what it is about: "with osteoporosis, are sit-ups dangerous?" */
function closingQuestion(reading: Reading): Cue | undefined {
  return /[?？]\s*$/u.test(reading.text) ? clauseCue(reading, 'ask-start') : undefined;
}

/** What happened: a verb of the past with its time, or early in a sentence that tells nothing a plan is made from. */
function toldOfPast(reading: Reading, found: SlotsRead): Pick<Term, 'start' | 'end'> | undefined {
  const past = cueOf(reading, 'past');
  const timed = past && (cueOf(reading, 'past-time') ?? openingCue(reading, 'past'));
  if (timed) return timed;
  if (tellsOfPerson(found)) return undefined;
  const { systolic } = found.bloodPressure;
  if (systolic?.span && reading.language === 'en' && !reading.terms.some((term) => is(term, 'hinge', 'self')))
    return { start: systolic.span[0], end: systolic.span[1] };
  // Of others and of illnesses people tell to be planned for, not to report.
  const background = reading.terms.some(
    (term) => is(term, 'hinge', 'other-person') || term.meanings.symptom !== undefined,
  );
  return background
    ? undefined
    : reading.cues.find((cue) => is(cue, 'intent', 'past') && cue.place <= lastPlaceOfVerb);
}

/** A verb behind a longer subject than this is not looked for. */
const lastPlaceOfVerb = 3;

/** Facts and wishes that are told to get a plan. */
function tellsOfPerson(found: SlotsRead): boolean {
  const { age, experience, conditions, equipment, sessionsPerWeek, activities } = found;
  return (
    age !== null ||
    experience !== null ||
    [conditions, equipment, sessionsPerWeek, activities.refused].some((slots) => slots.length > 0) ||
    found.goals.some(({ kind }) => kind.origin === 'text')
  );
}

function clauseCue(reading: Reading, cue: IntentCue): Cue | undefined {
  return reading.cues.find((term) => term.opensClause && is(term, 'intent', cue));
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

/** Words of a wish that also stand in plain questions: "when should I start?", 热身要做几分钟. */
const weakWishes: ReadonlySet<string> = new Set(
  'start|please|love|need|for me|no more|trying to|想|要|需要|推荐|要求|开始|准备|爱|喜欢|目标'.split('|'),
);

/** Whether a goal with an amount, an amount of training, or anything in a wish's words is asked for. */
function wishes(reading: Reading, found: SlotsRead): boolean {
  const asked = openingCue(reading, 'ask-start') !== undefined;
  const closes = /[?？]\s*$/u.test(reading.text);
  const questions = clausesThatAsk(reading);
  const weak = (cue: Cue) => weakWishes.has(cue.word) && (questions.has(cue.segment) || (asked && closes));
  const wanted = reading.cues.some((cue) => is(cue, 'intent', 'wish') && !weak(cue));
  const amounts = questions.size === 0 && found.goals.some(({ target, deadline }) => target ?? deadline);
  return wanted || amounts || (!asked && questions.size === 0 && found.sessionsPerWeek.length > 0);
}

/** Clauses of a Chinese text that ask; an English question is told by its opening word. */
function clausesThatAsk({ language, cues }: Reading): ReadonlySet<number> {
  const asking = language === 'zh' ? cues.filter((cue) => is(cue, 'intent', 'ask')) : [];
  return new Set(asking.map(({ segment }) => segment));
}

/** Small talk, or words of which none has to do with training or health. */
function chatCue(reading: Reading, found: SlotsRead): Pick<Term, 'start' | 'end'> | undefined {
  if (findsAnything(found) || namesBloodPressureMedicine(reading)) return undefined;
  const chat = cueOf(reading, 'chat');
  if (chat) return chat;
  const [first] = reading.terms;
  const last = reading.terms.at(-1);
  const wanted = cueOf(reading, 'wish') !== undefined;
  return first && last && !wanted && !isOfTraining(reading, found)
    ? { start: first.start, end: last.end }
    : undefined;
}

/** English asks of everything under the sun with the same words; of oneself, it is about training. */
function isAskedOfTraining(reading: Reading, found: SlotsRead): boolean {
  // 手机怎么注销账号 asks, and not about training.
  if (reading.language === 'zh') return chatCue(reading, found) === undefined;
  const ofOneself = reading.terms.some((term) => is(term, 'hinge', 'self'));
  return ofOneself || isOfTraining(reading, found);
}

function isOfTraining(reading: Reading, found: SlotsRead): boolean {
  const subject = cueOf(reading, 'subject') !== undefined;
  const spoken = reading.terms.some(({ meanings }) => topics.some((table) => meanings[table]));
  return subject || spoken || findsAnything(found) || namesBloodPressureMedicine(reading);
}

function namesBloodPressureMedicine(reading: Reading): boolean {
  return reading.terms.some((term) => is(term, 'marker', 'antihypertensive'));
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
