import type { IntentCue } from '../intents.js';
import type { PhraseTable } from '../phrases.js';

/** More English words that show what a request is for. */
export const englishIntents: PhraseTable<IntentCue> = {
  change: {
    en: "in place of the|old plan|same plan|the whole plan|the whole thing|everything to|week one|week two|the long one|the second day|leg day|start over with|start again with|from next month|any longer|something else instead|give me something else|find me a swap|an alternative to|in its place|out of the week|rebuild my week|is too many|too long|no more of|make another|mornings instead|evenings instead|the rest days|bring forward|every exercise|the exercises you|sessions run over|cap them|work it in|cannot make|can't make|adjust the goal|lower my goal|raise my goal|i'd now like|no longer have|won't be able to train|don't plan anything|do not plan anything|plan accordingly|use it in|for a while|until further notice|i switched|we've moved|i moved|i've moved|on hold|undo|undo the|go back to the|put strength first",
    zh: '',
  },
  'change-start': {
    en: 'nix|ditch|tweak|halve|half|rebuild|revise|renew|restore|reinstate|freeze|cap|insert|squeeze|space|reshuffle|rearrange|relax|soften|toughen|strip|make tuesday|make monday|make wednesday|make thursday|make friday|make saturday|make sunday|make that|make every|make all|let friday|let monday|let sunday|put strength|turn|stretch the|stretch it|forget the|instead of|undo|bring everything|bring it|start over|start week|reset|please reset|amendments|update|could the|could we please|find it|keep the|keep everything|throw out|kick out|take out|plan around|postpone|too long|too short|too much|too hard|too easy',
    zh: '',
  },
  ask: {
    en: "what should i do if|what do i do if|what can i do about|what can i do for|what should i do about|should i start with|any truth in|for how long|at what|when should i start|if i miss|a problem|good or bad|off limits|is just|is that just|does it matter|should it|or is it|does that count|yes or no|why can't i|how come|any harm in|makes a difference|okay or not|ok or not|or not|good idea|bad idea|too old to|too young to|too late to|is that the",
    zh: '',
  },
  report: {
    en: "job done|personal best|that's me done|less than last|more than last|weeks in a row|feels normal|nothing hurts|pounds down|kilos down|week done|first week done|all done|is over|back to normal|feels better|is better|was lovely|was stiff|were sore|got vaccinated|the scan shows|mri result|the diagnosis|confirmed it|came back clean|the results|my reading|reading was|readings yesterday|measured sitting|five days in a row|days in a row|all week|so far so good|nothing new|failed at|on the last set|gave up|the meter said|the scales said|the scale said|according to the watch|my watch says|put me on|put on|sent me home|in the books|no training since|not missed a|for the first time|first time in|early because|stopped there|afterwards|after the run|after the walk|after the swim|out of 10|out of ten",
    zh: '',
  },
  'report-start': {
    en: 'log|tell the coach|note|for the record|for the log|diary|am|pm|day 1|day 2|day 3|day 4|day 5|sets|bench press|squat|fasting|glucose|sugar|blood sugar|fasting glucose|three weeks in|two weeks in|six weeks in|four weeks in|weeks in|out of the last|after the holidays|since monday|since tuesday|since wednesday|since thursday|since friday|blood test|update on',
    zh: '',
  },
  past: {
    en: "was|were|had|did|didn't|wasn't|weren't|got|took|felt|went|made|came|woke|fell|gave|left|met|said|told|beat|held|kept|lost|ran|rode|slept|spent|stood|swam|threw|ate|drank|caught|found|drove|forgot|tore|broke|cut short|started|stopped|finished|managed|skipped|missed|walked|cycled|rowed|danced|played|cheated|climbed|sprained|twisted|pulled|dropped|turned|reduced|swapped|doubled|tried|nailed|ticked|timed|sweated|burned|earned|leaked|stumbled|banged|knocked|ended|moved|worked|weighed|measured|taught|gained|called|died|popped|checked|cancelled|confirmed|i've had|i've got the|have been|has been|had been|i have been|i've not|i've stopped",
    zh: '',
  },
  'past-time': {
    en: 'yesterday|this morning|last night|this week|today|tonight|this afternoon|this evening|yesterday evening|on monday|on tuesday|on wednesday|on thursday|on friday|on saturday|on sunday|last week|this time|at lunch|after dinner|before breakfast|after breakfast|an hour later|since thursday|since tuesday|since monday|for now|again|just now|at last|so far|by now|all night|lately|these days|all right now|now',
    zh: '',
  },
  wish: {
    en: "i'd like to|i'd like|i'd be content|inspire me|i'd train|something light|keep it brief|take it from there|draw up|help me|make me|get me|give us|where do i begin|what next|something suitable|make me something|plan it|arrange|set me up|would suit me|on the plan|i could use|could use|i dream of|i'd be glad|i'd be happy|we'd like|we want|the aim|my aim|the goal|my goal|target|aiming for|in need of|i'm after|i am after|after a plan|on my list|be kind|go easy|let me|count me in|set my|work around|suit me",
    zh: '',
  },
  subject: {
    en: 'rpe|met|chest|amrap|zone|shoes|lift|lifting|heavy|squat|squats|pull up|push up|trampolines|progress|results|breath|breathe|stamina|weight|fat|muscle mass|warm|stiff|sore|bench|barbell|stretch|hydrated|creatine|supplements|bones|stairs|pelvic floor|belly|tummy|waist|glutes|arms|abs',
    zh: '',
  },
  clinician: {
    en: 'doctor|doc|doctors|cardiologist|surgeon|physio|physiotherapist|midwife|nurse|gp|oncologist|physician|hospital|specialist|consultant|neurologist|rheumatologist',
    zh: '',
  },
  forbids: {
    en: "said no|says no|no lifting|no running|no sport|no exercise|no weights|forbade|forbids|forbidden|said rest|says rest|told me to rest|told me to stay|told me not to|say wait|says wait|said wait|warned me off|not allowed|banned|weeks without|months without|stay in bed|mustn't|must not|not to lift|not to run|against it",
    zh: '',
  },
  defies: {
    en: "anyway|i'll do it|i will do it|behind his back|behind her back|don't tell|do not tell|i won't wait|won't wait|ignore him|ignore her|ignore them|nah|i say|regardless|since when do i listen|i don't care|i do not care|i'm going for|i'm doing it|who cares|so what",
    zh: '',
  },
};
