import { tokensOf } from './words/clinical-words.js';

/** What about an exercise a condition may forbid. */
export type ExerciseTrait =
  | 'impact'
  | 'spinal-load'
  | 'loaded'
  | 'heavy'
  | 'held-breath'
  | 'vigorous'
  | 'supine'
  | 'head-down'
  | 'upper-body'
  | 'fall'
  | 'contact'
  | 'diving'
  | 'heat'
  | 'unsteady'
  | 'on-feet';

/** Traits of movements by name; a name is its words joined by spaces (see {@link movementName}). */
export type MovementTraits = ReadonlyMap<string, ReadonlySet<ExerciseTrait>>;

/** Phrases by what they say of an exercise; a phrase may stand in several lists. */
const phrases: Readonly<Record<ExerciseTrait | 'harmless', string>> = {
  impact:
    'running|run|jogging|jog|sprint|sprinting|jump|jumping|jump rope|rope skipping|skipping|hopping|hop|' +
    'bounding|plyometric|plyometrics|box jump|burpee|high impact|impact|jarring|jumping jack|star jump|basketball|football|' +
    'soccer|rugby|tennis|badminton|squash|volleyball|handball|hockey|netball|trail running|treadmill running|' +
    'marathon|half marathon|parkour|gymnastics|step aerobics|high impact aerobics|boxing|kickboxing|martial arts|' +
    'judo|karate|horse riding|horseback riding|riding|trampoline|trampolining|trampoline jumping|skiing|downhill skiing|contact sport|crossfit',
  'spinal-load':
    'spinal|spine|golf swing|flexion|twist|twisting|rotation|sit up|situp|crunch|toe touch|russian twist|good morning|' +
    'forward bend|forward fold|bending|end range|roll up|rounding|v up|bicycle crunch|loaded twist|golf',
  loaded:
    'loaded|weighted|barbell|kettlebell|dumbbell|deadlift|squat|front squat|back squat|bench press|overhead press|' +
    'military press|shoulder press|lunge|leg press|clean|snatch|weightlifting|weight lifting|weight training|lifting|lift|weight machine|' +
    'free weight|kettlebell swing|weight',
  heavy:
    'heavy|maximal|max|1 rm|powerlifting|olympic lift|olympic lifting|olympic weightlifting|deadlift|clean|snatch|' +
    'heavy lifting|heavy weight|strongman|maximum|one rep max|crossfit',
  'held-breath':
    'valsalva|breath hold|breath holding|breath held|holding breath|isometric max|maximal isometric|straining|strain|' +
    'powerlifting|olympic lift|olympic lifting|olympic weightlifting|heavy lifting|freediving|free diving',
  vigorous:
    'vigorous|hiit|high intensity|interval|sprint|sprinting|near max|maximal|burpee|basketball|football|soccer|rugby|' +
    'boxing|kickboxing|squash|marathon|crossfit|tabata|spinning|bootcamp|boot camp|racing|' +
    'competitive|handball|hockey',
  supine:
    'supine|lying on back|lying|on back|bench press|sit up|situp|crunch|bicycle crunch|back lying|hip thrust|chest fly|floor press',
  'head-down':
    'head down|inversion|inverted|headstand|handstand|downward dog|down dog|toe touch|shoulder stand|upside down|forward bend|forward fold',
  'upper-body':
    'upper body|overhead|overhead press|military press|shoulder press|bench press|push up|pushup|press up|pull up|' +
    'pullup|chin up|dip|handstand|rowing|plank|hand cycling|arm cycling|arm ergometer|swimming|swim|chest fly|' +
    'lat pulldown|lat pull down|pulldown|chest press|floor press|golf|tennis|kettlebell swing|clean|snatch|' +
    'weight lifting|weightlifting|heavy lifting|arm',
  fall:
    'fall risk|high fall risk|fall|falling|risk of falling|horse|horse riding|horseback riding|riding|skiing|downhill skiing|' +
    'alpine skiing|water skiing|snowboarding|climbing|rock climbing|bouldering|gymnastics|skating|ice skating|' +
    'inline skating|roller skating|rollerblading|skateboarding|mountain biking|outdoor cycling|sky diving|skydiving|trampoline|trampolining|' +
    'trampoline jumping|trail running|surfing|parkour|ice hockey|paragliding|off road cycling|bungee jumping|bungee',
  unsteady:
    'single leg|tandem|tandem walk|wobble board|balance board|bosu|stability ball|stepping stone|one leg',
  contact:
    'contact|contact sport|collision|collision sport|boxing|kickboxing|rugby|basketball|football|soccer|hockey|ice hockey|' +
    'field hockey|judo|wrestling|martial arts|martial art|karate|taekwondo|lacrosse|handball|sparring|american football',
  diving: 'scuba|scuba diving|diving|deep sea diving|sky diving|skydiving|freediving|free diving|deep diving',
  heat: 'hot|hot yoga|hot pilates|sauna|bikram|bikram yoga|heated|heat|hot tub',
  'on-feet':
    'standing|walking|walk|nordic walking|stepping|stair climbing|squat|lunge|sit to stand|single leg|step up|running|run|jogging|jog|dance|dancing|heel raise|calf raise',
  harmless:
    'brisk|slow|easy|gentle|light|moderate|low|low impact|low intensity|non contact|aqua|water|pool|aerobics|' +
    'low impact aerobics|water aerobics|aqua aerobics|aqua jogging|water jogging|water walking|pool walking|pool running|deep water running|' +
    'brisk walking|walking|walk|swimming|swim|' +
    'cycling|stationary|recumbent|bike|bicycle|ergometer|cycle|stationary cycling|stationary bike|indoor cycling|' +
    'recumbent bike|exercise bike|hand cycling|elliptical|elliptical trainer|cross trainer|rowing|treadmill|' +
    'treadmill walking|nordic walking|stepping|step up|stair climbing|sit to stand|chair|chair rise|chair stand|' +
    'seated|sitting|standing|wall|wall sit|band|elastic band|resistance band|resistance|training|exercise|strength|' +
    'balance|tandem|stance|single leg|stretch|stretching|gentle stretching|mobility|flexibility|yoga|gentle yoga|' +
    'prenatal yoga|chair yoga|pilates|tai chi|qigong|qi gong|baduanjin|breathing|relaxation|heel raise|calf raise|' +
    'bridge|leg|knee|hip|hamstring|quadriceps|quad|extension|leg extension|knee extension|back extension|isometric|' +
    'handgrip|wall push up|bird dog|machine|bodyweight|body weight|dance|dancing|ballroom dancing|table tennis|after|wk|week|' +
    '20|and|with|sport|pelvic floor|pelvic tilt|pelvic floor exercise|side lying|of|for|the|to|on|controlled|in|position|at|gardening|' +
    'pedalling|pedaling|arm swing|work|workout|core|leg raise|side leg raise|activity|aquatic|aquatic exercise|strengthening|hold|rest|recovery|session|class|class exercise|cool down|warm up|wheelchair|marching|seated marching|ankle pump|before|prolonged|kegel|kegel exercise|ergometry|arm ergometry|spinal extension|spine extension|extensor|spinal extensor',
};

const traitNames = Object.keys(phrases) as (ExerciseTrait | 'harmless')[];
const traitsOfPhrase = phraseTable();
const longestPhraseWords = 5;

function phraseTable(): ReadonlyMap<string, ReadonlySet<ExerciseTrait>> {
  const table = new Map<string, Set<ExerciseTrait>>();
  for (const trait of traitNames) {
    for (const phrase of phrases[trait].split('|').map(movementName)) {
      const traits = table.get(phrase) ?? new Set<ExerciseTrait>();
      if (trait !== 'harmless') traits.add(trait);
      table.set(phrase, traits);
    }
  }
  return table;
}

/** The name of a movement as lists are keyed by it: lower-case singular words joined by spaces. */
export function movementName(text: string): string {
  return tokensOf(text).join(' ');
}

/**
 * Traits of an exercise, a code or a short text, read phrase by phrase, the longest first, in the lists above and among
 * movements known by name; null when a word is unknown: then nobody can say what it loads.
 */
export function exerciseTraits(
  exercise: string,
  movements: MovementTraits,
): ReadonlySet<ExerciseTrait> | null {
  const words = tokensOf(exercise);
  if (words.length === 0) return null;
  const traits = new Set<ExerciseTrait>();
  for (let at = 0; at < words.length;) {
    const read = phraseAt(words, at, movements);
    if (read === null) return null;
    read.traits.forEach((trait) => traits.add(trait));
    at += read.length;
  }
  return traits;
}

function phraseAt(
  words: readonly string[],
  at: number,
  movements: MovementTraits,
): { length: number; traits: readonly ExerciseTrait[] } | null {
  for (let length = Math.min(longestPhraseWords, words.length - at); length > 0; length -= 1) {
    const phrase = words.slice(at, at + length).join(' ');
    const said = traitsOfPhrase.get(phrase);
    const named = movements.get(phrase);
    // How hard a known activity is done is said by other words, not by its usual effort in the catalogue.
    if (said !== undefined) return { length, traits: [...said, ...without(named ?? [], 'vigorous')] };
    if (named !== undefined) return { length, traits: [...named] };
    if (length === 1 && /^\d/.test(phrase)) return { length, traits: [] };
  }
  return null;
}

function without(traits: Iterable<ExerciseTrait>, left: ExerciseTrait): ExerciseTrait[] {
  return [...traits].filter((trait) => trait !== left);
}
