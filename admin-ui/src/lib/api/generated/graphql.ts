/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** An account that begins with an invitation. */
export type AcceptInvitationInput = {
  /** Name to sign in with: 3 to 100 letters, digits or `. _ @ + -`. */
  accountName: string;
  /** Name that others see. */
  displayName: string;
  /** Password of the account. */
  password: string;
  /** What stands behind `#` in the link. */
  token: string;
};

/** An answer to a clinician's question. */
export type AnswerClearanceInput = {
  /** The answer, 1 to 2000 characters. */
  answer: string;
  /** The question. */
  clearanceId: string;
};

/** An answer to one question. */
export type AnswerInput = {
  /** Code of the chosen option, or a few words. */
  answer: string;
  /** The question. */
  questionId: string;
};

/** Answers to the questions of a request. */
export type AnswerQuestionsInput = {
  /** The answers, 20 at most. */
  answers: Array<AnswerInput>;
  /** Request that waits for answers. */
  requestId: string;
};

/** Answers to the screening questions. */
export type AnswerScreeningInput = {
  /** Who answered. */
  participantId: string;
  /** Every symptom the person has now or had within twelve months; an empty list says: none. */
  symptoms: Array<string>;
};

/** A file to make. */
export type AskResearchExportInput = {
  /** What it is for. */
  kind: ResearchKind;
  /** Whether it goes to a recipient in another country. In China only people who agreed to that are in it. */
  leavesCountry: boolean;
  /** The purpose in a sentence of 20 to 500 letters; it is kept with the file. */
  purpose: string;
};

/** Whether something was allowed. */
export type AuditDecision =
  /** It was done. */
  | 'allowed'
  /** It was refused. */
  | 'denied';

/** Which entries; what is left out does not narrow them. */
export type AuditFilter = {
  /** About which account: its roles, its sign-ins, its sessions. */
  accountId?: string | null | undefined;
  /** What was done, written exactly. */
  action?: string | null | undefined;
  /** Whether it was allowed. */
  decision?: AuditDecision | null | undefined;
  /** Not before. */
  from?: string | null | undefined;
  /** Who did it. */
  memberId?: string | null | undefined;
  /** About whom. */
  participantId?: string | null | undefined;
  /** About which programme. */
  programmeId?: string | null | undefined;
  /** Before. */
  until?: string | null | undefined;
};

/** A weekday with room for exercise. */
export type AvailableDayInput = {
  /** Minutes of room. */
  minutes: number;
  /** 1 = Monday … 7 = Sunday. */
  weekday: number;
};

/** Who is opened in an emergency, and why: by id, or by the exact name of the account. */
export type BreakGlassInput = {
  /** Their account, where it is not. */
  accountName?: string | null | undefined;
  /** The person, where their id is known. */
  participantId?: string | null | undefined;
  /** Why, 10 to 1000 characters; the care team and the auditors read it. */
  reason: string;
};

/** One entry of a calendar: exactly one of the four. */
export type CalendarEntryInput = {
  /** A class. */
  class?: GroupClassInput | null | undefined;
  /** A commitment. */
  commitment?: CommitmentInput | null | undefined;
  /** The entry this one replaces; null: a new one. */
  entryId?: string | null | undefined;
  /** Whose calendar. */
  participantId: string;
  /** A period. */
  period?: CalendarPeriodInput | null | undefined;
  /** A window. */
  window?: TrainingWindowInput | null | undefined;
};

/** A period; see `CalendarPeriod`. */
export type CalendarPeriodInput = {
  /** Equipment at hand there, by code; null: as usual. */
  equipment?: Array<string> | null | undefined;
  /** First day. */
  firstOn: string;
  /** What makes the days other than usual. */
  kind: CalendarPeriodKind;
  /** Last day; null: not known yet. */
  lastOn?: string | null | undefined;
  /** At most this many minutes a day. */
  minutesPerDay?: number | null | undefined;
  /** Places there, or those closed, by code; null: as usual. */
  places?: Array<string> | null | undefined;
};

/** What makes days other than usual. */
export type CalendarPeriodKind =
  /** Hardly any time: no more than the minutes named. */
  | 'busy'
  /** Places that cannot be used. */
  | 'closed'
  /** Ill: no training until well again. */
  | 'illness'
  /** Away from home: only the equipment and places named. */
  | 'travel';

/** What somebody does on a care team. It says whom to ask; what they may do follows from their roles. */
export type CareTeamPart =
  /** Trains with them. */
  | 'coaching'
  /** Stands in for a colleague. */
  | 'covering'
  /** Answers for the person as a whole. */
  | 'lead'
  /** Treats them. */
  | 'treating';

/** What is decided about a proposed change. */
export type ChangeDecision =
  /** The plan becomes what was proposed. */
  | 'accept'
  /** The plan stays as it is. */
  | 'decline';

/** Other roles for an account. */
export type ChangeMemberRolesInput = {
  /** Whose account. */
  memberId: string;
  /** What the member may do from now on; at least one. */
  roles: Array<Role>;
};

/** Whether a change waits. */
export type ChangeMode =
  /** It is made at once, and the person is told. */
  | 'apply'
  /** It waits until the person accepts it. */
  | 'ask';

/** A plan to be made anew with one wish changed, for the days that are left. */
export type ChangedPlanInput = {
  /** The change. */
  change: WishChangeInput;
  /** Hash of that plan. */
  hash: string;
  /** Plan the change was asked of. */
  planId: string;
};

/** Answers about today; what is left out stays unknown. */
export type CheckDayInput = {
  /** The answers. */
  answers: Array<DayAnswerInput>;
  /** Whose day. */
  participantId: string;
};

/** How a person is this morning. What is left out stays unknown. */
export type CheckInInput = {
  /** Low mood, 1 (good) to 5 (very low). */
  lowMood?: number | null | undefined;
  /** Who. */
  participantId: string;
  /** Hours asleep last night, 0–24; what a device recorded counts where this is left out. */
  sleepHours?: number | null | undefined;
  /** Sore muscles, 1 (none) to 5 (very sore). */
  soreness?: number | null | undefined;
  /** Stress, 1 (none) to 5 (very stressed). */
  stress?: number | null | undefined;
};

/** What a clinician decides about a person. */
export type ClearanceDecision =
  /** Exercise is cleared. */
  | 'approve'
  /** Exercise is cleared within limits of the clinician's own. */
  | 'approveWithLimits'
  /** A question back to the person; nothing is decided yet. */
  | 'ask'
  /** No exercise for now. */
  | 'refuse';

/** Limits of the clinician's own. */
export type ClearanceLimitsInput = {
  /** `light`, `moderate`, `vigorous` or `near-max`. */
  ceiling?: string | null | undefined;
  /** 5 to 240. */
  maxMinutesPerSession?: number | null | undefined;
  /** True forbids strength training. */
  noResistance?: boolean | null | undefined;
  /** `clinician` or `coach`. */
  superviseBy?: string | null | undefined;
};

/** What kind of exercise a clearance speaks of; vigorous includes moderate. */
export type ClearanceScope =
  /** Moderate exercise. */
  | 'moderate'
  /** Strength training. */
  | 'resistance'
  /** Vigorous exercise. */
  | 'vigorous';

/** How a decision stands. */
export type ClearanceState =
  /** The person has answered. */
  | 'answered'
  /** The person has not answered yet. */
  | 'asked'
  /** Its last day has passed. */
  | 'expired'
  /** It holds. */
  | 'holds'
  /** A later decision took its place. */
  | 'replaced'
  /** Something that mattered changed. */
  | 'void';

/** A commitment; see `Commitment`. */
export type CommitmentInput = {
  /** First day. */
  firstOn?: string | null | undefined;
  /** Start, `HH:MM`. */
  from: string;
  /** Last day. */
  lastOn?: string | null | undefined;
  /** End, `HH:MM`. */
  to: string;
  /** Weekday, or null with both days. */
  weekday?: number | null | undefined;
};

/** What two activities are compared by. More is better. */
export type ComparisonOutcome =
  /** Enjoyment of sessions, from 1 to 5. */
  | 'enjoyment'
  /** How the person felt on the mornings after, from 1 to 5. */
  | 'readiness'
  /** Share of sessions done, of those something was said about, from 0 to 1. */
  | 'sessionsDone';

/** What a comparison tells of its two activities. */
export type ComparisonVerdict =
  /** The first did better. */
  | 'firstHigher'
  /** The interval holds zero. */
  | 'notToldApart'
  /** The second did better. */
  | 'secondHigher'
  /** Fewer than three pairs of weeks count: nothing can be said. */
  | 'tooFewPairs';

/** What is known of a week of a comparison. */
export type ComparisonWeekState =
  /** It has not passed. */
  | 'ahead'
  /** It counts. */
  | 'counted'
  /** The other activity was done too: it does not count. */
  | 'mixed'
  /** Nothing is known of it: it does not count. */
  | 'nothingSaid';

/** A source to be connected. */
export type ConnectDeviceInput = {
  /** Whose data it will send: your own. */
  participantId: string;
  /** The secret, where the sender made one; else one is made. */
  secret?: string | null | undefined;
  /** Which source, of `pushSources`. */
  sourceId: string;
};

/** A yes or a no. */
export type ConsentDecision =
  /** Yes. */
  | 'given'
  /** No, or a yes that was taken back. */
  | 'withdrawn';

/** What a person's data may be used for. Each is agreed to, refused and taken back by itself. */
export type ConsentKind =
  /** They are counted in figures for the organisation. */
  | 'aggregates'
  /** Their care team opens their record. */
  | 'clinicianAccess'
  /** Files with them leave the country. */
  | 'crossBorder'
  /** What they ask for, without name and contact data, may be read by staff who teach the models of this workspace. */
  | 'labelRequests'
  /** They are in files from which models learn, under a pseudonym and in groups. */
  | 'modelTraining'
  /** What they kept doing and liked may be counted, with at least nine others, for people like them. */
  | 'peopleLikeYou'
  /** Their data are worked with so that plans can be made: screening, planning, changes on the way. */
  | 'planning'
  /** They are in files for research, under a pseudonym and in groups. */
  | 'research'
  /** A plan may try something drawn by lot from what is safe for them. */
  | 'tryNewSessions';

/** What a purpose rests on in a workspace. */
export type ConsentRule =
  /** Only a yes to the text of today opens it. */
  | 'consent'
  /** It rests on something else, such as treatment; the person's no closes it all the same. */
  | 'objection'
  /** Closed, whatever was said. */
  | 'off';

/** A new account of a program. */
export type CreateServiceAccountInput = {
  /** What it is called: 1 to 200 characters. */
  displayName: string;
  /** What it may do; a program is no participant. */
  roles: Array<Role>;
};

/** One answer about today: exactly one of the three values. */
export type DayAnswerInput = {
  /** For a choice. */
  choice?: string | null | undefined;
  /** The question. */
  name: string;
  /** For a number, in the unit of the question. */
  number?: number | null | undefined;
  /** For a question of yes or no. */
  yes?: boolean | null | undefined;
};

/** What a person is told before a session. */
export type DayVerdict =
  /** Go easier, within the limits named. */
  | 'easier'
  /** Get help now. */
  | 'getHelp'
  /** Go as planned. */
  | 'go'
  /** Not today. */
  | 'notToday';

/** A decision about a proposed change. */
export type DecideChangeInput = {
  /** The change. */
  changeId: string;
  /** Accept or decline. */
  decision: ChangeDecision;
  /** Why, up to 1000 characters. */
  reason?: string | null | undefined;
};

/** A decision to take. */
export type DecideModelInput = {
  /** Which model. */
  id: string;
  /** Why, 1 to 1000 characters. */
  reason: string;
  /** Its new state. */
  state: ModelState;
};

/** A clinician's decision about a plan. */
export type DecidePlanInput = {
  /** Approve or refuse. */
  decision: PlanDecision;
  /** Hash of the plan that was read: only just that plan is decided about. */
  hash: string;
  /** Plan to decide about. */
  planId: string;
  /** Why; needed for a refusal. */
  reason?: string | null | undefined;
};

/** Which connection of whom. */
export type DeviceConnectionInput = {
  /** Id of the connection. */
  connectionId: string;
  /** Whose: your own. */
  participantId: string;
};

/** What to keep of a habit. All of it replaces what was said before. */
export type EditHabitInput = {
  /** Which. */
  habitId: string;
  /** A name of one's own, 60 characters at most; null takes ours again. */
  name?: string | null | undefined;
  /** Whose. */
  participantId: string;
  /** True keeps it counting in full. */
  pinned?: boolean;
  /** What it is; null takes the word back. */
  verdict?: HabitVerdict | null | undefined;
};

/** How far an erasure is. */
export type ErasureState =
  /** Asked for; it begins within a minute. */
  | 'asked'
  /** Under way. */
  | 'erasing'
  /** The law asks for the data to be kept for a while. */
  | 'held'
  /** Done, and proved by a receipt. */
  | 'proved';

/** Which exercises to show; what is left out does not matter. */
export type ExerciseFilter = {
  /** Only what the person asked for may do: allowed or with care. */
  allowedOnly?: boolean | null | undefined;
  /** Equipment it needs, by code; `none` for exercises that need nothing. */
  equipment?: string | null | undefined;
  /** Kind of exercise. */
  kind?: string | null | undefined;
  /** Muscle that does most of the work, by code. */
  muscle?: string | null | undefined;
  /** How the body is held. */
  position?: string | null | undefined;
  /** Words of its name in either language; all must occur. */
  text?: string | null | undefined;
};

/** Whether a person may do an exercise. */
export type ExerciseVerdictKind =
  /** Yes. */
  | 'allowed'
  /** A clinician decides first. */
  | 'askFirst'
  /** No. */
  | 'notAllowed'
  /** Yes, with what is said. */
  | 'withCare';

/** Who said how hard a session was. */
export type ExertionOrigin =
  /** The person, or somebody who accompanies them, afterwards. */
  | 'person'
  /** The source of the recording. */
  | 'source';

/** What people are split by in a table of figures. */
export type FigureSplit =
  /** Three broad ages. */
  | 'age'
  /** Everybody together. */
  | 'all'
  /** The programme they take part in. */
  | 'programme'
  /** Sex. */
  | 'sex';

/** What an estimate rests on. */
export type FitnessInput =
  /** A date of birth. */
  | 'age'
  /** A body mass of the last year, or of the profile. */
  | 'body_mass'
  /** A height. */
  | 'height'
  /** A maximum heart rate, measured or foretold by age. */
  | 'maximum_heart_rate'
  /** A resting heart rate. */
  | 'resting_heart_rate'
  /** A run of 3.5 minutes to 4 hours with its distance. */
  | 'run'
  /** Female or male. */
  | 'sex';

/** How an aerobic fitness is estimated without measuring it. */
export type FitnessMethod =
  /** Race-fitness index of the best run of the last 90 days (Daniels & Gilbert 1979): too low where no run was a race. */
  | 'best_run'
  /** Maximum over resting heart rate (Uth 2004; well-trained men of 21 to 51 years). */
  | 'heart_rate_ratio'
  /** What is usual for age, sex, mass and height (FRIEND, de Souza e Silva 2018): a reference, of nobody's training. */
  | 'reference_equation';

/** A class; see `GroupClass`. */
export type GroupClassInput = {
  /** Activity, by code. */
  activity: string;
  /** First day. */
  firstOn?: string | null | undefined;
  /** Start, `HH:MM`. */
  from: string;
  /** Planned on each of its dates that the limits allow. */
  isFixed: boolean;
  /** Last day. */
  lastOn?: string | null | undefined;
  /** Place, by code. */
  place: string;
  /** End, `HH:MM`. */
  to: string;
  /** Weekday, or null with both days. */
  weekday?: number | null | undefined;
};

/** What a person says of a habit. */
export type HabitVerdict =
  /** It is one. */
  | 'confirmed'
  /** Not any more: it counts nothing when sessions are chosen. */
  | 'ended';

/** What heart-rate zones rest on. */
export type HeartRateZoneBasis =
  /** The person's or their coach's own choice. */
  | 'chosen'
  /** An estimate, such as shares of the maximum heart rate. */
  | 'estimated'
  /** A test or a race. */
  | 'tested';

/** A calendar file (iCalendar) of which the busy times are taken over. */
export type ImportCalendarInput = {
  /** Whether titles of events are kept, sealed; else only when they are. */
  keepsTitles?: boolean;
  /** Whose calendar. */
  participantId: string;
  /** What is in the file; 500 000 characters at most. */
  text: string;
};

/** How the reading of a file ended, put together. */
export type ImportFileOutcome =
  /** No installed source knows it. */
  | 'notKnown'
  /** Read to its end, with or without remarks. */
  | 'read'
  /** It could not be read to its end; `failureReason` says why. */
  | 'setAside';

/** What became of one file of an import. */
export type ImportFileStatus =
  /** Everything was read. */
  | 'done'
  /** Nothing of it could be used; `failure` says why. */
  | 'failed'
  /** No installed source knows it. */
  | 'ignored'
  /** Some records were left out; `warnings` and `failure` say why. */
  | 'partial'
  /** Is being read. */
  | 'reading';

/** An answer to what a file leaves open, by the name that the documentation of its source lists. */
export type ImportSettingInput = {
  /** Such as `weightUnit`. */
  name: string;
  /** Such as `lb`. */
  value: string;
};

/** How far the reading of a file is. */
export type ImportStatus =
  /** Ended by a person while it was read: nothing of it is kept. */
  | 'cancelled'
  /** Everything was read. */
  | 'done'
  /** Nothing usable; `failure` says why. */
  | 'failed'
  /** Some records were left out; `warnings` says which. */
  | 'partial'
  /** Waits for a worker. */
  | 'queued'
  /** Is being read. */
  | 'running';

/** Whom to invite. */
export type InviteInput = {
  /** Language of their account. */
  language: Language;
  /** For whom: 1 to 200 characters, seen by administrators only. */
  note: string;
  /** What they will do in the workspace. */
  roles: Array<Role>;
};

/** A new token. */
export type IssueAccessTokenInput = {
  /** How long it holds: 1 to 365 days. */
  days?: number;
  /** What it is for: 1 to 100 characters. */
  name: string;
  /** What it may do; at least one of `accessTokenScopes`. */
  scopes: Array<string>;
  /** The service account it acts for; yourself when left out. */
  serviceAccountId?: string | null | undefined;
};

/** Whether an issue stops or only warns. */
export type IssueSeverity =
  /** Must be put right first. */
  | 'error'
  /** Worth knowing; nothing was stopped by it. */
  | 'warning';

/** Where a piece of background work stands. */
export type JobState =
  /** A worker has it, or will have it at once. */
  | 'dispatched'
  /** Finished. */
  | 'done'
  /** Given up; it can be tried again. */
  | 'failed'
  /** Written down, not yet handed to a worker. */
  | 'waiting';

/** Which rules to show; what is left out does not matter. */
export type KnowledgeRuleFilter = {
  /** Node of the graph it concerns, e.g. `condition:osteoporosis`. */
  concerns?: string | null | undefined;
  /** Only rules that await a clinician's check, or only those that do not. */
  needsClinicianReview?: boolean | null | undefined;
  /** Pack it is of. */
  packId?: string | null | undefined;
  /** Words of its name, id, population or explanation, in either language; all must occur. */
  text?: string | null | undefined;
};

/** A label to keep. */
export type LabelTextInput = {
  /** Of which text. */
  id: string;
  /** What the text is for. */
  intent: RequestIntent;
  /** What it says; marks lie inside the text and do not nest or cross. */
  marks: Array<TextMarkInput>;
};

/** Languages every text for people exists in. */
export type Language =
  /** English. */
  | 'en'
  /** Chinese, simplified. */
  | 'zh';

/** How a part of an activity was cut. */
export type LapKind =
  /** By button, distance or position. */
  | 'lap'
  /** A length of a pool, swum. */
  | 'pool_length'
  /** Time at the wall of a pool. */
  | 'pool_rest';

/** A hold by law. */
export type LegalHoldInput = {
  /** Whose data. */
  participantId: string;
  /** Why, 10 to 1000 characters. */
  reason: string;
  /** Last day. */
  until: string;
};

/** To whom a record is opened. */
export type LendRecordInput = {
  /** The exact name of the account it is opened to. */
  accountName: string;
  /** Whether they may change it, too. */
  mayChange: boolean;
  /** Whose record. */
  participantId: string;
  /** Until when; a year from now at most. */
  until: string;
};

/** What a person does with a session. */
export type LiveAction =
  /** End the session. */
  | 'end'
  /** Stand still; the time of the step stands too. */
  | 'pause'
  /** Go on after a pause. */
  | 'resume'
  /** Leave the step named for the next one. */
  | 'skip';

/** What to do with a session. */
export type LiveControlInput = {
  /** What. */
  action: LiveAction;
  /** The live session. */
  liveSessionId: string;
  /** For `skip`: the step to leave. Sent twice it skips one step only. */
  stepIndex?: number | null | undefined;
};

/** Where a heart rate is measured, the best first. The best that is heard leads; they are never averaged. */
export type LiveDeviceKind =
  /** A strap around the chest. */
  | 'chestStrap'
  /** A telephone. */
  | 'phone'
  /** A watch or band. */
  | 'watch';

/** What a person says in a session: a sign, or how hard it is. */
export type LiveReportInput = {
  /** Borg 6–20. */
  effort?: number | null | undefined;
  /** The live session. */
  liveSessionId: string;
  /** A sign that ends the session, e.g. `chest-pain-exertion` or `unwell`; not together with `effort`. */
  sign?: string | null | undefined;
};

/** One heart rate of one device. */
export type LiveSampleInput = {
  /** When it was taken, by the clock of whoever sends it. */
  at: string;
  /** Beats per minute. */
  bpm: number;
  /** Names the device within the session; 1 to 100 characters. */
  deviceId: string;
  /** What it is. */
  deviceKind: LiveDeviceKind;
};

/** Heart rates, in any order; sending them again changes nothing. */
export type LiveSamplesInput = {
  /** The live session. */
  liveSessionId: string;
  /** 1 to 200. */
  samples: Array<LiveSampleInput>;
  /** Now, by the clock the samples are dated with: tells how far it is off. */
  sentAt: string;
};

/** Where a live session stands. */
export type LiveSessionStatus =
  /** The person ended it, or did not come back from a pause. */
  | 'ended'
  /** Every step was done. */
  | 'finished'
  /** The person paused it. */
  | 'paused'
  /** Going on. */
  | 'running'
  /** Stopped for safety; `stop` says why. */
  | 'stopped';

/** Where a heart rate lies to its target. */
export type LiveZone =
  /** Above it. */
  | 'above'
  /** Below it. */
  | 'below'
  /** In it. */
  | 'in';

/** What a load cannot be worked out without. */
export type LoadInput =
  /** A mean heart rate of the activity. */
  | 'heart_rate'
  /** Heart rates recorded on the way. */
  | 'heart_rate_stream'
  /** A maximum heart rate above the resting one: measured, or foretold by age where no beta-blocker is taken. */
  | 'maximum_heart_rate'
  /** How hard the person found the session. */
  | 'perceived_exertion'
  /** A resting heart rate of the last half year, or of the profile. */
  | 'resting_heart_rate'
  /** Female or male: the weights differ. */
  | 'sex'
  /** The two thresholds of a test, set with the zones that held on the day. */
  | 'thresholds'
  /** Zones that held on the day, or a maximum heart rate to make them from. */
  | 'zones';

/** A new link; an earlier one ends. */
export type MakeCalendarLinkInput = {
  /** Language of the entries. */
  language?: Language;
  /** Whose plan: your own. */
  participantId: string;
  /** Whether entries say what is trained. */
  showsDetails?: boolean;
};

/** What a maximum heart rate rests on. */
export type MaximumHeartRateBasis =
  /** An exercise test. */
  | 'measured'
  /** The age on that day (Tanaka 2001, standard deviation about 10 bpm): an estimate. */
  | 'predicted';

/** Where a missing fact is told. */
export type MissingFactPlace =
  /** By a clinician only. */
  | 'clinician'
  /** By a measurement. */
  | 'measurement'
  /** In the profile. */
  | 'profile'
  /** By a screening question. */
  | 'question'
  /** By the screening questions about symptoms. */
  | 'symptoms';

/** What a model does. */
export type ModelAbility =
  /** Says rule-made sentences in other words; every number is compared. */
  | 'phraser'
  /** Ranks catalogue sessions; the limits and the optimiser decide. */
  | 'suggester'
  /** Turns words into a typed request. */
  | 'understanding';

/** Whether a model answers in this workspace. */
export type ModelState =
  /** It is not asked. */
  | 'off'
  /** It answers. */
  | 'on'
  /** It answers in the background; its answers are compared and never used. */
  | 'shadow';

/** A changed limit to sign. */
export type OverrideLimitInput = {
  /** The limit. */
  limitId: string;
  /** Why, 1 to 1000 characters; shown in every trace the limit touches. */
  reason: string;
  /** Last day it holds, within a year. */
  until: string;
  /** Its value here, in the limit's unit. */
  value: number;
};

/** How far an export is. */
export type PersonalExportStatus =
  /** It could not be made. */
  | 'failed'
  /** It is being made. */
  | 'making'
  /** It may be fetched. */
  | 'ready';

/** What a clinician decides. */
export type PlanDecision =
  /** The plan may be followed. */
  | 'approve'
  /** The plan must not be followed. */
  | 'refuse';

/** One change by hand: another day, other minutes, or the session taken out. */
export type PlanEditInput = {
  /** Hash of the plan the change was made on. */
  hash: string;
  /** Another length, minutes. */
  minutes?: number | null | undefined;
  /** Another day. */
  moveTo?: string | null | undefined;
  /** Plan to change. */
  planId: string;
  /** True takes the session out. */
  remove?: boolean | null | undefined;
  /** Session to change. */
  sessionId: string;
  /** One of its alternatives to do instead: the template's id. */
  swapTo?: string | null | undefined;
};

/** Where a request stands. */
export type PlanRequestStatus =
  /** The making of the plan was stopped by the person, or by who may ask for them. There is no plan. */
  | 'cancelled'
  /** There is a plan. */
  | 'done'
  /** Making the plan failed on our side. */
  | 'failed'
  /** Waits for the person's answers. */
  | 'questions'
  /** Waits for a worker. */
  | 'queued'
  /** A plan is being made. */
  | 'running'
  /** Stopped for safety; `stop` says why. */
  | 'stopped';

/** Whether a plan may be followed. */
export type PlanStatus =
  /** May be followed. */
  | 'active'
  /** A proposed change that was declined. */
  | 'declined'
  /** Made and verified; waits for a clinician. */
  | 'needsApproval'
  /** Stopped for now: by a red flag, by hand, or until a clinician has looked. */
  | 'paused'
  /** A change that waits for the person to accept or decline it; what it changes is still followed. */
  | 'proposed'
  /** A clinician decided against it. */
  | 'refused'
  /** Replaced by a newer version. */
  | 'superseded'
  /** Not shown: it did not pass the safety check again; `withheld` says why. */
  | 'withheld';

/** Whether a plugin runs. */
export type PluginState =
  /** Failed and left out; the rest runs. */
  | 'quarantined'
  /** Loaded and at work. */
  | 'running';

/** How far the code of a plugin is vouched for. */
export type PluginTrust =
  /** Ships with the product. */
  | 'core'
  /** The key it was signed with is no longer valid, or not yet. */
  | 'expired'
  /** Not what was signed. */
  | 'modified'
  /** The operator took back this version, or the key it was signed with. */
  | 'revoked'
  /** Signed with a key the operator trusts; nothing of it was changed. */
  | 'signed'
  /** Nobody the operator trusts signed it. It runs only where the list of plugins allows that. */
  | 'unsigned';

/** A file to look into, and whose data it holds. */
export type PreviewImportInput = {
  /** Person the data are of. */
  participantId: string;
  /** Answers to what the file leaves open. */
  settings?: Array<ImportSettingInput>;
  /** From `POST /uploads`, or of an import of this person. */
  uploadId: string;
};

/** Law a workspace works under. */
export type PrivacyPreset =
  /** Mainland China: PIPL. */
  | 'china'
  /** European Union: GDPR. */
  | 'eu'
  /** None chosen yet. */
  | 'none'
  /** United States: HIPAA, FTC health breach rule, ADA and GINA. */
  | 'us';

/** A condition to enter. */
export type ProfileConditionInput = {
  /** Code of the condition vocabulary. */
  code: string;
  /** Day of onset or of the event, where known. */
  since?: string | null | undefined;
};

/** The whole profile form: what is left out becomes unknown. Symptoms change by `answerScreening` only. */
export type ProfileInput = {
  /** Minutes a week of at least moderate activity over the last three months. */
  activeMinutesPerWeek?: number | null | undefined;
  /** Weekdays with room for exercise. */
  availableDays: Array<AvailableDayInput>;
  /** Day of birth. */
  birthDate?: string | null | undefined;
  /** Body mass, kg. */
  bodyMassKg?: number | null | undefined;
  /** Conditions, by code. */
  conditions: Array<ProfileConditionInput>;
  /** Activities that are not to be planned, by code. */
  dislikedActivities: Array<string>;
  /** Equipment at hand, by code. */
  equipment: Array<string>;
  /** Height, cm. */
  heightCm?: number | null | undefined;
  /** Activities liked, by code. */
  likedActivities: Array<string>;
  /** Highest heart rate of an exercise test on current medication. */
  measuredMaxHeartRateBpm?: number | null | undefined;
  /** Classes of medication, by code. */
  medications: Array<string>;
  /** Where to exercise, by code. */
  places: Array<string>;
  /** Lower blood pressure at rest, mmHg. */
  restingDiastolicMmHg?: number | null | undefined;
  /** Heart rate at rest. */
  restingHeartRateBpm?: number | null | undefined;
  /** Upper blood pressure at rest, mmHg. */
  restingSystolicMmHg?: number | null | undefined;
  /** Sex as formulas need it. */
  sex: Sex;
  /** IANA zone, e.g. `Asia/Shanghai`. */
  timeZone: string;
  /** Maximal oxygen uptake, ml/kg/min. */
  vo2maxMlKgMin?: number | null | undefined;
};

/** A place in a programme. */
export type ProgrammePlaceInput = {
  /** Who: of staff the account, of participants the record. */
  personId: string;
  /** Which programme. */
  programmeId: string;
  /** Until when; without an end when left out. */
  until?: string | null | undefined;
};

/** A promotion: the model answers from now on, and every other version of it does not. */
export type PromoteModelInput = {
  /** Which model. */
  id: string;
  /** Why, 1 to 1000 characters. */
  reason: string;
};

/** What variability says of training (Plews 2014; Vesterinen 2016). */
export type RecoveryAdvice =
  /** The week lies outside it, in either direction: low intensity or rest instead of high intensity. */
  | 'reduce_intensity'
  /** The week lies within what is normal for the person. */
  | 'train_as_planned';

/** Why nothing is said of training. */
export type RecoveryGap =
  /** Fewer than 3 mornings in the last 7 days. */
  | 'few_mornings'
  /** No RMSSD was recorded; SDNN is another figure and takes no place of it. */
  | 'no_variability'
  /** An arrhythmia, a heart block or a beta-blocker: the rule is not for this person. */
  | 'rule_not_for_person'
  /** Fewer than 10 mornings in the 28 days before those. */
  | 'short_baseline';

/** An activity that is not to be tried, or may be again. */
export type RefuseTrialInput = {
  /** Code of the activity vocabulary. */
  activity: string;
  /** False lets it be tried again. */
  isRefused?: boolean;
  /** Whose. */
  participantId: string;
};

/** An entry to remove. */
export type RemoveCalendarEntryInput = {
  /** The entry. */
  entryId: string;
  /** Whose calendar. */
  participantId: string;
};

/** Who leaves a care team. */
export type RemoveCareTeamMemberInput = {
  /** Who leaves. */
  memberId: string;
  /** Whose care team. */
  participantId: string;
};

/** What the words of a request are for, as they were understood. */
export type RequestIntent =
  /** A question. */
  | 'ask'
  /** A change of a plan that there is. */
  | 'change'
  /** Asks for something that harms. */
  | 'harm'
  /** Nothing of these, such as small talk. */
  | 'other'
  /** A wish for a plan, or there were no words. */
  | 'plan'
  /** A report of what was done or felt. */
  | 'report'
  /** Something is wrong with the person now. */
  | 'urgent';

/** A wish for a plan. */
export type RequestPlanInput = {
  /** Who the plan is for. */
  participantId: string;
  /** First day of the plan; the next Monday when left out. */
  startsOn?: string | null | undefined;
  /** The wish in the person's own words, English or Chinese; may be empty. */
  text: string;
  /** Length of the plan, 1 to 26 weeks. */
  weeks?: number | null | undefined;
};

/** How a file of people stands. */
export type ResearchExportState =
  /** It can be fetched. */
  | 'done'
  /** It is being made. */
  | 'queued'
  /** It was not made, or is gone; `reason` says why. */
  | 'refused';

/** What a file of people is for. */
export type ResearchKind =
  /** Teaching models. */
  | 'modelTraining'
  /** Research. */
  | 'research';

/** Whose response plans count on. */
export type ResponseVerdict =
  /** The person's own, as far as it shows. */
  | 'learning'
  /** Clearly the person's own. */
  | 'own'
  /** What is usual for people in general: too little is known of the person. */
  | 'population';

/** What a member does in the workspace. */
export type Role =
  /** Runs accounts, jobs and plugins; sees no health data. */
  | 'administrator'
  /** Accompanies the people of their care team and decides about plans. */
  | 'clinician'
  /** Accompanies the people of their care team. */
  | 'coach'
  /** Sees which plugins are installed. */
  | 'integrator'
  /** Receives plans; sees their own record. */
  | 'participant'
  /** Runs a programme; sees no individual. */
  | 'wellnessManager';

/** An answer to one screening question: exactly one of the three values. */
export type ScreeningAnswerInput = {
  /** For a choice. */
  choice?: string | null | undefined;
  /** The question. */
  name: string;
  /** For a number, in the unit of the question. */
  number?: number | null | undefined;
  /** Whom it is about. */
  participantId: string;
  /** For a question of yes or no. */
  yes?: boolean | null | undefined;
};

/** What an answer to a screening question is. */
export type ScreeningAnswerKind =
  /** One of the choices. */
  | 'choice'
  /** A number within a range. */
  | 'number'
  /** Yes or no. */
  | 'yesNo';

/** The decision of screening in four words. */
export type ScreeningOutcome =
  /** Nothing speaks against exercise. */
  | 'clear'
  /** Exercise within the listed limits. */
  | 'clearWithLimits'
  /** A clinician must decide first. */
  | 'needsClinician'
  /** No exercise now. */
  | 'stop';

/** How a planned session went. A value that is left out stays unknown. */
export type SessionFeedbackInput = {
  /** False when the session was skipped. */
  done: boolean;
  /** Borg CR10, 0–10. */
  effort?: number | null | undefined;
  /** 1–5. */
  enjoyment?: number | null | undefined;
  /** Minutes really done, 0–600. */
  minutesDone?: number | null | undefined;
  /** What kept the person from it; of a session that is still to come, a shorter one or another one takes its place. */
  obstacle?: SessionObstacle | null | undefined;
  /** 0–10; pain above what is acceptable pauses the plan. */
  pain?: number | null | undefined;
  /** Joint that hurt: `knee`, `hip`, `ankle`, `lumbar`, `neck`, `shoulder`, `elbow` or `wrist`. It is spared in the coming week. */
  painAt?: string | null | undefined;
  /** Plan the session belongs to; it must be followed just now. */
  planId: string;
  /** Session of that plan. */
  sessionId: string;
  /** How hard it was; twice in a row too hard or too easy changes the next sessions. */
  verdict?: SessionVerdict | null | undefined;
};

/** What kept a person from a session. */
export type SessionObstacle =
  /** What it takes was not at hand. */
  | 'noEquipment'
  /** There was no time. */
  | 'noTime';

/** How the person of a session proved who they are. */
export type SessionProof =
  /** By a passkey. */
  | 'passkey'
  /** By a password alone. */
  | 'password'
  /** By a password and a code. */
  | 'secondFactor'
  /** By the sign-in of their organisation. */
  | 'singleSignOn';

/** How hard a session was for the person. */
export type SessionVerdict =
  /** As it should be. */
  | 'right'
  /** Easier than it could be. */
  | 'tooEasy'
  /** Harder than it should have been. */
  | 'tooHard';

/** What a link shows. */
export type SetCalendarLinkInput = {
  /** Language of the entries. */
  language: Language;
  /** Whose link: your own. */
  participantId: string;
  /** Whether entries say what is trained. */
  showsDetails: boolean;
};

/** Who is brought onto a care team, or whose part on it changes. */
export type SetCareTeamMemberInput = {
  /** Who: a coach or clinician. */
  memberId: string;
  /** Their part. */
  part: CareTeamPart;
  /** Whose care team. */
  participantId: string;
  /** Until when; without an end when left out. */
  until?: string | null | undefined;
};

/** A consent to give or take back; only the person themself can. */
export type SetConsentInput = {
  /** False takes it back. */
  isGiven: boolean;
  /** To what. */
  kind: ConsentKind;
  /** Language the text was read in; that of the account when left out. */
  language?: Language | null | undefined;
  /** Whose. */
  participantId: string;
  /** SHA-256 of the text that was read. A yes to a text that changed meanwhile is not taken. */
  textSha256?: string | null | undefined;
};

/** The law of a workspace and its words in the texts. */
export type SetPrivacyRulesInput = {
  /** How to reach them, a sentence of up to 500 letters; may be empty. */
  contact: string;
  /** Who is responsible: up to 200 letters. */
  controller: string;
  /** The law. */
  preset: PrivacyPreset;
};

/** When a session is done, in the person's own words. It holds for its activity on its weekday, in later plans as well. */
export type SetSessionCueInput = {
  /** Plan the session belongs to. */
  planId: string;
  /** Session of that plan. */
  sessionId: string;
  /** The moment, to go on from “When ”, 120 characters at most; null takes our words. */
  situation?: string | null | undefined;
  /** `HH:MM`; null takes the usual time. */
  startsAt?: string | null | undefined;
};

/** The rules to be. */
export type SetSignInRulesInput = {
  /** An administrator with a password, who may sign in without it. */
  breakGlassMemberId?: string | null | undefined;
  /** Days until then, 0 to 30; counted from now, and only where none was asked before. */
  graceDays: number;
  /** 5 to 120. */
  idleMinutes: number;
  /** Whether a second factor is asked of everybody. */
  secondFactorRequired: boolean;
  /** 1 to 24. */
  sessionHours: number;
  /** Whether everybody signs in by the sign-in of the organisation alone. */
  ssoOnly: boolean;
};

/** Sex as formulas need it. */
export type Sex =
  /** Female. */
  | 'female'
  /** Male. */
  | 'male'
  /** Not said, or neither. */
  | 'unspecified';

/** A decision to sign. */
export type SignClearanceInput = {
  /** Clears only what this condition asks for. */
  condition?: string | null | undefined;
  /** What is decided. */
  decision: ClearanceDecision;
  /** Hash of the evidence that was read: only just that is decided on. */
  evidenceHash: string;
  /** Limits to add. */
  limits?: ClearanceLimitsInput | null | undefined;
  /** About whom. */
  participantId: string;
  /** Why, or the question; needed for everything but an approval without limits. */
  reason?: string | null | undefined;
  /** What is cleared; at least one for an approval. */
  scopes?: Array<ClearanceScope>;
  /** Last day it holds; twelve months from today when left out, and at most. */
  validUntil?: string | null | undefined;
};

/** Proof of who somebody is. */
export type SignInInput = {
  /** Name of the account, in any case. */
  accountName: string;
  /** Its password. */
  password: string;
};

/** What a sign-in waits for after the password. */
export type SignInStep =
  /** A code of the authenticator app, or a recovery code. */
  | 'code'
  /** A first second factor, which the workspace asks for. */
  | 'enrolment';

/** Whose choice an order of sources is. */
export type SourceOrderChoice =
  /** The person's own, or of somebody who accompanies them. */
  | 'person'
  /** The workspace's, for everybody who chose none. */
  | 'workspace';

/** A comparison that a person agrees to; only they themself can. */
export type StartComparisonInput = {
  /** Code of the activity vocabulary. */
  first: string;
  /** What they are compared by. */
  outcome: ComparisonOutcome;
  /** Whose. */
  participantId: string;
  /** Another one. */
  second: string;
  /** 6, 8, 10 or 12. */
  weeks?: number;
};

/** Which uploaded file to read, and whose data it holds. */
export type StartImportInput = {
  /** Person the data are of. */
  participantId: string;
  /** `titlesKey` of a preview: the answers are proposed to the same member for the next table with the same titles. */
  rememberAs?: string | null | undefined;
  /** Answers to what the file leaves open. */
  settings?: Array<ImportSettingInput>;
  /** From `POST /uploads`, which takes the file's bytes and answers `{ "uploadId": … }`; or of an import of this person. */
  uploadId: string;
};

/** Which planned session to begin. */
export type StartLiveSessionInput = {
  /** Plan that is followed. */
  planId: string;
  /** Session of that plan, planned for today. */
  sessionId: string;
  /** That the clinician or coach a supervised session needs is there. */
  supervisorPresent?: boolean;
};

/** A comparison to stop. */
export type StopComparisonInput = {
  /** Its id. */
  comparisonId: string;
  /** Whose. */
  participantId: string;
};

/** What a set of a strength session was for. */
export type StrengthSetKind =
  /** With less load, right behind another. */
  | 'drop'
  /** To the last possible repetition. */
  | 'failure'
  /** Prepares; never counts as training volume. */
  | 'warmup'
  /** Counts as training volume. */
  | 'work';

/** Which way makes a limit stricter. */
export type StricterWay =
  /** A larger number. */
  | 'higher'
  /** A smaller number. */
  | 'lower';

/** A mark to keep. */
export type TextMarkInput = {
  /** First UTF-16 offset in the text. */
  from: number;
  /** What is said, a name of `labelSlots`. */
  slot: string;
  /** Offset behind the last. */
  to: number;
  /** The value. */
  value: string;
};

/** A window; see `TrainingWindow`. */
export type TrainingWindowInput = {
  /** Start, `HH:MM`. */
  from: string;
  /** End, `HH:MM`. */
  to: string;
  /** 1 = Monday … 7 = Sunday. */
  weekday: number;
};

/** A changed profile, and the version it was changed from. */
export type UpdateProfileInput = {
  /** Whose profile. */
  participantId: string;
  /** The whole profile. */
  profile: ProfileInput;
  /** The version the change was made on; an older one is refused, so that no change of another person is lost. */
  profileVersion: number;
};

/** Why somebody waits for a clinician. */
export type WaitingReason =
  /** The person answered a question. */
  | 'answered'
  /** A clearance has ended. */
  | 'expired'
  /** The rules ask for a clinician. */
  | 'required'
  /** Something stops exercise now. */
  | 'stop'
  /** A clearance was voided by news. */
  | 'void';

/** The same, to be asked: the field that the kind names is needed. */
export type WishChangeInput = {
  /** Code of the activity. */
  activity?: string | null | undefined;
  /** How many more; negative for fewer. */
  count?: number | null | undefined;
  /** What kind. */
  kind: WishChangeKind;
  /** Minutes. */
  minutes?: number | null | undefined;
  /** Code of the place. */
  place?: string | null | undefined;
  /** 1 is Monday, 7 Sunday. */
  weekday?: number | null | undefined;
};

/** A kind of change of wishes. */
export type WishChangeKind =
  /** Another day of the week; `weekday`. */
  | 'addDay'
  /** One day of the week less; `weekday`. */
  | 'dropDay'
  /** Minutes more on every open day; `minutes`, 1 to 60. */
  | 'moreMinutes'
  /** Sessions a week more or fewer than wished; `count`, 3 at most. */
  | 'sessions'
  /** Sessions of so many minutes at most; `minutes`. */
  | 'shorterSessions'
  /** Weeks longer or shorter, for the same goals; `count`, 12 at most. */
  | 'weeks'
  /** Another place; `place`. */
  | 'withPlace'
  /** An activity less; `activity`. */
  | 'withoutActivity'
  /** A place less; `place`. */
  | 'withoutPlace';

export type AccessTokenPartsFragment = { id: string, name: string, prefix: string, scopes: Array<string>, createdAt: string, expiresAt: string, lastUsedAt: string | null };

export type AccessTokensQueryVariables = Exact<{ [key: string]: never; }>;


export type AccessTokensQuery = { accessTokenScopes: Array<string>, accessTokens: Array<{ id: string, name: string, prefix: string, scopes: Array<string>, createdAt: string, expiresAt: string, lastUsedAt: string | null }> };

export type ServiceAccountPartsFragment = { id: string, displayName: string, roles: Array<Role>, scopes: Array<string>, accessTokens: Array<{ id: string, name: string, prefix: string, scopes: Array<string>, createdAt: string, expiresAt: string, lastUsedAt: string | null }> };

export type ServiceAccountsQueryVariables = Exact<{ [key: string]: never; }>;


export type ServiceAccountsQuery = { serviceAccounts: Array<{ id: string, displayName: string, roles: Array<Role>, scopes: Array<string>, accessTokens: Array<{ id: string, name: string, prefix: string, scopes: Array<string>, createdAt: string, expiresAt: string, lastUsedAt: string | null }> }> };

export type IssueAccessTokenMutationVariables = Exact<{
  input: IssueAccessTokenInput;
}>;


export type IssueAccessTokenMutation = { issueAccessToken:
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'IssuedAccessToken', secret: string }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type RevokeAccessTokenMutationVariables = Exact<{
  id: string;
}>;


export type RevokeAccessTokenMutation = { revokeAccessToken:
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'RevokedAccessToken' }
   };

export type CreateServiceAccountMutationVariables = Exact<{
  input: CreateServiceAccountInput;
}>;


export type CreateServiceAccountMutation = { createServiceAccount:
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'ServiceAccount' }
   };

export type AccountsQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountsQuery = { members: Array<{ id: string, accountName: string, displayName: string, roles: Array<Role> }>, invitations: Array<{ id: string, note: string, roles: Array<Role>, expiresAt: string }>, signInRules: { secondFactorFrom: string | null, ssoOnly: boolean, breakGlassMemberId: string | null, idleMinutes: number, sessionHours: number } };

export type RulePartsFragment = { secondFactorFrom: string | null, ssoOnly: boolean, breakGlassMemberId: string | null, idleMinutes: number, sessionHours: number };

export type IssuePasswordResetMutationVariables = Exact<{
  memberId: string;
}>;


export type IssuePasswordResetMutation = { issuePasswordReset:
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'OneTimeLink', url: string, expiresAt: string }
   };

export type ResetSecondFactorsMutationVariables = Exact<{
  memberId: string;
}>;


export type ResetSecondFactorsMutation = { resetSecondFactors:
    | { __typename: 'HelpedAccount' }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type EndSessionsOfMutationVariables = Exact<{
  memberId: string;
}>;


export type EndSessionsOfMutation = { endSessionsOf:
    | { __typename: 'HelpedAccount' }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type InviteMutationVariables = Exact<{
  input: InviteInput;
}>;


export type InviteMutation = { invite:
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'MadeInvitation', url: string, invitation: { id: string, expiresAt: string } }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type WithdrawInvitationMutationVariables = Exact<{
  id: string;
}>;


export type WithdrawInvitationMutation = { withdrawInvitation:
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'WithdrawnInvitation' }
   };

export type SetSignInRulesMutationVariables = Exact<{
  input: SetSignInRulesInput;
}>;


export type SetSignInRulesMutation = { setSignInRules:
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'SignInRules', secondFactorFrom: string | null, ssoOnly: boolean, breakGlassMemberId: string | null, idleMinutes: number, sessionHours: number }
   };

export type OtherRecordingPartsFragment = { id: string, sourceId: string | null, sourceActivity: string, startedAt: string, elapsedSeconds: number, distanceMetres: number | null, energyKcal: number | null, device: string | null };

export type LoadFigurePartsFragment = { value: number | null, missing: Array<LoadInput>, coverage: number | null };

export type OneActivityQueryVariables = Exact<{
  participantId: string;
  activityId: string;
  kinds: Array<string> | string;
}>;


export type OneActivityQuery = { participant: { id: string, displayName: string, activity: { id: string, activity: string, sourceActivity: string, sourceVariant: string | null, name: string | null, localDay: string, startedAt: string, localStart: string | null, elapsedSeconds: number, timerSeconds: number | null, movingSeconds: number | null, distanceMetres: number | null, energyKcal: number | null, totalEnergyKcal: number | null, ascentMetres: number | null, descentMetres: number | null, meanHeartRateBpm: number | null, maxHeartRateBpm: number | null, meanPowerWatts: number | null, poolLengthMetres: number | null, device: string | null, sourceId: string | null, perceivedExertion: number | null, perceivedExertionOrigin: ExertionOrigin | null, sourcePerceivedExertion: number | null, load: { timeInZonesMissing: Array<LoadInput>, maxHeartRateBpm: number | null, maxHeartRateBasis: MaximumHeartRateBasis | null, restHeartRateBpm: number | null, banister: { value: number | null, missing: Array<LoadInput>, coverage: number | null }, edwards: { value: number | null, missing: Array<LoadInput>, coverage: number | null }, lucia: { value: number | null, missing: Array<LoadInput>, coverage: number | null }, sessionEffort: { value: number | null, missing: Array<LoadInput>, coverage: number | null }, timeInZones: { validFrom: string | null, basis: HeartRateZoneBasis, lowerBoundsBpm: Array<number>, seconds: Array<number>, secondsBelow: number, coverage: number } | null }, poolSwim: { activeLengths: number, swimSeconds: number, restSeconds: number, strokes: number | null } | null, laps: Array<{ kind: LapKind, secondsFromStart: number, elapsedSeconds: number, timerSeconds: number | null, distanceMetres: number | null, meanHeartRateBpm: number | null, maxHeartRateBpm: number | null, strokes: number | null }>, strengthSets: Array<{ repetitions: number | null, loadKg: number | null, durationSeconds: number | null, distanceMetres: number | null, sourceExercise: string | null, kind: StrengthSetKind, perceivedExertion: number | null }>, otherRecordings: Array<{ id: string, sourceId: string | null, sourceActivity: string, startedAt: string, elapsedSeconds: number, distanceMetres: number | null, energyKcal: number | null, device: string | null }>, streams: Array<{ kind: string, unit: string, secondsFromStart: Array<number | null>, values: Array<number | null> }>, route: { latitudes: Array<number>, longitudes: Array<number> } | null } | null } | null, vocabulary: { activities: Array<{ code: string, label: { en: string, zh: string } }> } };

export type KeepActivityApartMutationVariables = Exact<{
  activityId: string;
  apart: boolean;
}>;


export type KeepActivityApartMutation = { keepActivityApart:
    | { __typename: 'Activity', id: string }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type RateActivityMutationVariables = Exact<{
  activityId: string;
  perceivedExertion?: number | null | undefined;
}>;


export type RateActivityMutation = { rateActivity:
    | { __typename: 'Activity', id: string }
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type AwaitingApprovalQueryVariables = Exact<{ [key: string]: never; }>;


export type AwaitingApprovalQuery = { plansAwaitingApproval: Array<{ id: string, version: number, status: PlanStatus, startsOn: string, createdAt: string, participant: { id: string, displayName: string }, screening: { outcome: ScreeningOutcome }, weeks: Array<{ week: number, minutes: number }> }> };

export type EditPlanMutationVariables = Exact<{
  input: PlanEditInput;
}>;


export type EditPlanMutation = { editPlan:
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'Plan', id: string, version: number, status: PlanStatus, heldBecause: string | null, pausedBy: string | null, hash: string, startsOn: string, createdAt: string, withheld: { message: { en: string, zh: string }, reasons: Array<{ en: string, zh: string }>, breaches: Array<{ rule: string, where: string, message: string, limit: number | null, found: number | null }> } | null, participant: { id: string, displayName: string }, summary: { en: string, zh: string }, phrasedSummary: Array<{ language: Language, text: string, model: string, version: string }>, disclaimer: { en: string, zh: string }, assumptions: Array<{ en: string, zh: string }>, weeks: Array<{ week: number, startsOn: string, minutes: number, moderateEquivalentMinutes: number, phase: { kind: string, reason: { en: string, zh: string } } | null, muscleSets: Array<{ group: string, sets: number, label: { en: string, zh: string } }>, sessions: Array<{ id: string, date: string, activity: string, modality: string, band: string, minutes: number, energyKcal: number, supervisedBy: string | null, title: { en: string, zh: string }, advice: Array<{ en: string, zh: string }>, blocks: Array<{ times: number, steps: Array<{ kind: string, seconds: number, band: string, heartRateBpm: { low: number, high: number } | null, rpe: { low: number, high: number }, effortOfTen: { low: number, high: number }, talkTest: { en: string, zh: string }, workRate: { speedKmh: { low: number, high: number } | null, inclinePercent: { low: number, high: number } | null, powerWatts: { low: number, high: number } | null } | null, cue: { en: string, zh: string } }> }>, exercises: Array<{ exerciseId: string, sets: number, holdSeconds: number, secondsPerSet: number | null, perSide: boolean, restSeconds: number, seconds: number, title: { en: string, zh: string }, repetitions: { low: number, high: number } | null, repetitionsInReserve: { low: number, high: number } | null, cues: Array<{ en: string, zh: string }> }>, alternatives: Array<{ templateId: string, minutes: number, equipment: Array<string>, places: Array<string>, title: { en: string, zh: string } }>, why: Array<{ kind: string, ref: string | null, text: { en: string, zh: string }, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }>, feedback: { on: string, done: boolean, minutesDone: number | null, effort: number | null, enjoyment: number | null, pain: number | null, painAt: string | null, verdict: SessionVerdict | null, obstacle: SessionObstacle | null } | null }> }>, effects: Array<{ outcome: string, wanted: number, predicted: number, low: number, high: number, unit: string, residual: number, source: string, label: { en: string, zh: string } }>, certificate: { residual: number, bound: number, gap: number, residualOfNoPlan: number, binding: Array<{ constraintId: string, price: number, label: { en: string, zh: string } }>, givenUp: Array<{ constraintId: string, times: number, label: { en: string, zh: string } }>, shortfalls: Array<{ outcome: string, wanted: number, reachable: number, unit: string, reachableText: { en: string, zh: string }, label: { en: string, zh: string } }> }, screening: { outcome: ScreeningOutcome, clearance: string, screenedOn: string, validUntil: string, missingFacts: Array<string>, prescription: { balanceDaysPerWeek: number, belowSymptoms: boolean, populations: Array<{ en: string, zh: string }>, benefits: Array<{ en: string, zh: string }>, aerobic: { bands: Array<string>, heartRateNeedsTest: boolean, activities: Array<string>, daysPerWeek: { low: number, high: number }, heartRateReservePercent: { low: number, high: number } | null, effort: { low: number, high: number }, breathlessness: { low: number, high: number } | null, minutesPerSession: { low: number, high: number }, minutesPerWeek: { low: number, high: number } } | null, resistance: { daysPerWeek: { low: number, high: number }, percentOfMaximum: { low: number, high: number } | null, sets: { low: number, high: number }, repetitions: { low: number, high: number } } | null, flexibilityDaysPerWeek: { low: number, high: number } | null, pain: { mostOfTen: number, settlesWithinHours: number } | null, progression: { how: { en: string, zh: string } } | null, considerations: Array<{ en: string, zh: string }>, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> } | null, constraints: Array<{ id: string, kind: string, ruleId: string, severity: string, reason: { en: string, zh: string }, limit: { en: string, zh: string }, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }>, trace: Array<{ ruleId: string, packId: string, fired: boolean, clearance: string | null, decides: boolean, outweighedBy: Array<string>, missingFacts: Array<string>, thresholds: Array<{ fact: string, comparison: string, holds: boolean | null }>, overrides: Array<{ limitId: string, from: number, to: number, tightened: boolean, reason: string, signedBy: string, until: string }>, title: { en: string, zh: string }, explanation: { en: string, zh: string }, facts: Array<{ name: string, value: string | null }>, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }> }, nutrition: Array<{ adviserId: string, restingEnergyKcal: number | null, dailyEnergyKcal: number | null, intakeKcal: number | null, proteinGrams: { low: number, high: number } | null, items: Array<{ id: string, text: { en: string, zh: string }, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }>, referral: { en: string, zh: string } | null }>, approvals: Array<{ by: string, decision: string, reason: string | null, at: string }> }
    | { __typename: 'PlanRefused', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type DecidePlanMutationVariables = Exact<{
  input: DecidePlanInput;
}>;


export type DecidePlanMutation = { decidePlan:
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'Plan', id: string, version: number, status: PlanStatus, heldBecause: string | null, pausedBy: string | null, hash: string, startsOn: string, createdAt: string, withheld: { message: { en: string, zh: string }, reasons: Array<{ en: string, zh: string }>, breaches: Array<{ rule: string, where: string, message: string, limit: number | null, found: number | null }> } | null, participant: { id: string, displayName: string }, summary: { en: string, zh: string }, phrasedSummary: Array<{ language: Language, text: string, model: string, version: string }>, disclaimer: { en: string, zh: string }, assumptions: Array<{ en: string, zh: string }>, weeks: Array<{ week: number, startsOn: string, minutes: number, moderateEquivalentMinutes: number, phase: { kind: string, reason: { en: string, zh: string } } | null, muscleSets: Array<{ group: string, sets: number, label: { en: string, zh: string } }>, sessions: Array<{ id: string, date: string, activity: string, modality: string, band: string, minutes: number, energyKcal: number, supervisedBy: string | null, title: { en: string, zh: string }, advice: Array<{ en: string, zh: string }>, blocks: Array<{ times: number, steps: Array<{ kind: string, seconds: number, band: string, heartRateBpm: { low: number, high: number } | null, rpe: { low: number, high: number }, effortOfTen: { low: number, high: number }, talkTest: { en: string, zh: string }, workRate: { speedKmh: { low: number, high: number } | null, inclinePercent: { low: number, high: number } | null, powerWatts: { low: number, high: number } | null } | null, cue: { en: string, zh: string } }> }>, exercises: Array<{ exerciseId: string, sets: number, holdSeconds: number, secondsPerSet: number | null, perSide: boolean, restSeconds: number, seconds: number, title: { en: string, zh: string }, repetitions: { low: number, high: number } | null, repetitionsInReserve: { low: number, high: number } | null, cues: Array<{ en: string, zh: string }> }>, alternatives: Array<{ templateId: string, minutes: number, equipment: Array<string>, places: Array<string>, title: { en: string, zh: string } }>, why: Array<{ kind: string, ref: string | null, text: { en: string, zh: string }, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }>, feedback: { on: string, done: boolean, minutesDone: number | null, effort: number | null, enjoyment: number | null, pain: number | null, painAt: string | null, verdict: SessionVerdict | null, obstacle: SessionObstacle | null } | null }> }>, effects: Array<{ outcome: string, wanted: number, predicted: number, low: number, high: number, unit: string, residual: number, source: string, label: { en: string, zh: string } }>, certificate: { residual: number, bound: number, gap: number, residualOfNoPlan: number, binding: Array<{ constraintId: string, price: number, label: { en: string, zh: string } }>, givenUp: Array<{ constraintId: string, times: number, label: { en: string, zh: string } }>, shortfalls: Array<{ outcome: string, wanted: number, reachable: number, unit: string, reachableText: { en: string, zh: string }, label: { en: string, zh: string } }> }, screening: { outcome: ScreeningOutcome, clearance: string, screenedOn: string, validUntil: string, missingFacts: Array<string>, prescription: { balanceDaysPerWeek: number, belowSymptoms: boolean, populations: Array<{ en: string, zh: string }>, benefits: Array<{ en: string, zh: string }>, aerobic: { bands: Array<string>, heartRateNeedsTest: boolean, activities: Array<string>, daysPerWeek: { low: number, high: number }, heartRateReservePercent: { low: number, high: number } | null, effort: { low: number, high: number }, breathlessness: { low: number, high: number } | null, minutesPerSession: { low: number, high: number }, minutesPerWeek: { low: number, high: number } } | null, resistance: { daysPerWeek: { low: number, high: number }, percentOfMaximum: { low: number, high: number } | null, sets: { low: number, high: number }, repetitions: { low: number, high: number } } | null, flexibilityDaysPerWeek: { low: number, high: number } | null, pain: { mostOfTen: number, settlesWithinHours: number } | null, progression: { how: { en: string, zh: string } } | null, considerations: Array<{ en: string, zh: string }>, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> } | null, constraints: Array<{ id: string, kind: string, ruleId: string, severity: string, reason: { en: string, zh: string }, limit: { en: string, zh: string }, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }>, trace: Array<{ ruleId: string, packId: string, fired: boolean, clearance: string | null, decides: boolean, outweighedBy: Array<string>, missingFacts: Array<string>, thresholds: Array<{ fact: string, comparison: string, holds: boolean | null }>, overrides: Array<{ limitId: string, from: number, to: number, tightened: boolean, reason: string, signedBy: string, until: string }>, title: { en: string, zh: string }, explanation: { en: string, zh: string }, facts: Array<{ name: string, value: string | null }>, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }> }, nutrition: Array<{ adviserId: string, restingEnergyKcal: number | null, dailyEnergyKcal: number | null, intakeKcal: number | null, proteinGrams: { low: number, high: number } | null, items: Array<{ id: string, text: { en: string, zh: string }, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }>, referral: { en: string, zh: string } | null }>, approvals: Array<{ by: string, decision: string, reason: string | null, at: string }> }
   };

export type AuditEntryPartsFragment = { number: number, at: string, memberId: string | null, memberName: string | null, action: string, subject: string, decision: AuditDecision, reason: string | null };

export type AuditTrailQueryVariables = Exact<{
  filter: AuditFilter;
  before?: number | null | undefined;
}>;


export type AuditTrailQuery = { auditTrail: { next: number | null, entries: Array<{ number: number, at: string, memberId: string | null, memberName: string | null, action: string, subject: string, decision: AuditDecision, reason: string | null }> } };

export type AccessToMyRecordQueryVariables = Exact<{
  before?: number | null | undefined;
}>;


export type AccessToMyRecordQuery = { accessToMyRecord: { next: number | null, entries: Array<{ number: number, at: string, memberId: string | null, memberName: string | null, action: string, subject: string, decision: AuditDecision, reason: string | null }> } };

export type AuditMembersQueryVariables = Exact<{ [key: string]: never; }>;


export type AuditMembersQuery = { members: Array<{ id: string, displayName: string }> };

export type VerifyAuditTrailMutationVariables = Exact<{ [key: string]: never; }>;


export type VerifyAuditTrailMutation = { verifyAuditTrail: { entries: number, isIntact: boolean, firstBroken: number | null, fault: string | null, anchoredUpTo: number | null } };

export type ExportAuditTrailMutationVariables = Exact<{
  filter: AuditFilter;
}>;


export type ExportAuditTrailMutation = { exportAuditTrail: { csv: string, entries: number, isComplete: boolean } };

export type KeyStatePartsFragment = { workspaceKeyVersion: number, isWrappedByCurrentMasterKey: boolean, people: number, waitingForWorkspaceKey: number, formerPersonKeys: number, formerWorkspaceKeys: number, outsideVault: number, oldestPersonKey: string | null, isRotating: boolean };

export type KeyStateQueryVariables = Exact<{ [key: string]: never; }>;


export type KeyStateQuery = { keyState: { workspaceKeyVersion: number, isWrappedByCurrentMasterKey: boolean, people: number, waitingForWorkspaceKey: number, formerPersonKeys: number, formerWorkspaceKeys: number, outsideVault: number, oldestPersonKey: string | null, isRotating: boolean } };

export type RotateWorkspaceKeyMutationVariables = Exact<{ [key: string]: never; }>;


export type RotateWorkspaceKeyMutation = { rotateWorkspaceKey:
    | { __typename: 'KeyState', workspaceKeyVersion: number, isWrappedByCurrentMasterKey: boolean, people: number, waitingForWorkspaceKey: number, formerPersonKeys: number, formerWorkspaceKeys: number, outsideVault: number, oldestPersonKey: string | null, isRotating: boolean }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type RotatePersonKeysMutationVariables = Exact<{ [key: string]: never; }>;


export type RotatePersonKeysMutation = { rotatePersonKeys:
    | { __typename: 'KeyState', workspaceKeyVersion: number, isWrappedByCurrentMasterKey: boolean, people: number, waitingForWorkspaceKey: number, formerPersonKeys: number, formerWorkspaceKeys: number, outsideVault: number, oldestPersonKey: string | null, isRotating: boolean }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type CalendarLinkPartsFragment = { showsDetails: boolean, language: Language, createdAt: string, lastFetchedAt: string | null };

export type CalendarLinkQueryVariables = Exact<{
  participantId: string;
}>;


export type CalendarLinkQuery = { calendarLink: { showsDetails: boolean, language: Language, createdAt: string, lastFetchedAt: string | null } | null };

export type MakeCalendarLinkMutationVariables = Exact<{
  input: MakeCalendarLinkInput;
}>;


export type MakeCalendarLinkMutation = { makeCalendarLink:
    | { __typename: 'MadeCalendarLink', path: string, link: { showsDetails: boolean, language: Language, createdAt: string, lastFetchedAt: string | null } }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type SetCalendarLinkMutationVariables = Exact<{
  input: SetCalendarLinkInput;
}>;


export type SetCalendarLinkMutation = { setCalendarLink:
    | { __typename: 'CalendarLink', showsDetails: boolean, language: Language, createdAt: string, lastFetchedAt: string | null }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type RevokeCalendarLinkMutationVariables = Exact<{
  participantId: string;
}>;


export type RevokeCalendarLinkMutation = { revokeCalendarLink:
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'RevokedCalendarLink' }
   };

export type CalendarPartsFragment = { participantId: string, windows: Array<{ id: string, weekday: number, from: string, to: string }>, commitments: Array<{ id: string, title: string | null, weekday: number | null, firstOn: string | null, lastOn: string | null, from: string, to: string }>, periods: Array<{ id: string, kind: CalendarPeriodKind, firstOn: string, lastOn: string | null, minutesPerDay: number | null, equipment: Array<string> | null, places: Array<string> | null }>, classes: Array<{ id: string, activity: string, place: string, weekday: number | null, firstOn: string | null, lastOn: string | null, from: string, to: string, isFixed: boolean, activityLabel: { en: string, zh: string } }>, days: Array<{ date: string, minutes: number, kinds: Array<CalendarPeriodKind>, classes: number, commitments: number }> };

export type CalendarQueryVariables = Exact<{
  participantId: string;
}>;


export type CalendarQuery = { calendar: { participantId: string, windows: Array<{ id: string, weekday: number, from: string, to: string }>, commitments: Array<{ id: string, title: string | null, weekday: number | null, firstOn: string | null, lastOn: string | null, from: string, to: string }>, periods: Array<{ id: string, kind: CalendarPeriodKind, firstOn: string, lastOn: string | null, minutesPerDay: number | null, equipment: Array<string> | null, places: Array<string> | null }>, classes: Array<{ id: string, activity: string, place: string, weekday: number | null, firstOn: string | null, lastOn: string | null, from: string, to: string, isFixed: boolean, activityLabel: { en: string, zh: string } }>, days: Array<{ date: string, minutes: number, kinds: Array<CalendarPeriodKind>, classes: number, commitments: number }> } | null, vocabulary: { activities: Array<{ code: string, label: { en: string, zh: string } }>, equipment: Array<{ code: string, label: { en: string, zh: string } }>, places: Array<{ code: string, label: { en: string, zh: string } }> } };

export type SaveCalendarEntryMutationVariables = Exact<{
  input: CalendarEntryInput;
}>;


export type SaveCalendarEntryMutation = { saveCalendarEntry:
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'PersonalCalendar', participantId: string, windows: Array<{ id: string, weekday: number, from: string, to: string }>, commitments: Array<{ id: string, title: string | null, weekday: number | null, firstOn: string | null, lastOn: string | null, from: string, to: string }>, periods: Array<{ id: string, kind: CalendarPeriodKind, firstOn: string, lastOn: string | null, minutesPerDay: number | null, equipment: Array<string> | null, places: Array<string> | null }>, classes: Array<{ id: string, activity: string, place: string, weekday: number | null, firstOn: string | null, lastOn: string | null, from: string, to: string, isFixed: boolean, activityLabel: { en: string, zh: string } }>, days: Array<{ date: string, minutes: number, kinds: Array<CalendarPeriodKind>, classes: number, commitments: number }> }
   };

export type RemoveCalendarEntryMutationVariables = Exact<{
  input: RemoveCalendarEntryInput;
}>;


export type RemoveCalendarEntryMutation = { removeCalendarEntry:
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'PersonalCalendar', participantId: string, windows: Array<{ id: string, weekday: number, from: string, to: string }>, commitments: Array<{ id: string, title: string | null, weekday: number | null, firstOn: string | null, lastOn: string | null, from: string, to: string }>, periods: Array<{ id: string, kind: CalendarPeriodKind, firstOn: string, lastOn: string | null, minutesPerDay: number | null, equipment: Array<string> | null, places: Array<string> | null }>, classes: Array<{ id: string, activity: string, place: string, weekday: number | null, firstOn: string | null, lastOn: string | null, from: string, to: string, isFixed: boolean, activityLabel: { en: string, zh: string } }>, days: Array<{ date: string, minutes: number, kinds: Array<CalendarPeriodKind>, classes: number, commitments: number }> }
   };

export type ImportCalendarMutationVariables = Exact<{
  input: ImportCalendarInput;
}>;


export type ImportCalendarMutation = { importCalendar:
    | { __typename: 'ImportedCalendar', added: number, replaced: number, problems: Array<{ line: number, code: string, message: { en: string, zh: string } }>, calendar: { participantId: string, windows: Array<{ id: string, weekday: number, from: string, to: string }>, commitments: Array<{ id: string, title: string | null, weekday: number | null, firstOn: string | null, lastOn: string | null, from: string, to: string }>, periods: Array<{ id: string, kind: CalendarPeriodKind, firstOn: string, lastOn: string | null, minutesPerDay: number | null, equipment: Array<string> | null, places: Array<string> | null }>, classes: Array<{ id: string, activity: string, place: string, weekday: number | null, firstOn: string | null, lastOn: string | null, from: string, to: string, isFixed: boolean, activityLabel: { en: string, zh: string } }>, days: Array<{ date: string, minutes: number, kinds: Array<CalendarPeriodKind>, classes: number, commitments: number }> } }
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type CareTeamPartsFragment = { participantId: string, displayName: string, mayChange: boolean, members: Array<{ memberId: string, displayName: string, roles: Array<Role>, part: CareTeamPart | null, programme: string | null, since: string, until: string | null }> };

export type DelegationPartsFragment = { id: string, participantId: string, participantName: string, displayName: string, mayChange: boolean, grantedBy: string | null, since: string, until: string };

export type OpeningPartsFragment = { id: string, participantId: string, displayName: string, openedBy: string | null, reason: string | null, begunAt: string, until: string, endedAt: string | null, isOpen: boolean, mayEnd: boolean };

export type CareTeamQueryVariables = Exact<{
  participantId: string;
}>;


export type CareTeamQuery = { careTeam: { participantId: string, displayName: string, mayChange: boolean, members: Array<{ memberId: string, displayName: string, roles: Array<Role>, part: CareTeamPart | null, programme: string | null, since: string, until: string | null }> } | null };

export type RosterQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type RosterQuery = { roster: { nextAfter: string | null, people: Array<{ participantId: string, displayName: string, mayChange: boolean, members: Array<{ memberId: string, displayName: string, roles: Array<Role>, part: CareTeamPart | null, programme: string | null, since: string, until: string | null }> }> } };

export type ColleaguesQueryVariables = Exact<{ [key: string]: never; }>;


export type ColleaguesQuery = { colleagues: Array<{ memberId: string, displayName: string, roles: Array<Role> }> };

export type SetCareTeamMemberMutationVariables = Exact<{
  input: SetCareTeamMemberInput;
}>;


export type SetCareTeamMemberMutation = { setCareTeamMember:
    | { __typename: 'CareTeam', participantId: string, displayName: string, mayChange: boolean, members: Array<{ memberId: string, displayName: string, roles: Array<Role>, part: CareTeamPart | null, programme: string | null, since: string, until: string | null }> }
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type RemoveCareTeamMemberMutationVariables = Exact<{
  input: RemoveCareTeamMemberInput;
}>;


export type RemoveCareTeamMemberMutation = { removeCareTeamMember:
    | { __typename: 'CareTeam', participantId: string, displayName: string, mayChange: boolean, members: Array<{ memberId: string, displayName: string, roles: Array<Role>, part: CareTeamPart | null, programme: string | null, since: string, until: string | null }> }
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type DelegationsQueryVariables = Exact<{
  participantId: string;
}>;


export type DelegationsQuery = { delegations: Array<{ id: string, participantId: string, participantName: string, displayName: string, mayChange: boolean, grantedBy: string | null, since: string, until: string }> | null };

export type RecordsLentToMeQueryVariables = Exact<{ [key: string]: never; }>;


export type RecordsLentToMeQuery = { recordsLentToMe: Array<{ id: string, participantId: string, participantName: string, displayName: string, mayChange: boolean, grantedBy: string | null, since: string, until: string }> };

export type LendRecordMutationVariables = Exact<{
  input: LendRecordInput;
}>;


export type LendRecordMutation = { lendRecord:
    | { __typename: 'Delegation', id: string }
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type TakeRecordBackMutationVariables = Exact<{
  id: string;
}>;


export type TakeRecordBackMutation = { takeRecordBack: boolean };

export type EmergencyOpeningsQueryVariables = Exact<{
  participantId?: string | null | undefined;
}>;


export type EmergencyOpeningsQuery = { emergencyOpenings: Array<{ id: string, participantId: string, displayName: string, openedBy: string | null, reason: string | null, begunAt: string, until: string, endedAt: string | null, isOpen: boolean, mayEnd: boolean }> };

export type EndEmergencyAccessMutationVariables = Exact<{
  id: string;
}>;


export type EndEmergencyAccessMutation = { endEmergencyAccess:
    | { __typename: 'EmergencyOpening' }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type ClearancePartsFragment = { id: string, decision: ClearanceDecision, scopes: Array<ClearanceScope>, condition: string | null, reason: string | null, answer: string | null, by: string, signedAt: string, validUntil: string, state: ClearanceState, evidenceHash: string, signature: string, limits: { ceiling: string | null, maxMinutesPerSession: number | null, noResistance: boolean, superviseBy: string | null }, endedBecause: Array<{ kind: string, name: string }> };

export type WaitingPartsFragment = { participantId: string, displayName: string, because: WaitingReason, since: string, dueAt: string };

export type ClearanceCasePartsFragment = { participantId: string, displayName: string, evidenceHash: string, conditions: Array<string>, waiting: { participantId: string, displayName: string, because: WaitingReason, since: string, dueAt: string } | null, screening: { outcome: ScreeningOutcome, clearance: string, screenedOn: string, validUntil: string, missingFacts: Array<string>, prescription: { balanceDaysPerWeek: number, belowSymptoms: boolean, populations: Array<{ en: string, zh: string }>, benefits: Array<{ en: string, zh: string }>, aerobic: { bands: Array<string>, heartRateNeedsTest: boolean, activities: Array<string>, daysPerWeek: { low: number, high: number }, heartRateReservePercent: { low: number, high: number } | null, effort: { low: number, high: number }, breathlessness: { low: number, high: number } | null, minutesPerSession: { low: number, high: number }, minutesPerWeek: { low: number, high: number } } | null, resistance: { daysPerWeek: { low: number, high: number }, percentOfMaximum: { low: number, high: number } | null, sets: { low: number, high: number }, repetitions: { low: number, high: number } } | null, flexibilityDaysPerWeek: { low: number, high: number } | null, pain: { mostOfTen: number, settlesWithinHours: number } | null, progression: { how: { en: string, zh: string } } | null, considerations: Array<{ en: string, zh: string }>, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> } | null, constraints: Array<{ id: string, kind: string, ruleId: string, severity: string, reason: { en: string, zh: string }, limit: { en: string, zh: string }, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }>, trace: Array<{ ruleId: string, packId: string, fired: boolean, clearance: string | null, decides: boolean, outweighedBy: Array<string>, missingFacts: Array<string>, thresholds: Array<{ fact: string, comparison: string, holds: boolean | null }>, overrides: Array<{ limitId: string, from: number, to: number, tightened: boolean, reason: string, signedBy: string, until: string }>, title: { en: string, zh: string }, explanation: { en: string, zh: string }, facts: Array<{ name: string, value: string | null }>, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }> }, withoutClearances: { outcome: ScreeningOutcome, clearance: string, screenedOn: string, validUntil: string, missingFacts: Array<string>, prescription: { balanceDaysPerWeek: number, belowSymptoms: boolean, populations: Array<{ en: string, zh: string }>, benefits: Array<{ en: string, zh: string }>, aerobic: { bands: Array<string>, heartRateNeedsTest: boolean, activities: Array<string>, daysPerWeek: { low: number, high: number }, heartRateReservePercent: { low: number, high: number } | null, effort: { low: number, high: number }, breathlessness: { low: number, high: number } | null, minutesPerSession: { low: number, high: number }, minutesPerWeek: { low: number, high: number } } | null, resistance: { daysPerWeek: { low: number, high: number }, percentOfMaximum: { low: number, high: number } | null, sets: { low: number, high: number }, repetitions: { low: number, high: number } } | null, flexibilityDaysPerWeek: { low: number, high: number } | null, pain: { mostOfTen: number, settlesWithinHours: number } | null, progression: { how: { en: string, zh: string } } | null, considerations: Array<{ en: string, zh: string }>, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> } | null, constraints: Array<{ id: string, kind: string, ruleId: string, severity: string, reason: { en: string, zh: string }, limit: { en: string, zh: string }, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }>, trace: Array<{ ruleId: string, packId: string, fired: boolean, clearance: string | null, decides: boolean, outweighedBy: Array<string>, missingFacts: Array<string>, thresholds: Array<{ fact: string, comparison: string, holds: boolean | null }>, overrides: Array<{ limitId: string, from: number, to: number, tightened: boolean, reason: string, signedBy: string, until: string }>, title: { en: string, zh: string }, explanation: { en: string, zh: string }, facts: Array<{ name: string, value: string | null }>, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }> }, clearances: Array<{ id: string, decision: ClearanceDecision, scopes: Array<ClearanceScope>, condition: string | null, reason: string | null, answer: string | null, by: string, signedAt: string, validUntil: string, state: ClearanceState, evidenceHash: string, signature: string, limits: { ceiling: string | null, maxMinutesPerSession: number | null, noResistance: boolean, superviseBy: string | null }, endedBecause: Array<{ kind: string, name: string }> }> };

export type ClearanceQueueQueryVariables = Exact<{ [key: string]: never; }>;


export type ClearanceQueueQuery = { clearanceQueue: Array<{ participantId: string, displayName: string, because: WaitingReason, since: string, dueAt: string }> };

export type ClearanceCaseQueryVariables = Exact<{
  participantId: string;
}>;


export type ClearanceCaseQuery = { clearanceCase: { participantId: string, displayName: string, evidenceHash: string, conditions: Array<string>, waiting: { participantId: string, displayName: string, because: WaitingReason, since: string, dueAt: string } | null, screening: { outcome: ScreeningOutcome, clearance: string, screenedOn: string, validUntil: string, missingFacts: Array<string>, prescription: { balanceDaysPerWeek: number, belowSymptoms: boolean, populations: Array<{ en: string, zh: string }>, benefits: Array<{ en: string, zh: string }>, aerobic: { bands: Array<string>, heartRateNeedsTest: boolean, activities: Array<string>, daysPerWeek: { low: number, high: number }, heartRateReservePercent: { low: number, high: number } | null, effort: { low: number, high: number }, breathlessness: { low: number, high: number } | null, minutesPerSession: { low: number, high: number }, minutesPerWeek: { low: number, high: number } } | null, resistance: { daysPerWeek: { low: number, high: number }, percentOfMaximum: { low: number, high: number } | null, sets: { low: number, high: number }, repetitions: { low: number, high: number } } | null, flexibilityDaysPerWeek: { low: number, high: number } | null, pain: { mostOfTen: number, settlesWithinHours: number } | null, progression: { how: { en: string, zh: string } } | null, considerations: Array<{ en: string, zh: string }>, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> } | null, constraints: Array<{ id: string, kind: string, ruleId: string, severity: string, reason: { en: string, zh: string }, limit: { en: string, zh: string }, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }>, trace: Array<{ ruleId: string, packId: string, fired: boolean, clearance: string | null, decides: boolean, outweighedBy: Array<string>, missingFacts: Array<string>, thresholds: Array<{ fact: string, comparison: string, holds: boolean | null }>, overrides: Array<{ limitId: string, from: number, to: number, tightened: boolean, reason: string, signedBy: string, until: string }>, title: { en: string, zh: string }, explanation: { en: string, zh: string }, facts: Array<{ name: string, value: string | null }>, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }> }, withoutClearances: { outcome: ScreeningOutcome, clearance: string, screenedOn: string, validUntil: string, missingFacts: Array<string>, prescription: { balanceDaysPerWeek: number, belowSymptoms: boolean, populations: Array<{ en: string, zh: string }>, benefits: Array<{ en: string, zh: string }>, aerobic: { bands: Array<string>, heartRateNeedsTest: boolean, activities: Array<string>, daysPerWeek: { low: number, high: number }, heartRateReservePercent: { low: number, high: number } | null, effort: { low: number, high: number }, breathlessness: { low: number, high: number } | null, minutesPerSession: { low: number, high: number }, minutesPerWeek: { low: number, high: number } } | null, resistance: { daysPerWeek: { low: number, high: number }, percentOfMaximum: { low: number, high: number } | null, sets: { low: number, high: number }, repetitions: { low: number, high: number } } | null, flexibilityDaysPerWeek: { low: number, high: number } | null, pain: { mostOfTen: number, settlesWithinHours: number } | null, progression: { how: { en: string, zh: string } } | null, considerations: Array<{ en: string, zh: string }>, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> } | null, constraints: Array<{ id: string, kind: string, ruleId: string, severity: string, reason: { en: string, zh: string }, limit: { en: string, zh: string }, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }>, trace: Array<{ ruleId: string, packId: string, fired: boolean, clearance: string | null, decides: boolean, outweighedBy: Array<string>, missingFacts: Array<string>, thresholds: Array<{ fact: string, comparison: string, holds: boolean | null }>, overrides: Array<{ limitId: string, from: number, to: number, tightened: boolean, reason: string, signedBy: string, until: string }>, title: { en: string, zh: string }, explanation: { en: string, zh: string }, facts: Array<{ name: string, value: string | null }>, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }> }, clearances: Array<{ id: string, decision: ClearanceDecision, scopes: Array<ClearanceScope>, condition: string | null, reason: string | null, answer: string | null, by: string, signedAt: string, validUntil: string, state: ClearanceState, evidenceHash: string, signature: string, limits: { ceiling: string | null, maxMinutesPerSession: number | null, noResistance: boolean, superviseBy: string | null }, endedBecause: Array<{ kind: string, name: string }> }> } | null, vocabulary: { conditions: Array<{ code: string, label: { en: string, zh: string } }> } };

export type ClearancesQueryVariables = Exact<{
  participantId: string;
}>;


export type ClearancesQuery = { clearances: Array<{ id: string, decision: ClearanceDecision, scopes: Array<ClearanceScope>, condition: string | null, reason: string | null, answer: string | null, by: string, signedAt: string, validUntil: string, state: ClearanceState, evidenceHash: string, signature: string, limits: { ceiling: string | null, maxMinutesPerSession: number | null, noResistance: boolean, superviseBy: string | null }, endedBecause: Array<{ kind: string, name: string }> }> | null };

export type SignClearanceMutationVariables = Exact<{
  input: SignClearanceInput;
}>;


export type SignClearanceMutation = { signClearance:
    | { __typename: 'ClearanceCase', participantId: string, displayName: string, evidenceHash: string, conditions: Array<string>, waiting: { participantId: string, displayName: string, because: WaitingReason, since: string, dueAt: string } | null, screening: { outcome: ScreeningOutcome, clearance: string, screenedOn: string, validUntil: string, missingFacts: Array<string>, prescription: { balanceDaysPerWeek: number, belowSymptoms: boolean, populations: Array<{ en: string, zh: string }>, benefits: Array<{ en: string, zh: string }>, aerobic: { bands: Array<string>, heartRateNeedsTest: boolean, activities: Array<string>, daysPerWeek: { low: number, high: number }, heartRateReservePercent: { low: number, high: number } | null, effort: { low: number, high: number }, breathlessness: { low: number, high: number } | null, minutesPerSession: { low: number, high: number }, minutesPerWeek: { low: number, high: number } } | null, resistance: { daysPerWeek: { low: number, high: number }, percentOfMaximum: { low: number, high: number } | null, sets: { low: number, high: number }, repetitions: { low: number, high: number } } | null, flexibilityDaysPerWeek: { low: number, high: number } | null, pain: { mostOfTen: number, settlesWithinHours: number } | null, progression: { how: { en: string, zh: string } } | null, considerations: Array<{ en: string, zh: string }>, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> } | null, constraints: Array<{ id: string, kind: string, ruleId: string, severity: string, reason: { en: string, zh: string }, limit: { en: string, zh: string }, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }>, trace: Array<{ ruleId: string, packId: string, fired: boolean, clearance: string | null, decides: boolean, outweighedBy: Array<string>, missingFacts: Array<string>, thresholds: Array<{ fact: string, comparison: string, holds: boolean | null }>, overrides: Array<{ limitId: string, from: number, to: number, tightened: boolean, reason: string, signedBy: string, until: string }>, title: { en: string, zh: string }, explanation: { en: string, zh: string }, facts: Array<{ name: string, value: string | null }>, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }> }, withoutClearances: { outcome: ScreeningOutcome, clearance: string, screenedOn: string, validUntil: string, missingFacts: Array<string>, prescription: { balanceDaysPerWeek: number, belowSymptoms: boolean, populations: Array<{ en: string, zh: string }>, benefits: Array<{ en: string, zh: string }>, aerobic: { bands: Array<string>, heartRateNeedsTest: boolean, activities: Array<string>, daysPerWeek: { low: number, high: number }, heartRateReservePercent: { low: number, high: number } | null, effort: { low: number, high: number }, breathlessness: { low: number, high: number } | null, minutesPerSession: { low: number, high: number }, minutesPerWeek: { low: number, high: number } } | null, resistance: { daysPerWeek: { low: number, high: number }, percentOfMaximum: { low: number, high: number } | null, sets: { low: number, high: number }, repetitions: { low: number, high: number } } | null, flexibilityDaysPerWeek: { low: number, high: number } | null, pain: { mostOfTen: number, settlesWithinHours: number } | null, progression: { how: { en: string, zh: string } } | null, considerations: Array<{ en: string, zh: string }>, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> } | null, constraints: Array<{ id: string, kind: string, ruleId: string, severity: string, reason: { en: string, zh: string }, limit: { en: string, zh: string }, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }>, trace: Array<{ ruleId: string, packId: string, fired: boolean, clearance: string | null, decides: boolean, outweighedBy: Array<string>, missingFacts: Array<string>, thresholds: Array<{ fact: string, comparison: string, holds: boolean | null }>, overrides: Array<{ limitId: string, from: number, to: number, tightened: boolean, reason: string, signedBy: string, until: string }>, title: { en: string, zh: string }, explanation: { en: string, zh: string }, facts: Array<{ name: string, value: string | null }>, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }> }, clearances: Array<{ id: string, decision: ClearanceDecision, scopes: Array<ClearanceScope>, condition: string | null, reason: string | null, answer: string | null, by: string, signedAt: string, validUntil: string, state: ClearanceState, evidenceHash: string, signature: string, limits: { ceiling: string | null, maxMinutesPerSession: number | null, noResistance: boolean, superviseBy: string | null }, endedBecause: Array<{ kind: string, name: string }> }> }
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type AnswerClearanceMutationVariables = Exact<{
  input: AnswerClearanceInput;
}>;


export type AnswerClearanceMutation = { answerClearance:
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'SignedClearance', id: string, decision: ClearanceDecision, scopes: Array<ClearanceScope>, condition: string | null, reason: string | null, answer: string | null, by: string, signedAt: string, validUntil: string, state: ClearanceState, evidenceHash: string, signature: string, limits: { ceiling: string | null, maxMinutesPerSession: number | null, noResistance: boolean, superviseBy: string | null }, endedBecause: Array<{ kind: string, name: string }> }
   };

export type BreakGlassMutationVariables = Exact<{
  input: BreakGlassInput;
}>;


export type BreakGlassMutation = { breakGlass:
    | { __typename: 'EmergencyAccess', participantId: string, displayName: string, until: string }
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type NoticesQueryVariables = Exact<{ [key: string]: never; }>;


export type NoticesQuery = { notices: Array<{ id: string, kind: string, participantId: string, displayName: string | null, at: string }> };

export type ReadNoticesMutationVariables = Exact<{
  ids: Array<string> | string;
}>;


export type ReadNoticesMutation = { readNotices: boolean };

export type ComparisonPartsFragment = { id: string, first: string, second: string, outcome: ComparisonOutcome, startsOn: string, endsOn: string, stoppedAt: string | null, isRunning: boolean, weeks: Array<{ week: number, startsOn: string, activity: string, plannedSessions: number, state: ComparisonWeekState, value: number | null }>, result: { verdict: ComparisonVerdict, text: { en: string, zh: string } } | null };

export type ComparisonsQueryVariables = Exact<{
  participantId: string;
}>;


export type ComparisonsQuery = { participant: { id: string, comparisons: Array<{ id: string, first: string, second: string, outcome: ComparisonOutcome, startsOn: string, endsOn: string, stoppedAt: string | null, isRunning: boolean, weeks: Array<{ week: number, startsOn: string, activity: string, plannedSessions: number, state: ComparisonWeekState, value: number | null }>, result: { verdict: ComparisonVerdict, text: { en: string, zh: string } } | null }>, comparisonChoices: { activities: Array<{ activity: string, partners: Array<string> }>, refusal: { en: string, zh: string } | null } } | null, vocabulary: { activities: Array<{ code: string, label: { en: string, zh: string } }> } };

export type StartComparisonMutationVariables = Exact<{
  input: StartComparisonInput;
}>;


export type StartComparisonMutation = { startComparison:
    | { __typename: 'Comparison', id: string }
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type StopComparisonMutationVariables = Exact<{
  input: StopComparisonInput;
}>;


export type StopComparisonMutation = { stopComparison:
    | { __typename: 'Comparison', id: string }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type OwnConsentsQueryVariables = Exact<{
  participantId: string;
  language: Language;
}>;


export type OwnConsentsQuery = { participant: { id: string, consents: Array<{ kind: ConsentKind, isGiven: boolean, since: string | null, rule: ConsentRule, decision: ConsentDecision | null, mustAsk: boolean }>, consentLedger: { isWhole: boolean, lines: Array<{ seq: number, kind: ConsentKind, decision: ConsentDecision, textVersion: string, at: string }> } | null } | null, consentTexts: Array<{ kind: ConsentKind, version: string, text: string, sha256: string }> };

export type ConsentPartsFragment = { kind: ConsentKind, isGiven: boolean, since: string | null, rule: ConsentRule, decision: ConsentDecision | null, mustAsk: boolean };

export type SayConsentMutationVariables = Exact<{
  input: SetConsentInput;
}>;


export type SayConsentMutation = { setConsent:
    | { __typename: 'ConsentsNow' }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type PrivacyPageQueryVariables = Exact<{
  language: Language;
}>;


export type PrivacyPageQuery = { privacyRules: { preset: PrivacyPreset, edition: number, controller: string, contact: string, isEmployer: boolean, youngestAge: number, mayNot: Array<{ source: string, text: { en: string, zh: string } }> }, figuresMinimum: { minimum: number, least: number, most: number }, consentTexts: Array<{ kind: ConsentKind, version: string, text: string, sha256: string }> };

export type PrivacyRulesPartsFragment = { preset: PrivacyPreset, edition: number, controller: string, contact: string, isEmployer: boolean, youngestAge: number, mayNot: Array<{ source: string, text: { en: string, zh: string } }> };

export type SetPrivacyRulesMutationVariables = Exact<{
  input: SetPrivacyRulesInput;
}>;


export type SetPrivacyRulesMutation = { setPrivacyRules:
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'PrivacyRules', preset: PrivacyPreset, edition: number, controller: string, contact: string, isEmployer: boolean, youngestAge: number, mayNot: Array<{ source: string, text: { en: string, zh: string } }> }
   };

export type ClosedRecordsQueryVariables = Exact<{ [key: string]: never; }>;


export type ClosedRecordsQuery = { closedRecords: Array<{ participantId: string, displayName: string }> };

export type DataQualityQueryVariables = Exact<{
  participantId: string;
}>;


export type DataQualityQuery = { participant: { id: string, profile: { timeZone: string }, dataCoverage: Array<{ metric: string, unit: string, addsUp: boolean, firstDay: string, lastDay: string, days: number, gaps: Array<{ from: string, to: string, days: number }> }>, dataQuality: Array<{ metric: string, unit: string | null, ruleId: string, action: string, count: number, reason: string, undone: boolean, reversible: boolean }>, sourcePriorities: Array<{ metric: string, sources: Array<string>, chosenBy: SourceOrderChoice | null }> } | null };

export type SourceOrderPartsFragment = { metric: string, sources: Array<string>, chosenBy: SourceOrderChoice | null };

export type QualityLedgerQueryVariables = Exact<{
  participantId: string;
  metric: string;
  ruleId: string;
  after?: string | null | undefined;
}>;


export type QualityLedgerQuery = { participant: { id: string, qualityLedger: { edges: Array<{ node: { id: string, at: string | null, rawValue: number | null, cleanedValue: number | null, asksPerson: boolean } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } } | null };

export type MetricSourcesQueryVariables = Exact<{
  participantId: string;
  metric: string;
}>;


export type MetricSourcesQuery = { participant: { id: string, metricSources: Array<{ sourceId: string | null, device: string | null, values: number, trusted: number, firstDay: string, lastDay: string }> } | null };

export type UndoCleaningRuleMutationVariables = Exact<{
  participantId: string;
  metric: string;
  ruleId: string;
  undone: boolean;
}>;


export type UndoCleaningRuleMutation = { undoCleaningRule:
    | { __typename: 'CleaningRule', undone: boolean, daysChanged: number }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type SetSourcePriorityMutationVariables = Exact<{
  participantId: string;
  metric: string;
  sources: Array<string> | string;
}>;


export type SetSourcePriorityMutation = { setSourcePriority:
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'SourcePriority', metric: string, sources: Array<string>, chosenBy: SourceOrderChoice | null }
   };

export type WorkspaceSourcePrioritiesQueryVariables = Exact<{ [key: string]: never; }>;


export type WorkspaceSourcePrioritiesQuery = { workspaceSourcePriorities: Array<{ metric: string, sources: Array<string>, chosenBy: SourceOrderChoice | null }> };

export type SetWorkspaceSourcePriorityMutationVariables = Exact<{
  metric: string;
  sources: Array<string> | string;
}>;


export type SetWorkspaceSourcePriorityMutation = { setWorkspaceSourcePriority:
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'SourcePriority', metric: string, sources: Array<string>, chosenBy: SourceOrderChoice | null }
   };

export type DataSourcesQueryVariables = Exact<{ [key: string]: never; }>;


export type DataSourcesQuery = { dataSources: Array<{ id: string, title: { en: string, zh: string } }> };

export type JudgedDayPartsFragment = { verdict: DayVerdict, at: string, reasons: Array<{ en: string, zh: string }>, limits: Array<{ id: string, limit: { en: string, zh: string } }> };

export type DayCheckQueryVariables = Exact<{
  participantId: string;
}>;


export type DayCheckQuery = { dayCheck: { questions: Array<{ name: string, kind: ScreeningAnswerKind, unit: string | null, low: number | null, high: number | null, choices: Array<string>, holdsDays: number, text: { en: string, zh: string }, label: { en: string, zh: string } }>, latest: { verdict: DayVerdict, at: string, reasons: Array<{ en: string, zh: string }>, limits: Array<{ id: string, limit: { en: string, zh: string } }> } | null } | null };

export type CheckDayMutationVariables = Exact<{
  input: CheckDayInput;
}>;


export type CheckDayMutation = { checkDay:
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'JudgedDay', verdict: DayVerdict, at: string, reasons: Array<{ en: string, zh: string }>, limits: Array<{ id: string, limit: { en: string, zh: string } }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type DevicePartsFragment = { id: string, createdAt: string, lastDeliveryAt: string | null, source: { id: string, title: { en: string, zh: string } } };

export type DevicesQueryVariables = Exact<{
  participantId: string;
}>;


export type DevicesQuery = { pushSources: Array<{ id: string, title: { en: string, zh: string } }>, participant: { id: string, deviceConnections: Array<{ id: string, createdAt: string, lastDeliveryAt: string | null, source: { id: string, title: { en: string, zh: string } } }> } | null };

export type ConnectDeviceMutationVariables = Exact<{
  input: ConnectDeviceInput;
}>;


export type ConnectDeviceMutation = { connectDevice:
    | { __typename: 'DeviceKeys', path: string | null, secret: string, connection: { id: string, createdAt: string, lastDeliveryAt: string | null, source: { id: string, title: { en: string, zh: string } } } }
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type RotateDeviceSecretMutationVariables = Exact<{
  input: DeviceConnectionInput;
}>;


export type RotateDeviceSecretMutation = { rotateDeviceSecret:
    | { __typename: 'DeviceKeys', path: string | null, secret: string }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type DisconnectDeviceMutationVariables = Exact<{
  input: DeviceConnectionInput;
}>;


export type DisconnectDeviceMutation = { disconnectDevice:
    | { __typename: 'DisconnectedDevice' }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type FiguresPageQueryVariables = Exact<{ [key: string]: never; }>;


export type FiguresPageQuery = { figures: { offBecause: string | null, minimum: number, roundedTo: number, months: Array<{ month: string, madeAt: string, reason: string | null, minimum: number, people: number | null, tables: Array<{ id: string, by: FigureSplit, rows: Array<{ group: string, programmeName: string | null, people: number | null, cells: Array<{ band: string, people: number | null }> }> }> }> }, programmes: Array<{ id: string, name: string, createdAt: string, endedAt: string | null }> };

export type FigureTablePartsFragment = { id: string, by: FigureSplit, rows: Array<{ group: string, programmeName: string | null, people: number | null, cells: Array<{ band: string, people: number | null }> }> };

export type SetFiguresMinimumMutationVariables = Exact<{
  minimum: number;
}>;


export type SetFiguresMinimumMutation = { setFiguresMinimum:
    | { __typename: 'FiguresMinimum' }
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type HabitPartsFragment = { id: string, ownName: string | null, place: string | null, effort: number | null, enjoyment: number | null, timesPerWeek: number, lastOn: string, verdict: HabitVerdict | null, pinned: boolean, name: { en: string, zh: string } };

export type HabitsQueryVariables = Exact<{
  participantId: string;
}>;


export type HabitsQuery = { participant: { id: string, habits: Array<{ id: string, ownName: string | null, place: string | null, effort: number | null, enjoyment: number | null, timesPerWeek: number, lastOn: string, verdict: HabitVerdict | null, pinned: boolean, name: { en: string, zh: string } }> } | null };

export type EditHabitMutationVariables = Exact<{
  input: EditHabitInput;
}>;


export type EditHabitMutation = { editHabit:
    | { __typename: 'HabitsEdited', habits: Array<{ id: string, ownName: string | null, place: string | null, effort: number | null, enjoyment: number | null, timesPerWeek: number, lastOn: string, verdict: HabitVerdict | null, pinned: boolean, name: { en: string, zh: string } }> }
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type FailurePartsFragment = { code: string, message: string, where: string, values: Array<{ name: string, text: { en: string, zh: string } }> };

export type ImportPartsFragment = { id: string, uploadId: string, fileName: string, sourceId: string | null, status: ImportStatus, progress: number, recordsRead: number, observationsStored: number, activitiesStored: number, duplicates: number, createdAt: string, finishedAt: string | null, takingBackSince: string | null, rolledBackAt: string | null, canBeReread: boolean, fileCount: number, failureReason: { code: string, message: string, where: string, values: Array<{ name: string, text: { en: string, zh: string } }> } | null, warnings: Array<{ code: string, where: string, count: number }> };

export type ImportsQueryVariables = Exact<{
  participantId: string;
  after?: string | null | undefined;
}>;


export type ImportsQuery = { participant: { id: string, importCount: number, imports: Array<{ id: string, uploadId: string, fileName: string, sourceId: string | null, status: ImportStatus, progress: number, recordsRead: number, observationsStored: number, activitiesStored: number, duplicates: number, createdAt: string, finishedAt: string | null, takingBackSince: string | null, rolledBackAt: string | null, canBeReread: boolean, fileCount: number, failureReason: { code: string, message: string, where: string, values: Array<{ name: string, text: { en: string, zh: string } }> } | null, warnings: Array<{ code: string, where: string, count: number }> }> } | null };

export type OneImportQueryVariables = Exact<{
  participantId: string;
  importId: string;
}>;


export type OneImportQuery = { participant: { id: string, import: { id: string, uploadId: string, fileName: string, sourceId: string | null, status: ImportStatus, progress: number, recordsRead: number, observationsStored: number, activitiesStored: number, duplicates: number, createdAt: string, finishedAt: string | null, takingBackSince: string | null, rolledBackAt: string | null, canBeReread: boolean, fileCount: number, failureReason: { code: string, message: string, where: string, values: Array<{ name: string, text: { en: string, zh: string } }> } | null, warnings: Array<{ code: string, where: string, count: number }> } | null } | null };

export type StartImportMutationVariables = Exact<{
  input: StartImportInput;
}>;


export type StartImportMutation = { startImport:
    | { __typename: 'AlreadyImported', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'Import', id: string, uploadId: string, fileName: string, sourceId: string | null, status: ImportStatus, progress: number, recordsRead: number, observationsStored: number, activitiesStored: number, duplicates: number, createdAt: string, finishedAt: string | null, takingBackSince: string | null, rolledBackAt: string | null, canBeReread: boolean, fileCount: number, failureReason: { code: string, message: string, where: string, values: Array<{ name: string, text: { en: string, zh: string } }> } | null, warnings: Array<{ code: string, where: string, count: number }> }
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type ImportProgressSubscriptionVariables = Exact<{
  importId: string;
}>;


export type ImportProgressSubscription = { importProgress: { id: string, uploadId: string, fileName: string, sourceId: string | null, status: ImportStatus, progress: number, recordsRead: number, observationsStored: number, activitiesStored: number, duplicates: number, createdAt: string, finishedAt: string | null, takingBackSince: string | null, rolledBackAt: string | null, canBeReread: boolean, fileCount: number, failureReason: { code: string, message: string, where: string, values: Array<{ name: string, text: { en: string, zh: string } }> } | null, warnings: Array<{ code: string, where: string, count: number }> } };

export type HealthDataQueryVariables = Exact<{
  participantId: string;
  metrics: Array<string> | string;
  from: string;
  to: string;
}>;


export type HealthDataQuery = { participant: { id: string, dailySeries: Array<{ metric: string, unit: string, days: Array<string>, values: Array<number> }>, activities: { edges: Array<{ node: { id: string, activity: string, name: string | null, localDay: string, startedAt: string, elapsedSeconds: number, timerSeconds: number | null, distanceMetres: number | null, energyKcal: number | null, meanHeartRateBpm: number | null, device: string | null } }> } } | null, vocabulary: { activities: Array<{ code: string, label: { en: string, zh: string } }> } };

export type ImportFilesQueryVariables = Exact<{
  participantId: string;
  importId: string;
  outcome?: ImportFileOutcome | null | undefined;
  after?: string | null | undefined;
}>;


export type ImportFilesQuery = { participant: { id: string, import: { id: string, fileCount: number, fileCounts: { read: number, setAside: number, notKnown: number }, files: { edges: Array<{ node: { number: number, path: string, sourceId: string | null, status: ImportFileStatus, records: number, failureReason: { code: string, message: string, where: string, values: Array<{ name: string, text: { en: string, zh: string } }> } | null, warnings: Array<{ code: string, where: string, count: number }> } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } } | null } | null };

export type CancelImportMutationVariables = Exact<{
  importId: string;
}>;


export type CancelImportMutation = { cancelImport:
    | { __typename: 'Import', id: string, uploadId: string, fileName: string, sourceId: string | null, status: ImportStatus, progress: number, recordsRead: number, observationsStored: number, activitiesStored: number, duplicates: number, createdAt: string, finishedAt: string | null, takingBackSince: string | null, rolledBackAt: string | null, canBeReread: boolean, fileCount: number, failureReason: { code: string, message: string, where: string, values: Array<{ name: string, text: { en: string, zh: string } }> } | null, warnings: Array<{ code: string, where: string, count: number }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type RollBackImportMutationVariables = Exact<{
  importId: string;
}>;


export type RollBackImportMutation = { rollBackImport:
    | { __typename: 'Import', id: string, uploadId: string, fileName: string, sourceId: string | null, status: ImportStatus, progress: number, recordsRead: number, observationsStored: number, activitiesStored: number, duplicates: number, createdAt: string, finishedAt: string | null, takingBackSince: string | null, rolledBackAt: string | null, canBeReread: boolean, fileCount: number, failureReason: { code: string, message: string, where: string, values: Array<{ name: string, text: { en: string, zh: string } }> } | null, warnings: Array<{ code: string, where: string, count: number }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type RereadImportMutationVariables = Exact<{
  importId: string;
}>;


export type RereadImportMutation = { rereadImport:
    | { __typename: 'Import', id: string, uploadId: string, fileName: string, sourceId: string | null, status: ImportStatus, progress: number, recordsRead: number, observationsStored: number, activitiesStored: number, duplicates: number, createdAt: string, finishedAt: string | null, takingBackSince: string | null, rolledBackAt: string | null, canBeReread: boolean, fileCount: number, failureReason: { code: string, message: string, where: string, values: Array<{ name: string, text: { en: string, zh: string } }> } | null, warnings: Array<{ code: string, where: string, count: number }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

type ImportChange_Import_Fragment = { __typename: 'Import', id: string, uploadId: string, fileName: string, sourceId: string | null, status: ImportStatus, progress: number, recordsRead: number, observationsStored: number, activitiesStored: number, duplicates: number, createdAt: string, finishedAt: string | null, takingBackSince: string | null, rolledBackAt: string | null, canBeReread: boolean, fileCount: number, failureReason: { code: string, message: string, where: string, values: Array<{ name: string, text: { en: string, zh: string } }> } | null, warnings: Array<{ code: string, where: string, count: number }> };

type ImportChange_NotFound_Fragment = { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> };

type ImportChange_NotPossible_Fragment = { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> };

export type ImportChangeFragment =
  | ImportChange_Import_Fragment
  | ImportChange_NotFound_Fragment
  | ImportChange_NotPossible_Fragment
;

export type KnowledgeNodePartsFragment = { id: string, kind: string, label: { en: string, zh: string } };

export type ExerciseLinkPartsFragment = { id: string, title: { en: string, zh: string } };

export type ExerciseVerdictPartsFragment = { kind: ExerciseVerdictKind, why: Array<{ ruleId: string, words: { en: string, zh: string }, clinicianWords: { en: string, zh: string } | null, path: Array<{ id: string, kind: string, label: { en: string, zh: string } }>, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }>, substitutes: Array<{ verdict: ExerciseVerdictKind, exercise: { id: string, title: { en: string, zh: string } }, reasons: Array<{ en: string, zh: string }> }> };

export type ExercisePartsFragment = { id: string, kind: string, position: string, skill: number, title: { en: string, zh: string }, dose: { en: string, zh: string }, cues: Array<{ en: string, zh: string }>, primaryMuscles: Array<{ code: string, label: { en: string, zh: string } }>, equipment: Array<{ code: string, label: { en: string, zh: string } }>, easier: Array<{ id: string, title: { en: string, zh: string } }>, harder: Array<{ id: string, title: { en: string, zh: string } }>, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }>, verdict: { kind: ExerciseVerdictKind, why: Array<{ ruleId: string, words: { en: string, zh: string }, clinicianWords: { en: string, zh: string } | null, path: Array<{ id: string, kind: string, label: { en: string, zh: string } }>, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }>, substitutes: Array<{ verdict: ExerciseVerdictKind, exercise: { id: string, title: { en: string, zh: string } }, reasons: Array<{ en: string, zh: string }> }> } | null };

export type ExercisesQueryVariables = Exact<{
  filter: ExerciseFilter;
  participantId?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type ExercisesQuery = { exercises: { totalCount: number, edges: Array<{ node: { id: string, kind: string, position: string, skill: number, title: { en: string, zh: string }, dose: { en: string, zh: string }, cues: Array<{ en: string, zh: string }>, primaryMuscles: Array<{ code: string, label: { en: string, zh: string } }>, equipment: Array<{ code: string, label: { en: string, zh: string } }>, easier: Array<{ id: string, title: { en: string, zh: string } }>, harder: Array<{ id: string, title: { en: string, zh: string } }>, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }>, verdict: { kind: ExerciseVerdictKind, why: Array<{ ruleId: string, words: { en: string, zh: string }, clinicianWords: { en: string, zh: string } | null, path: Array<{ id: string, kind: string, label: { en: string, zh: string } }>, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }>, substitutes: Array<{ verdict: ExerciseVerdictKind, exercise: { id: string, title: { en: string, zh: string } }, reasons: Array<{ en: string, zh: string }> }> } | null } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type ExerciseByIdQueryVariables = Exact<{
  id: string;
  participantId?: string | null | undefined;
}>;


export type ExerciseByIdQuery = { exercise: { id: string, kind: string, position: string, skill: number, title: { en: string, zh: string }, dose: { en: string, zh: string }, cues: Array<{ en: string, zh: string }>, primaryMuscles: Array<{ code: string, label: { en: string, zh: string } }>, equipment: Array<{ code: string, label: { en: string, zh: string } }>, easier: Array<{ id: string, title: { en: string, zh: string } }>, harder: Array<{ id: string, title: { en: string, zh: string } }>, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }>, verdict: { kind: ExerciseVerdictKind, why: Array<{ ruleId: string, words: { en: string, zh: string }, clinicianWords: { en: string, zh: string } | null, path: Array<{ id: string, kind: string, label: { en: string, zh: string } }>, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }>, substitutes: Array<{ verdict: ExerciseVerdictKind, exercise: { id: string, title: { en: string, zh: string } }, reasons: Array<{ en: string, zh: string }> }> } | null } | null };

export type ExerciseChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type ExerciseChoicesQuery = { vocabulary: { muscles: Array<{ code: string, label: { en: string, zh: string } }>, equipment: Array<{ code: string, label: { en: string, zh: string } }> } };

export type KnowledgeRulePartsFragment = { id: string, version: number, packId: string, population: string, whenUnknown: string, severity: string, evidence: string, needsClinicianReview: boolean, title: { en: string, zh: string }, when: { en: string, zh: string }, thresholds: Array<{ en: string, zh: string }>, effects: Array<{ en: string, zh: string }>, explanation: { en: string, zh: string }, clinicianExplanation: { en: string, zh: string }, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }>, tests: Array<{ name: string, fires: boolean | null, facts: Array<{ name: string, value: string | null }> }> };

export type KnowledgeRulesQueryVariables = Exact<{
  filter: KnowledgeRuleFilter;
  after?: string | null | undefined;
}>;


export type KnowledgeRulesQuery = { rules: { totalCount: number, edges: Array<{ node: { id: string, version: number, packId: string, population: string, whenUnknown: string, severity: string, evidence: string, needsClinicianReview: boolean, title: { en: string, zh: string }, when: { en: string, zh: string }, thresholds: Array<{ en: string, zh: string }>, effects: Array<{ en: string, zh: string }>, explanation: { en: string, zh: string }, clinicianExplanation: { en: string, zh: string }, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }>, tests: Array<{ name: string, fires: boolean | null, facts: Array<{ name: string, value: string | null }> }> } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type KnowledgeNodesQueryVariables = Exact<{
  text: string;
}>;


export type KnowledgeNodesQuery = { knowledgeNodes: Array<{ id: string, kind: string, label: { en: string, zh: string } }> };

export type KnowledgeNeighbourhoodQueryVariables = Exact<{
  node: string;
  depth: number;
}>;


export type KnowledgeNeighbourhoodQuery = { knowledgeNeighbourhood: { leftOut: number, nodes: Array<{ distance: number, node: { id: string, kind: string, label: { en: string, zh: string } } }>, edges: Array<{ from: string, to: string, relation: string, words: { en: string, zh: string }, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }> } | null };

export type KnowledgePathQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type KnowledgePathQuery = { knowledgePath: { words: { en: string, zh: string } | null, clinicianWords: { en: string, zh: string } } | null };

export type TextToLabelPartsFragment = { id: string, text: string, language: string, doubt: number | null, isFromPerson: boolean, intent: RequestIntent, marks: Array<{ from: number, to: number, slot: string, value: string }> };

export type TextsToLabelQueryVariables = Exact<{ [key: string]: never; }>;


export type TextsToLabelQuery = { textsToLabel: Array<{ id: string, text: string, language: string, doubt: number | null, isFromPerson: boolean, intent: RequestIntent, marks: Array<{ from: number, to: number, slot: string, value: string }> }>, labelCounts: { unread: number, waiting: number, labelled: number, skipped: number } };

export type LabelSlotsQueryVariables = Exact<{ [key: string]: never; }>;


export type LabelSlotsQuery = { labelSlots: Array<{ name: string, codes: Array<{ code: string, label: { en: string, zh: string } }> }> };

export type LoadTextsToLabelMutationVariables = Exact<{
  text: string;
}>;


export type LoadTextsToLabelMutation = { loadTextsToLabel:
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'LoadedTexts', added: number, repeated: number }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type LabelTextMutationVariables = Exact<{
  input: LabelTextInput;
}>;


export type LabelTextMutation = { labelText:
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'TextToLabel' }
   };

export type SkipTextMutationVariables = Exact<{
  id: string;
}>;


export type SkipTextMutation = { skipText:
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'TextToLabel' }
   };

export type PutTextBackMutationVariables = Exact<{
  id: string;
}>;


export type PutTextBackMutation = { putTextBack:
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'TextToLabel', id: string, text: string, language: string, doubt: number | null, isFromPerson: boolean, intent: RequestIntent, marks: Array<{ from: number, to: number, slot: string, value: string }> }
   };

export type LiveSessionPartsFragment = { id: string, planId: string, sessionId: string, status: LiveSessionStatus, seq: number, stepIndex: number, secondsLeftInStep: number, secondsLeft: number, maySkip: boolean, ceilingBpm: number | null, title: { en: string, zh: string }, steps: Array<{ kind: string, seconds: number, band: string, heartRateBpm: { low: number, high: number } | null, rpe: { low: number, high: number }, cue: { en: string, zh: string }, feel: { en: string, zh: string }, exercises: Array<{ exerciseId: string, sets: number, holdSeconds: number, secondsPerSet: number | null, perSide: boolean, restSeconds: number, seconds: number, title: { en: string, zh: string }, repetitions: { low: number, high: number } | null, repetitionsInReserve: { low: number, high: number } | null, cues: Array<{ en: string, zh: string }> }> }>, heartRate: { bpm: number, zone: LiveZone | null, deviceKind: LiveDeviceKind } | null, guidance: { code: string, text: { en: string, zh: string } }, stop: { reason: string, isEmergency: boolean, message: { en: string, zh: string } } | null, summary: Array<{ stepIndex: number, plannedSeconds: number, doneSeconds: number, below: number, in: number, above: number, unjudged: number, meanBpm: number | null }>, stopSigns: Array<{ code: string, isEmergency: boolean, label: { en: string, zh: string } }> };

export type RunningLiveSessionQueryVariables = Exact<{
  participantId: string;
}>;


export type RunningLiveSessionQuery = { runningLiveSession: { id: string, planId: string, sessionId: string, status: LiveSessionStatus, seq: number, stepIndex: number, secondsLeftInStep: number, secondsLeft: number, maySkip: boolean, ceilingBpm: number | null, title: { en: string, zh: string }, steps: Array<{ kind: string, seconds: number, band: string, heartRateBpm: { low: number, high: number } | null, rpe: { low: number, high: number }, cue: { en: string, zh: string }, feel: { en: string, zh: string }, exercises: Array<{ exerciseId: string, sets: number, holdSeconds: number, secondsPerSet: number | null, perSide: boolean, restSeconds: number, seconds: number, title: { en: string, zh: string }, repetitions: { low: number, high: number } | null, repetitionsInReserve: { low: number, high: number } | null, cues: Array<{ en: string, zh: string }> }> }>, heartRate: { bpm: number, zone: LiveZone | null, deviceKind: LiveDeviceKind } | null, guidance: { code: string, text: { en: string, zh: string } }, stop: { reason: string, isEmergency: boolean, message: { en: string, zh: string } } | null, summary: Array<{ stepIndex: number, plannedSeconds: number, doneSeconds: number, below: number, in: number, above: number, unjudged: number, meanBpm: number | null }>, stopSigns: Array<{ code: string, isEmergency: boolean, label: { en: string, zh: string } }> } | null };

export type LiveSessionByIdQueryVariables = Exact<{
  id: string;
}>;


export type LiveSessionByIdQuery = { liveSession: { id: string, planId: string, sessionId: string, status: LiveSessionStatus, seq: number, stepIndex: number, secondsLeftInStep: number, secondsLeft: number, maySkip: boolean, ceilingBpm: number | null, title: { en: string, zh: string }, steps: Array<{ kind: string, seconds: number, band: string, heartRateBpm: { low: number, high: number } | null, rpe: { low: number, high: number }, cue: { en: string, zh: string }, feel: { en: string, zh: string }, exercises: Array<{ exerciseId: string, sets: number, holdSeconds: number, secondsPerSet: number | null, perSide: boolean, restSeconds: number, seconds: number, title: { en: string, zh: string }, repetitions: { low: number, high: number } | null, repetitionsInReserve: { low: number, high: number } | null, cues: Array<{ en: string, zh: string }> }> }>, heartRate: { bpm: number, zone: LiveZone | null, deviceKind: LiveDeviceKind } | null, guidance: { code: string, text: { en: string, zh: string } }, stop: { reason: string, isEmergency: boolean, message: { en: string, zh: string } } | null, summary: Array<{ stepIndex: number, plannedSeconds: number, doneSeconds: number, below: number, in: number, above: number, unjudged: number, meanBpm: number | null }>, stopSigns: Array<{ code: string, isEmergency: boolean, label: { en: string, zh: string } }> } | null };

export type LiveSessionProgressSubscriptionVariables = Exact<{
  id: string;
  after: number;
}>;


export type LiveSessionProgressSubscription = { liveSessionProgress: { id: string, planId: string, sessionId: string, status: LiveSessionStatus, seq: number, stepIndex: number, secondsLeftInStep: number, secondsLeft: number, maySkip: boolean, ceilingBpm: number | null, title: { en: string, zh: string }, steps: Array<{ kind: string, seconds: number, band: string, heartRateBpm: { low: number, high: number } | null, rpe: { low: number, high: number }, cue: { en: string, zh: string }, feel: { en: string, zh: string }, exercises: Array<{ exerciseId: string, sets: number, holdSeconds: number, secondsPerSet: number | null, perSide: boolean, restSeconds: number, seconds: number, title: { en: string, zh: string }, repetitions: { low: number, high: number } | null, repetitionsInReserve: { low: number, high: number } | null, cues: Array<{ en: string, zh: string }> }> }>, heartRate: { bpm: number, zone: LiveZone | null, deviceKind: LiveDeviceKind } | null, guidance: { code: string, text: { en: string, zh: string } }, stop: { reason: string, isEmergency: boolean, message: { en: string, zh: string } } | null, summary: Array<{ stepIndex: number, plannedSeconds: number, doneSeconds: number, below: number, in: number, above: number, unjudged: number, meanBpm: number | null }>, stopSigns: Array<{ code: string, isEmergency: boolean, label: { en: string, zh: string } }> } };

export type StartLiveSessionMutationVariables = Exact<{
  input: StartLiveSessionInput;
}>;


export type StartLiveSessionMutation = { startLiveSession:
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'LiveSession', id: string }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type ControlLiveSessionMutationVariables = Exact<{
  input: LiveControlInput;
}>;


export type ControlLiveSessionMutation = { controlLiveSession:
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'LiveSession', id: string, planId: string, sessionId: string, status: LiveSessionStatus, seq: number, stepIndex: number, secondsLeftInStep: number, secondsLeft: number, maySkip: boolean, ceilingBpm: number | null, title: { en: string, zh: string }, steps: Array<{ kind: string, seconds: number, band: string, heartRateBpm: { low: number, high: number } | null, rpe: { low: number, high: number }, cue: { en: string, zh: string }, feel: { en: string, zh: string }, exercises: Array<{ exerciseId: string, sets: number, holdSeconds: number, secondsPerSet: number | null, perSide: boolean, restSeconds: number, seconds: number, title: { en: string, zh: string }, repetitions: { low: number, high: number } | null, repetitionsInReserve: { low: number, high: number } | null, cues: Array<{ en: string, zh: string }> }> }>, heartRate: { bpm: number, zone: LiveZone | null, deviceKind: LiveDeviceKind } | null, guidance: { code: string, text: { en: string, zh: string } }, stop: { reason: string, isEmergency: boolean, message: { en: string, zh: string } } | null, summary: Array<{ stepIndex: number, plannedSeconds: number, doneSeconds: number, below: number, in: number, above: number, unjudged: number, meanBpm: number | null }>, stopSigns: Array<{ code: string, isEmergency: boolean, label: { en: string, zh: string } }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type ReportInLiveSessionMutationVariables = Exact<{
  input: LiveReportInput;
}>;


export type ReportInLiveSessionMutation = { reportInLiveSession:
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'LiveSession', id: string, planId: string, sessionId: string, status: LiveSessionStatus, seq: number, stepIndex: number, secondsLeftInStep: number, secondsLeft: number, maySkip: boolean, ceilingBpm: number | null, title: { en: string, zh: string }, steps: Array<{ kind: string, seconds: number, band: string, heartRateBpm: { low: number, high: number } | null, rpe: { low: number, high: number }, cue: { en: string, zh: string }, feel: { en: string, zh: string }, exercises: Array<{ exerciseId: string, sets: number, holdSeconds: number, secondsPerSet: number | null, perSide: boolean, restSeconds: number, seconds: number, title: { en: string, zh: string }, repetitions: { low: number, high: number } | null, repetitionsInReserve: { low: number, high: number } | null, cues: Array<{ en: string, zh: string }> }> }>, heartRate: { bpm: number, zone: LiveZone | null, deviceKind: LiveDeviceKind } | null, guidance: { code: string, text: { en: string, zh: string } }, stop: { reason: string, isEmergency: boolean, message: { en: string, zh: string } } | null, summary: Array<{ stepIndex: number, plannedSeconds: number, doneSeconds: number, below: number, in: number, above: number, unjudged: number, meanBpm: number | null }>, stopSigns: Array<{ code: string, isEmergency: boolean, label: { en: string, zh: string } }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type SendLiveSamplesMutationVariables = Exact<{
  input: LiveSamplesInput;
}>;


export type SendLiveSamplesMutation = { sendLiveSamples:
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'LiveSamplesTaken', taken: number }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type RunningLiveSessionsQueryVariables = Exact<{ [key: string]: never; }>;


export type RunningLiveSessionsQuery = { runningLiveSessions: Array<{ participantId: string, displayName: string, session: { id: string, title: { en: string, zh: string }, heartRate: { bpm: number } | null, guidance: { code: string, text: { en: string, zh: string } } } }> };

export type MemberRowPartsFragment = { id: string, accountName: string, displayName: string, roles: Array<Role>, deactivatedAt: string | null };

export type MembersQueryVariables = Exact<{ [key: string]: never; }>;


export type MembersQuery = { members: Array<{ id: string, accountName: string, displayName: string, roles: Array<Role>, deactivatedAt: string | null }> };

export type ChangeMemberRolesMutationVariables = Exact<{
  input: ChangeMemberRolesInput;
}>;


export type ChangeMemberRolesMutation = { changeMemberRoles:
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'Member' }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type DeactivateMemberMutationVariables = Exact<{
  memberId: string;
}>;


export type DeactivateMemberMutation = { deactivateMember:
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'Member' }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type ReactivateMemberMutationVariables = Exact<{
  memberId: string;
}>;


export type ReactivateMemberMutation = { reactivateMember:
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'Member' }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type ModelPartsFragment = { id: string, ability: ModelAbility, name: string, version: string, isRules: boolean, state: ModelState, sha256: string | null, isRemote: boolean, licence: string | null, card: string | null, trainedOn: string | null, training: { runId: string, date: string, steps: Array<number>, settings: Array<{ name: string, value: string }>, curves: Array<{ name: string, values: Array<number | null> }> } | null, figures: Array<{ name: string, value: number }>, health: { ready: boolean, reason: string | null, details: Array<{ name: string, value: string }> }, uses: Array<{ outcome: string, count: number, medianMs: number }>, decisions: Array<{ version: string, state: ModelState, reason: string, by: string, at: string }> };

export type ModelsQueryVariables = Exact<{ [key: string]: never; }>;


export type ModelsQuery = { models: Array<{ id: string, ability: ModelAbility, name: string, version: string, isRules: boolean, state: ModelState, sha256: string | null, isRemote: boolean, licence: string | null, card: string | null, trainedOn: string | null, training: { runId: string, date: string, steps: Array<number>, settings: Array<{ name: string, value: string }>, curves: Array<{ name: string, values: Array<number | null> }> } | null, figures: Array<{ name: string, value: number }>, health: { ready: boolean, reason: string | null, details: Array<{ name: string, value: string }> }, uses: Array<{ outcome: string, count: number, medianMs: number }>, decisions: Array<{ version: string, state: ModelState, reason: string, by: string, at: string }> }> };

export type DecideModelMutationVariables = Exact<{
  input: DecideModelInput;
}>;


export type DecideModelMutation = { decideModel:
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'Model' }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type PromoteModelMutationVariables = Exact<{
  input: PromoteModelInput;
}>;


export type PromoteModelMutation = { promoteModel:
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'Model' }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type RollBackModelMutationVariables = Exact<{
  id: string;
  reason?: string | null | undefined;
}>;


export type RollBackModelMutation = { rollBackModel:
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'Model' }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type JobPartsFragment = { id: string, queue: string, state: JobState, attempts: number, failure: string | null, createdAt: string, dueAt: string, finishedAt: string | null };

export type JobsQueryVariables = Exact<{ [key: string]: never; }>;


export type JobsQuery = { jobs: Array<{ id: string, queue: string, state: JobState, attempts: number, failure: string | null, createdAt: string, dueAt: string, finishedAt: string | null }> };

export type RetryJobMutationVariables = Exact<{
  id: string;
}>;


export type RetryJobMutation = { retryJob:
    | { __typename: 'Job', id: string, queue: string, state: JobState, attempts: number, failure: string | null, createdAt: string, dueAt: string, finishedAt: string | null }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type PluginsQueryVariables = Exact<{ [key: string]: never; }>;


export type PluginsQuery = { about: { version: string, hostVersion: string }, plugins: Array<{ id: string, version: string, state: PluginState, trust: PluginTrust, problem: string | null, access: Array<string>, title: { en: string, zh: string } }> };

export type PersonalExportPartsFragment = { id: string, status: PersonalExportStatus, createdAt: string, expiresAt: string | null, sizeBytes: number | null };

export type MyDataQueryVariables = Exact<{ [key: string]: never; }>;


export type MyDataQuery = { heldData: { restrictedSince: string | null, erasure: ErasureState | null, receiptCode: string | null, heldUntil: string | null, categories: Array<{ code: string, count: number, oldest: string | null, newest: string | null, name: { en: string, zh: string }, purpose: { en: string, zh: string }, kept: { en: string, zh: string }, staysAfterErasure: { en: string, zh: string } | null }>, sources: Array<{ sourceId: string | null, imports: number }>, metrics: Array<{ sourceId: string | null, metric: string, count: number, oldest: string, newest: string }>, looks: Array<{ at: string, displayName: string | null, action: string, isAllowed: boolean }>, exports: Array<{ id: string, status: PersonalExportStatus, createdAt: string, expiresAt: string | null, sizeBytes: number | null }> } | null, accountSecurity: { hasAuthenticator: boolean, passkeys: Array<{ id: string }>, sessions: Array<{ id: string, device: string, lastUsedAt: string, isThis: boolean }> }, accessTokens: Array<{ id: string }> };

export type MyExportsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyExportsQuery = { heldData: { exports: Array<{ id: string, status: PersonalExportStatus, createdAt: string, expiresAt: string | null, sizeBytes: number | null }> } | null };

export type PersonalExportProgressSubscriptionVariables = Exact<{
  exportId: string;
}>;


export type PersonalExportProgressSubscription = { personalExportProgress: { id: string, status: PersonalExportStatus, createdAt: string, expiresAt: string | null, sizeBytes: number | null } };

export type ExportMyDataMutationVariables = Exact<{
  language: Language;
}>;


export type ExportMyDataMutation = { exportMyData:
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'PersonalExport', id: string, status: PersonalExportStatus, createdAt: string, expiresAt: string | null, sizeBytes: number | null }
   };

export type RestrictMyDataMutationVariables = Exact<{
  isRestricted: boolean;
}>;


export type RestrictMyDataMutation = { restrictMyData:
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'PersonalDataDone' }
   };

export type EraseMyDataMutationVariables = Exact<{
  accountName: string;
}>;


export type EraseMyDataMutation = { eraseMyData:
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'PersonalDataDone', erasure: ErasureState | null, receiptCode: string | null }
   };

export type ErasureReceiptQueryVariables = Exact<{
  code: string;
}>;


export type ErasureReceiptQuery = { erasureReceipt: { state: ErasureState, askedAt: string, provedAt: string | null, heldUntil: string | null, receipt: string | null } | null };

export type ErasuresQueryVariables = Exact<{ [key: string]: never; }>;


export type ErasuresQuery = { erasures: Array<{ id: string, participantId: string, state: ErasureState, askedAt: string, provedAt: string | null, receipt: string | null }> };

export type LegalHoldPartsFragment = { id: string, participantId: string, displayName: string, reason: string, placedAt: string, until: string };

export type LegalHoldsQueryVariables = Exact<{ [key: string]: never; }>;


export type LegalHoldsQuery = { legalHolds: Array<{ id: string, participantId: string, displayName: string, reason: string, placedAt: string, until: string }> };

export type PlaceLegalHoldMutationVariables = Exact<{
  input: LegalHoldInput;
}>;


export type PlaceLegalHoldMutation = { placeLegalHold:
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'LegalHold', id: string, participantId: string, displayName: string, reason: string, placedAt: string, until: string }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type LiftLegalHoldMutationVariables = Exact<{
  id: string;
}>;


export type LiftLegalHoldMutation = { liftLegalHold:
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'PersonalDataDone' }
   };

export type SessionBriefPartsFragment = { id: string, date: string, minutes: number, title: { en: string, zh: string } };

export type PlanChangePartsFragment = { id: string, kind: string, state: string, origin: string, by: string | null, proposedAt: string, decidedAt: string | null, decidedBy: string | null, decisionReason: string | null, label: { en: string, zh: string }, reasons: Array<{ en: string, zh: string }>, diff: { sessions: Array<{ kind: string, before: { id: string, date: string, minutes: number, title: { en: string, zh: string } } | null, after: { id: string, date: string, minutes: number, title: { en: string, zh: string } } | null }>, weeks: Array<{ startsOn: string, before: { minutes: number } | null, after: { minutes: number } | null }> } | null };

export type PlanChangesQueryVariables = Exact<{
  participantId: string;
}>;


export type PlanChangesQuery = { participant: { id: string, proposedChanges: Array<{ id: string, kind: string, state: string, origin: string, by: string | null, proposedAt: string, decidedAt: string | null, decidedBy: string | null, decisionReason: string | null, label: { en: string, zh: string }, reasons: Array<{ en: string, zh: string }>, diff: { sessions: Array<{ kind: string, before: { id: string, date: string, minutes: number, title: { en: string, zh: string } } | null, after: { id: string, date: string, minutes: number, title: { en: string, zh: string } } | null }>, weeks: Array<{ startsOn: string, before: { minutes: number } | null, after: { minutes: number } | null }> } | null }>, planChanges: Array<{ id: string, kind: string, state: string, origin: string, by: string | null, proposedAt: string, decidedAt: string | null, decidedBy: string | null, decisionReason: string | null, label: { en: string, zh: string }, reasons: Array<{ en: string, zh: string }>, diff: { sessions: Array<{ kind: string, before: { id: string, date: string, minutes: number, title: { en: string, zh: string } } | null, after: { id: string, date: string, minutes: number, title: { en: string, zh: string } } | null }>, weeks: Array<{ startsOn: string, before: { minutes: number } | null, after: { minutes: number } | null }> } | null }> } | null };

export type DecideChangeMutationVariables = Exact<{
  input: DecideChangeInput;
}>;


export type DecideChangeMutation = { decideChange:
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'PlanChange', id: string, kind: string, state: string, origin: string, by: string | null, proposedAt: string, decidedAt: string | null, decidedBy: string | null, decisionReason: string | null, label: { en: string, zh: string }, reasons: Array<{ en: string, zh: string }>, diff: { sessions: Array<{ kind: string, before: { id: string, date: string, minutes: number, title: { en: string, zh: string } } | null, after: { id: string, date: string, minutes: number, title: { en: string, zh: string } } | null }>, weeks: Array<{ startsOn: string, before: { minutes: number } | null, after: { minutes: number } | null }> } | null }
   };

export type CheckInMutationVariables = Exact<{
  input: CheckInInput;
}>;


export type CheckInMutation = { checkIn:
    | { __typename: 'CheckedIn', isEasier: boolean, isLowered: boolean, reasons: Array<{ en: string, zh: string }> }
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type ChangeSettingPartsFragment = { kind: string, mode: ChangeMode, isFixed: boolean, setBy: string | null, setAt: string | null, label: { en: string, zh: string } };

export type ChangeSettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type ChangeSettingsQuery = { changeSettings: Array<{ kind: string, mode: ChangeMode, isFixed: boolean, setBy: string | null, setAt: string | null, label: { en: string, zh: string } }> };

export type SetChangeSettingMutationVariables = Exact<{
  kind: string;
  mode: ChangeMode;
}>;


export type SetChangeSettingMutation = { setChangeSetting:
    | { __typename: 'ChangeSetting', kind: string, mode: ChangeMode, isFixed: boolean, setBy: string | null, setAt: string | null, label: { en: string, zh: string } }
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type CitationPartsFragment = { source: string, year: number, place: string | null, needsClinicianReview: boolean };

export type RangePartsFragment = { low: number, high: number };

export type PrescriptionPartsFragment = { balanceDaysPerWeek: number, belowSymptoms: boolean, populations: Array<{ en: string, zh: string }>, benefits: Array<{ en: string, zh: string }>, aerobic: { bands: Array<string>, heartRateNeedsTest: boolean, activities: Array<string>, daysPerWeek: { low: number, high: number }, heartRateReservePercent: { low: number, high: number } | null, effort: { low: number, high: number }, breathlessness: { low: number, high: number } | null, minutesPerSession: { low: number, high: number }, minutesPerWeek: { low: number, high: number } } | null, resistance: { daysPerWeek: { low: number, high: number }, percentOfMaximum: { low: number, high: number } | null, sets: { low: number, high: number }, repetitions: { low: number, high: number } } | null, flexibilityDaysPerWeek: { low: number, high: number } | null, pain: { mostOfTen: number, settlesWithinHours: number } | null, progression: { how: { en: string, zh: string } } | null, considerations: Array<{ en: string, zh: string }>, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> };

export type ScreeningPartsFragment = { outcome: ScreeningOutcome, clearance: string, screenedOn: string, validUntil: string, missingFacts: Array<string>, prescription: { balanceDaysPerWeek: number, belowSymptoms: boolean, populations: Array<{ en: string, zh: string }>, benefits: Array<{ en: string, zh: string }>, aerobic: { bands: Array<string>, heartRateNeedsTest: boolean, activities: Array<string>, daysPerWeek: { low: number, high: number }, heartRateReservePercent: { low: number, high: number } | null, effort: { low: number, high: number }, breathlessness: { low: number, high: number } | null, minutesPerSession: { low: number, high: number }, minutesPerWeek: { low: number, high: number } } | null, resistance: { daysPerWeek: { low: number, high: number }, percentOfMaximum: { low: number, high: number } | null, sets: { low: number, high: number }, repetitions: { low: number, high: number } } | null, flexibilityDaysPerWeek: { low: number, high: number } | null, pain: { mostOfTen: number, settlesWithinHours: number } | null, progression: { how: { en: string, zh: string } } | null, considerations: Array<{ en: string, zh: string }>, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> } | null, constraints: Array<{ id: string, kind: string, ruleId: string, severity: string, reason: { en: string, zh: string }, limit: { en: string, zh: string }, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }>, trace: Array<{ ruleId: string, packId: string, fired: boolean, clearance: string | null, decides: boolean, outweighedBy: Array<string>, missingFacts: Array<string>, thresholds: Array<{ fact: string, comparison: string, holds: boolean | null }>, overrides: Array<{ limitId: string, from: number, to: number, tightened: boolean, reason: string, signedBy: string, until: string }>, title: { en: string, zh: string }, explanation: { en: string, zh: string }, facts: Array<{ name: string, value: string | null }>, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }> };

export type PlanStepPartsFragment = { kind: string, seconds: number, band: string, heartRateBpm: { low: number, high: number } | null, rpe: { low: number, high: number }, effortOfTen: { low: number, high: number }, talkTest: { en: string, zh: string }, workRate: { speedKmh: { low: number, high: number } | null, inclinePercent: { low: number, high: number } | null, powerWatts: { low: number, high: number } | null } | null, cue: { en: string, zh: string } };

export type PlannedExercisePartsFragment = { exerciseId: string, sets: number, holdSeconds: number, secondsPerSet: number | null, perSide: boolean, restSeconds: number, seconds: number, title: { en: string, zh: string }, repetitions: { low: number, high: number } | null, repetitionsInReserve: { low: number, high: number } | null, cues: Array<{ en: string, zh: string }> };

export type PlanSessionPartsFragment = { id: string, date: string, activity: string, modality: string, band: string, minutes: number, energyKcal: number, supervisedBy: string | null, title: { en: string, zh: string }, advice: Array<{ en: string, zh: string }>, blocks: Array<{ times: number, steps: Array<{ kind: string, seconds: number, band: string, heartRateBpm: { low: number, high: number } | null, rpe: { low: number, high: number }, effortOfTen: { low: number, high: number }, talkTest: { en: string, zh: string }, workRate: { speedKmh: { low: number, high: number } | null, inclinePercent: { low: number, high: number } | null, powerWatts: { low: number, high: number } | null } | null, cue: { en: string, zh: string } }> }>, exercises: Array<{ exerciseId: string, sets: number, holdSeconds: number, secondsPerSet: number | null, perSide: boolean, restSeconds: number, seconds: number, title: { en: string, zh: string }, repetitions: { low: number, high: number } | null, repetitionsInReserve: { low: number, high: number } | null, cues: Array<{ en: string, zh: string }> }>, alternatives: Array<{ templateId: string, minutes: number, equipment: Array<string>, places: Array<string>, title: { en: string, zh: string } }>, why: Array<{ kind: string, ref: string | null, text: { en: string, zh: string }, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }>, feedback: { on: string, done: boolean, minutesDone: number | null, effort: number | null, enjoyment: number | null, pain: number | null, painAt: string | null, verdict: SessionVerdict | null, obstacle: SessionObstacle | null } | null };

export type CertificatePartsFragment = { residual: number, bound: number, gap: number, residualOfNoPlan: number, binding: Array<{ constraintId: string, price: number, label: { en: string, zh: string } }>, givenUp: Array<{ constraintId: string, times: number, label: { en: string, zh: string } }>, shortfalls: Array<{ outcome: string, wanted: number, reachable: number, unit: string, reachableText: { en: string, zh: string }, label: { en: string, zh: string } }> };

export type NutritionPartsFragment = { adviserId: string, restingEnergyKcal: number | null, dailyEnergyKcal: number | null, intakeKcal: number | null, proteinGrams: { low: number, high: number } | null, items: Array<{ id: string, text: { en: string, zh: string }, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }>, referral: { en: string, zh: string } | null };

export type PlanPartsFragment = { id: string, version: number, status: PlanStatus, heldBecause: string | null, pausedBy: string | null, hash: string, startsOn: string, createdAt: string, withheld: { message: { en: string, zh: string }, reasons: Array<{ en: string, zh: string }>, breaches: Array<{ rule: string, where: string, message: string, limit: number | null, found: number | null }> } | null, participant: { id: string, displayName: string }, summary: { en: string, zh: string }, phrasedSummary: Array<{ language: Language, text: string, model: string, version: string }>, disclaimer: { en: string, zh: string }, assumptions: Array<{ en: string, zh: string }>, weeks: Array<{ week: number, startsOn: string, minutes: number, moderateEquivalentMinutes: number, phase: { kind: string, reason: { en: string, zh: string } } | null, muscleSets: Array<{ group: string, sets: number, label: { en: string, zh: string } }>, sessions: Array<{ id: string, date: string, activity: string, modality: string, band: string, minutes: number, energyKcal: number, supervisedBy: string | null, title: { en: string, zh: string }, advice: Array<{ en: string, zh: string }>, blocks: Array<{ times: number, steps: Array<{ kind: string, seconds: number, band: string, heartRateBpm: { low: number, high: number } | null, rpe: { low: number, high: number }, effortOfTen: { low: number, high: number }, talkTest: { en: string, zh: string }, workRate: { speedKmh: { low: number, high: number } | null, inclinePercent: { low: number, high: number } | null, powerWatts: { low: number, high: number } | null } | null, cue: { en: string, zh: string } }> }>, exercises: Array<{ exerciseId: string, sets: number, holdSeconds: number, secondsPerSet: number | null, perSide: boolean, restSeconds: number, seconds: number, title: { en: string, zh: string }, repetitions: { low: number, high: number } | null, repetitionsInReserve: { low: number, high: number } | null, cues: Array<{ en: string, zh: string }> }>, alternatives: Array<{ templateId: string, minutes: number, equipment: Array<string>, places: Array<string>, title: { en: string, zh: string } }>, why: Array<{ kind: string, ref: string | null, text: { en: string, zh: string }, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }>, feedback: { on: string, done: boolean, minutesDone: number | null, effort: number | null, enjoyment: number | null, pain: number | null, painAt: string | null, verdict: SessionVerdict | null, obstacle: SessionObstacle | null } | null }> }>, effects: Array<{ outcome: string, wanted: number, predicted: number, low: number, high: number, unit: string, residual: number, source: string, label: { en: string, zh: string } }>, certificate: { residual: number, bound: number, gap: number, residualOfNoPlan: number, binding: Array<{ constraintId: string, price: number, label: { en: string, zh: string } }>, givenUp: Array<{ constraintId: string, times: number, label: { en: string, zh: string } }>, shortfalls: Array<{ outcome: string, wanted: number, reachable: number, unit: string, reachableText: { en: string, zh: string }, label: { en: string, zh: string } }> }, screening: { outcome: ScreeningOutcome, clearance: string, screenedOn: string, validUntil: string, missingFacts: Array<string>, prescription: { balanceDaysPerWeek: number, belowSymptoms: boolean, populations: Array<{ en: string, zh: string }>, benefits: Array<{ en: string, zh: string }>, aerobic: { bands: Array<string>, heartRateNeedsTest: boolean, activities: Array<string>, daysPerWeek: { low: number, high: number }, heartRateReservePercent: { low: number, high: number } | null, effort: { low: number, high: number }, breathlessness: { low: number, high: number } | null, minutesPerSession: { low: number, high: number }, minutesPerWeek: { low: number, high: number } } | null, resistance: { daysPerWeek: { low: number, high: number }, percentOfMaximum: { low: number, high: number } | null, sets: { low: number, high: number }, repetitions: { low: number, high: number } } | null, flexibilityDaysPerWeek: { low: number, high: number } | null, pain: { mostOfTen: number, settlesWithinHours: number } | null, progression: { how: { en: string, zh: string } } | null, considerations: Array<{ en: string, zh: string }>, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> } | null, constraints: Array<{ id: string, kind: string, ruleId: string, severity: string, reason: { en: string, zh: string }, limit: { en: string, zh: string }, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }>, trace: Array<{ ruleId: string, packId: string, fired: boolean, clearance: string | null, decides: boolean, outweighedBy: Array<string>, missingFacts: Array<string>, thresholds: Array<{ fact: string, comparison: string, holds: boolean | null }>, overrides: Array<{ limitId: string, from: number, to: number, tightened: boolean, reason: string, signedBy: string, until: string }>, title: { en: string, zh: string }, explanation: { en: string, zh: string }, facts: Array<{ name: string, value: string | null }>, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }> }, nutrition: Array<{ adviserId: string, restingEnergyKcal: number | null, dailyEnergyKcal: number | null, intakeKcal: number | null, proteinGrams: { low: number, high: number } | null, items: Array<{ id: string, text: { en: string, zh: string }, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }>, referral: { en: string, zh: string } | null }>, approvals: Array<{ by: string, decision: string, reason: string | null, at: string }> };

export type CurrentPlanQueryVariables = Exact<{
  participantId: string;
}>;


export type CurrentPlanQuery = { participant: { id: string, currentPlan: { id: string, version: number, status: PlanStatus, heldBecause: string | null, pausedBy: string | null, hash: string, startsOn: string, createdAt: string, withheld: { message: { en: string, zh: string }, reasons: Array<{ en: string, zh: string }>, breaches: Array<{ rule: string, where: string, message: string, limit: number | null, found: number | null }> } | null, participant: { id: string, displayName: string }, summary: { en: string, zh: string }, phrasedSummary: Array<{ language: Language, text: string, model: string, version: string }>, disclaimer: { en: string, zh: string }, assumptions: Array<{ en: string, zh: string }>, weeks: Array<{ week: number, startsOn: string, minutes: number, moderateEquivalentMinutes: number, phase: { kind: string, reason: { en: string, zh: string } } | null, muscleSets: Array<{ group: string, sets: number, label: { en: string, zh: string } }>, sessions: Array<{ id: string, date: string, activity: string, modality: string, band: string, minutes: number, energyKcal: number, supervisedBy: string | null, title: { en: string, zh: string }, advice: Array<{ en: string, zh: string }>, blocks: Array<{ times: number, steps: Array<{ kind: string, seconds: number, band: string, heartRateBpm: { low: number, high: number } | null, rpe: { low: number, high: number }, effortOfTen: { low: number, high: number }, talkTest: { en: string, zh: string }, workRate: { speedKmh: { low: number, high: number } | null, inclinePercent: { low: number, high: number } | null, powerWatts: { low: number, high: number } | null } | null, cue: { en: string, zh: string } }> }>, exercises: Array<{ exerciseId: string, sets: number, holdSeconds: number, secondsPerSet: number | null, perSide: boolean, restSeconds: number, seconds: number, title: { en: string, zh: string }, repetitions: { low: number, high: number } | null, repetitionsInReserve: { low: number, high: number } | null, cues: Array<{ en: string, zh: string }> }>, alternatives: Array<{ templateId: string, minutes: number, equipment: Array<string>, places: Array<string>, title: { en: string, zh: string } }>, why: Array<{ kind: string, ref: string | null, text: { en: string, zh: string }, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }>, feedback: { on: string, done: boolean, minutesDone: number | null, effort: number | null, enjoyment: number | null, pain: number | null, painAt: string | null, verdict: SessionVerdict | null, obstacle: SessionObstacle | null } | null }> }>, effects: Array<{ outcome: string, wanted: number, predicted: number, low: number, high: number, unit: string, residual: number, source: string, label: { en: string, zh: string } }>, certificate: { residual: number, bound: number, gap: number, residualOfNoPlan: number, binding: Array<{ constraintId: string, price: number, label: { en: string, zh: string } }>, givenUp: Array<{ constraintId: string, times: number, label: { en: string, zh: string } }>, shortfalls: Array<{ outcome: string, wanted: number, reachable: number, unit: string, reachableText: { en: string, zh: string }, label: { en: string, zh: string } }> }, screening: { outcome: ScreeningOutcome, clearance: string, screenedOn: string, validUntil: string, missingFacts: Array<string>, prescription: { balanceDaysPerWeek: number, belowSymptoms: boolean, populations: Array<{ en: string, zh: string }>, benefits: Array<{ en: string, zh: string }>, aerobic: { bands: Array<string>, heartRateNeedsTest: boolean, activities: Array<string>, daysPerWeek: { low: number, high: number }, heartRateReservePercent: { low: number, high: number } | null, effort: { low: number, high: number }, breathlessness: { low: number, high: number } | null, minutesPerSession: { low: number, high: number }, minutesPerWeek: { low: number, high: number } } | null, resistance: { daysPerWeek: { low: number, high: number }, percentOfMaximum: { low: number, high: number } | null, sets: { low: number, high: number }, repetitions: { low: number, high: number } } | null, flexibilityDaysPerWeek: { low: number, high: number } | null, pain: { mostOfTen: number, settlesWithinHours: number } | null, progression: { how: { en: string, zh: string } } | null, considerations: Array<{ en: string, zh: string }>, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> } | null, constraints: Array<{ id: string, kind: string, ruleId: string, severity: string, reason: { en: string, zh: string }, limit: { en: string, zh: string }, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }>, trace: Array<{ ruleId: string, packId: string, fired: boolean, clearance: string | null, decides: boolean, outweighedBy: Array<string>, missingFacts: Array<string>, thresholds: Array<{ fact: string, comparison: string, holds: boolean | null }>, overrides: Array<{ limitId: string, from: number, to: number, tightened: boolean, reason: string, signedBy: string, until: string }>, title: { en: string, zh: string }, explanation: { en: string, zh: string }, facts: Array<{ name: string, value: string | null }>, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }> }, nutrition: Array<{ adviserId: string, restingEnergyKcal: number | null, dailyEnergyKcal: number | null, intakeKcal: number | null, proteinGrams: { low: number, high: number } | null, items: Array<{ id: string, text: { en: string, zh: string }, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }>, referral: { en: string, zh: string } | null }>, approvals: Array<{ by: string, decision: string, reason: string | null, at: string }> } | null } | null };

export type PlanByIdQueryVariables = Exact<{
  id: string;
}>;


export type PlanByIdQuery = { plan: { id: string, version: number, status: PlanStatus, heldBecause: string | null, pausedBy: string | null, hash: string, startsOn: string, createdAt: string, withheld: { message: { en: string, zh: string }, reasons: Array<{ en: string, zh: string }>, breaches: Array<{ rule: string, where: string, message: string, limit: number | null, found: number | null }> } | null, participant: { id: string, displayName: string }, summary: { en: string, zh: string }, phrasedSummary: Array<{ language: Language, text: string, model: string, version: string }>, disclaimer: { en: string, zh: string }, assumptions: Array<{ en: string, zh: string }>, weeks: Array<{ week: number, startsOn: string, minutes: number, moderateEquivalentMinutes: number, phase: { kind: string, reason: { en: string, zh: string } } | null, muscleSets: Array<{ group: string, sets: number, label: { en: string, zh: string } }>, sessions: Array<{ id: string, date: string, activity: string, modality: string, band: string, minutes: number, energyKcal: number, supervisedBy: string | null, title: { en: string, zh: string }, advice: Array<{ en: string, zh: string }>, blocks: Array<{ times: number, steps: Array<{ kind: string, seconds: number, band: string, heartRateBpm: { low: number, high: number } | null, rpe: { low: number, high: number }, effortOfTen: { low: number, high: number }, talkTest: { en: string, zh: string }, workRate: { speedKmh: { low: number, high: number } | null, inclinePercent: { low: number, high: number } | null, powerWatts: { low: number, high: number } | null } | null, cue: { en: string, zh: string } }> }>, exercises: Array<{ exerciseId: string, sets: number, holdSeconds: number, secondsPerSet: number | null, perSide: boolean, restSeconds: number, seconds: number, title: { en: string, zh: string }, repetitions: { low: number, high: number } | null, repetitionsInReserve: { low: number, high: number } | null, cues: Array<{ en: string, zh: string }> }>, alternatives: Array<{ templateId: string, minutes: number, equipment: Array<string>, places: Array<string>, title: { en: string, zh: string } }>, why: Array<{ kind: string, ref: string | null, text: { en: string, zh: string }, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }>, feedback: { on: string, done: boolean, minutesDone: number | null, effort: number | null, enjoyment: number | null, pain: number | null, painAt: string | null, verdict: SessionVerdict | null, obstacle: SessionObstacle | null } | null }> }>, effects: Array<{ outcome: string, wanted: number, predicted: number, low: number, high: number, unit: string, residual: number, source: string, label: { en: string, zh: string } }>, certificate: { residual: number, bound: number, gap: number, residualOfNoPlan: number, binding: Array<{ constraintId: string, price: number, label: { en: string, zh: string } }>, givenUp: Array<{ constraintId: string, times: number, label: { en: string, zh: string } }>, shortfalls: Array<{ outcome: string, wanted: number, reachable: number, unit: string, reachableText: { en: string, zh: string }, label: { en: string, zh: string } }> }, screening: { outcome: ScreeningOutcome, clearance: string, screenedOn: string, validUntil: string, missingFacts: Array<string>, prescription: { balanceDaysPerWeek: number, belowSymptoms: boolean, populations: Array<{ en: string, zh: string }>, benefits: Array<{ en: string, zh: string }>, aerobic: { bands: Array<string>, heartRateNeedsTest: boolean, activities: Array<string>, daysPerWeek: { low: number, high: number }, heartRateReservePercent: { low: number, high: number } | null, effort: { low: number, high: number }, breathlessness: { low: number, high: number } | null, minutesPerSession: { low: number, high: number }, minutesPerWeek: { low: number, high: number } } | null, resistance: { daysPerWeek: { low: number, high: number }, percentOfMaximum: { low: number, high: number } | null, sets: { low: number, high: number }, repetitions: { low: number, high: number } } | null, flexibilityDaysPerWeek: { low: number, high: number } | null, pain: { mostOfTen: number, settlesWithinHours: number } | null, progression: { how: { en: string, zh: string } } | null, considerations: Array<{ en: string, zh: string }>, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> } | null, constraints: Array<{ id: string, kind: string, ruleId: string, severity: string, reason: { en: string, zh: string }, limit: { en: string, zh: string }, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }>, trace: Array<{ ruleId: string, packId: string, fired: boolean, clearance: string | null, decides: boolean, outweighedBy: Array<string>, missingFacts: Array<string>, thresholds: Array<{ fact: string, comparison: string, holds: boolean | null }>, overrides: Array<{ limitId: string, from: number, to: number, tightened: boolean, reason: string, signedBy: string, until: string }>, title: { en: string, zh: string }, explanation: { en: string, zh: string }, facts: Array<{ name: string, value: string | null }>, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }> }, nutrition: Array<{ adviserId: string, restingEnergyKcal: number | null, dailyEnergyKcal: number | null, intakeKcal: number | null, proteinGrams: { low: number, high: number } | null, items: Array<{ id: string, text: { en: string, zh: string }, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }>, referral: { en: string, zh: string } | null }>, approvals: Array<{ by: string, decision: string, reason: string | null, at: string }> } | null };

export type PausePlanMutationVariables = Exact<{
  planId: string;
}>;


export type PausePlanMutation = { pausePlan:
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'Plan', id: string, version: number, status: PlanStatus, heldBecause: string | null, pausedBy: string | null, hash: string, startsOn: string, createdAt: string, withheld: { message: { en: string, zh: string }, reasons: Array<{ en: string, zh: string }>, breaches: Array<{ rule: string, where: string, message: string, limit: number | null, found: number | null }> } | null, participant: { id: string, displayName: string }, summary: { en: string, zh: string }, phrasedSummary: Array<{ language: Language, text: string, model: string, version: string }>, disclaimer: { en: string, zh: string }, assumptions: Array<{ en: string, zh: string }>, weeks: Array<{ week: number, startsOn: string, minutes: number, moderateEquivalentMinutes: number, phase: { kind: string, reason: { en: string, zh: string } } | null, muscleSets: Array<{ group: string, sets: number, label: { en: string, zh: string } }>, sessions: Array<{ id: string, date: string, activity: string, modality: string, band: string, minutes: number, energyKcal: number, supervisedBy: string | null, title: { en: string, zh: string }, advice: Array<{ en: string, zh: string }>, blocks: Array<{ times: number, steps: Array<{ kind: string, seconds: number, band: string, heartRateBpm: { low: number, high: number } | null, rpe: { low: number, high: number }, effortOfTen: { low: number, high: number }, talkTest: { en: string, zh: string }, workRate: { speedKmh: { low: number, high: number } | null, inclinePercent: { low: number, high: number } | null, powerWatts: { low: number, high: number } | null } | null, cue: { en: string, zh: string } }> }>, exercises: Array<{ exerciseId: string, sets: number, holdSeconds: number, secondsPerSet: number | null, perSide: boolean, restSeconds: number, seconds: number, title: { en: string, zh: string }, repetitions: { low: number, high: number } | null, repetitionsInReserve: { low: number, high: number } | null, cues: Array<{ en: string, zh: string }> }>, alternatives: Array<{ templateId: string, minutes: number, equipment: Array<string>, places: Array<string>, title: { en: string, zh: string } }>, why: Array<{ kind: string, ref: string | null, text: { en: string, zh: string }, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }>, feedback: { on: string, done: boolean, minutesDone: number | null, effort: number | null, enjoyment: number | null, pain: number | null, painAt: string | null, verdict: SessionVerdict | null, obstacle: SessionObstacle | null } | null }> }>, effects: Array<{ outcome: string, wanted: number, predicted: number, low: number, high: number, unit: string, residual: number, source: string, label: { en: string, zh: string } }>, certificate: { residual: number, bound: number, gap: number, residualOfNoPlan: number, binding: Array<{ constraintId: string, price: number, label: { en: string, zh: string } }>, givenUp: Array<{ constraintId: string, times: number, label: { en: string, zh: string } }>, shortfalls: Array<{ outcome: string, wanted: number, reachable: number, unit: string, reachableText: { en: string, zh: string }, label: { en: string, zh: string } }> }, screening: { outcome: ScreeningOutcome, clearance: string, screenedOn: string, validUntil: string, missingFacts: Array<string>, prescription: { balanceDaysPerWeek: number, belowSymptoms: boolean, populations: Array<{ en: string, zh: string }>, benefits: Array<{ en: string, zh: string }>, aerobic: { bands: Array<string>, heartRateNeedsTest: boolean, activities: Array<string>, daysPerWeek: { low: number, high: number }, heartRateReservePercent: { low: number, high: number } | null, effort: { low: number, high: number }, breathlessness: { low: number, high: number } | null, minutesPerSession: { low: number, high: number }, minutesPerWeek: { low: number, high: number } } | null, resistance: { daysPerWeek: { low: number, high: number }, percentOfMaximum: { low: number, high: number } | null, sets: { low: number, high: number }, repetitions: { low: number, high: number } } | null, flexibilityDaysPerWeek: { low: number, high: number } | null, pain: { mostOfTen: number, settlesWithinHours: number } | null, progression: { how: { en: string, zh: string } } | null, considerations: Array<{ en: string, zh: string }>, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> } | null, constraints: Array<{ id: string, kind: string, ruleId: string, severity: string, reason: { en: string, zh: string }, limit: { en: string, zh: string }, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }>, trace: Array<{ ruleId: string, packId: string, fired: boolean, clearance: string | null, decides: boolean, outweighedBy: Array<string>, missingFacts: Array<string>, thresholds: Array<{ fact: string, comparison: string, holds: boolean | null }>, overrides: Array<{ limitId: string, from: number, to: number, tightened: boolean, reason: string, signedBy: string, until: string }>, title: { en: string, zh: string }, explanation: { en: string, zh: string }, facts: Array<{ name: string, value: string | null }>, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }> }, nutrition: Array<{ adviserId: string, restingEnergyKcal: number | null, dailyEnergyKcal: number | null, intakeKcal: number | null, proteinGrams: { low: number, high: number } | null, items: Array<{ id: string, text: { en: string, zh: string }, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }>, referral: { en: string, zh: string } | null }>, approvals: Array<{ by: string, decision: string, reason: string | null, at: string }> }
   };

export type ResumePlanMutationVariables = Exact<{
  planId: string;
}>;


export type ResumePlanMutation = { resumePlan:
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'Plan', id: string, version: number, status: PlanStatus, heldBecause: string | null, pausedBy: string | null, hash: string, startsOn: string, createdAt: string, withheld: { message: { en: string, zh: string }, reasons: Array<{ en: string, zh: string }>, breaches: Array<{ rule: string, where: string, message: string, limit: number | null, found: number | null }> } | null, participant: { id: string, displayName: string }, summary: { en: string, zh: string }, phrasedSummary: Array<{ language: Language, text: string, model: string, version: string }>, disclaimer: { en: string, zh: string }, assumptions: Array<{ en: string, zh: string }>, weeks: Array<{ week: number, startsOn: string, minutes: number, moderateEquivalentMinutes: number, phase: { kind: string, reason: { en: string, zh: string } } | null, muscleSets: Array<{ group: string, sets: number, label: { en: string, zh: string } }>, sessions: Array<{ id: string, date: string, activity: string, modality: string, band: string, minutes: number, energyKcal: number, supervisedBy: string | null, title: { en: string, zh: string }, advice: Array<{ en: string, zh: string }>, blocks: Array<{ times: number, steps: Array<{ kind: string, seconds: number, band: string, heartRateBpm: { low: number, high: number } | null, rpe: { low: number, high: number }, effortOfTen: { low: number, high: number }, talkTest: { en: string, zh: string }, workRate: { speedKmh: { low: number, high: number } | null, inclinePercent: { low: number, high: number } | null, powerWatts: { low: number, high: number } | null } | null, cue: { en: string, zh: string } }> }>, exercises: Array<{ exerciseId: string, sets: number, holdSeconds: number, secondsPerSet: number | null, perSide: boolean, restSeconds: number, seconds: number, title: { en: string, zh: string }, repetitions: { low: number, high: number } | null, repetitionsInReserve: { low: number, high: number } | null, cues: Array<{ en: string, zh: string }> }>, alternatives: Array<{ templateId: string, minutes: number, equipment: Array<string>, places: Array<string>, title: { en: string, zh: string } }>, why: Array<{ kind: string, ref: string | null, text: { en: string, zh: string }, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }>, feedback: { on: string, done: boolean, minutesDone: number | null, effort: number | null, enjoyment: number | null, pain: number | null, painAt: string | null, verdict: SessionVerdict | null, obstacle: SessionObstacle | null } | null }> }>, effects: Array<{ outcome: string, wanted: number, predicted: number, low: number, high: number, unit: string, residual: number, source: string, label: { en: string, zh: string } }>, certificate: { residual: number, bound: number, gap: number, residualOfNoPlan: number, binding: Array<{ constraintId: string, price: number, label: { en: string, zh: string } }>, givenUp: Array<{ constraintId: string, times: number, label: { en: string, zh: string } }>, shortfalls: Array<{ outcome: string, wanted: number, reachable: number, unit: string, reachableText: { en: string, zh: string }, label: { en: string, zh: string } }> }, screening: { outcome: ScreeningOutcome, clearance: string, screenedOn: string, validUntil: string, missingFacts: Array<string>, prescription: { balanceDaysPerWeek: number, belowSymptoms: boolean, populations: Array<{ en: string, zh: string }>, benefits: Array<{ en: string, zh: string }>, aerobic: { bands: Array<string>, heartRateNeedsTest: boolean, activities: Array<string>, daysPerWeek: { low: number, high: number }, heartRateReservePercent: { low: number, high: number } | null, effort: { low: number, high: number }, breathlessness: { low: number, high: number } | null, minutesPerSession: { low: number, high: number }, minutesPerWeek: { low: number, high: number } } | null, resistance: { daysPerWeek: { low: number, high: number }, percentOfMaximum: { low: number, high: number } | null, sets: { low: number, high: number }, repetitions: { low: number, high: number } } | null, flexibilityDaysPerWeek: { low: number, high: number } | null, pain: { mostOfTen: number, settlesWithinHours: number } | null, progression: { how: { en: string, zh: string } } | null, considerations: Array<{ en: string, zh: string }>, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> } | null, constraints: Array<{ id: string, kind: string, ruleId: string, severity: string, reason: { en: string, zh: string }, limit: { en: string, zh: string }, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }>, trace: Array<{ ruleId: string, packId: string, fired: boolean, clearance: string | null, decides: boolean, outweighedBy: Array<string>, missingFacts: Array<string>, thresholds: Array<{ fact: string, comparison: string, holds: boolean | null }>, overrides: Array<{ limitId: string, from: number, to: number, tightened: boolean, reason: string, signedBy: string, until: string }>, title: { en: string, zh: string }, explanation: { en: string, zh: string }, facts: Array<{ name: string, value: string | null }>, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }> }, nutrition: Array<{ adviserId: string, restingEnergyKcal: number | null, dailyEnergyKcal: number | null, intakeKcal: number | null, proteinGrams: { low: number, high: number } | null, items: Array<{ id: string, text: { en: string, zh: string }, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }>, referral: { en: string, zh: string } | null }>, approvals: Array<{ by: string, decision: string, reason: string | null, at: string }> }
   };

export type RecordFeedbackMutationVariables = Exact<{
  input: SessionFeedbackInput;
}>;


export type RecordFeedbackMutation = { recordFeedback:
    | { __typename: 'FeedbackRecorded', action: string, isProposed: boolean, reasons: Array<{ en: string, zh: string }>, plan: { id: string, version: number, status: PlanStatus, heldBecause: string | null, pausedBy: string | null, hash: string, startsOn: string, createdAt: string, withheld: { message: { en: string, zh: string }, reasons: Array<{ en: string, zh: string }>, breaches: Array<{ rule: string, where: string, message: string, limit: number | null, found: number | null }> } | null, participant: { id: string, displayName: string }, summary: { en: string, zh: string }, phrasedSummary: Array<{ language: Language, text: string, model: string, version: string }>, disclaimer: { en: string, zh: string }, assumptions: Array<{ en: string, zh: string }>, weeks: Array<{ week: number, startsOn: string, minutes: number, moderateEquivalentMinutes: number, phase: { kind: string, reason: { en: string, zh: string } } | null, muscleSets: Array<{ group: string, sets: number, label: { en: string, zh: string } }>, sessions: Array<{ id: string, date: string, activity: string, modality: string, band: string, minutes: number, energyKcal: number, supervisedBy: string | null, title: { en: string, zh: string }, advice: Array<{ en: string, zh: string }>, blocks: Array<{ times: number, steps: Array<{ kind: string, seconds: number, band: string, heartRateBpm: { low: number, high: number } | null, rpe: { low: number, high: number }, effortOfTen: { low: number, high: number }, talkTest: { en: string, zh: string }, workRate: { speedKmh: { low: number, high: number } | null, inclinePercent: { low: number, high: number } | null, powerWatts: { low: number, high: number } | null } | null, cue: { en: string, zh: string } }> }>, exercises: Array<{ exerciseId: string, sets: number, holdSeconds: number, secondsPerSet: number | null, perSide: boolean, restSeconds: number, seconds: number, title: { en: string, zh: string }, repetitions: { low: number, high: number } | null, repetitionsInReserve: { low: number, high: number } | null, cues: Array<{ en: string, zh: string }> }>, alternatives: Array<{ templateId: string, minutes: number, equipment: Array<string>, places: Array<string>, title: { en: string, zh: string } }>, why: Array<{ kind: string, ref: string | null, text: { en: string, zh: string }, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }>, feedback: { on: string, done: boolean, minutesDone: number | null, effort: number | null, enjoyment: number | null, pain: number | null, painAt: string | null, verdict: SessionVerdict | null, obstacle: SessionObstacle | null } | null }> }>, effects: Array<{ outcome: string, wanted: number, predicted: number, low: number, high: number, unit: string, residual: number, source: string, label: { en: string, zh: string } }>, certificate: { residual: number, bound: number, gap: number, residualOfNoPlan: number, binding: Array<{ constraintId: string, price: number, label: { en: string, zh: string } }>, givenUp: Array<{ constraintId: string, times: number, label: { en: string, zh: string } }>, shortfalls: Array<{ outcome: string, wanted: number, reachable: number, unit: string, reachableText: { en: string, zh: string }, label: { en: string, zh: string } }> }, screening: { outcome: ScreeningOutcome, clearance: string, screenedOn: string, validUntil: string, missingFacts: Array<string>, prescription: { balanceDaysPerWeek: number, belowSymptoms: boolean, populations: Array<{ en: string, zh: string }>, benefits: Array<{ en: string, zh: string }>, aerobic: { bands: Array<string>, heartRateNeedsTest: boolean, activities: Array<string>, daysPerWeek: { low: number, high: number }, heartRateReservePercent: { low: number, high: number } | null, effort: { low: number, high: number }, breathlessness: { low: number, high: number } | null, minutesPerSession: { low: number, high: number }, minutesPerWeek: { low: number, high: number } } | null, resistance: { daysPerWeek: { low: number, high: number }, percentOfMaximum: { low: number, high: number } | null, sets: { low: number, high: number }, repetitions: { low: number, high: number } } | null, flexibilityDaysPerWeek: { low: number, high: number } | null, pain: { mostOfTen: number, settlesWithinHours: number } | null, progression: { how: { en: string, zh: string } } | null, considerations: Array<{ en: string, zh: string }>, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> } | null, constraints: Array<{ id: string, kind: string, ruleId: string, severity: string, reason: { en: string, zh: string }, limit: { en: string, zh: string }, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }>, trace: Array<{ ruleId: string, packId: string, fired: boolean, clearance: string | null, decides: boolean, outweighedBy: Array<string>, missingFacts: Array<string>, thresholds: Array<{ fact: string, comparison: string, holds: boolean | null }>, overrides: Array<{ limitId: string, from: number, to: number, tightened: boolean, reason: string, signedBy: string, until: string }>, title: { en: string, zh: string }, explanation: { en: string, zh: string }, facts: Array<{ name: string, value: string | null }>, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }> }, nutrition: Array<{ adviserId: string, restingEnergyKcal: number | null, dailyEnergyKcal: number | null, intakeKcal: number | null, proteinGrams: { low: number, high: number } | null, items: Array<{ id: string, text: { en: string, zh: string }, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }>, referral: { en: string, zh: string } | null }>, approvals: Array<{ by: string, decision: string, reason: string | null, at: string }> } }
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type AnswerOptionPartsFragment = { value: string, label: { en: string, zh: string } };

export type PreviewPartsFragment = { isComplete: boolean, strengthSets: number, firstDay: string | null, lastDay: string | null, fileCount: number, metrics: Array<{ metric: string, count: number }>, observations: { count: number, known: number }, activities: { count: number, known: number }, records: Array<{ code: string, isActivity: boolean, at: string, localDay: string, value: number | null, unit: string | null, durationSeconds: number | null, quality: string | null, isKnown: boolean }>, warnings: Array<{ code: string, where: string, count: number }>, failure: { code: string, message: string, where: string, values: Array<{ name: string, text: { en: string, zh: string } }> } | null, files: Array<{ path: string, sourceId: string | null, failure: { code: string, message: string, where: string, values: Array<{ name: string, text: { en: string, zh: string } }> } | null }>, inspection: { firstRows: Array<Array<string>>, titlesKey: string | null, columns: Array<{ position: number, title: string, role: string, unit: string | null, confidence: number }>, questions: Array<{ setting: string, rows: number, text: { en: string, zh: string }, options: Array<{ value: string, label: { en: string, zh: string } }> }>, roles: Array<{ value: string, label: { en: string, zh: string } }>, remembered: { givenAt: string, settings: Array<{ name: string, value: string }> } | null } | null, identicalImport: { id: string, createdAt: string } | null };

export type PreviewImportMutationVariables = Exact<{
  input: PreviewImportInput;
}>;


export type PreviewImportMutation = { previewImport:
    | { __typename: 'ImportPreview', isComplete: boolean, strengthSets: number, firstDay: string | null, lastDay: string | null, fileCount: number, metrics: Array<{ metric: string, count: number }>, observations: { count: number, known: number }, activities: { count: number, known: number }, records: Array<{ code: string, isActivity: boolean, at: string, localDay: string, value: number | null, unit: string | null, durationSeconds: number | null, quality: string | null, isKnown: boolean }>, warnings: Array<{ code: string, where: string, count: number }>, failure: { code: string, message: string, where: string, values: Array<{ name: string, text: { en: string, zh: string } }> } | null, files: Array<{ path: string, sourceId: string | null, failure: { code: string, message: string, where: string, values: Array<{ name: string, text: { en: string, zh: string } }> } | null }>, inspection: { firstRows: Array<Array<string>>, titlesKey: string | null, columns: Array<{ position: number, title: string, role: string, unit: string | null, confidence: number }>, questions: Array<{ setting: string, rows: number, text: { en: string, zh: string }, options: Array<{ value: string, label: { en: string, zh: string } }> }>, roles: Array<{ value: string, label: { en: string, zh: string } }>, remembered: { givenAt: string, settings: Array<{ name: string, value: string }> } | null } | null, identicalImport: { id: string, createdAt: string } | null }
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type ProfilePartsFragment = { id: string, displayName: string, profileVersion: number, profile: { birthDate: string | null, sex: Sex, heightCm: number | null, bodyMassKg: number | null, medications: Array<string>, symptoms: Array<string>, screeningAnsweredOn: string | null, activeMinutesPerWeek: number | null, restingSystolicMmHg: number | null, restingDiastolicMmHg: number | null, restingHeartRateBpm: number | null, measuredMaxHeartRateBpm: number | null, vo2maxMlKgMin: number | null, equipment: Array<string>, places: Array<string>, likedActivities: Array<string>, dislikedActivities: Array<string>, timeZone: string, conditions: Array<{ code: string, since: string | null, confirmed: boolean }>, availableDays: Array<{ weekday: number, minutes: number }> } };

export type VocabularyEntryPartsFragment = { code: string, label: { en: string, zh: string } };

export type ProfileWithVocabularyQueryVariables = Exact<{
  participantId: string;
}>;


export type ProfileWithVocabularyQuery = { participant: { id: string, displayName: string, profileVersion: number, profile: { birthDate: string | null, sex: Sex, heightCm: number | null, bodyMassKg: number | null, medications: Array<string>, symptoms: Array<string>, screeningAnsweredOn: string | null, activeMinutesPerWeek: number | null, restingSystolicMmHg: number | null, restingDiastolicMmHg: number | null, restingHeartRateBpm: number | null, measuredMaxHeartRateBpm: number | null, vo2maxMlKgMin: number | null, equipment: Array<string>, places: Array<string>, likedActivities: Array<string>, dislikedActivities: Array<string>, timeZone: string, conditions: Array<{ code: string, since: string | null, confirmed: boolean }>, availableDays: Array<{ weekday: number, minutes: number }> } } | null, vocabulary: { conditions: Array<{ code: string, label: { en: string, zh: string } }>, medications: Array<{ code: string, label: { en: string, zh: string } }>, symptoms: Array<{ code: string, label: { en: string, zh: string } }>, activities: Array<{ code: string, label: { en: string, zh: string } }>, equipment: Array<{ code: string, label: { en: string, zh: string } }>, places: Array<{ code: string, label: { en: string, zh: string } }> } };

export type UpdateProfileMutationVariables = Exact<{
  input: UpdateProfileInput;
}>;


export type UpdateProfileMutation = { updateProfile:
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'Participant', id: string, displayName: string, profileVersion: number, profile: { birthDate: string | null, sex: Sex, heightCm: number | null, bodyMassKg: number | null, medications: Array<string>, symptoms: Array<string>, screeningAnsweredOn: string | null, activeMinutesPerWeek: number | null, restingSystolicMmHg: number | null, restingDiastolicMmHg: number | null, restingHeartRateBpm: number | null, measuredMaxHeartRateBpm: number | null, vo2maxMlKgMin: number | null, equipment: Array<string>, places: Array<string>, likedActivities: Array<string>, dislikedActivities: Array<string>, timeZone: string, conditions: Array<{ code: string, since: string | null, confirmed: boolean }>, availableDays: Array<{ weekday: number, minutes: number }> } }
   };

export type AnswerScreeningMutationVariables = Exact<{
  input: AnswerScreeningInput;
}>;


export type AnswerScreeningMutation = { answerScreening:
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'Participant', id: string, displayName: string, profileVersion: number, profile: { birthDate: string | null, sex: Sex, heightCm: number | null, bodyMassKg: number | null, medications: Array<string>, symptoms: Array<string>, screeningAnsweredOn: string | null, activeMinutesPerWeek: number | null, restingSystolicMmHg: number | null, restingDiastolicMmHg: number | null, restingHeartRateBpm: number | null, measuredMaxHeartRateBpm: number | null, vo2maxMlKgMin: number | null, equipment: Array<string>, places: Array<string>, likedActivities: Array<string>, dislikedActivities: Array<string>, timeZone: string, conditions: Array<{ code: string, since: string | null, confirmed: boolean }>, availableDays: Array<{ weekday: number, minutes: number }> } }
   };

export type ParticipantNameQueryVariables = Exact<{
  participantId: string;
}>;


export type ParticipantNameQuery = { participant: { id: string, displayName: string } | null };

export type PeopleQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type PeopleQuery = { participants: { edges: Array<{ node: { id: string, displayName: string, profile: { birthDate: string | null, screeningAnsweredOn: string | null, conditions: Array<{ code: string }> } } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } }, vocabulary: { conditions: Array<{ code: string, label: { en: string, zh: string } }> } };

export type ProgrammePersonPartsFragment = { id: string, displayName: string, since: string, until: string | null };

export type ProgrammePartsFragment = { id: string, name: string, endedAt: string | null, staff: Array<{ id: string, displayName: string, since: string, until: string | null }>, participants: Array<{ id: string, displayName: string, since: string, until: string | null }> };

export type ProgrammesQueryVariables = Exact<{ [key: string]: never; }>;


export type ProgrammesQuery = { programmes: Array<{ id: string, name: string, endedAt: string | null, staff: Array<{ id: string, displayName: string, since: string, until: string | null }>, participants: Array<{ id: string, displayName: string, since: string, until: string | null }> }> };

export type CreateProgrammeMutationVariables = Exact<{
  name: string;
}>;


export type CreateProgrammeMutation = { createProgramme:
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'Programme' }
   };

export type EndProgrammeMutationVariables = Exact<{
  id: string;
}>;


export type EndProgrammeMutation = { endProgramme:
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'Programme' }
   };

export type SetProgrammeStaffMutationVariables = Exact<{
  input: ProgrammePlaceInput;
}>;


export type SetProgrammeStaffMutation = { setProgrammeStaff:
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'Programme' }
   };

export type RemoveProgrammeStaffMutationVariables = Exact<{
  programmeId: string;
  memberId: string;
}>;


export type RemoveProgrammeStaffMutation = { removeProgrammeStaff:
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'Programme' }
   };

export type SetProgrammeParticipantMutationVariables = Exact<{
  input: ProgrammePlaceInput;
}>;


export type SetProgrammeParticipantMutation = { setProgrammeParticipant:
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'Programme' }
   };

export type RemoveProgrammeParticipantMutationVariables = Exact<{
  programmeId: string;
  participantId: string;
}>;


export type RemoveProgrammeParticipantMutation = { removeProgrammeParticipant:
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'Programme' }
   };

export type TryingNewQueryVariables = Exact<{
  participantId: string;
}>;


export type TryingNewQuery = { participant: { id: string, refusedTrials: Array<string>, consents: Array<{ kind: ConsentKind, isGiven: boolean, since: string | null }>, peopleLikeYou: { people: number, countedOn: string, who: { en: string, zh: string }, activities: Array<{ activity: string, text: { en: string, zh: string } }> } | null, drawnChoices: Array<{ planVersion: number, chosen: string, isTrial: boolean, arms: Array<{ activity: string, propensity: number }> }> } | null, vocabulary: { activities: Array<{ code: string, label: { en: string, zh: string } }> } };

export type SetConsentMutationVariables = Exact<{
  input: SetConsentInput;
}>;


export type SetConsentMutation = { setConsent:
    | { __typename: 'ConsentsNow', consents: Array<{ kind: ConsentKind, isGiven: boolean, since: string | null }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type RefuseTrialMutationVariables = Exact<{
  input: RefuseTrialInput;
}>;


export type RefuseTrialMutation = { refuseTrial:
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'RefusedTrials', activities: Array<string> }
   };

export type RecordedSessionQueryVariables = Exact<{
  planId: string;
  sessionId: string;
}>;


export type RecordedSessionQuery = { plan: { id: string, session: { id: string, recorded: { activityId: string, completedShare: number, workInTarget: number | null, useHeartRate: boolean, steps: Array<{ kind: string, plannedSeconds: number, doneSeconds: number, mean: number | null, secondsBelow: number, secondsWithin: number, secondsAbove: number, verdict: string, target: { by: string, low: number, high: number, unit: string } | null }> } | null } | null } | null };

export type PlanRequestPartsFragment = { id: string, text: string, status: PlanRequestStatus, step: string, progress: number, createdAt: string, intent: RequestIntent | null, understood: Array<{ slot: string, from: number | null, to: number | null, confidence: number, origin: string, value: { en: string, zh: string } }>, questions: Array<{ id: string, text: { en: string, zh: string }, options: Array<{ code: string, label: { en: string, zh: string } }> }>, stop: { code: string, message: { en: string, zh: string }, reasons: Array<{ en: string, zh: string }> } | null, plan: { id: string, status: PlanStatus } | null };

export type PlanRequestsQueryVariables = Exact<{
  participantId: string;
}>;


export type PlanRequestsQuery = { participant: { id: string, planRequests: Array<{ id: string, text: string, status: PlanRequestStatus, step: string, progress: number, createdAt: string, intent: RequestIntent | null, understood: Array<{ slot: string, from: number | null, to: number | null, confidence: number, origin: string, value: { en: string, zh: string } }>, questions: Array<{ id: string, text: { en: string, zh: string }, options: Array<{ code: string, label: { en: string, zh: string } }> }>, stop: { code: string, message: { en: string, zh: string }, reasons: Array<{ en: string, zh: string }> } | null, plan: { id: string, status: PlanStatus } | null }> } | null };

export type PlanRequestByIdQueryVariables = Exact<{
  id: string;
}>;


export type PlanRequestByIdQuery = { planRequest: { id: string, text: string, status: PlanRequestStatus, step: string, progress: number, createdAt: string, intent: RequestIntent | null, understood: Array<{ slot: string, from: number | null, to: number | null, confidence: number, origin: string, value: { en: string, zh: string } }>, questions: Array<{ id: string, text: { en: string, zh: string }, options: Array<{ code: string, label: { en: string, zh: string } }> }>, stop: { code: string, message: { en: string, zh: string }, reasons: Array<{ en: string, zh: string }> } | null, plan: { id: string, status: PlanStatus } | null } | null };

export type PlanRequestProgressSubscriptionVariables = Exact<{
  requestId: string;
}>;


export type PlanRequestProgressSubscription = { planRequestProgress: { id: string, text: string, status: PlanRequestStatus, step: string, progress: number, createdAt: string, intent: RequestIntent | null, understood: Array<{ slot: string, from: number | null, to: number | null, confidence: number, origin: string, value: { en: string, zh: string } }>, questions: Array<{ id: string, text: { en: string, zh: string }, options: Array<{ code: string, label: { en: string, zh: string } }> }>, stop: { code: string, message: { en: string, zh: string }, reasons: Array<{ en: string, zh: string }> } | null, plan: { id: string, status: PlanStatus } | null } };

export type RequestPlanMutationVariables = Exact<{
  input: RequestPlanInput;
}>;


export type RequestPlanMutation = { requestPlan:
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'PlanRequest', id: string, text: string, status: PlanRequestStatus, step: string, progress: number, createdAt: string, intent: RequestIntent | null, understood: Array<{ slot: string, from: number | null, to: number | null, confidence: number, origin: string, value: { en: string, zh: string } }>, questions: Array<{ id: string, text: { en: string, zh: string }, options: Array<{ code: string, label: { en: string, zh: string } }> }>, stop: { code: string, message: { en: string, zh: string }, reasons: Array<{ en: string, zh: string }> } | null, plan: { id: string, status: PlanStatus } | null }
   };

export type AnswerQuestionsMutationVariables = Exact<{
  input: AnswerQuestionsInput;
}>;


export type AnswerQuestionsMutation = { answerQuestions:
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'PlanRequest', id: string, text: string, status: PlanRequestStatus, step: string, progress: number, createdAt: string, intent: RequestIntent | null, understood: Array<{ slot: string, from: number | null, to: number | null, confidence: number, origin: string, value: { en: string, zh: string } }>, questions: Array<{ id: string, text: { en: string, zh: string }, options: Array<{ code: string, label: { en: string, zh: string } }> }>, stop: { code: string, message: { en: string, zh: string }, reasons: Array<{ en: string, zh: string }> } | null, plan: { id: string, status: PlanStatus } | null }
   };

export type CancelPlanRequestMutationVariables = Exact<{
  id: string;
}>;


export type CancelPlanRequestMutation = { cancelPlanRequest:
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'PlanRequest', id: string, text: string, status: PlanRequestStatus, step: string, progress: number, createdAt: string, intent: RequestIntent | null, understood: Array<{ slot: string, from: number | null, to: number | null, confidence: number, origin: string, value: { en: string, zh: string } }>, questions: Array<{ id: string, text: { en: string, zh: string }, options: Array<{ code: string, label: { en: string, zh: string } }> }>, stop: { code: string, message: { en: string, zh: string }, reasons: Array<{ en: string, zh: string }> } | null, plan: { id: string, status: PlanStatus } | null }
   };

export type ResearchExportPartsFragment = { id: string, kind: ResearchKind, state: ResearchExportState, reason: string | null, people: number | null, suppressed: number | null, groups: number | null, k: number, l: number, highestRisk: number | null, askedAt: string };

export type ResearchExportsQueryVariables = Exact<{ [key: string]: never; }>;


export type ResearchExportsQuery = { researchExports: Array<{ id: string, kind: ResearchKind, state: ResearchExportState, reason: string | null, people: number | null, suppressed: number | null, groups: number | null, k: number, l: number, highestRisk: number | null, askedAt: string }> };

export type AskResearchExportMutationVariables = Exact<{
  input: AskResearchExportInput;
}>;


export type AskResearchExportMutation = { askResearchExport:
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'ResearchExport', id: string, kind: ResearchKind, state: ResearchExportState, reason: string | null, people: number | null, suppressed: number | null, groups: number | null, k: number, l: number, highestRisk: number | null, askedAt: string }
   };

export type ResponsesQueryVariables = Exact<{
  participantId: string;
}>;


export type ResponsesQuery = { participant: { id: string, responses: Array<{ outcome: string, unit: string, verdict: ResponseVerdict, measurements: number, measurementsNeeded: number | null, since: string | null, until: string | null, label: { en: string, zh: string }, text: { en: string, zh: string }, population: { mean: number, low: number, high: number }, own: { mean: number, low: number, high: number }, basis: { scale: number, sd: number, outliers: number, modelSource: string, measurementSource: string, needsClinicianReview: boolean } | null }> } | null };

export type RetentionPeriodPartsFragment = { kind: string, keepDays: number | null, isUsual: boolean, leastDays: number, mostDays: number, due: number, name: { en: string, zh: string }, law: { en: string, zh: string } };

export type RetentionQueryVariables = Exact<{ [key: string]: never; }>;


export type RetentionQuery = { retention: Array<{ kind: string, keepDays: number | null, isUsual: boolean, leastDays: number, mostDays: number, due: number, name: { en: string, zh: string }, law: { en: string, zh: string } }> };

export type SetRetentionMutationVariables = Exact<{
  kind: string;
  keepDays: number;
}>;


export type SetRetentionMutation = { setRetention:
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'RetentionPeriod', kind: string, keepDays: number | null, isUsual: boolean, leastDays: number, mostDays: number, due: number, name: { en: string, zh: string }, law: { en: string, zh: string } }
   };

export type AdjustableLimitPartsFragment = { limitId: string, ruleId: string, packId: string, value: number, unit: string, stricter: StricterWay, mayLoosen: boolean, about: { en: string, zh: string }, ruleTitle: { en: string, zh: string }, override: { id: string, value: number, reason: string, signedBy: string, signedAt: string, until: string } | null };

export type AdjustableLimitsQueryVariables = Exact<{
  search?: string | null | undefined;
}>;


export type AdjustableLimitsQuery = { adjustableLimits: Array<{ limitId: string, ruleId: string, packId: string, value: number, unit: string, stricter: StricterWay, mayLoosen: boolean, about: { en: string, zh: string }, ruleTitle: { en: string, zh: string }, override: { id: string, value: number, reason: string, signedBy: string, signedAt: string, until: string } | null }> };

export type OverrideLimitMutationVariables = Exact<{
  input: OverrideLimitInput;
}>;


export type OverrideLimitMutation = { overrideLimit:
    | { __typename: 'AdjustableLimit', limitId: string, ruleId: string, packId: string, value: number, unit: string, stricter: StricterWay, mayLoosen: boolean, about: { en: string, zh: string }, ruleTitle: { en: string, zh: string }, override: { id: string, value: number, reason: string, signedBy: string, signedAt: string, until: string } | null }
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type WithdrawOverrideMutationVariables = Exact<{
  id: string;
}>;


export type WithdrawOverrideMutation = { withdrawOverride:
    | { __typename: 'AdjustableLimit', limitId: string, ruleId: string, packId: string, value: number, unit: string, stricter: StricterWay, mayLoosen: boolean, about: { en: string, zh: string }, ruleTitle: { en: string, zh: string }, override: { id: string, value: number, reason: string, signedBy: string, signedAt: string, until: string } | null }
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type PersonScreeningPartsFragment = { participantId: string, screening: { outcome: ScreeningOutcome, clearance: string, screenedOn: string, validUntil: string, missingFacts: Array<string>, prescription: { balanceDaysPerWeek: number, belowSymptoms: boolean, populations: Array<{ en: string, zh: string }>, benefits: Array<{ en: string, zh: string }>, aerobic: { bands: Array<string>, heartRateNeedsTest: boolean, activities: Array<string>, daysPerWeek: { low: number, high: number }, heartRateReservePercent: { low: number, high: number } | null, effort: { low: number, high: number }, breathlessness: { low: number, high: number } | null, minutesPerSession: { low: number, high: number }, minutesPerWeek: { low: number, high: number } } | null, resistance: { daysPerWeek: { low: number, high: number }, percentOfMaximum: { low: number, high: number } | null, sets: { low: number, high: number }, repetitions: { low: number, high: number } } | null, flexibilityDaysPerWeek: { low: number, high: number } | null, pain: { mostOfTen: number, settlesWithinHours: number } | null, progression: { how: { en: string, zh: string } } | null, considerations: Array<{ en: string, zh: string }>, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> } | null, constraints: Array<{ id: string, kind: string, ruleId: string, severity: string, reason: { en: string, zh: string }, limit: { en: string, zh: string }, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }>, trace: Array<{ ruleId: string, packId: string, fired: boolean, clearance: string | null, decides: boolean, outweighedBy: Array<string>, missingFacts: Array<string>, thresholds: Array<{ fact: string, comparison: string, holds: boolean | null }>, overrides: Array<{ limitId: string, from: number, to: number, tightened: boolean, reason: string, signedBy: string, until: string }>, title: { en: string, zh: string }, explanation: { en: string, zh: string }, facts: Array<{ name: string, value: string | null }>, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }> }, questions: Array<{ name: string, kind: ScreeningAnswerKind, unit: string | null, low: number | null, high: number | null, choices: Array<string>, holdsDays: number, text: { en: string, zh: string }, label: { en: string, zh: string } }>, missing: Array<{ name: string, place: MissingFactPlace, label: { en: string, zh: string } | null }>, answers: Array<{ name: string, value: string, unit: string | null, on: string, until: string, byClinician: boolean, label: { en: string, zh: string } }> };

export type PersonScreeningQueryVariables = Exact<{
  participantId: string;
}>;


export type PersonScreeningQuery = { screening: { participantId: string, screening: { outcome: ScreeningOutcome, clearance: string, screenedOn: string, validUntil: string, missingFacts: Array<string>, prescription: { balanceDaysPerWeek: number, belowSymptoms: boolean, populations: Array<{ en: string, zh: string }>, benefits: Array<{ en: string, zh: string }>, aerobic: { bands: Array<string>, heartRateNeedsTest: boolean, activities: Array<string>, daysPerWeek: { low: number, high: number }, heartRateReservePercent: { low: number, high: number } | null, effort: { low: number, high: number }, breathlessness: { low: number, high: number } | null, minutesPerSession: { low: number, high: number }, minutesPerWeek: { low: number, high: number } } | null, resistance: { daysPerWeek: { low: number, high: number }, percentOfMaximum: { low: number, high: number } | null, sets: { low: number, high: number }, repetitions: { low: number, high: number } } | null, flexibilityDaysPerWeek: { low: number, high: number } | null, pain: { mostOfTen: number, settlesWithinHours: number } | null, progression: { how: { en: string, zh: string } } | null, considerations: Array<{ en: string, zh: string }>, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> } | null, constraints: Array<{ id: string, kind: string, ruleId: string, severity: string, reason: { en: string, zh: string }, limit: { en: string, zh: string }, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }>, trace: Array<{ ruleId: string, packId: string, fired: boolean, clearance: string | null, decides: boolean, outweighedBy: Array<string>, missingFacts: Array<string>, thresholds: Array<{ fact: string, comparison: string, holds: boolean | null }>, overrides: Array<{ limitId: string, from: number, to: number, tightened: boolean, reason: string, signedBy: string, until: string }>, title: { en: string, zh: string }, explanation: { en: string, zh: string }, facts: Array<{ name: string, value: string | null }>, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }> }, questions: Array<{ name: string, kind: ScreeningAnswerKind, unit: string | null, low: number | null, high: number | null, choices: Array<string>, holdsDays: number, text: { en: string, zh: string }, label: { en: string, zh: string } }>, missing: Array<{ name: string, place: MissingFactPlace, label: { en: string, zh: string } | null }>, answers: Array<{ name: string, value: string, unit: string | null, on: string, until: string, byClinician: boolean, label: { en: string, zh: string } }> } | null };

export type AnswerScreeningQuestionMutationVariables = Exact<{
  input: ScreeningAnswerInput;
}>;


export type AnswerScreeningQuestionMutation = { answerScreeningQuestion:
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'PersonScreening', participantId: string, screening: { outcome: ScreeningOutcome, clearance: string, screenedOn: string, validUntil: string, missingFacts: Array<string>, prescription: { balanceDaysPerWeek: number, belowSymptoms: boolean, populations: Array<{ en: string, zh: string }>, benefits: Array<{ en: string, zh: string }>, aerobic: { bands: Array<string>, heartRateNeedsTest: boolean, activities: Array<string>, daysPerWeek: { low: number, high: number }, heartRateReservePercent: { low: number, high: number } | null, effort: { low: number, high: number }, breathlessness: { low: number, high: number } | null, minutesPerSession: { low: number, high: number }, minutesPerWeek: { low: number, high: number } } | null, resistance: { daysPerWeek: { low: number, high: number }, percentOfMaximum: { low: number, high: number } | null, sets: { low: number, high: number }, repetitions: { low: number, high: number } } | null, flexibilityDaysPerWeek: { low: number, high: number } | null, pain: { mostOfTen: number, settlesWithinHours: number } | null, progression: { how: { en: string, zh: string } } | null, considerations: Array<{ en: string, zh: string }>, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> } | null, constraints: Array<{ id: string, kind: string, ruleId: string, severity: string, reason: { en: string, zh: string }, limit: { en: string, zh: string }, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }>, trace: Array<{ ruleId: string, packId: string, fired: boolean, clearance: string | null, decides: boolean, outweighedBy: Array<string>, missingFacts: Array<string>, thresholds: Array<{ fact: string, comparison: string, holds: boolean | null }>, overrides: Array<{ limitId: string, from: number, to: number, tightened: boolean, reason: string, signedBy: string, until: string }>, title: { en: string, zh: string }, explanation: { en: string, zh: string }, facts: Array<{ name: string, value: string | null }>, citations: Array<{ source: string, year: number, place: string | null, needsClinicianReview: boolean }> }> }, questions: Array<{ name: string, kind: ScreeningAnswerKind, unit: string | null, low: number | null, high: number | null, choices: Array<string>, holdsDays: number, text: { en: string, zh: string }, label: { en: string, zh: string } }>, missing: Array<{ name: string, place: MissingFactPlace, label: { en: string, zh: string } | null }>, answers: Array<{ name: string, value: string, unit: string | null, on: string, until: string, byClinician: boolean, label: { en: string, zh: string } }> }
   };

export type SignInWithCodeMutationVariables = Exact<{
  code: string;
}>;


export type SignInWithCodeMutation = { signInWithCode:
    | { __typename: 'Session', csrfToken: string, idleMinutes: number, secondFactorDue: string | null, member: { id: string, accountName: string, displayName: string, roles: Array<Role>, language: Language, workspace: { name: string }, participant: { id: string } | null } }
    | { __typename: 'SignInRefused', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type StartEnrolmentMutationVariables = Exact<{ [key: string]: never; }>;


export type StartEnrolmentMutation = { startEnrolment:
    | { __typename: 'AuthenticatorSetup', secret: string, uri: string }
    | { __typename: 'SignInRefused', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type FinishEnrolmentMutationVariables = Exact<{
  code: string;
}>;


export type FinishEnrolmentMutation = { finishEnrolment:
    | { __typename: 'EnrolledSignIn', recoveryCodes: Array<string>, session: { csrfToken: string, idleMinutes: number, secondFactorDue: string | null, member: { id: string, accountName: string, displayName: string, roles: Array<Role>, language: Language, workspace: { name: string }, participant: { id: string } | null } } }
    | { __typename: 'SignInRefused', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type PasskeySignInOptionsMutationVariables = Exact<{ [key: string]: never; }>;


export type PasskeySignInOptionsMutation = { passkeySignInOptions: string };

export type SignInWithPasskeyMutationVariables = Exact<{
  answer: string;
}>;


export type SignInWithPasskeyMutation = { signInWithPasskey:
    | { __typename: 'Session', csrfToken: string, idleMinutes: number, secondFactorDue: string | null, member: { id: string, accountName: string, displayName: string, roles: Array<Role>, language: Language, workspace: { name: string }, participant: { id: string } | null } }
    | { __typename: 'SignInRefused', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type SecurityPartsFragment = { hasAuthenticator: boolean, recoveryCodesLeft: number, passwordChangedAt: string, secondFactorFrom: string | null, passkeys: Array<{ id: string, name: string, createdAt: string, lastUsedAt: string | null }>, sessions: Array<{ id: string, device: string, proof: SessionProof, signedInAt: string, lastUsedAt: string, isThis: boolean }> };

export type SecurityChangePartsFragment = { recoveryCodes: Array<string>, csrfToken: string | null, security: { hasAuthenticator: boolean, recoveryCodesLeft: number, passwordChangedAt: string, secondFactorFrom: string | null, passkeys: Array<{ id: string, name: string, createdAt: string, lastUsedAt: string | null }>, sessions: Array<{ id: string, device: string, proof: SessionProof, signedInAt: string, lastUsedAt: string, isThis: boolean }> } };

export type OwnSecurityQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnSecurityQuery = { accountSecurity: { hasAuthenticator: boolean, recoveryCodesLeft: number, passwordChangedAt: string, secondFactorFrom: string | null, passkeys: Array<{ id: string, name: string, createdAt: string, lastUsedAt: string | null }>, sessions: Array<{ id: string, device: string, proof: SessionProof, signedInAt: string, lastUsedAt: string, isThis: boolean }> } };

export type ConfirmIdentityMutationVariables = Exact<{
  password: string;
}>;


export type ConfirmIdentityMutation = { confirmIdentity:
    | { __typename: 'ConfirmedIdentity', csrfToken: string }
    | { __typename: 'SignInRefused', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type StartAuthenticatorSetupMutationVariables = Exact<{ [key: string]: never; }>;


export type StartAuthenticatorSetupMutation = { startAuthenticatorSetup:
    | { __typename: 'AuthenticatorSetup', secret: string, uri: string }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type FinishAuthenticatorSetupMutationVariables = Exact<{
  code: string;
}>;


export type FinishAuthenticatorSetupMutation = { change:
    | { __typename: 'AccountSecurityChange', recoveryCodes: Array<string>, csrfToken: string | null, security: { hasAuthenticator: boolean, recoveryCodesLeft: number, passwordChangedAt: string, secondFactorFrom: string | null, passkeys: Array<{ id: string, name: string, createdAt: string, lastUsedAt: string | null }>, sessions: Array<{ id: string, device: string, proof: SessionProof, signedInAt: string, lastUsedAt: string, isThis: boolean }> } }
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'SignInRefused', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type RemoveAuthenticatorMutationVariables = Exact<{ [key: string]: never; }>;


export type RemoveAuthenticatorMutation = { change:
    | { __typename: 'AccountSecurityChange', recoveryCodes: Array<string>, csrfToken: string | null, security: { hasAuthenticator: boolean, recoveryCodesLeft: number, passwordChangedAt: string, secondFactorFrom: string | null, passkeys: Array<{ id: string, name: string, createdAt: string, lastUsedAt: string | null }>, sessions: Array<{ id: string, device: string, proof: SessionProof, signedInAt: string, lastUsedAt: string, isThis: boolean }> } }
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'SignInRefused', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type RenewRecoveryCodesMutationVariables = Exact<{ [key: string]: never; }>;


export type RenewRecoveryCodesMutation = { change:
    | { __typename: 'AccountSecurityChange', recoveryCodes: Array<string>, csrfToken: string | null, security: { hasAuthenticator: boolean, recoveryCodesLeft: number, passwordChangedAt: string, secondFactorFrom: string | null, passkeys: Array<{ id: string, name: string, createdAt: string, lastUsedAt: string | null }>, sessions: Array<{ id: string, device: string, proof: SessionProof, signedInAt: string, lastUsedAt: string, isThis: boolean }> } }
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'SignInRefused', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type StartPasskeyMutationVariables = Exact<{ [key: string]: never; }>;


export type StartPasskeyMutation = { startPasskey:
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'PasskeyOptions', json: string }
   };

export type AddPasskeyMutationVariables = Exact<{
  name: string;
  answer: string;
}>;


export type AddPasskeyMutation = { change:
    | { __typename: 'AccountSecurityChange', recoveryCodes: Array<string>, csrfToken: string | null, security: { hasAuthenticator: boolean, recoveryCodesLeft: number, passwordChangedAt: string, secondFactorFrom: string | null, passkeys: Array<{ id: string, name: string, createdAt: string, lastUsedAt: string | null }>, sessions: Array<{ id: string, device: string, proof: SessionProof, signedInAt: string, lastUsedAt: string, isThis: boolean }> } }
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'SignInRefused', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type RemovePasskeyMutationVariables = Exact<{
  id: string;
}>;


export type RemovePasskeyMutation = { change:
    | { __typename: 'AccountSecurityChange', recoveryCodes: Array<string>, csrfToken: string | null, security: { hasAuthenticator: boolean, recoveryCodesLeft: number, passwordChangedAt: string, secondFactorFrom: string | null, passkeys: Array<{ id: string, name: string, createdAt: string, lastUsedAt: string | null }>, sessions: Array<{ id: string, device: string, proof: SessionProof, signedInAt: string, lastUsedAt: string, isThis: boolean }> } }
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'SignInRefused', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type ChangePasswordMutationVariables = Exact<{
  current: string;
  next: string;
}>;


export type ChangePasswordMutation = { change:
    | { __typename: 'AccountSecurityChange', recoveryCodes: Array<string>, csrfToken: string | null, security: { hasAuthenticator: boolean, recoveryCodesLeft: number, passwordChangedAt: string, secondFactorFrom: string | null, passkeys: Array<{ id: string, name: string, createdAt: string, lastUsedAt: string | null }>, sessions: Array<{ id: string, device: string, proof: SessionProof, signedInAt: string, lastUsedAt: string, isThis: boolean }> } }
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'SignInRefused', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type EndSessionMutationVariables = Exact<{
  id: string;
}>;


export type EndSessionMutation = { change:
    | { __typename: 'AccountSecurityChange', recoveryCodes: Array<string>, csrfToken: string | null, security: { hasAuthenticator: boolean, recoveryCodesLeft: number, passwordChangedAt: string, secondFactorFrom: string | null, passkeys: Array<{ id: string, name: string, createdAt: string, lastUsedAt: string | null }>, sessions: Array<{ id: string, device: string, proof: SessionProof, signedInAt: string, lastUsedAt: string, isThis: boolean }> } }
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'SignInRefused', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type EndOtherSessionsMutationVariables = Exact<{ [key: string]: never; }>;


export type EndOtherSessionsMutation = { change:
    | { __typename: 'AccountSecurityChange', recoveryCodes: Array<string>, csrfToken: string | null, security: { hasAuthenticator: boolean, recoveryCodesLeft: number, passwordChangedAt: string, secondFactorFrom: string | null, passkeys: Array<{ id: string, name: string, createdAt: string, lastUsedAt: string | null }>, sessions: Array<{ id: string, device: string, proof: SessionProof, signedInAt: string, lastUsedAt: string, isThis: boolean }> } }
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'SignInRefused', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type RedeemPasswordResetMutationVariables = Exact<{
  token: string;
  password: string;
}>;


export type RedeemPasswordResetMutation = { redeemPasswordReset:
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'PasswordReset', accountName: string }
    | { __typename: 'SignInRefused', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type OpenInvitationQueryVariables = Exact<{
  token: string;
}>;


export type OpenInvitationQuery = { openInvitation: { workspaceName: string, roles: Array<Role>, language: Language } | null };

export type AcceptInvitationMutationVariables = Exact<{
  input: AcceptInvitationInput;
}>;


export type AcceptInvitationMutation = { acceptInvitation:
    | { __typename: 'AcceptedInvitation', accountName: string }
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'SignInRefused', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type CuePartsFragment = { sessionId: string, situation: string | null, startsAt: string | null, text: { en: string, zh: string } };

export type SessionCuesQueryVariables = Exact<{
  planId: string;
}>;


export type SessionCuesQuery = { plan: { id: string, cues: Array<{ sessionId: string, situation: string | null, startsAt: string | null, text: { en: string, zh: string } }> } | null };

export type SetSessionCueMutationVariables = Exact<{
  input: SetSessionCueInput;
}>;


export type SetSessionCueMutation = { setSessionCue:
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'PlanCues', cues: Array<{ sessionId: string, situation: string | null, startsAt: string | null, text: { en: string, zh: string } }> }
   };

export type CurrentSessionQueryVariables = Exact<{ [key: string]: never; }>;


export type CurrentSessionQuery = { session: { csrfToken: string, idleMinutes: number, secondFactorDue: string | null, member: { id: string, accountName: string, displayName: string, roles: Array<Role>, language: Language, workspace: { name: string }, participant: { id: string } | null } } | null };

export type SessionPartsFragment = { csrfToken: string, idleMinutes: number, secondFactorDue: string | null, member: { id: string, accountName: string, displayName: string, roles: Array<Role>, language: Language, workspace: { name: string }, participant: { id: string } | null } };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn:
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'Session', csrfToken: string, idleMinutes: number, secondFactorDue: string | null, member: { id: string, accountName: string, displayName: string, roles: Array<Role>, language: Language, workspace: { name: string }, participant: { id: string } | null } }
    | { __typename: 'SignInNextStep', step: SignInStep, hasPasskey: boolean }
    | { __typename: 'SignInRefused', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: boolean };

type ProblemParts_AlreadyImported_Fragment = { code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> };

type ProblemParts_InvalidInput_Fragment = { code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> };

type ProblemParts_NotFound_Fragment = { code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> };

type ProblemParts_NotPossible_Fragment = { code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> };

type ProblemParts_PlanRefused_Fragment = { code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> };

type ProblemParts_SignInRefused_Fragment = { code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> };

export type ProblemPartsFragment =
  | ProblemParts_AlreadyImported_Fragment
  | ProblemParts_InvalidInput_Fragment
  | ProblemParts_NotFound_Fragment
  | ProblemParts_NotPossible_Fragment
  | ProblemParts_PlanRefused_Fragment
  | ProblemParts_SignInRefused_Fragment
;

export type SignOnProvidersQueryVariables = Exact<{ [key: string]: never; }>;


export type SignOnProvidersQuery = { signOnProviders: Array<{ id: string, title: { en: string, zh: string } }> };

export type SparedJointPartsFragment = { joint: string, since: string, label: { en: string, zh: string }, reason: { en: string, zh: string } };

export type SparedJointsQueryVariables = Exact<{
  participantId: string;
}>;


export type SparedJointsQuery = { participant: { id: string, sparedJoints: Array<{ joint: string, since: string, label: { en: string, zh: string }, reason: { en: string, zh: string } }> } | null };

export type LiftSparedJointMutationVariables = Exact<{
  participantId: string;
  joint: string;
}>;


export type LiftSparedJointMutation = { liftSparedJoint:
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'SparedJoints', joints: Array<{ joint: string, since: string, label: { en: string, zh: string }, reason: { en: string, zh: string } }> }
   };

export type TrendMetricsQueryVariables = Exact<{
  participantId: string;
}>;


export type TrendMetricsQuery = { participant: { id: string, profile: { timeZone: string }, dataCoverage: Array<{ metric: string, unit: string, addsUp: boolean, firstDay: string, lastDay: string, days: number }> } | null };

export type MetricTrendQueryVariables = Exact<{
  participantId: string;
  metric: string;
  from: string;
  to: string;
  points: number;
}>;


export type MetricTrendQuery = { participant: { id: string, series: { times: Array<string>, means: Array<number>, lowest: Array<number>, highest: Array<number>, counts: Array<number> } | null } | null };

export type SingleValuesQueryVariables = Exact<{
  participantId: string;
  metric: string;
  from: string;
  to: string;
  after?: string | null | undefined;
}>;


export type SingleValuesQuery = { participant: { id: string, observations: { unit: string, times: Array<string>, untils: Array<string | null>, localDays: Array<string>, dateOnly: Array<boolean>, values: Array<number>, rawValues: Array<number>, qualities: Array<string>, offsetsMinutes: Array<number | null>, devices: Array<string | null>, sourceIds: Array<string | null>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null } | null };

export type ZonesPartsFragment = { validFrom: string | null, lowerBoundsBpm: Array<number>, basis: HeartRateZoneBasis, firstThresholdBpm: number | null, secondThresholdBpm: number | null };

export type WellbeingQueryVariables = Exact<{
  participantId: string;
  from: string;
  to: string;
}>;


export type WellbeingQuery = { participant: { id: string, sleep: { days: Array<string>, asleepMinutes: Array<number | null>, inBedMinutes: Array<number | null>, lightMinutes: Array<number | null>, deepMinutes: Array<number | null>, remMinutes: Array<number | null>, awakeMinutes: Array<number | null>, napMinutes: Array<number>, efficiencies: Array<number | null>, midpoints: Array<number | null>, devices: Array<string | null>, regularity14: { midpointDeviations: Array<number | null> }, regularity28: { midpointDeviations: Array<number | null> } }, recovery: { days: Array<string>, restingHeartRatesBpm: Array<number | null>, rmssdMs: Array<number | null>, weeklyRmssdMs: Array<number | null>, normalRmssdLowMs: Array<number | null>, normalRmssdHighMs: Array<number | null>, sdnnMs: Array<number | null>, advice: Array<RecoveryAdvice | null>, missing: Array<Array<RecoveryGap>>, restingDevice: string | null, rmssdDevice: string | null, sdnnDevice: string | null, restingBaseline: { means: Array<number | null> }, sdnnBaseline: { means: Array<number | null> } }, heartRateZones: Array<{ validFrom: string | null, lowerBoundsBpm: Array<number>, basis: HeartRateZoneBasis, firstThresholdBpm: number | null, secondThresholdBpm: number | null }>, aerobicFitness: { measuredMlKgMin: number | null, deviceMlKgMin: number | null, deviceOn: string | null, estimates: Array<{ method: FitnessMethod, mlKgMin: number | null, standardError: number | null, missing: Array<FitnessInput>, outside: Array<FitnessInput> }> } } | null };

export type SetHeartRateZonesMutationVariables = Exact<{
  participantId: string;
  validFrom: string;
  lowerBoundsBpm: Array<number> | number;
  basis: HeartRateZoneBasis;
  firstThresholdBpm?: number | null | undefined;
  secondThresholdBpm?: number | null | undefined;
}>;


export type SetHeartRateZonesMutation = { setHeartRateZones:
    | { __typename: 'HeartRateZones', validFrom: string | null, lowerBoundsBpm: Array<number>, basis: HeartRateZoneBasis, firstThresholdBpm: number | null, secondThresholdBpm: number | null }
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
   };

export type WishChangePartsFragment = { kind: WishChangeKind, weekday: number | null, minutes: number | null, count: number | null, place: string | null, activity: string | null, text: { en: string, zh: string } };

export type PlanFiguresPartsFragment = { weeks: number, sessionsPerWeek: number, minutesPerWeek: number };

export type OfferedChangesQueryVariables = Exact<{
  planId: string;
}>;


export type OfferedChangesQuery = { plan: { id: string, offeredChanges: Array<{ kind: WishChangeKind, weekday: number | null, minutes: number | null, count: number | null, place: string | null, activity: string | null, text: { en: string, zh: string } }> } | null };

export type WhatIfQueryVariables = Exact<{
  planId: string;
  change: WishChangeInput;
}>;


export type WhatIfQuery = { whatIf:
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'WhatIfCompared', text: { en: string, zh: string }, now: { weeks: number, sessionsPerWeek: number, minutesPerWeek: number }, then: { weeks: number, sessionsPerWeek: number, minutesPerWeek: number }, outcomes: Array<{ outcome: string, unit: string, wanted: number, now: number, then: number, verdict: string, label: { en: string, zh: string } }>, added: Array<{ en: string, zh: string }>, dropped: Array<{ en: string, zh: string }>, newlyBinding: Array<{ en: string, zh: string }>, noLongerBinding: Array<{ en: string, zh: string }> }
    | { __typename: 'WhatIfImpossible', text: { en: string, zh: string }, why: { en: string, zh: string }, reasons: Array<{ en: string, zh: string }> }
   };

export type RequestChangedPlanMutationVariables = Exact<{
  input: ChangedPlanInput;
}>;


export type RequestChangedPlanMutation = { requestChangedPlan:
    | { __typename: 'InvalidInput', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotFound', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'NotPossible', code: string, message: string, issues: Array<{ severity: IssueSeverity, path: string, code: string, message: string }> }
    | { __typename: 'PlanRequest', id: string }
   };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const AccessTokenPartsFragmentDoc = new TypedDocumentString(`
    fragment AccessTokenParts on AccessToken {
  id
  name
  prefix
  scopes
  createdAt
  expiresAt
  lastUsedAt
}
    `, {"fragmentName":"AccessTokenParts"}) as unknown as TypedDocumentString<AccessTokenPartsFragment, unknown>;
export const ServiceAccountPartsFragmentDoc = new TypedDocumentString(`
    fragment ServiceAccountParts on ServiceAccount {
  id
  displayName
  roles
  scopes
  accessTokens {
    ...AccessTokenParts
  }
}
    fragment AccessTokenParts on AccessToken {
  id
  name
  prefix
  scopes
  createdAt
  expiresAt
  lastUsedAt
}`, {"fragmentName":"ServiceAccountParts"}) as unknown as TypedDocumentString<ServiceAccountPartsFragment, unknown>;
export const RulePartsFragmentDoc = new TypedDocumentString(`
    fragment RuleParts on SignInRules {
  secondFactorFrom
  ssoOnly
  breakGlassMemberId
  idleMinutes
  sessionHours
}
    `, {"fragmentName":"RuleParts"}) as unknown as TypedDocumentString<RulePartsFragment, unknown>;
export const OtherRecordingPartsFragmentDoc = new TypedDocumentString(`
    fragment OtherRecordingParts on OtherRecording {
  id
  sourceId
  sourceActivity
  startedAt
  elapsedSeconds
  distanceMetres
  energyKcal
  device
}
    `, {"fragmentName":"OtherRecordingParts"}) as unknown as TypedDocumentString<OtherRecordingPartsFragment, unknown>;
export const LoadFigurePartsFragmentDoc = new TypedDocumentString(`
    fragment LoadFigureParts on LoadFigure {
  value
  missing
  coverage
}
    `, {"fragmentName":"LoadFigureParts"}) as unknown as TypedDocumentString<LoadFigurePartsFragment, unknown>;
export const AuditEntryPartsFragmentDoc = new TypedDocumentString(`
    fragment AuditEntryParts on AuditEntry {
  number
  at
  memberId
  memberName
  action
  subject
  decision
  reason
}
    `, {"fragmentName":"AuditEntryParts"}) as unknown as TypedDocumentString<AuditEntryPartsFragment, unknown>;
export const KeyStatePartsFragmentDoc = new TypedDocumentString(`
    fragment KeyStateParts on KeyState {
  workspaceKeyVersion
  isWrappedByCurrentMasterKey
  people
  waitingForWorkspaceKey
  formerPersonKeys
  formerWorkspaceKeys
  outsideVault
  oldestPersonKey
  isRotating
}
    `, {"fragmentName":"KeyStateParts"}) as unknown as TypedDocumentString<KeyStatePartsFragment, unknown>;
export const CalendarLinkPartsFragmentDoc = new TypedDocumentString(`
    fragment CalendarLinkParts on CalendarLink {
  showsDetails
  language
  createdAt
  lastFetchedAt
}
    `, {"fragmentName":"CalendarLinkParts"}) as unknown as TypedDocumentString<CalendarLinkPartsFragment, unknown>;
export const CalendarPartsFragmentDoc = new TypedDocumentString(`
    fragment CalendarParts on PersonalCalendar {
  participantId
  windows {
    id
    weekday
    from
    to
  }
  commitments {
    id
    title
    weekday
    firstOn
    lastOn
    from
    to
  }
  periods {
    id
    kind
    firstOn
    lastOn
    minutesPerDay
    equipment
    places
  }
  classes {
    id
    activity
    activityLabel {
      en
      zh
    }
    place
    weekday
    firstOn
    lastOn
    from
    to
    isFixed
  }
  days {
    date
    minutes
    kinds
    classes
    commitments
  }
}
    `, {"fragmentName":"CalendarParts"}) as unknown as TypedDocumentString<CalendarPartsFragment, unknown>;
export const CareTeamPartsFragmentDoc = new TypedDocumentString(`
    fragment CareTeamParts on CareTeam {
  participantId
  displayName
  mayChange
  members {
    memberId
    displayName
    roles
    part
    programme
    since
    until
  }
}
    `, {"fragmentName":"CareTeamParts"}) as unknown as TypedDocumentString<CareTeamPartsFragment, unknown>;
export const DelegationPartsFragmentDoc = new TypedDocumentString(`
    fragment DelegationParts on Delegation {
  id
  participantId
  participantName
  displayName
  mayChange
  grantedBy
  since
  until
}
    `, {"fragmentName":"DelegationParts"}) as unknown as TypedDocumentString<DelegationPartsFragment, unknown>;
export const OpeningPartsFragmentDoc = new TypedDocumentString(`
    fragment OpeningParts on EmergencyOpening {
  id
  participantId
  displayName
  openedBy
  reason
  begunAt
  until
  endedAt
  isOpen
  mayEnd
}
    `, {"fragmentName":"OpeningParts"}) as unknown as TypedDocumentString<OpeningPartsFragment, unknown>;
export const WaitingPartsFragmentDoc = new TypedDocumentString(`
    fragment WaitingParts on WaitingPerson {
  participantId
  displayName
  because
  since
  dueAt
}
    `, {"fragmentName":"WaitingParts"}) as unknown as TypedDocumentString<WaitingPartsFragment, unknown>;
export const RangePartsFragmentDoc = new TypedDocumentString(`
    fragment RangeParts on AmountRange {
  low
  high
}
    `, {"fragmentName":"RangeParts"}) as unknown as TypedDocumentString<RangePartsFragment, unknown>;
export const CitationPartsFragmentDoc = new TypedDocumentString(`
    fragment CitationParts on Citation {
  source
  year
  place
  needsClinicianReview
}
    `, {"fragmentName":"CitationParts"}) as unknown as TypedDocumentString<CitationPartsFragment, unknown>;
export const PrescriptionPartsFragmentDoc = new TypedDocumentString(`
    fragment PrescriptionParts on ExercisePrescription {
  populations {
    en
    zh
  }
  benefits {
    en
    zh
  }
  aerobic {
    daysPerWeek {
      ...RangeParts
    }
    bands
    heartRateReservePercent {
      ...RangeParts
    }
    heartRateNeedsTest
    effort {
      ...RangeParts
    }
    breathlessness {
      ...RangeParts
    }
    minutesPerSession {
      ...RangeParts
    }
    minutesPerWeek {
      ...RangeParts
    }
    activities
  }
  resistance {
    daysPerWeek {
      ...RangeParts
    }
    percentOfMaximum {
      ...RangeParts
    }
    sets {
      ...RangeParts
    }
    repetitions {
      ...RangeParts
    }
  }
  balanceDaysPerWeek
  flexibilityDaysPerWeek {
    ...RangeParts
  }
  pain {
    mostOfTen
    settlesWithinHours
  }
  belowSymptoms
  progression {
    how {
      en
      zh
    }
  }
  considerations {
    en
    zh
  }
  citations {
    ...CitationParts
  }
}
    fragment CitationParts on Citation {
  source
  year
  place
  needsClinicianReview
}
fragment RangeParts on AmountRange {
  low
  high
}`, {"fragmentName":"PrescriptionParts"}) as unknown as TypedDocumentString<PrescriptionPartsFragment, unknown>;
export const ScreeningPartsFragmentDoc = new TypedDocumentString(`
    fragment ScreeningParts on Screening {
  outcome
  clearance
  screenedOn
  validUntil
  missingFacts
  prescription {
    ...PrescriptionParts
  }
  constraints {
    id
    kind
    ruleId
    severity
    reason {
      en
      zh
    }
    limit {
      en
      zh
    }
    citations {
      ...CitationParts
    }
  }
  trace {
    ruleId
    packId
    fired
    clearance
    decides
    outweighedBy
    missingFacts
    thresholds {
      fact
      comparison
      holds
    }
    overrides {
      limitId
      from
      to
      tightened
      reason
      signedBy
      until
    }
    title {
      en
      zh
    }
    explanation {
      en
      zh
    }
    facts {
      name
      value
    }
    citations {
      ...CitationParts
    }
  }
}
    fragment CitationParts on Citation {
  source
  year
  place
  needsClinicianReview
}
fragment RangeParts on AmountRange {
  low
  high
}
fragment PrescriptionParts on ExercisePrescription {
  populations {
    en
    zh
  }
  benefits {
    en
    zh
  }
  aerobic {
    daysPerWeek {
      ...RangeParts
    }
    bands
    heartRateReservePercent {
      ...RangeParts
    }
    heartRateNeedsTest
    effort {
      ...RangeParts
    }
    breathlessness {
      ...RangeParts
    }
    minutesPerSession {
      ...RangeParts
    }
    minutesPerWeek {
      ...RangeParts
    }
    activities
  }
  resistance {
    daysPerWeek {
      ...RangeParts
    }
    percentOfMaximum {
      ...RangeParts
    }
    sets {
      ...RangeParts
    }
    repetitions {
      ...RangeParts
    }
  }
  balanceDaysPerWeek
  flexibilityDaysPerWeek {
    ...RangeParts
  }
  pain {
    mostOfTen
    settlesWithinHours
  }
  belowSymptoms
  progression {
    how {
      en
      zh
    }
  }
  considerations {
    en
    zh
  }
  citations {
    ...CitationParts
  }
}`, {"fragmentName":"ScreeningParts"}) as unknown as TypedDocumentString<ScreeningPartsFragment, unknown>;
export const ClearancePartsFragmentDoc = new TypedDocumentString(`
    fragment ClearanceParts on SignedClearance {
  id
  decision
  scopes
  condition
  reason
  answer
  by
  signedAt
  validUntil
  state
  evidenceHash
  signature
  limits {
    ceiling
    maxMinutesPerSession
    noResistance
    superviseBy
  }
  endedBecause {
    kind
    name
  }
}
    `, {"fragmentName":"ClearanceParts"}) as unknown as TypedDocumentString<ClearancePartsFragment, unknown>;
export const ClearanceCasePartsFragmentDoc = new TypedDocumentString(`
    fragment ClearanceCaseParts on ClearanceCase {
  participantId
  displayName
  evidenceHash
  conditions
  waiting {
    ...WaitingParts
  }
  screening {
    ...ScreeningParts
  }
  withoutClearances {
    ...ScreeningParts
  }
  clearances {
    ...ClearanceParts
  }
}
    fragment ClearanceParts on SignedClearance {
  id
  decision
  scopes
  condition
  reason
  answer
  by
  signedAt
  validUntil
  state
  evidenceHash
  signature
  limits {
    ceiling
    maxMinutesPerSession
    noResistance
    superviseBy
  }
  endedBecause {
    kind
    name
  }
}
fragment WaitingParts on WaitingPerson {
  participantId
  displayName
  because
  since
  dueAt
}
fragment CitationParts on Citation {
  source
  year
  place
  needsClinicianReview
}
fragment RangeParts on AmountRange {
  low
  high
}
fragment PrescriptionParts on ExercisePrescription {
  populations {
    en
    zh
  }
  benefits {
    en
    zh
  }
  aerobic {
    daysPerWeek {
      ...RangeParts
    }
    bands
    heartRateReservePercent {
      ...RangeParts
    }
    heartRateNeedsTest
    effort {
      ...RangeParts
    }
    breathlessness {
      ...RangeParts
    }
    minutesPerSession {
      ...RangeParts
    }
    minutesPerWeek {
      ...RangeParts
    }
    activities
  }
  resistance {
    daysPerWeek {
      ...RangeParts
    }
    percentOfMaximum {
      ...RangeParts
    }
    sets {
      ...RangeParts
    }
    repetitions {
      ...RangeParts
    }
  }
  balanceDaysPerWeek
  flexibilityDaysPerWeek {
    ...RangeParts
  }
  pain {
    mostOfTen
    settlesWithinHours
  }
  belowSymptoms
  progression {
    how {
      en
      zh
    }
  }
  considerations {
    en
    zh
  }
  citations {
    ...CitationParts
  }
}
fragment ScreeningParts on Screening {
  outcome
  clearance
  screenedOn
  validUntil
  missingFacts
  prescription {
    ...PrescriptionParts
  }
  constraints {
    id
    kind
    ruleId
    severity
    reason {
      en
      zh
    }
    limit {
      en
      zh
    }
    citations {
      ...CitationParts
    }
  }
  trace {
    ruleId
    packId
    fired
    clearance
    decides
    outweighedBy
    missingFacts
    thresholds {
      fact
      comparison
      holds
    }
    overrides {
      limitId
      from
      to
      tightened
      reason
      signedBy
      until
    }
    title {
      en
      zh
    }
    explanation {
      en
      zh
    }
    facts {
      name
      value
    }
    citations {
      ...CitationParts
    }
  }
}`, {"fragmentName":"ClearanceCaseParts"}) as unknown as TypedDocumentString<ClearanceCasePartsFragment, unknown>;
export const ComparisonPartsFragmentDoc = new TypedDocumentString(`
    fragment ComparisonParts on Comparison {
  id
  first
  second
  outcome
  startsOn
  endsOn
  stoppedAt
  isRunning
  weeks {
    week
    startsOn
    activity
    plannedSessions
    state
    value
  }
  result {
    verdict
    text {
      en
      zh
    }
  }
}
    `, {"fragmentName":"ComparisonParts"}) as unknown as TypedDocumentString<ComparisonPartsFragment, unknown>;
export const ConsentPartsFragmentDoc = new TypedDocumentString(`
    fragment ConsentParts on Consent {
  kind
  isGiven
  since
  rule
  decision
  mustAsk
}
    `, {"fragmentName":"ConsentParts"}) as unknown as TypedDocumentString<ConsentPartsFragment, unknown>;
export const PrivacyRulesPartsFragmentDoc = new TypedDocumentString(`
    fragment PrivacyRulesParts on PrivacyRules {
  preset
  edition
  controller
  contact
  isEmployer
  youngestAge
  mayNot {
    text {
      en
      zh
    }
    source
  }
}
    `, {"fragmentName":"PrivacyRulesParts"}) as unknown as TypedDocumentString<PrivacyRulesPartsFragment, unknown>;
export const SourceOrderPartsFragmentDoc = new TypedDocumentString(`
    fragment SourceOrderParts on SourcePriority {
  metric
  sources
  chosenBy
}
    `, {"fragmentName":"SourceOrderParts"}) as unknown as TypedDocumentString<SourceOrderPartsFragment, unknown>;
export const JudgedDayPartsFragmentDoc = new TypedDocumentString(`
    fragment JudgedDayParts on JudgedDay {
  verdict
  at
  reasons {
    en
    zh
  }
  limits {
    id
    limit {
      en
      zh
    }
  }
}
    `, {"fragmentName":"JudgedDayParts"}) as unknown as TypedDocumentString<JudgedDayPartsFragment, unknown>;
export const DevicePartsFragmentDoc = new TypedDocumentString(`
    fragment DeviceParts on DeviceConnection {
  id
  source {
    id
    title {
      en
      zh
    }
  }
  createdAt
  lastDeliveryAt
}
    `, {"fragmentName":"DeviceParts"}) as unknown as TypedDocumentString<DevicePartsFragment, unknown>;
export const FigureTablePartsFragmentDoc = new TypedDocumentString(`
    fragment FigureTableParts on FigureTable {
  id
  by
  rows {
    group
    programmeName
    people
    cells {
      band
      people
    }
  }
}
    `, {"fragmentName":"FigureTableParts"}) as unknown as TypedDocumentString<FigureTablePartsFragment, unknown>;
export const HabitPartsFragmentDoc = new TypedDocumentString(`
    fragment HabitParts on Habit {
  id
  ownName
  place
  effort
  enjoyment
  timesPerWeek
  lastOn
  verdict
  pinned
  name {
    en
    zh
  }
}
    `, {"fragmentName":"HabitParts"}) as unknown as TypedDocumentString<HabitPartsFragment, unknown>;
export const FailurePartsFragmentDoc = new TypedDocumentString(`
    fragment FailureParts on ImportFailure {
  code
  message
  where
  values {
    name
    text {
      en
      zh
    }
  }
}
    `, {"fragmentName":"FailureParts"}) as unknown as TypedDocumentString<FailurePartsFragment, unknown>;
export const ImportPartsFragmentDoc = new TypedDocumentString(`
    fragment ImportParts on Import {
  id
  uploadId
  fileName
  sourceId
  status
  progress
  recordsRead
  observationsStored
  activitiesStored
  duplicates
  failureReason {
    ...FailureParts
  }
  createdAt
  finishedAt
  takingBackSince
  rolledBackAt
  canBeReread
  fileCount
  warnings {
    code
    where
    count
  }
}
    fragment FailureParts on ImportFailure {
  code
  message
  where
  values {
    name
    text {
      en
      zh
    }
  }
}`, {"fragmentName":"ImportParts"}) as unknown as TypedDocumentString<ImportPartsFragment, unknown>;
export const ProblemPartsFragmentDoc = new TypedDocumentString(`
    fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}
    `, {"fragmentName":"ProblemParts"}) as unknown as TypedDocumentString<ProblemPartsFragment, unknown>;
export const ImportChangeFragmentDoc = new TypedDocumentString(`
    fragment ImportChange on ChangeImportResult {
  __typename
  ... on Import {
    ...ImportParts
  }
  ... on Problem {
    ...ProblemParts
  }
}
    fragment FailureParts on ImportFailure {
  code
  message
  where
  values {
    name
    text {
      en
      zh
    }
  }
}
fragment ImportParts on Import {
  id
  uploadId
  fileName
  sourceId
  status
  progress
  recordsRead
  observationsStored
  activitiesStored
  duplicates
  failureReason {
    ...FailureParts
  }
  createdAt
  finishedAt
  takingBackSince
  rolledBackAt
  canBeReread
  fileCount
  warnings {
    code
    where
    count
  }
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`, {"fragmentName":"ImportChange"}) as unknown as TypedDocumentString<ImportChangeFragment, unknown>;
export const VocabularyEntryPartsFragmentDoc = new TypedDocumentString(`
    fragment VocabularyEntryParts on VocabularyEntry {
  code
  label {
    en
    zh
  }
}
    `, {"fragmentName":"VocabularyEntryParts"}) as unknown as TypedDocumentString<VocabularyEntryPartsFragment, unknown>;
export const ExerciseLinkPartsFragmentDoc = new TypedDocumentString(`
    fragment ExerciseLinkParts on ExerciseLink {
  id
  title {
    en
    zh
  }
}
    `, {"fragmentName":"ExerciseLinkParts"}) as unknown as TypedDocumentString<ExerciseLinkPartsFragment, unknown>;
export const KnowledgeNodePartsFragmentDoc = new TypedDocumentString(`
    fragment KnowledgeNodeParts on KnowledgeNode {
  id
  kind
  label {
    en
    zh
  }
}
    `, {"fragmentName":"KnowledgeNodeParts"}) as unknown as TypedDocumentString<KnowledgeNodePartsFragment, unknown>;
export const ExerciseVerdictPartsFragmentDoc = new TypedDocumentString(`
    fragment ExerciseVerdictParts on ExerciseVerdict {
  kind
  why {
    ruleId
    words {
      en
      zh
    }
    clinicianWords {
      en
      zh
    }
    path {
      ...KnowledgeNodeParts
    }
    citations {
      ...CitationParts
    }
  }
  substitutes {
    exercise {
      ...ExerciseLinkParts
    }
    reasons {
      en
      zh
    }
    verdict
  }
}
    fragment KnowledgeNodeParts on KnowledgeNode {
  id
  kind
  label {
    en
    zh
  }
}
fragment ExerciseLinkParts on ExerciseLink {
  id
  title {
    en
    zh
  }
}
fragment CitationParts on Citation {
  source
  year
  place
  needsClinicianReview
}`, {"fragmentName":"ExerciseVerdictParts"}) as unknown as TypedDocumentString<ExerciseVerdictPartsFragment, unknown>;
export const ExercisePartsFragmentDoc = new TypedDocumentString(`
    fragment ExerciseParts on Exercise {
  id
  title {
    en
    zh
  }
  kind
  position
  skill
  dose {
    en
    zh
  }
  cues {
    en
    zh
  }
  primaryMuscles {
    ...VocabularyEntryParts
  }
  equipment {
    ...VocabularyEntryParts
  }
  easier {
    ...ExerciseLinkParts
  }
  harder {
    ...ExerciseLinkParts
  }
  citations {
    ...CitationParts
  }
  verdict {
    ...ExerciseVerdictParts
  }
}
    fragment KnowledgeNodeParts on KnowledgeNode {
  id
  kind
  label {
    en
    zh
  }
}
fragment ExerciseLinkParts on ExerciseLink {
  id
  title {
    en
    zh
  }
}
fragment ExerciseVerdictParts on ExerciseVerdict {
  kind
  why {
    ruleId
    words {
      en
      zh
    }
    clinicianWords {
      en
      zh
    }
    path {
      ...KnowledgeNodeParts
    }
    citations {
      ...CitationParts
    }
  }
  substitutes {
    exercise {
      ...ExerciseLinkParts
    }
    reasons {
      en
      zh
    }
    verdict
  }
}
fragment CitationParts on Citation {
  source
  year
  place
  needsClinicianReview
}
fragment VocabularyEntryParts on VocabularyEntry {
  code
  label {
    en
    zh
  }
}`, {"fragmentName":"ExerciseParts"}) as unknown as TypedDocumentString<ExercisePartsFragment, unknown>;
export const KnowledgeRulePartsFragmentDoc = new TypedDocumentString(`
    fragment KnowledgeRuleParts on KnowledgeRule {
  id
  version
  packId
  title {
    en
    zh
  }
  population
  when {
    en
    zh
  }
  thresholds {
    en
    zh
  }
  whenUnknown
  effects {
    en
    zh
  }
  severity
  evidence
  needsClinicianReview
  explanation {
    en
    zh
  }
  clinicianExplanation {
    en
    zh
  }
  citations {
    ...CitationParts
  }
  tests {
    name
    fires
    facts {
      name
      value
    }
  }
}
    fragment CitationParts on Citation {
  source
  year
  place
  needsClinicianReview
}`, {"fragmentName":"KnowledgeRuleParts"}) as unknown as TypedDocumentString<KnowledgeRulePartsFragment, unknown>;
export const TextToLabelPartsFragmentDoc = new TypedDocumentString(`
    fragment TextToLabelParts on TextToLabel {
  id
  text
  language
  doubt
  isFromPerson
  intent
  marks {
    from
    to
    slot
    value
  }
}
    `, {"fragmentName":"TextToLabelParts"}) as unknown as TypedDocumentString<TextToLabelPartsFragment, unknown>;
export const PlannedExercisePartsFragmentDoc = new TypedDocumentString(`
    fragment PlannedExerciseParts on PlannedExercise {
  exerciseId
  sets
  holdSeconds
  secondsPerSet
  perSide
  restSeconds
  seconds
  title {
    en
    zh
  }
  repetitions {
    ...RangeParts
  }
  repetitionsInReserve {
    ...RangeParts
  }
  cues {
    en
    zh
  }
}
    fragment RangeParts on AmountRange {
  low
  high
}`, {"fragmentName":"PlannedExerciseParts"}) as unknown as TypedDocumentString<PlannedExercisePartsFragment, unknown>;
export const LiveSessionPartsFragmentDoc = new TypedDocumentString(`
    fragment LiveSessionParts on LiveSession {
  id
  planId
  sessionId
  title {
    en
    zh
  }
  status
  seq
  steps {
    kind
    seconds
    band
    heartRateBpm {
      low
      high
    }
    rpe {
      low
      high
    }
    cue {
      en
      zh
    }
    feel {
      en
      zh
    }
    exercises {
      ...PlannedExerciseParts
    }
  }
  stepIndex
  secondsLeftInStep
  secondsLeft
  maySkip
  heartRate {
    bpm
    zone
    deviceKind
  }
  ceilingBpm
  guidance {
    code
    text {
      en
      zh
    }
  }
  stop {
    reason
    isEmergency
    message {
      en
      zh
    }
  }
  summary {
    stepIndex
    plannedSeconds
    doneSeconds
    below
    in
    above
    unjudged
    meanBpm
  }
  stopSigns {
    code
    isEmergency
    label {
      en
      zh
    }
  }
}
    fragment RangeParts on AmountRange {
  low
  high
}
fragment PlannedExerciseParts on PlannedExercise {
  exerciseId
  sets
  holdSeconds
  secondsPerSet
  perSide
  restSeconds
  seconds
  title {
    en
    zh
  }
  repetitions {
    ...RangeParts
  }
  repetitionsInReserve {
    ...RangeParts
  }
  cues {
    en
    zh
  }
}`, {"fragmentName":"LiveSessionParts"}) as unknown as TypedDocumentString<LiveSessionPartsFragment, unknown>;
export const MemberRowPartsFragmentDoc = new TypedDocumentString(`
    fragment MemberRowParts on Member {
  id
  accountName
  displayName
  roles
  deactivatedAt
}
    `, {"fragmentName":"MemberRowParts"}) as unknown as TypedDocumentString<MemberRowPartsFragment, unknown>;
export const ModelPartsFragmentDoc = new TypedDocumentString(`
    fragment ModelParts on Model {
  id
  ability
  name
  version
  isRules
  state
  sha256
  isRemote
  licence
  card
  trainedOn
  training {
    runId
    date
    settings {
      name
      value
    }
    steps
    curves {
      name
      values
    }
  }
  figures {
    name
    value
  }
  health {
    ready
    reason
    details {
      name
      value
    }
  }
  uses {
    outcome
    count
    medianMs
  }
  decisions {
    version
    state
    reason
    by
    at
  }
}
    `, {"fragmentName":"ModelParts"}) as unknown as TypedDocumentString<ModelPartsFragment, unknown>;
export const JobPartsFragmentDoc = new TypedDocumentString(`
    fragment JobParts on Job {
  id
  queue
  state
  attempts
  failure
  createdAt
  dueAt
  finishedAt
}
    `, {"fragmentName":"JobParts"}) as unknown as TypedDocumentString<JobPartsFragment, unknown>;
export const PersonalExportPartsFragmentDoc = new TypedDocumentString(`
    fragment PersonalExportParts on PersonalExport {
  id
  status
  createdAt
  expiresAt
  sizeBytes
}
    `, {"fragmentName":"PersonalExportParts"}) as unknown as TypedDocumentString<PersonalExportPartsFragment, unknown>;
export const LegalHoldPartsFragmentDoc = new TypedDocumentString(`
    fragment LegalHoldParts on LegalHold {
  id
  participantId
  displayName
  reason
  placedAt
  until
}
    `, {"fragmentName":"LegalHoldParts"}) as unknown as TypedDocumentString<LegalHoldPartsFragment, unknown>;
export const SessionBriefPartsFragmentDoc = new TypedDocumentString(`
    fragment SessionBriefParts on SessionBrief {
  id
  date
  minutes
  title {
    en
    zh
  }
}
    `, {"fragmentName":"SessionBriefParts"}) as unknown as TypedDocumentString<SessionBriefPartsFragment, unknown>;
export const PlanChangePartsFragmentDoc = new TypedDocumentString(`
    fragment PlanChangeParts on PlanChange {
  id
  kind
  state
  origin
  by
  proposedAt
  decidedAt
  decidedBy
  decisionReason
  label {
    en
    zh
  }
  reasons {
    en
    zh
  }
  diff {
    sessions {
      kind
      before {
        ...SessionBriefParts
      }
      after {
        ...SessionBriefParts
      }
    }
    weeks {
      startsOn
      before {
        minutes
      }
      after {
        minutes
      }
    }
  }
}
    fragment SessionBriefParts on SessionBrief {
  id
  date
  minutes
  title {
    en
    zh
  }
}`, {"fragmentName":"PlanChangeParts"}) as unknown as TypedDocumentString<PlanChangePartsFragment, unknown>;
export const ChangeSettingPartsFragmentDoc = new TypedDocumentString(`
    fragment ChangeSettingParts on ChangeSetting {
  kind
  mode
  isFixed
  setBy
  setAt
  label {
    en
    zh
  }
}
    `, {"fragmentName":"ChangeSettingParts"}) as unknown as TypedDocumentString<ChangeSettingPartsFragment, unknown>;
export const PlanStepPartsFragmentDoc = new TypedDocumentString(`
    fragment PlanStepParts on PlanStep {
  kind
  seconds
  band
  heartRateBpm {
    low
    high
  }
  rpe {
    low
    high
  }
  effortOfTen {
    low
    high
  }
  talkTest {
    en
    zh
  }
  workRate {
    speedKmh {
      ...RangeParts
    }
    inclinePercent {
      ...RangeParts
    }
    powerWatts {
      ...RangeParts
    }
  }
  cue {
    en
    zh
  }
}
    fragment RangeParts on AmountRange {
  low
  high
}`, {"fragmentName":"PlanStepParts"}) as unknown as TypedDocumentString<PlanStepPartsFragment, unknown>;
export const PlanSessionPartsFragmentDoc = new TypedDocumentString(`
    fragment PlanSessionParts on PlanSession {
  id
  date
  activity
  modality
  band
  minutes
  energyKcal
  supervisedBy
  title {
    en
    zh
  }
  advice {
    en
    zh
  }
  blocks {
    times
    steps {
      ...PlanStepParts
    }
  }
  exercises {
    ...PlannedExerciseParts
  }
  alternatives {
    templateId
    minutes
    equipment
    places
    title {
      en
      zh
    }
  }
  why {
    kind
    ref
    text {
      en
      zh
    }
    citations {
      ...CitationParts
    }
  }
  feedback {
    on
    done
    minutesDone
    effort
    enjoyment
    pain
    painAt
    verdict
    obstacle
  }
}
    fragment CitationParts on Citation {
  source
  year
  place
  needsClinicianReview
}
fragment RangeParts on AmountRange {
  low
  high
}
fragment PlanStepParts on PlanStep {
  kind
  seconds
  band
  heartRateBpm {
    low
    high
  }
  rpe {
    low
    high
  }
  effortOfTen {
    low
    high
  }
  talkTest {
    en
    zh
  }
  workRate {
    speedKmh {
      ...RangeParts
    }
    inclinePercent {
      ...RangeParts
    }
    powerWatts {
      ...RangeParts
    }
  }
  cue {
    en
    zh
  }
}
fragment PlannedExerciseParts on PlannedExercise {
  exerciseId
  sets
  holdSeconds
  secondsPerSet
  perSide
  restSeconds
  seconds
  title {
    en
    zh
  }
  repetitions {
    ...RangeParts
  }
  repetitionsInReserve {
    ...RangeParts
  }
  cues {
    en
    zh
  }
}`, {"fragmentName":"PlanSessionParts"}) as unknown as TypedDocumentString<PlanSessionPartsFragment, unknown>;
export const CertificatePartsFragmentDoc = new TypedDocumentString(`
    fragment CertificateParts on PlanCertificate {
  residual
  bound
  gap
  residualOfNoPlan
  binding {
    constraintId
    price
    label {
      en
      zh
    }
  }
  givenUp {
    constraintId
    times
    label {
      en
      zh
    }
  }
  shortfalls {
    outcome
    reachableText {
      en
      zh
    }
    wanted
    reachable
    unit
    label {
      en
      zh
    }
  }
}
    `, {"fragmentName":"CertificateParts"}) as unknown as TypedDocumentString<CertificatePartsFragment, unknown>;
export const NutritionPartsFragmentDoc = new TypedDocumentString(`
    fragment NutritionParts on NutritionAdvice {
  adviserId
  restingEnergyKcal
  dailyEnergyKcal
  intakeKcal
  proteinGrams {
    low
    high
  }
  items {
    id
    text {
      en
      zh
    }
    citations {
      ...CitationParts
    }
  }
  referral {
    en
    zh
  }
}
    fragment CitationParts on Citation {
  source
  year
  place
  needsClinicianReview
}`, {"fragmentName":"NutritionParts"}) as unknown as TypedDocumentString<NutritionPartsFragment, unknown>;
export const PlanPartsFragmentDoc = new TypedDocumentString(`
    fragment PlanParts on Plan {
  id
  version
  status
  heldBecause
  pausedBy
  withheld {
    message {
      en
      zh
    }
    reasons {
      en
      zh
    }
    breaches {
      rule
      where
      message
      limit
      found
    }
  }
  hash
  startsOn
  createdAt
  participant {
    id
    displayName
  }
  summary {
    en
    zh
  }
  phrasedSummary {
    language
    text
    model
    version
  }
  disclaimer {
    en
    zh
  }
  assumptions {
    en
    zh
  }
  weeks {
    week
    startsOn
    minutes
    moderateEquivalentMinutes
    phase {
      kind
      reason {
        en
        zh
      }
    }
    muscleSets {
      group
      label {
        en
        zh
      }
      sets
    }
    sessions {
      ...PlanSessionParts
    }
  }
  effects {
    outcome
    wanted
    predicted
    low
    high
    unit
    residual
    source
    label {
      en
      zh
    }
  }
  certificate {
    ...CertificateParts
  }
  screening {
    ...ScreeningParts
  }
  nutrition {
    ...NutritionParts
  }
  approvals {
    by
    decision
    reason
    at
  }
}
    fragment CitationParts on Citation {
  source
  year
  place
  needsClinicianReview
}
fragment RangeParts on AmountRange {
  low
  high
}
fragment PrescriptionParts on ExercisePrescription {
  populations {
    en
    zh
  }
  benefits {
    en
    zh
  }
  aerobic {
    daysPerWeek {
      ...RangeParts
    }
    bands
    heartRateReservePercent {
      ...RangeParts
    }
    heartRateNeedsTest
    effort {
      ...RangeParts
    }
    breathlessness {
      ...RangeParts
    }
    minutesPerSession {
      ...RangeParts
    }
    minutesPerWeek {
      ...RangeParts
    }
    activities
  }
  resistance {
    daysPerWeek {
      ...RangeParts
    }
    percentOfMaximum {
      ...RangeParts
    }
    sets {
      ...RangeParts
    }
    repetitions {
      ...RangeParts
    }
  }
  balanceDaysPerWeek
  flexibilityDaysPerWeek {
    ...RangeParts
  }
  pain {
    mostOfTen
    settlesWithinHours
  }
  belowSymptoms
  progression {
    how {
      en
      zh
    }
  }
  considerations {
    en
    zh
  }
  citations {
    ...CitationParts
  }
}
fragment ScreeningParts on Screening {
  outcome
  clearance
  screenedOn
  validUntil
  missingFacts
  prescription {
    ...PrescriptionParts
  }
  constraints {
    id
    kind
    ruleId
    severity
    reason {
      en
      zh
    }
    limit {
      en
      zh
    }
    citations {
      ...CitationParts
    }
  }
  trace {
    ruleId
    packId
    fired
    clearance
    decides
    outweighedBy
    missingFacts
    thresholds {
      fact
      comparison
      holds
    }
    overrides {
      limitId
      from
      to
      tightened
      reason
      signedBy
      until
    }
    title {
      en
      zh
    }
    explanation {
      en
      zh
    }
    facts {
      name
      value
    }
    citations {
      ...CitationParts
    }
  }
}
fragment PlanStepParts on PlanStep {
  kind
  seconds
  band
  heartRateBpm {
    low
    high
  }
  rpe {
    low
    high
  }
  effortOfTen {
    low
    high
  }
  talkTest {
    en
    zh
  }
  workRate {
    speedKmh {
      ...RangeParts
    }
    inclinePercent {
      ...RangeParts
    }
    powerWatts {
      ...RangeParts
    }
  }
  cue {
    en
    zh
  }
}
fragment PlannedExerciseParts on PlannedExercise {
  exerciseId
  sets
  holdSeconds
  secondsPerSet
  perSide
  restSeconds
  seconds
  title {
    en
    zh
  }
  repetitions {
    ...RangeParts
  }
  repetitionsInReserve {
    ...RangeParts
  }
  cues {
    en
    zh
  }
}
fragment PlanSessionParts on PlanSession {
  id
  date
  activity
  modality
  band
  minutes
  energyKcal
  supervisedBy
  title {
    en
    zh
  }
  advice {
    en
    zh
  }
  blocks {
    times
    steps {
      ...PlanStepParts
    }
  }
  exercises {
    ...PlannedExerciseParts
  }
  alternatives {
    templateId
    minutes
    equipment
    places
    title {
      en
      zh
    }
  }
  why {
    kind
    ref
    text {
      en
      zh
    }
    citations {
      ...CitationParts
    }
  }
  feedback {
    on
    done
    minutesDone
    effort
    enjoyment
    pain
    painAt
    verdict
    obstacle
  }
}
fragment CertificateParts on PlanCertificate {
  residual
  bound
  gap
  residualOfNoPlan
  binding {
    constraintId
    price
    label {
      en
      zh
    }
  }
  givenUp {
    constraintId
    times
    label {
      en
      zh
    }
  }
  shortfalls {
    outcome
    reachableText {
      en
      zh
    }
    wanted
    reachable
    unit
    label {
      en
      zh
    }
  }
}
fragment NutritionParts on NutritionAdvice {
  adviserId
  restingEnergyKcal
  dailyEnergyKcal
  intakeKcal
  proteinGrams {
    low
    high
  }
  items {
    id
    text {
      en
      zh
    }
    citations {
      ...CitationParts
    }
  }
  referral {
    en
    zh
  }
}`, {"fragmentName":"PlanParts"}) as unknown as TypedDocumentString<PlanPartsFragment, unknown>;
export const AnswerOptionPartsFragmentDoc = new TypedDocumentString(`
    fragment AnswerOptionParts on AnswerOption {
  value
  label {
    en
    zh
  }
}
    `, {"fragmentName":"AnswerOptionParts"}) as unknown as TypedDocumentString<AnswerOptionPartsFragment, unknown>;
export const PreviewPartsFragmentDoc = new TypedDocumentString(`
    fragment PreviewParts on ImportPreview {
  isComplete
  metrics {
    metric
    count
  }
  observations {
    count
    known
  }
  activities {
    count
    known
  }
  strengthSets
  firstDay
  lastDay
  records {
    code
    isActivity
    at
    localDay
    value
    unit
    durationSeconds
    quality
    isKnown
  }
  warnings {
    code
    where
    count
  }
  failure {
    ...FailureParts
  }
  files {
    path
    sourceId
    failure {
      ...FailureParts
    }
  }
  fileCount
  inspection {
    columns {
      position
      title
      role
      unit
      confidence
    }
    firstRows
    questions {
      setting
      rows
      text {
        en
        zh
      }
      options {
        ...AnswerOptionParts
      }
    }
    roles {
      ...AnswerOptionParts
    }
    titlesKey
    remembered {
      settings {
        name
        value
      }
      givenAt
    }
  }
  identicalImport {
    id
    createdAt
  }
}
    fragment FailureParts on ImportFailure {
  code
  message
  where
  values {
    name
    text {
      en
      zh
    }
  }
}
fragment AnswerOptionParts on AnswerOption {
  value
  label {
    en
    zh
  }
}`, {"fragmentName":"PreviewParts"}) as unknown as TypedDocumentString<PreviewPartsFragment, unknown>;
export const ProfilePartsFragmentDoc = new TypedDocumentString(`
    fragment ProfileParts on Participant {
  id
  displayName
  profileVersion
  profile {
    birthDate
    sex
    heightCm
    bodyMassKg
    medications
    symptoms
    screeningAnsweredOn
    activeMinutesPerWeek
    restingSystolicMmHg
    restingDiastolicMmHg
    restingHeartRateBpm
    measuredMaxHeartRateBpm
    vo2maxMlKgMin
    equipment
    places
    likedActivities
    dislikedActivities
    timeZone
    conditions {
      code
      since
      confirmed
    }
    availableDays {
      weekday
      minutes
    }
  }
}
    `, {"fragmentName":"ProfileParts"}) as unknown as TypedDocumentString<ProfilePartsFragment, unknown>;
export const ProgrammePersonPartsFragmentDoc = new TypedDocumentString(`
    fragment ProgrammePersonParts on ProgrammePerson {
  id
  displayName
  since
  until
}
    `, {"fragmentName":"ProgrammePersonParts"}) as unknown as TypedDocumentString<ProgrammePersonPartsFragment, unknown>;
export const ProgrammePartsFragmentDoc = new TypedDocumentString(`
    fragment ProgrammeParts on Programme {
  id
  name
  endedAt
  staff {
    ...ProgrammePersonParts
  }
  participants {
    ...ProgrammePersonParts
  }
}
    fragment ProgrammePersonParts on ProgrammePerson {
  id
  displayName
  since
  until
}`, {"fragmentName":"ProgrammeParts"}) as unknown as TypedDocumentString<ProgrammePartsFragment, unknown>;
export const PlanRequestPartsFragmentDoc = new TypedDocumentString(`
    fragment PlanRequestParts on PlanRequest {
  id
  text
  status
  step
  progress
  createdAt
  intent
  understood {
    slot
    from
    to
    confidence
    origin
    value {
      en
      zh
    }
  }
  questions {
    id
    text {
      en
      zh
    }
    options {
      code
      label {
        en
        zh
      }
    }
  }
  stop {
    code
    message {
      en
      zh
    }
    reasons {
      en
      zh
    }
  }
  plan {
    id
    status
  }
}
    `, {"fragmentName":"PlanRequestParts"}) as unknown as TypedDocumentString<PlanRequestPartsFragment, unknown>;
export const ResearchExportPartsFragmentDoc = new TypedDocumentString(`
    fragment ResearchExportParts on ResearchExport {
  id
  kind
  state
  reason
  people
  suppressed
  groups
  k
  l
  highestRisk
  askedAt
}
    `, {"fragmentName":"ResearchExportParts"}) as unknown as TypedDocumentString<ResearchExportPartsFragment, unknown>;
export const RetentionPeriodPartsFragmentDoc = new TypedDocumentString(`
    fragment RetentionPeriodParts on RetentionPeriod {
  kind
  name {
    en
    zh
  }
  keepDays
  isUsual
  leastDays
  mostDays
  law {
    en
    zh
  }
  due
}
    `, {"fragmentName":"RetentionPeriodParts"}) as unknown as TypedDocumentString<RetentionPeriodPartsFragment, unknown>;
export const AdjustableLimitPartsFragmentDoc = new TypedDocumentString(`
    fragment AdjustableLimitParts on AdjustableLimit {
  limitId
  ruleId
  packId
  about {
    en
    zh
  }
  value
  unit
  stricter
  mayLoosen
  ruleTitle {
    en
    zh
  }
  override {
    id
    value
    reason
    signedBy
    signedAt
    until
  }
}
    `, {"fragmentName":"AdjustableLimitParts"}) as unknown as TypedDocumentString<AdjustableLimitPartsFragment, unknown>;
export const PersonScreeningPartsFragmentDoc = new TypedDocumentString(`
    fragment PersonScreeningParts on PersonScreening {
  participantId
  screening {
    ...ScreeningParts
  }
  questions {
    name
    kind
    unit
    low
    high
    choices
    holdsDays
    text {
      en
      zh
    }
    label {
      en
      zh
    }
  }
  missing {
    name
    place
    label {
      en
      zh
    }
  }
  answers {
    name
    value
    unit
    on
    until
    byClinician
    label {
      en
      zh
    }
  }
}
    fragment CitationParts on Citation {
  source
  year
  place
  needsClinicianReview
}
fragment RangeParts on AmountRange {
  low
  high
}
fragment PrescriptionParts on ExercisePrescription {
  populations {
    en
    zh
  }
  benefits {
    en
    zh
  }
  aerobic {
    daysPerWeek {
      ...RangeParts
    }
    bands
    heartRateReservePercent {
      ...RangeParts
    }
    heartRateNeedsTest
    effort {
      ...RangeParts
    }
    breathlessness {
      ...RangeParts
    }
    minutesPerSession {
      ...RangeParts
    }
    minutesPerWeek {
      ...RangeParts
    }
    activities
  }
  resistance {
    daysPerWeek {
      ...RangeParts
    }
    percentOfMaximum {
      ...RangeParts
    }
    sets {
      ...RangeParts
    }
    repetitions {
      ...RangeParts
    }
  }
  balanceDaysPerWeek
  flexibilityDaysPerWeek {
    ...RangeParts
  }
  pain {
    mostOfTen
    settlesWithinHours
  }
  belowSymptoms
  progression {
    how {
      en
      zh
    }
  }
  considerations {
    en
    zh
  }
  citations {
    ...CitationParts
  }
}
fragment ScreeningParts on Screening {
  outcome
  clearance
  screenedOn
  validUntil
  missingFacts
  prescription {
    ...PrescriptionParts
  }
  constraints {
    id
    kind
    ruleId
    severity
    reason {
      en
      zh
    }
    limit {
      en
      zh
    }
    citations {
      ...CitationParts
    }
  }
  trace {
    ruleId
    packId
    fired
    clearance
    decides
    outweighedBy
    missingFacts
    thresholds {
      fact
      comparison
      holds
    }
    overrides {
      limitId
      from
      to
      tightened
      reason
      signedBy
      until
    }
    title {
      en
      zh
    }
    explanation {
      en
      zh
    }
    facts {
      name
      value
    }
    citations {
      ...CitationParts
    }
  }
}`, {"fragmentName":"PersonScreeningParts"}) as unknown as TypedDocumentString<PersonScreeningPartsFragment, unknown>;
export const SecurityPartsFragmentDoc = new TypedDocumentString(`
    fragment SecurityParts on AccountSecurity {
  hasAuthenticator
  recoveryCodesLeft
  passwordChangedAt
  secondFactorFrom
  passkeys {
    id
    name
    createdAt
    lastUsedAt
  }
  sessions {
    id
    device
    proof
    signedInAt
    lastUsedAt
    isThis
  }
}
    `, {"fragmentName":"SecurityParts"}) as unknown as TypedDocumentString<SecurityPartsFragment, unknown>;
export const SecurityChangePartsFragmentDoc = new TypedDocumentString(`
    fragment SecurityChangeParts on AccountSecurityChange {
  recoveryCodes
  csrfToken
  security {
    ...SecurityParts
  }
}
    fragment SecurityParts on AccountSecurity {
  hasAuthenticator
  recoveryCodesLeft
  passwordChangedAt
  secondFactorFrom
  passkeys {
    id
    name
    createdAt
    lastUsedAt
  }
  sessions {
    id
    device
    proof
    signedInAt
    lastUsedAt
    isThis
  }
}`, {"fragmentName":"SecurityChangeParts"}) as unknown as TypedDocumentString<SecurityChangePartsFragment, unknown>;
export const CuePartsFragmentDoc = new TypedDocumentString(`
    fragment CueParts on SessionCue {
  sessionId
  situation
  startsAt
  text {
    en
    zh
  }
}
    `, {"fragmentName":"CueParts"}) as unknown as TypedDocumentString<CuePartsFragment, unknown>;
export const SessionPartsFragmentDoc = new TypedDocumentString(`
    fragment SessionParts on Session {
  csrfToken
  idleMinutes
  secondFactorDue
  member {
    id
    accountName
    displayName
    roles
    language
    workspace {
      name
    }
    participant {
      id
    }
  }
}
    `, {"fragmentName":"SessionParts"}) as unknown as TypedDocumentString<SessionPartsFragment, unknown>;
export const SparedJointPartsFragmentDoc = new TypedDocumentString(`
    fragment SparedJointParts on SparedJoint {
  joint
  since
  label {
    en
    zh
  }
  reason {
    en
    zh
  }
}
    `, {"fragmentName":"SparedJointParts"}) as unknown as TypedDocumentString<SparedJointPartsFragment, unknown>;
export const ZonesPartsFragmentDoc = new TypedDocumentString(`
    fragment ZonesParts on HeartRateZones {
  validFrom
  lowerBoundsBpm
  basis
  firstThresholdBpm
  secondThresholdBpm
}
    `, {"fragmentName":"ZonesParts"}) as unknown as TypedDocumentString<ZonesPartsFragment, unknown>;
export const WishChangePartsFragmentDoc = new TypedDocumentString(`
    fragment WishChangeParts on WishChange {
  kind
  weekday
  minutes
  count
  place
  activity
  text {
    en
    zh
  }
}
    `, {"fragmentName":"WishChangeParts"}) as unknown as TypedDocumentString<WishChangePartsFragment, unknown>;
export const PlanFiguresPartsFragmentDoc = new TypedDocumentString(`
    fragment PlanFiguresParts on PlanFigures {
  weeks
  sessionsPerWeek
  minutesPerWeek
}
    `, {"fragmentName":"PlanFiguresParts"}) as unknown as TypedDocumentString<PlanFiguresPartsFragment, unknown>;
export const AccessTokensDocument = new TypedDocumentString(`
    query AccessTokens {
  accessTokens {
    ...AccessTokenParts
  }
  accessTokenScopes
}
    fragment AccessTokenParts on AccessToken {
  id
  name
  prefix
  scopes
  createdAt
  expiresAt
  lastUsedAt
}`) as unknown as TypedDocumentString<AccessTokensQuery, AccessTokensQueryVariables>;
export const ServiceAccountsDocument = new TypedDocumentString(`
    query ServiceAccounts {
  serviceAccounts {
    ...ServiceAccountParts
  }
}
    fragment AccessTokenParts on AccessToken {
  id
  name
  prefix
  scopes
  createdAt
  expiresAt
  lastUsedAt
}
fragment ServiceAccountParts on ServiceAccount {
  id
  displayName
  roles
  scopes
  accessTokens {
    ...AccessTokenParts
  }
}`) as unknown as TypedDocumentString<ServiceAccountsQuery, ServiceAccountsQueryVariables>;
export const IssueAccessTokenDocument = new TypedDocumentString(`
    mutation IssueAccessToken($input: IssueAccessTokenInput!) {
  issueAccessToken(input: $input) {
    __typename
    ... on IssuedAccessToken {
      secret
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<IssueAccessTokenMutation, IssueAccessTokenMutationVariables>;
export const RevokeAccessTokenDocument = new TypedDocumentString(`
    mutation RevokeAccessToken($id: ID!) {
  revokeAccessToken(id: $id) {
    __typename
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<RevokeAccessTokenMutation, RevokeAccessTokenMutationVariables>;
export const CreateServiceAccountDocument = new TypedDocumentString(`
    mutation CreateServiceAccount($input: CreateServiceAccountInput!) {
  createServiceAccount(input: $input) {
    __typename
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<CreateServiceAccountMutation, CreateServiceAccountMutationVariables>;
export const AccountsDocument = new TypedDocumentString(`
    query Accounts {
  members {
    id
    accountName
    displayName
    roles
  }
  invitations {
    id
    note
    roles
    expiresAt
  }
  signInRules {
    ...RuleParts
  }
}
    fragment RuleParts on SignInRules {
  secondFactorFrom
  ssoOnly
  breakGlassMemberId
  idleMinutes
  sessionHours
}`) as unknown as TypedDocumentString<AccountsQuery, AccountsQueryVariables>;
export const IssuePasswordResetDocument = new TypedDocumentString(`
    mutation IssuePasswordReset($memberId: ID!) {
  issuePasswordReset(memberId: $memberId) {
    __typename
    ... on OneTimeLink {
      url
      expiresAt
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<IssuePasswordResetMutation, IssuePasswordResetMutationVariables>;
export const ResetSecondFactorsDocument = new TypedDocumentString(`
    mutation ResetSecondFactors($memberId: ID!) {
  resetSecondFactors(memberId: $memberId) {
    __typename
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<ResetSecondFactorsMutation, ResetSecondFactorsMutationVariables>;
export const EndSessionsOfDocument = new TypedDocumentString(`
    mutation EndSessionsOf($memberId: ID!) {
  endSessionsOf(memberId: $memberId) {
    __typename
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<EndSessionsOfMutation, EndSessionsOfMutationVariables>;
export const InviteDocument = new TypedDocumentString(`
    mutation Invite($input: InviteInput!) {
  invite(input: $input) {
    __typename
    ... on MadeInvitation {
      url
      invitation {
        id
        expiresAt
      }
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<InviteMutation, InviteMutationVariables>;
export const WithdrawInvitationDocument = new TypedDocumentString(`
    mutation WithdrawInvitation($id: ID!) {
  withdrawInvitation(id: $id) {
    __typename
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<WithdrawInvitationMutation, WithdrawInvitationMutationVariables>;
export const SetSignInRulesDocument = new TypedDocumentString(`
    mutation SetSignInRules($input: SetSignInRulesInput!) {
  setSignInRules(input: $input) {
    __typename
    ...RuleParts
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment RuleParts on SignInRules {
  secondFactorFrom
  ssoOnly
  breakGlassMemberId
  idleMinutes
  sessionHours
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<SetSignInRulesMutation, SetSignInRulesMutationVariables>;
export const OneActivityDocument = new TypedDocumentString(`
    query OneActivity($participantId: ID!, $activityId: ID!, $kinds: [String!]!) {
  participant(id: $participantId) {
    id
    displayName
    activity(id: $activityId) {
      id
      activity
      sourceActivity
      sourceVariant
      name
      localDay
      startedAt
      localStart
      elapsedSeconds
      timerSeconds
      movingSeconds
      distanceMetres
      energyKcal
      totalEnergyKcal
      ascentMetres
      descentMetres
      meanHeartRateBpm
      maxHeartRateBpm
      meanPowerWatts
      poolLengthMetres
      device
      sourceId
      perceivedExertion
      perceivedExertionOrigin
      sourcePerceivedExertion
      load {
        banister {
          ...LoadFigureParts
        }
        edwards {
          ...LoadFigureParts
        }
        lucia {
          ...LoadFigureParts
        }
        sessionEffort {
          ...LoadFigureParts
        }
        timeInZones {
          validFrom
          basis
          lowerBoundsBpm
          seconds
          secondsBelow
          coverage
        }
        timeInZonesMissing
        maxHeartRateBpm
        maxHeartRateBasis
        restHeartRateBpm
      }
      poolSwim {
        activeLengths
        swimSeconds
        restSeconds
        strokes
      }
      laps {
        kind
        secondsFromStart
        elapsedSeconds
        timerSeconds
        distanceMetres
        meanHeartRateBpm
        maxHeartRateBpm
        strokes
      }
      strengthSets {
        repetitions
        loadKg
        durationSeconds
        distanceMetres
        sourceExercise
        kind
        perceivedExertion
      }
      otherRecordings {
        ...OtherRecordingParts
      }
      streams(kinds: $kinds, points: 1000) {
        kind
        unit
        secondsFromStart
        values
      }
      route(points: 1000) {
        latitudes
        longitudes
      }
    }
  }
  vocabulary {
    activities {
      ...VocabularyEntryParts
    }
  }
}
    fragment OtherRecordingParts on OtherRecording {
  id
  sourceId
  sourceActivity
  startedAt
  elapsedSeconds
  distanceMetres
  energyKcal
  device
}
fragment LoadFigureParts on LoadFigure {
  value
  missing
  coverage
}
fragment VocabularyEntryParts on VocabularyEntry {
  code
  label {
    en
    zh
  }
}`) as unknown as TypedDocumentString<OneActivityQuery, OneActivityQueryVariables>;
export const KeepActivityApartDocument = new TypedDocumentString(`
    mutation KeepActivityApart($activityId: ID!, $apart: Boolean!) {
  keepActivityApart(activityId: $activityId, apart: $apart) {
    __typename
    ... on Activity {
      id
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<KeepActivityApartMutation, KeepActivityApartMutationVariables>;
export const RateActivityDocument = new TypedDocumentString(`
    mutation RateActivity($activityId: ID!, $perceivedExertion: Float) {
  rateActivity(activityId: $activityId, perceivedExertion: $perceivedExertion) {
    __typename
    ... on Activity {
      id
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<RateActivityMutation, RateActivityMutationVariables>;
export const AwaitingApprovalDocument = new TypedDocumentString(`
    query AwaitingApproval {
  plansAwaitingApproval {
    id
    version
    status
    startsOn
    createdAt
    participant {
      id
      displayName
    }
    screening {
      outcome
    }
    weeks {
      week
      minutes
    }
  }
}
    `) as unknown as TypedDocumentString<AwaitingApprovalQuery, AwaitingApprovalQueryVariables>;
export const EditPlanDocument = new TypedDocumentString(`
    mutation EditPlan($input: PlanEditInput!) {
  editPlan(input: $input) {
    __typename
    ... on Plan {
      ...PlanParts
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment CitationParts on Citation {
  source
  year
  place
  needsClinicianReview
}
fragment RangeParts on AmountRange {
  low
  high
}
fragment PrescriptionParts on ExercisePrescription {
  populations {
    en
    zh
  }
  benefits {
    en
    zh
  }
  aerobic {
    daysPerWeek {
      ...RangeParts
    }
    bands
    heartRateReservePercent {
      ...RangeParts
    }
    heartRateNeedsTest
    effort {
      ...RangeParts
    }
    breathlessness {
      ...RangeParts
    }
    minutesPerSession {
      ...RangeParts
    }
    minutesPerWeek {
      ...RangeParts
    }
    activities
  }
  resistance {
    daysPerWeek {
      ...RangeParts
    }
    percentOfMaximum {
      ...RangeParts
    }
    sets {
      ...RangeParts
    }
    repetitions {
      ...RangeParts
    }
  }
  balanceDaysPerWeek
  flexibilityDaysPerWeek {
    ...RangeParts
  }
  pain {
    mostOfTen
    settlesWithinHours
  }
  belowSymptoms
  progression {
    how {
      en
      zh
    }
  }
  considerations {
    en
    zh
  }
  citations {
    ...CitationParts
  }
}
fragment ScreeningParts on Screening {
  outcome
  clearance
  screenedOn
  validUntil
  missingFacts
  prescription {
    ...PrescriptionParts
  }
  constraints {
    id
    kind
    ruleId
    severity
    reason {
      en
      zh
    }
    limit {
      en
      zh
    }
    citations {
      ...CitationParts
    }
  }
  trace {
    ruleId
    packId
    fired
    clearance
    decides
    outweighedBy
    missingFacts
    thresholds {
      fact
      comparison
      holds
    }
    overrides {
      limitId
      from
      to
      tightened
      reason
      signedBy
      until
    }
    title {
      en
      zh
    }
    explanation {
      en
      zh
    }
    facts {
      name
      value
    }
    citations {
      ...CitationParts
    }
  }
}
fragment PlanStepParts on PlanStep {
  kind
  seconds
  band
  heartRateBpm {
    low
    high
  }
  rpe {
    low
    high
  }
  effortOfTen {
    low
    high
  }
  talkTest {
    en
    zh
  }
  workRate {
    speedKmh {
      ...RangeParts
    }
    inclinePercent {
      ...RangeParts
    }
    powerWatts {
      ...RangeParts
    }
  }
  cue {
    en
    zh
  }
}
fragment PlannedExerciseParts on PlannedExercise {
  exerciseId
  sets
  holdSeconds
  secondsPerSet
  perSide
  restSeconds
  seconds
  title {
    en
    zh
  }
  repetitions {
    ...RangeParts
  }
  repetitionsInReserve {
    ...RangeParts
  }
  cues {
    en
    zh
  }
}
fragment PlanSessionParts on PlanSession {
  id
  date
  activity
  modality
  band
  minutes
  energyKcal
  supervisedBy
  title {
    en
    zh
  }
  advice {
    en
    zh
  }
  blocks {
    times
    steps {
      ...PlanStepParts
    }
  }
  exercises {
    ...PlannedExerciseParts
  }
  alternatives {
    templateId
    minutes
    equipment
    places
    title {
      en
      zh
    }
  }
  why {
    kind
    ref
    text {
      en
      zh
    }
    citations {
      ...CitationParts
    }
  }
  feedback {
    on
    done
    minutesDone
    effort
    enjoyment
    pain
    painAt
    verdict
    obstacle
  }
}
fragment CertificateParts on PlanCertificate {
  residual
  bound
  gap
  residualOfNoPlan
  binding {
    constraintId
    price
    label {
      en
      zh
    }
  }
  givenUp {
    constraintId
    times
    label {
      en
      zh
    }
  }
  shortfalls {
    outcome
    reachableText {
      en
      zh
    }
    wanted
    reachable
    unit
    label {
      en
      zh
    }
  }
}
fragment NutritionParts on NutritionAdvice {
  adviserId
  restingEnergyKcal
  dailyEnergyKcal
  intakeKcal
  proteinGrams {
    low
    high
  }
  items {
    id
    text {
      en
      zh
    }
    citations {
      ...CitationParts
    }
  }
  referral {
    en
    zh
  }
}
fragment PlanParts on Plan {
  id
  version
  status
  heldBecause
  pausedBy
  withheld {
    message {
      en
      zh
    }
    reasons {
      en
      zh
    }
    breaches {
      rule
      where
      message
      limit
      found
    }
  }
  hash
  startsOn
  createdAt
  participant {
    id
    displayName
  }
  summary {
    en
    zh
  }
  phrasedSummary {
    language
    text
    model
    version
  }
  disclaimer {
    en
    zh
  }
  assumptions {
    en
    zh
  }
  weeks {
    week
    startsOn
    minutes
    moderateEquivalentMinutes
    phase {
      kind
      reason {
        en
        zh
      }
    }
    muscleSets {
      group
      label {
        en
        zh
      }
      sets
    }
    sessions {
      ...PlanSessionParts
    }
  }
  effects {
    outcome
    wanted
    predicted
    low
    high
    unit
    residual
    source
    label {
      en
      zh
    }
  }
  certificate {
    ...CertificateParts
  }
  screening {
    ...ScreeningParts
  }
  nutrition {
    ...NutritionParts
  }
  approvals {
    by
    decision
    reason
    at
  }
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<EditPlanMutation, EditPlanMutationVariables>;
export const DecidePlanDocument = new TypedDocumentString(`
    mutation DecidePlan($input: DecidePlanInput!) {
  decidePlan(input: $input) {
    __typename
    ... on Plan {
      ...PlanParts
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment CitationParts on Citation {
  source
  year
  place
  needsClinicianReview
}
fragment RangeParts on AmountRange {
  low
  high
}
fragment PrescriptionParts on ExercisePrescription {
  populations {
    en
    zh
  }
  benefits {
    en
    zh
  }
  aerobic {
    daysPerWeek {
      ...RangeParts
    }
    bands
    heartRateReservePercent {
      ...RangeParts
    }
    heartRateNeedsTest
    effort {
      ...RangeParts
    }
    breathlessness {
      ...RangeParts
    }
    minutesPerSession {
      ...RangeParts
    }
    minutesPerWeek {
      ...RangeParts
    }
    activities
  }
  resistance {
    daysPerWeek {
      ...RangeParts
    }
    percentOfMaximum {
      ...RangeParts
    }
    sets {
      ...RangeParts
    }
    repetitions {
      ...RangeParts
    }
  }
  balanceDaysPerWeek
  flexibilityDaysPerWeek {
    ...RangeParts
  }
  pain {
    mostOfTen
    settlesWithinHours
  }
  belowSymptoms
  progression {
    how {
      en
      zh
    }
  }
  considerations {
    en
    zh
  }
  citations {
    ...CitationParts
  }
}
fragment ScreeningParts on Screening {
  outcome
  clearance
  screenedOn
  validUntil
  missingFacts
  prescription {
    ...PrescriptionParts
  }
  constraints {
    id
    kind
    ruleId
    severity
    reason {
      en
      zh
    }
    limit {
      en
      zh
    }
    citations {
      ...CitationParts
    }
  }
  trace {
    ruleId
    packId
    fired
    clearance
    decides
    outweighedBy
    missingFacts
    thresholds {
      fact
      comparison
      holds
    }
    overrides {
      limitId
      from
      to
      tightened
      reason
      signedBy
      until
    }
    title {
      en
      zh
    }
    explanation {
      en
      zh
    }
    facts {
      name
      value
    }
    citations {
      ...CitationParts
    }
  }
}
fragment PlanStepParts on PlanStep {
  kind
  seconds
  band
  heartRateBpm {
    low
    high
  }
  rpe {
    low
    high
  }
  effortOfTen {
    low
    high
  }
  talkTest {
    en
    zh
  }
  workRate {
    speedKmh {
      ...RangeParts
    }
    inclinePercent {
      ...RangeParts
    }
    powerWatts {
      ...RangeParts
    }
  }
  cue {
    en
    zh
  }
}
fragment PlannedExerciseParts on PlannedExercise {
  exerciseId
  sets
  holdSeconds
  secondsPerSet
  perSide
  restSeconds
  seconds
  title {
    en
    zh
  }
  repetitions {
    ...RangeParts
  }
  repetitionsInReserve {
    ...RangeParts
  }
  cues {
    en
    zh
  }
}
fragment PlanSessionParts on PlanSession {
  id
  date
  activity
  modality
  band
  minutes
  energyKcal
  supervisedBy
  title {
    en
    zh
  }
  advice {
    en
    zh
  }
  blocks {
    times
    steps {
      ...PlanStepParts
    }
  }
  exercises {
    ...PlannedExerciseParts
  }
  alternatives {
    templateId
    minutes
    equipment
    places
    title {
      en
      zh
    }
  }
  why {
    kind
    ref
    text {
      en
      zh
    }
    citations {
      ...CitationParts
    }
  }
  feedback {
    on
    done
    minutesDone
    effort
    enjoyment
    pain
    painAt
    verdict
    obstacle
  }
}
fragment CertificateParts on PlanCertificate {
  residual
  bound
  gap
  residualOfNoPlan
  binding {
    constraintId
    price
    label {
      en
      zh
    }
  }
  givenUp {
    constraintId
    times
    label {
      en
      zh
    }
  }
  shortfalls {
    outcome
    reachableText {
      en
      zh
    }
    wanted
    reachable
    unit
    label {
      en
      zh
    }
  }
}
fragment NutritionParts on NutritionAdvice {
  adviserId
  restingEnergyKcal
  dailyEnergyKcal
  intakeKcal
  proteinGrams {
    low
    high
  }
  items {
    id
    text {
      en
      zh
    }
    citations {
      ...CitationParts
    }
  }
  referral {
    en
    zh
  }
}
fragment PlanParts on Plan {
  id
  version
  status
  heldBecause
  pausedBy
  withheld {
    message {
      en
      zh
    }
    reasons {
      en
      zh
    }
    breaches {
      rule
      where
      message
      limit
      found
    }
  }
  hash
  startsOn
  createdAt
  participant {
    id
    displayName
  }
  summary {
    en
    zh
  }
  phrasedSummary {
    language
    text
    model
    version
  }
  disclaimer {
    en
    zh
  }
  assumptions {
    en
    zh
  }
  weeks {
    week
    startsOn
    minutes
    moderateEquivalentMinutes
    phase {
      kind
      reason {
        en
        zh
      }
    }
    muscleSets {
      group
      label {
        en
        zh
      }
      sets
    }
    sessions {
      ...PlanSessionParts
    }
  }
  effects {
    outcome
    wanted
    predicted
    low
    high
    unit
    residual
    source
    label {
      en
      zh
    }
  }
  certificate {
    ...CertificateParts
  }
  screening {
    ...ScreeningParts
  }
  nutrition {
    ...NutritionParts
  }
  approvals {
    by
    decision
    reason
    at
  }
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<DecidePlanMutation, DecidePlanMutationVariables>;
export const AuditTrailDocument = new TypedDocumentString(`
    query AuditTrail($filter: AuditFilter!, $before: Int) {
  auditTrail(filter: $filter, before: $before, first: 50) {
    entries {
      ...AuditEntryParts
    }
    next
  }
}
    fragment AuditEntryParts on AuditEntry {
  number
  at
  memberId
  memberName
  action
  subject
  decision
  reason
}`) as unknown as TypedDocumentString<AuditTrailQuery, AuditTrailQueryVariables>;
export const AccessToMyRecordDocument = new TypedDocumentString(`
    query AccessToMyRecord($before: Int) {
  accessToMyRecord(before: $before, first: 50) {
    entries {
      ...AuditEntryParts
    }
    next
  }
}
    fragment AuditEntryParts on AuditEntry {
  number
  at
  memberId
  memberName
  action
  subject
  decision
  reason
}`) as unknown as TypedDocumentString<AccessToMyRecordQuery, AccessToMyRecordQueryVariables>;
export const AuditMembersDocument = new TypedDocumentString(`
    query AuditMembers {
  members {
    id
    displayName
  }
}
    `) as unknown as TypedDocumentString<AuditMembersQuery, AuditMembersQueryVariables>;
export const VerifyAuditTrailDocument = new TypedDocumentString(`
    mutation VerifyAuditTrail {
  verifyAuditTrail {
    entries
    isIntact
    firstBroken
    fault
    anchoredUpTo
  }
}
    `) as unknown as TypedDocumentString<VerifyAuditTrailMutation, VerifyAuditTrailMutationVariables>;
export const ExportAuditTrailDocument = new TypedDocumentString(`
    mutation ExportAuditTrail($filter: AuditFilter!) {
  exportAuditTrail(filter: $filter) {
    csv
    entries
    isComplete
  }
}
    `) as unknown as TypedDocumentString<ExportAuditTrailMutation, ExportAuditTrailMutationVariables>;
export const KeyStateDocument = new TypedDocumentString(`
    query KeyState {
  keyState {
    ...KeyStateParts
  }
}
    fragment KeyStateParts on KeyState {
  workspaceKeyVersion
  isWrappedByCurrentMasterKey
  people
  waitingForWorkspaceKey
  formerPersonKeys
  formerWorkspaceKeys
  outsideVault
  oldestPersonKey
  isRotating
}`) as unknown as TypedDocumentString<KeyStateQuery, KeyStateQueryVariables>;
export const RotateWorkspaceKeyDocument = new TypedDocumentString(`
    mutation RotateWorkspaceKey {
  rotateWorkspaceKey {
    __typename
    ... on KeyState {
      ...KeyStateParts
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment KeyStateParts on KeyState {
  workspaceKeyVersion
  isWrappedByCurrentMasterKey
  people
  waitingForWorkspaceKey
  formerPersonKeys
  formerWorkspaceKeys
  outsideVault
  oldestPersonKey
  isRotating
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<RotateWorkspaceKeyMutation, RotateWorkspaceKeyMutationVariables>;
export const RotatePersonKeysDocument = new TypedDocumentString(`
    mutation RotatePersonKeys {
  rotatePersonKeys {
    __typename
    ... on KeyState {
      ...KeyStateParts
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment KeyStateParts on KeyState {
  workspaceKeyVersion
  isWrappedByCurrentMasterKey
  people
  waitingForWorkspaceKey
  formerPersonKeys
  formerWorkspaceKeys
  outsideVault
  oldestPersonKey
  isRotating
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<RotatePersonKeysMutation, RotatePersonKeysMutationVariables>;
export const CalendarLinkDocument = new TypedDocumentString(`
    query CalendarLink($participantId: ID!) {
  calendarLink(participantId: $participantId) {
    ...CalendarLinkParts
  }
}
    fragment CalendarLinkParts on CalendarLink {
  showsDetails
  language
  createdAt
  lastFetchedAt
}`) as unknown as TypedDocumentString<CalendarLinkQuery, CalendarLinkQueryVariables>;
export const MakeCalendarLinkDocument = new TypedDocumentString(`
    mutation MakeCalendarLink($input: MakeCalendarLinkInput!) {
  makeCalendarLink(input: $input) {
    __typename
    ... on MadeCalendarLink {
      path
      link {
        ...CalendarLinkParts
      }
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment CalendarLinkParts on CalendarLink {
  showsDetails
  language
  createdAt
  lastFetchedAt
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<MakeCalendarLinkMutation, MakeCalendarLinkMutationVariables>;
export const SetCalendarLinkDocument = new TypedDocumentString(`
    mutation SetCalendarLink($input: SetCalendarLinkInput!) {
  setCalendarLink(input: $input) {
    __typename
    ... on CalendarLink {
      ...CalendarLinkParts
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment CalendarLinkParts on CalendarLink {
  showsDetails
  language
  createdAt
  lastFetchedAt
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<SetCalendarLinkMutation, SetCalendarLinkMutationVariables>;
export const RevokeCalendarLinkDocument = new TypedDocumentString(`
    mutation RevokeCalendarLink($participantId: ID!) {
  revokeCalendarLink(participantId: $participantId) {
    __typename
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<RevokeCalendarLinkMutation, RevokeCalendarLinkMutationVariables>;
export const CalendarDocument = new TypedDocumentString(`
    query Calendar($participantId: ID!) {
  calendar(participantId: $participantId) {
    ...CalendarParts
  }
  vocabulary {
    activities {
      ...VocabularyEntryParts
    }
    equipment {
      ...VocabularyEntryParts
    }
    places {
      ...VocabularyEntryParts
    }
  }
}
    fragment CalendarParts on PersonalCalendar {
  participantId
  windows {
    id
    weekday
    from
    to
  }
  commitments {
    id
    title
    weekday
    firstOn
    lastOn
    from
    to
  }
  periods {
    id
    kind
    firstOn
    lastOn
    minutesPerDay
    equipment
    places
  }
  classes {
    id
    activity
    activityLabel {
      en
      zh
    }
    place
    weekday
    firstOn
    lastOn
    from
    to
    isFixed
  }
  days {
    date
    minutes
    kinds
    classes
    commitments
  }
}
fragment VocabularyEntryParts on VocabularyEntry {
  code
  label {
    en
    zh
  }
}`) as unknown as TypedDocumentString<CalendarQuery, CalendarQueryVariables>;
export const SaveCalendarEntryDocument = new TypedDocumentString(`
    mutation SaveCalendarEntry($input: CalendarEntryInput!) {
  saveCalendarEntry(input: $input) {
    __typename
    ... on PersonalCalendar {
      ...CalendarParts
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment CalendarParts on PersonalCalendar {
  participantId
  windows {
    id
    weekday
    from
    to
  }
  commitments {
    id
    title
    weekday
    firstOn
    lastOn
    from
    to
  }
  periods {
    id
    kind
    firstOn
    lastOn
    minutesPerDay
    equipment
    places
  }
  classes {
    id
    activity
    activityLabel {
      en
      zh
    }
    place
    weekday
    firstOn
    lastOn
    from
    to
    isFixed
  }
  days {
    date
    minutes
    kinds
    classes
    commitments
  }
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<SaveCalendarEntryMutation, SaveCalendarEntryMutationVariables>;
export const RemoveCalendarEntryDocument = new TypedDocumentString(`
    mutation RemoveCalendarEntry($input: RemoveCalendarEntryInput!) {
  removeCalendarEntry(input: $input) {
    __typename
    ... on PersonalCalendar {
      ...CalendarParts
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment CalendarParts on PersonalCalendar {
  participantId
  windows {
    id
    weekday
    from
    to
  }
  commitments {
    id
    title
    weekday
    firstOn
    lastOn
    from
    to
  }
  periods {
    id
    kind
    firstOn
    lastOn
    minutesPerDay
    equipment
    places
  }
  classes {
    id
    activity
    activityLabel {
      en
      zh
    }
    place
    weekday
    firstOn
    lastOn
    from
    to
    isFixed
  }
  days {
    date
    minutes
    kinds
    classes
    commitments
  }
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<RemoveCalendarEntryMutation, RemoveCalendarEntryMutationVariables>;
export const ImportCalendarDocument = new TypedDocumentString(`
    mutation ImportCalendar($input: ImportCalendarInput!) {
  importCalendar(input: $input) {
    __typename
    ... on ImportedCalendar {
      added
      replaced
      problems {
        line
        code
        message {
          en
          zh
        }
      }
      calendar {
        ...CalendarParts
      }
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment CalendarParts on PersonalCalendar {
  participantId
  windows {
    id
    weekday
    from
    to
  }
  commitments {
    id
    title
    weekday
    firstOn
    lastOn
    from
    to
  }
  periods {
    id
    kind
    firstOn
    lastOn
    minutesPerDay
    equipment
    places
  }
  classes {
    id
    activity
    activityLabel {
      en
      zh
    }
    place
    weekday
    firstOn
    lastOn
    from
    to
    isFixed
  }
  days {
    date
    minutes
    kinds
    classes
    commitments
  }
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<ImportCalendarMutation, ImportCalendarMutationVariables>;
export const CareTeamDocument = new TypedDocumentString(`
    query CareTeam($participantId: ID!) {
  careTeam(participantId: $participantId) {
    ...CareTeamParts
  }
}
    fragment CareTeamParts on CareTeam {
  participantId
  displayName
  mayChange
  members {
    memberId
    displayName
    roles
    part
    programme
    since
    until
  }
}`) as unknown as TypedDocumentString<CareTeamQuery, CareTeamQueryVariables>;
export const RosterDocument = new TypedDocumentString(`
    query Roster($after: ID) {
  roster(after: $after) {
    people {
      ...CareTeamParts
    }
    nextAfter
  }
}
    fragment CareTeamParts on CareTeam {
  participantId
  displayName
  mayChange
  members {
    memberId
    displayName
    roles
    part
    programme
    since
    until
  }
}`) as unknown as TypedDocumentString<RosterQuery, RosterQueryVariables>;
export const ColleaguesDocument = new TypedDocumentString(`
    query Colleagues {
  colleagues {
    memberId
    displayName
    roles
  }
}
    `) as unknown as TypedDocumentString<ColleaguesQuery, ColleaguesQueryVariables>;
export const SetCareTeamMemberDocument = new TypedDocumentString(`
    mutation SetCareTeamMember($input: SetCareTeamMemberInput!) {
  setCareTeamMember(input: $input) {
    __typename
    ... on CareTeam {
      ...CareTeamParts
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment CareTeamParts on CareTeam {
  participantId
  displayName
  mayChange
  members {
    memberId
    displayName
    roles
    part
    programme
    since
    until
  }
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<SetCareTeamMemberMutation, SetCareTeamMemberMutationVariables>;
export const RemoveCareTeamMemberDocument = new TypedDocumentString(`
    mutation RemoveCareTeamMember($input: RemoveCareTeamMemberInput!) {
  removeCareTeamMember(input: $input) {
    __typename
    ... on CareTeam {
      ...CareTeamParts
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment CareTeamParts on CareTeam {
  participantId
  displayName
  mayChange
  members {
    memberId
    displayName
    roles
    part
    programme
    since
    until
  }
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<RemoveCareTeamMemberMutation, RemoveCareTeamMemberMutationVariables>;
export const DelegationsDocument = new TypedDocumentString(`
    query Delegations($participantId: ID!) {
  delegations(participantId: $participantId) {
    ...DelegationParts
  }
}
    fragment DelegationParts on Delegation {
  id
  participantId
  participantName
  displayName
  mayChange
  grantedBy
  since
  until
}`) as unknown as TypedDocumentString<DelegationsQuery, DelegationsQueryVariables>;
export const RecordsLentToMeDocument = new TypedDocumentString(`
    query RecordsLentToMe {
  recordsLentToMe {
    ...DelegationParts
  }
}
    fragment DelegationParts on Delegation {
  id
  participantId
  participantName
  displayName
  mayChange
  grantedBy
  since
  until
}`) as unknown as TypedDocumentString<RecordsLentToMeQuery, RecordsLentToMeQueryVariables>;
export const LendRecordDocument = new TypedDocumentString(`
    mutation LendRecord($input: LendRecordInput!) {
  lendRecord(input: $input) {
    __typename
    ... on Delegation {
      id
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<LendRecordMutation, LendRecordMutationVariables>;
export const TakeRecordBackDocument = new TypedDocumentString(`
    mutation TakeRecordBack($id: ID!) {
  takeRecordBack(id: $id)
}
    `) as unknown as TypedDocumentString<TakeRecordBackMutation, TakeRecordBackMutationVariables>;
export const EmergencyOpeningsDocument = new TypedDocumentString(`
    query EmergencyOpenings($participantId: ID) {
  emergencyOpenings(participantId: $participantId) {
    ...OpeningParts
  }
}
    fragment OpeningParts on EmergencyOpening {
  id
  participantId
  displayName
  openedBy
  reason
  begunAt
  until
  endedAt
  isOpen
  mayEnd
}`) as unknown as TypedDocumentString<EmergencyOpeningsQuery, EmergencyOpeningsQueryVariables>;
export const EndEmergencyAccessDocument = new TypedDocumentString(`
    mutation EndEmergencyAccess($id: ID!) {
  endEmergencyAccess(id: $id) {
    __typename
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<EndEmergencyAccessMutation, EndEmergencyAccessMutationVariables>;
export const ClearanceQueueDocument = new TypedDocumentString(`
    query ClearanceQueue {
  clearanceQueue {
    ...WaitingParts
  }
}
    fragment WaitingParts on WaitingPerson {
  participantId
  displayName
  because
  since
  dueAt
}`) as unknown as TypedDocumentString<ClearanceQueueQuery, ClearanceQueueQueryVariables>;
export const ClearanceCaseDocument = new TypedDocumentString(`
    query ClearanceCase($participantId: ID!) {
  clearanceCase(participantId: $participantId) {
    ...ClearanceCaseParts
  }
  vocabulary {
    conditions {
      ...VocabularyEntryParts
    }
  }
}
    fragment ClearanceParts on SignedClearance {
  id
  decision
  scopes
  condition
  reason
  answer
  by
  signedAt
  validUntil
  state
  evidenceHash
  signature
  limits {
    ceiling
    maxMinutesPerSession
    noResistance
    superviseBy
  }
  endedBecause {
    kind
    name
  }
}
fragment WaitingParts on WaitingPerson {
  participantId
  displayName
  because
  since
  dueAt
}
fragment ClearanceCaseParts on ClearanceCase {
  participantId
  displayName
  evidenceHash
  conditions
  waiting {
    ...WaitingParts
  }
  screening {
    ...ScreeningParts
  }
  withoutClearances {
    ...ScreeningParts
  }
  clearances {
    ...ClearanceParts
  }
}
fragment CitationParts on Citation {
  source
  year
  place
  needsClinicianReview
}
fragment RangeParts on AmountRange {
  low
  high
}
fragment PrescriptionParts on ExercisePrescription {
  populations {
    en
    zh
  }
  benefits {
    en
    zh
  }
  aerobic {
    daysPerWeek {
      ...RangeParts
    }
    bands
    heartRateReservePercent {
      ...RangeParts
    }
    heartRateNeedsTest
    effort {
      ...RangeParts
    }
    breathlessness {
      ...RangeParts
    }
    minutesPerSession {
      ...RangeParts
    }
    minutesPerWeek {
      ...RangeParts
    }
    activities
  }
  resistance {
    daysPerWeek {
      ...RangeParts
    }
    percentOfMaximum {
      ...RangeParts
    }
    sets {
      ...RangeParts
    }
    repetitions {
      ...RangeParts
    }
  }
  balanceDaysPerWeek
  flexibilityDaysPerWeek {
    ...RangeParts
  }
  pain {
    mostOfTen
    settlesWithinHours
  }
  belowSymptoms
  progression {
    how {
      en
      zh
    }
  }
  considerations {
    en
    zh
  }
  citations {
    ...CitationParts
  }
}
fragment ScreeningParts on Screening {
  outcome
  clearance
  screenedOn
  validUntil
  missingFacts
  prescription {
    ...PrescriptionParts
  }
  constraints {
    id
    kind
    ruleId
    severity
    reason {
      en
      zh
    }
    limit {
      en
      zh
    }
    citations {
      ...CitationParts
    }
  }
  trace {
    ruleId
    packId
    fired
    clearance
    decides
    outweighedBy
    missingFacts
    thresholds {
      fact
      comparison
      holds
    }
    overrides {
      limitId
      from
      to
      tightened
      reason
      signedBy
      until
    }
    title {
      en
      zh
    }
    explanation {
      en
      zh
    }
    facts {
      name
      value
    }
    citations {
      ...CitationParts
    }
  }
}
fragment VocabularyEntryParts on VocabularyEntry {
  code
  label {
    en
    zh
  }
}`) as unknown as TypedDocumentString<ClearanceCaseQuery, ClearanceCaseQueryVariables>;
export const ClearancesDocument = new TypedDocumentString(`
    query Clearances($participantId: ID!) {
  clearances(participantId: $participantId) {
    ...ClearanceParts
  }
}
    fragment ClearanceParts on SignedClearance {
  id
  decision
  scopes
  condition
  reason
  answer
  by
  signedAt
  validUntil
  state
  evidenceHash
  signature
  limits {
    ceiling
    maxMinutesPerSession
    noResistance
    superviseBy
  }
  endedBecause {
    kind
    name
  }
}`) as unknown as TypedDocumentString<ClearancesQuery, ClearancesQueryVariables>;
export const SignClearanceDocument = new TypedDocumentString(`
    mutation SignClearance($input: SignClearanceInput!) {
  signClearance(input: $input) {
    __typename
    ... on ClearanceCase {
      ...ClearanceCaseParts
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ClearanceParts on SignedClearance {
  id
  decision
  scopes
  condition
  reason
  answer
  by
  signedAt
  validUntil
  state
  evidenceHash
  signature
  limits {
    ceiling
    maxMinutesPerSession
    noResistance
    superviseBy
  }
  endedBecause {
    kind
    name
  }
}
fragment WaitingParts on WaitingPerson {
  participantId
  displayName
  because
  since
  dueAt
}
fragment ClearanceCaseParts on ClearanceCase {
  participantId
  displayName
  evidenceHash
  conditions
  waiting {
    ...WaitingParts
  }
  screening {
    ...ScreeningParts
  }
  withoutClearances {
    ...ScreeningParts
  }
  clearances {
    ...ClearanceParts
  }
}
fragment CitationParts on Citation {
  source
  year
  place
  needsClinicianReview
}
fragment RangeParts on AmountRange {
  low
  high
}
fragment PrescriptionParts on ExercisePrescription {
  populations {
    en
    zh
  }
  benefits {
    en
    zh
  }
  aerobic {
    daysPerWeek {
      ...RangeParts
    }
    bands
    heartRateReservePercent {
      ...RangeParts
    }
    heartRateNeedsTest
    effort {
      ...RangeParts
    }
    breathlessness {
      ...RangeParts
    }
    minutesPerSession {
      ...RangeParts
    }
    minutesPerWeek {
      ...RangeParts
    }
    activities
  }
  resistance {
    daysPerWeek {
      ...RangeParts
    }
    percentOfMaximum {
      ...RangeParts
    }
    sets {
      ...RangeParts
    }
    repetitions {
      ...RangeParts
    }
  }
  balanceDaysPerWeek
  flexibilityDaysPerWeek {
    ...RangeParts
  }
  pain {
    mostOfTen
    settlesWithinHours
  }
  belowSymptoms
  progression {
    how {
      en
      zh
    }
  }
  considerations {
    en
    zh
  }
  citations {
    ...CitationParts
  }
}
fragment ScreeningParts on Screening {
  outcome
  clearance
  screenedOn
  validUntil
  missingFacts
  prescription {
    ...PrescriptionParts
  }
  constraints {
    id
    kind
    ruleId
    severity
    reason {
      en
      zh
    }
    limit {
      en
      zh
    }
    citations {
      ...CitationParts
    }
  }
  trace {
    ruleId
    packId
    fired
    clearance
    decides
    outweighedBy
    missingFacts
    thresholds {
      fact
      comparison
      holds
    }
    overrides {
      limitId
      from
      to
      tightened
      reason
      signedBy
      until
    }
    title {
      en
      zh
    }
    explanation {
      en
      zh
    }
    facts {
      name
      value
    }
    citations {
      ...CitationParts
    }
  }
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<SignClearanceMutation, SignClearanceMutationVariables>;
export const AnswerClearanceDocument = new TypedDocumentString(`
    mutation AnswerClearance($input: AnswerClearanceInput!) {
  answerClearance(input: $input) {
    __typename
    ... on SignedClearance {
      ...ClearanceParts
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ClearanceParts on SignedClearance {
  id
  decision
  scopes
  condition
  reason
  answer
  by
  signedAt
  validUntil
  state
  evidenceHash
  signature
  limits {
    ceiling
    maxMinutesPerSession
    noResistance
    superviseBy
  }
  endedBecause {
    kind
    name
  }
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<AnswerClearanceMutation, AnswerClearanceMutationVariables>;
export const BreakGlassDocument = new TypedDocumentString(`
    mutation BreakGlass($input: BreakGlassInput!) {
  breakGlass(input: $input) {
    __typename
    ... on EmergencyAccess {
      participantId
      displayName
      until
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<BreakGlassMutation, BreakGlassMutationVariables>;
export const NoticesDocument = new TypedDocumentString(`
    query Notices {
  notices {
    id
    kind
    participantId
    displayName
    at
  }
}
    `) as unknown as TypedDocumentString<NoticesQuery, NoticesQueryVariables>;
export const ReadNoticesDocument = new TypedDocumentString(`
    mutation ReadNotices($ids: [ID!]!) {
  readNotices(ids: $ids)
}
    `) as unknown as TypedDocumentString<ReadNoticesMutation, ReadNoticesMutationVariables>;
export const ComparisonsDocument = new TypedDocumentString(`
    query Comparisons($participantId: ID!) {
  participant(id: $participantId) {
    id
    comparisons {
      ...ComparisonParts
    }
    comparisonChoices {
      activities {
        activity
        partners
      }
      refusal {
        en
        zh
      }
    }
  }
  vocabulary {
    activities {
      code
      label {
        en
        zh
      }
    }
  }
}
    fragment ComparisonParts on Comparison {
  id
  first
  second
  outcome
  startsOn
  endsOn
  stoppedAt
  isRunning
  weeks {
    week
    startsOn
    activity
    plannedSessions
    state
    value
  }
  result {
    verdict
    text {
      en
      zh
    }
  }
}`) as unknown as TypedDocumentString<ComparisonsQuery, ComparisonsQueryVariables>;
export const StartComparisonDocument = new TypedDocumentString(`
    mutation StartComparison($input: StartComparisonInput!) {
  startComparison(input: $input) {
    __typename
    ... on Comparison {
      id
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<StartComparisonMutation, StartComparisonMutationVariables>;
export const StopComparisonDocument = new TypedDocumentString(`
    mutation StopComparison($input: StopComparisonInput!) {
  stopComparison(input: $input) {
    __typename
    ... on Comparison {
      id
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<StopComparisonMutation, StopComparisonMutationVariables>;
export const OwnConsentsDocument = new TypedDocumentString(`
    query OwnConsents($participantId: ID!, $language: Language!) {
  participant(id: $participantId) {
    id
    consents {
      ...ConsentParts
    }
    consentLedger {
      isWhole
      lines {
        seq
        kind
        decision
        textVersion
        at
      }
    }
  }
  consentTexts(language: $language) {
    kind
    version
    text
    sha256
  }
}
    fragment ConsentParts on Consent {
  kind
  isGiven
  since
  rule
  decision
  mustAsk
}`) as unknown as TypedDocumentString<OwnConsentsQuery, OwnConsentsQueryVariables>;
export const SayConsentDocument = new TypedDocumentString(`
    mutation SayConsent($input: SetConsentInput!) {
  setConsent(input: $input) {
    __typename
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<SayConsentMutation, SayConsentMutationVariables>;
export const PrivacyPageDocument = new TypedDocumentString(`
    query PrivacyPage($language: Language!) {
  privacyRules {
    ...PrivacyRulesParts
  }
  figuresMinimum {
    minimum
    least
    most
  }
  consentTexts(language: $language) {
    kind
    version
    text
    sha256
  }
}
    fragment PrivacyRulesParts on PrivacyRules {
  preset
  edition
  controller
  contact
  isEmployer
  youngestAge
  mayNot {
    text {
      en
      zh
    }
    source
  }
}`) as unknown as TypedDocumentString<PrivacyPageQuery, PrivacyPageQueryVariables>;
export const SetPrivacyRulesDocument = new TypedDocumentString(`
    mutation SetPrivacyRules($input: SetPrivacyRulesInput!) {
  setPrivacyRules(input: $input) {
    __typename
    ... on PrivacyRules {
      ...PrivacyRulesParts
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment PrivacyRulesParts on PrivacyRules {
  preset
  edition
  controller
  contact
  isEmployer
  youngestAge
  mayNot {
    text {
      en
      zh
    }
    source
  }
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<SetPrivacyRulesMutation, SetPrivacyRulesMutationVariables>;
export const ClosedRecordsDocument = new TypedDocumentString(`
    query ClosedRecords {
  closedRecords {
    participantId
    displayName
  }
}
    `) as unknown as TypedDocumentString<ClosedRecordsQuery, ClosedRecordsQueryVariables>;
export const DataQualityDocument = new TypedDocumentString(`
    query DataQuality($participantId: ID!) {
  participant(id: $participantId) {
    id
    profile {
      timeZone
    }
    dataCoverage {
      metric
      unit
      addsUp
      firstDay
      lastDay
      days
      gaps {
        from
        to
        days
      }
    }
    dataQuality {
      metric
      unit
      ruleId
      action
      count
      reason
      undone
      reversible
    }
    sourcePriorities {
      ...SourceOrderParts
    }
  }
}
    fragment SourceOrderParts on SourcePriority {
  metric
  sources
  chosenBy
}`) as unknown as TypedDocumentString<DataQualityQuery, DataQualityQueryVariables>;
export const QualityLedgerDocument = new TypedDocumentString(`
    query QualityLedger($participantId: ID!, $metric: String!, $ruleId: String!, $after: String) {
  participant(id: $participantId) {
    id
    qualityLedger(metric: $metric, ruleId: $ruleId, first: 20, after: $after) {
      edges {
        node {
          id
          at
          rawValue
          cleanedValue
          asksPerson
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
}
    `) as unknown as TypedDocumentString<QualityLedgerQuery, QualityLedgerQueryVariables>;
export const MetricSourcesDocument = new TypedDocumentString(`
    query MetricSources($participantId: ID!, $metric: String!) {
  participant(id: $participantId) {
    id
    metricSources(metric: $metric) {
      sourceId
      device
      values
      trusted
      firstDay
      lastDay
    }
  }
}
    `) as unknown as TypedDocumentString<MetricSourcesQuery, MetricSourcesQueryVariables>;
export const UndoCleaningRuleDocument = new TypedDocumentString(`
    mutation UndoCleaningRule($participantId: ID!, $metric: String!, $ruleId: ID!, $undone: Boolean!) {
  undoCleaningRule(
    participantId: $participantId
    metric: $metric
    ruleId: $ruleId
    undone: $undone
  ) {
    __typename
    ... on CleaningRule {
      undone
      daysChanged
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<UndoCleaningRuleMutation, UndoCleaningRuleMutationVariables>;
export const SetSourcePriorityDocument = new TypedDocumentString(`
    mutation SetSourcePriority($participantId: ID!, $metric: String!, $sources: [String!]!) {
  setSourcePriority(
    participantId: $participantId
    metric: $metric
    sources: $sources
  ) {
    __typename
    ... on SourcePriority {
      ...SourceOrderParts
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment SourceOrderParts on SourcePriority {
  metric
  sources
  chosenBy
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<SetSourcePriorityMutation, SetSourcePriorityMutationVariables>;
export const WorkspaceSourcePrioritiesDocument = new TypedDocumentString(`
    query WorkspaceSourcePriorities {
  workspaceSourcePriorities {
    ...SourceOrderParts
  }
}
    fragment SourceOrderParts on SourcePriority {
  metric
  sources
  chosenBy
}`) as unknown as TypedDocumentString<WorkspaceSourcePrioritiesQuery, WorkspaceSourcePrioritiesQueryVariables>;
export const SetWorkspaceSourcePriorityDocument = new TypedDocumentString(`
    mutation SetWorkspaceSourcePriority($metric: String!, $sources: [String!]!) {
  setWorkspaceSourcePriority(metric: $metric, sources: $sources) {
    __typename
    ... on SourcePriority {
      ...SourceOrderParts
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment SourceOrderParts on SourcePriority {
  metric
  sources
  chosenBy
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<SetWorkspaceSourcePriorityMutation, SetWorkspaceSourcePriorityMutationVariables>;
export const DataSourcesDocument = new TypedDocumentString(`
    query DataSources {
  dataSources {
    id
    title {
      en
      zh
    }
  }
}
    `) as unknown as TypedDocumentString<DataSourcesQuery, DataSourcesQueryVariables>;
export const DayCheckDocument = new TypedDocumentString(`
    query DayCheck($participantId: ID!) {
  dayCheck(participantId: $participantId) {
    questions {
      name
      kind
      unit
      low
      high
      choices
      holdsDays
      text {
        en
        zh
      }
      label {
        en
        zh
      }
    }
    latest {
      ...JudgedDayParts
    }
  }
}
    fragment JudgedDayParts on JudgedDay {
  verdict
  at
  reasons {
    en
    zh
  }
  limits {
    id
    limit {
      en
      zh
    }
  }
}`) as unknown as TypedDocumentString<DayCheckQuery, DayCheckQueryVariables>;
export const CheckDayDocument = new TypedDocumentString(`
    mutation CheckDay($input: CheckDayInput!) {
  checkDay(input: $input) {
    __typename
    ... on JudgedDay {
      ...JudgedDayParts
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment JudgedDayParts on JudgedDay {
  verdict
  at
  reasons {
    en
    zh
  }
  limits {
    id
    limit {
      en
      zh
    }
  }
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<CheckDayMutation, CheckDayMutationVariables>;
export const DevicesDocument = new TypedDocumentString(`
    query Devices($participantId: ID!) {
  pushSources {
    id
    title {
      en
      zh
    }
  }
  participant(id: $participantId) {
    id
    deviceConnections {
      ...DeviceParts
    }
  }
}
    fragment DeviceParts on DeviceConnection {
  id
  source {
    id
    title {
      en
      zh
    }
  }
  createdAt
  lastDeliveryAt
}`) as unknown as TypedDocumentString<DevicesQuery, DevicesQueryVariables>;
export const ConnectDeviceDocument = new TypedDocumentString(`
    mutation ConnectDevice($input: ConnectDeviceInput!) {
  connectDevice(input: $input) {
    __typename
    ... on DeviceKeys {
      path
      secret
      connection {
        ...DeviceParts
      }
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment DeviceParts on DeviceConnection {
  id
  source {
    id
    title {
      en
      zh
    }
  }
  createdAt
  lastDeliveryAt
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<ConnectDeviceMutation, ConnectDeviceMutationVariables>;
export const RotateDeviceSecretDocument = new TypedDocumentString(`
    mutation RotateDeviceSecret($input: DeviceConnectionInput!) {
  rotateDeviceSecret(input: $input) {
    __typename
    ... on DeviceKeys {
      path
      secret
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<RotateDeviceSecretMutation, RotateDeviceSecretMutationVariables>;
export const DisconnectDeviceDocument = new TypedDocumentString(`
    mutation DisconnectDevice($input: DeviceConnectionInput!) {
  disconnectDevice(input: $input) {
    __typename
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<DisconnectDeviceMutation, DisconnectDeviceMutationVariables>;
export const FiguresPageDocument = new TypedDocumentString(`
    query FiguresPage {
  figures {
    offBecause
    minimum
    roundedTo
    months {
      month
      madeAt
      reason
      minimum
      people
      tables {
        ...FigureTableParts
      }
    }
  }
  programmes {
    id
    name
    createdAt
    endedAt
  }
}
    fragment FigureTableParts on FigureTable {
  id
  by
  rows {
    group
    programmeName
    people
    cells {
      band
      people
    }
  }
}`) as unknown as TypedDocumentString<FiguresPageQuery, FiguresPageQueryVariables>;
export const SetFiguresMinimumDocument = new TypedDocumentString(`
    mutation SetFiguresMinimum($minimum: Int!) {
  setFiguresMinimum(minimum: $minimum) {
    __typename
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<SetFiguresMinimumMutation, SetFiguresMinimumMutationVariables>;
export const HabitsDocument = new TypedDocumentString(`
    query Habits($participantId: ID!) {
  participant(id: $participantId) {
    id
    habits {
      ...HabitParts
    }
  }
}
    fragment HabitParts on Habit {
  id
  ownName
  place
  effort
  enjoyment
  timesPerWeek
  lastOn
  verdict
  pinned
  name {
    en
    zh
  }
}`) as unknown as TypedDocumentString<HabitsQuery, HabitsQueryVariables>;
export const EditHabitDocument = new TypedDocumentString(`
    mutation EditHabit($input: EditHabitInput!) {
  editHabit(input: $input) {
    __typename
    ... on HabitsEdited {
      habits {
        ...HabitParts
      }
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment HabitParts on Habit {
  id
  ownName
  place
  effort
  enjoyment
  timesPerWeek
  lastOn
  verdict
  pinned
  name {
    en
    zh
  }
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<EditHabitMutation, EditHabitMutationVariables>;
export const ImportsDocument = new TypedDocumentString(`
    query Imports($participantId: ID!, $after: ID) {
  participant(id: $participantId) {
    id
    importCount
    imports(first: 50, after: $after) {
      ...ImportParts
    }
  }
}
    fragment FailureParts on ImportFailure {
  code
  message
  where
  values {
    name
    text {
      en
      zh
    }
  }
}
fragment ImportParts on Import {
  id
  uploadId
  fileName
  sourceId
  status
  progress
  recordsRead
  observationsStored
  activitiesStored
  duplicates
  failureReason {
    ...FailureParts
  }
  createdAt
  finishedAt
  takingBackSince
  rolledBackAt
  canBeReread
  fileCount
  warnings {
    code
    where
    count
  }
}`) as unknown as TypedDocumentString<ImportsQuery, ImportsQueryVariables>;
export const OneImportDocument = new TypedDocumentString(`
    query OneImport($participantId: ID!, $importId: ID!) {
  participant(id: $participantId) {
    id
    import(id: $importId) {
      ...ImportParts
    }
  }
}
    fragment FailureParts on ImportFailure {
  code
  message
  where
  values {
    name
    text {
      en
      zh
    }
  }
}
fragment ImportParts on Import {
  id
  uploadId
  fileName
  sourceId
  status
  progress
  recordsRead
  observationsStored
  activitiesStored
  duplicates
  failureReason {
    ...FailureParts
  }
  createdAt
  finishedAt
  takingBackSince
  rolledBackAt
  canBeReread
  fileCount
  warnings {
    code
    where
    count
  }
}`) as unknown as TypedDocumentString<OneImportQuery, OneImportQueryVariables>;
export const StartImportDocument = new TypedDocumentString(`
    mutation StartImport($input: StartImportInput!) {
  startImport(input: $input) {
    __typename
    ... on Import {
      ...ImportParts
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment FailureParts on ImportFailure {
  code
  message
  where
  values {
    name
    text {
      en
      zh
    }
  }
}
fragment ImportParts on Import {
  id
  uploadId
  fileName
  sourceId
  status
  progress
  recordsRead
  observationsStored
  activitiesStored
  duplicates
  failureReason {
    ...FailureParts
  }
  createdAt
  finishedAt
  takingBackSince
  rolledBackAt
  canBeReread
  fileCount
  warnings {
    code
    where
    count
  }
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<StartImportMutation, StartImportMutationVariables>;
export const ImportProgressDocument = new TypedDocumentString(`
    subscription ImportProgress($importId: ID!) {
  importProgress(importId: $importId) {
    ...ImportParts
  }
}
    fragment FailureParts on ImportFailure {
  code
  message
  where
  values {
    name
    text {
      en
      zh
    }
  }
}
fragment ImportParts on Import {
  id
  uploadId
  fileName
  sourceId
  status
  progress
  recordsRead
  observationsStored
  activitiesStored
  duplicates
  failureReason {
    ...FailureParts
  }
  createdAt
  finishedAt
  takingBackSince
  rolledBackAt
  canBeReread
  fileCount
  warnings {
    code
    where
    count
  }
}`) as unknown as TypedDocumentString<ImportProgressSubscription, ImportProgressSubscriptionVariables>;
export const HealthDataDocument = new TypedDocumentString(`
    query HealthData($participantId: ID!, $metrics: [String!]!, $from: LocalDate!, $to: LocalDate!) {
  participant(id: $participantId) {
    id
    dailySeries(metrics: $metrics, from: $from, to: $to) {
      metric
      unit
      days
      values
    }
    activities(first: 10) {
      edges {
        node {
          id
          activity
          name
          localDay
          startedAt
          elapsedSeconds
          timerSeconds
          distanceMetres
          energyKcal
          meanHeartRateBpm
          device
        }
      }
    }
  }
  vocabulary {
    activities {
      ...VocabularyEntryParts
    }
  }
}
    fragment VocabularyEntryParts on VocabularyEntry {
  code
  label {
    en
    zh
  }
}`) as unknown as TypedDocumentString<HealthDataQuery, HealthDataQueryVariables>;
export const ImportFilesDocument = new TypedDocumentString(`
    query ImportFiles($participantId: ID!, $importId: ID!, $outcome: ImportFileOutcome, $after: String) {
  participant(id: $participantId) {
    id
    import(id: $importId) {
      id
      fileCount
      fileCounts {
        read
        setAside
        notKnown
      }
      files(outcome: $outcome, first: 100, after: $after) {
        edges {
          node {
            number
            path
            sourceId
            status
            records
            failureReason {
              ...FailureParts
            }
            warnings {
              code
              where
              count
            }
          }
        }
        pageInfo {
          endCursor
          hasNextPage
        }
      }
    }
  }
}
    fragment FailureParts on ImportFailure {
  code
  message
  where
  values {
    name
    text {
      en
      zh
    }
  }
}`) as unknown as TypedDocumentString<ImportFilesQuery, ImportFilesQueryVariables>;
export const CancelImportDocument = new TypedDocumentString(`
    mutation CancelImport($importId: ID!) {
  cancelImport(importId: $importId) {
    ...ImportChange
  }
}
    fragment FailureParts on ImportFailure {
  code
  message
  where
  values {
    name
    text {
      en
      zh
    }
  }
}
fragment ImportParts on Import {
  id
  uploadId
  fileName
  sourceId
  status
  progress
  recordsRead
  observationsStored
  activitiesStored
  duplicates
  failureReason {
    ...FailureParts
  }
  createdAt
  finishedAt
  takingBackSince
  rolledBackAt
  canBeReread
  fileCount
  warnings {
    code
    where
    count
  }
}
fragment ImportChange on ChangeImportResult {
  __typename
  ... on Import {
    ...ImportParts
  }
  ... on Problem {
    ...ProblemParts
  }
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<CancelImportMutation, CancelImportMutationVariables>;
export const RollBackImportDocument = new TypedDocumentString(`
    mutation RollBackImport($importId: ID!) {
  rollBackImport(importId: $importId) {
    ...ImportChange
  }
}
    fragment FailureParts on ImportFailure {
  code
  message
  where
  values {
    name
    text {
      en
      zh
    }
  }
}
fragment ImportParts on Import {
  id
  uploadId
  fileName
  sourceId
  status
  progress
  recordsRead
  observationsStored
  activitiesStored
  duplicates
  failureReason {
    ...FailureParts
  }
  createdAt
  finishedAt
  takingBackSince
  rolledBackAt
  canBeReread
  fileCount
  warnings {
    code
    where
    count
  }
}
fragment ImportChange on ChangeImportResult {
  __typename
  ... on Import {
    ...ImportParts
  }
  ... on Problem {
    ...ProblemParts
  }
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<RollBackImportMutation, RollBackImportMutationVariables>;
export const RereadImportDocument = new TypedDocumentString(`
    mutation RereadImport($importId: ID!) {
  rereadImport(importId: $importId) {
    ...ImportChange
  }
}
    fragment FailureParts on ImportFailure {
  code
  message
  where
  values {
    name
    text {
      en
      zh
    }
  }
}
fragment ImportParts on Import {
  id
  uploadId
  fileName
  sourceId
  status
  progress
  recordsRead
  observationsStored
  activitiesStored
  duplicates
  failureReason {
    ...FailureParts
  }
  createdAt
  finishedAt
  takingBackSince
  rolledBackAt
  canBeReread
  fileCount
  warnings {
    code
    where
    count
  }
}
fragment ImportChange on ChangeImportResult {
  __typename
  ... on Import {
    ...ImportParts
  }
  ... on Problem {
    ...ProblemParts
  }
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<RereadImportMutation, RereadImportMutationVariables>;
export const ExercisesDocument = new TypedDocumentString(`
    query Exercises($filter: ExerciseFilter!, $participantId: ID, $after: String) {
  exercises(
    filter: $filter
    participantId: $participantId
    first: 20
    after: $after
  ) {
    totalCount
    edges {
      node {
        ...ExerciseParts
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment KnowledgeNodeParts on KnowledgeNode {
  id
  kind
  label {
    en
    zh
  }
}
fragment ExerciseLinkParts on ExerciseLink {
  id
  title {
    en
    zh
  }
}
fragment ExerciseVerdictParts on ExerciseVerdict {
  kind
  why {
    ruleId
    words {
      en
      zh
    }
    clinicianWords {
      en
      zh
    }
    path {
      ...KnowledgeNodeParts
    }
    citations {
      ...CitationParts
    }
  }
  substitutes {
    exercise {
      ...ExerciseLinkParts
    }
    reasons {
      en
      zh
    }
    verdict
  }
}
fragment ExerciseParts on Exercise {
  id
  title {
    en
    zh
  }
  kind
  position
  skill
  dose {
    en
    zh
  }
  cues {
    en
    zh
  }
  primaryMuscles {
    ...VocabularyEntryParts
  }
  equipment {
    ...VocabularyEntryParts
  }
  easier {
    ...ExerciseLinkParts
  }
  harder {
    ...ExerciseLinkParts
  }
  citations {
    ...CitationParts
  }
  verdict {
    ...ExerciseVerdictParts
  }
}
fragment CitationParts on Citation {
  source
  year
  place
  needsClinicianReview
}
fragment VocabularyEntryParts on VocabularyEntry {
  code
  label {
    en
    zh
  }
}`) as unknown as TypedDocumentString<ExercisesQuery, ExercisesQueryVariables>;
export const ExerciseByIdDocument = new TypedDocumentString(`
    query ExerciseById($id: ID!, $participantId: ID) {
  exercise(id: $id, participantId: $participantId) {
    ...ExerciseParts
  }
}
    fragment KnowledgeNodeParts on KnowledgeNode {
  id
  kind
  label {
    en
    zh
  }
}
fragment ExerciseLinkParts on ExerciseLink {
  id
  title {
    en
    zh
  }
}
fragment ExerciseVerdictParts on ExerciseVerdict {
  kind
  why {
    ruleId
    words {
      en
      zh
    }
    clinicianWords {
      en
      zh
    }
    path {
      ...KnowledgeNodeParts
    }
    citations {
      ...CitationParts
    }
  }
  substitutes {
    exercise {
      ...ExerciseLinkParts
    }
    reasons {
      en
      zh
    }
    verdict
  }
}
fragment ExerciseParts on Exercise {
  id
  title {
    en
    zh
  }
  kind
  position
  skill
  dose {
    en
    zh
  }
  cues {
    en
    zh
  }
  primaryMuscles {
    ...VocabularyEntryParts
  }
  equipment {
    ...VocabularyEntryParts
  }
  easier {
    ...ExerciseLinkParts
  }
  harder {
    ...ExerciseLinkParts
  }
  citations {
    ...CitationParts
  }
  verdict {
    ...ExerciseVerdictParts
  }
}
fragment CitationParts on Citation {
  source
  year
  place
  needsClinicianReview
}
fragment VocabularyEntryParts on VocabularyEntry {
  code
  label {
    en
    zh
  }
}`) as unknown as TypedDocumentString<ExerciseByIdQuery, ExerciseByIdQueryVariables>;
export const ExerciseChoicesDocument = new TypedDocumentString(`
    query ExerciseChoices {
  vocabulary {
    muscles {
      ...VocabularyEntryParts
    }
    equipment {
      ...VocabularyEntryParts
    }
  }
}
    fragment VocabularyEntryParts on VocabularyEntry {
  code
  label {
    en
    zh
  }
}`) as unknown as TypedDocumentString<ExerciseChoicesQuery, ExerciseChoicesQueryVariables>;
export const KnowledgeRulesDocument = new TypedDocumentString(`
    query KnowledgeRules($filter: KnowledgeRuleFilter!, $after: String) {
  rules(filter: $filter, first: 20, after: $after) {
    totalCount
    edges {
      node {
        ...KnowledgeRuleParts
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    fragment KnowledgeRuleParts on KnowledgeRule {
  id
  version
  packId
  title {
    en
    zh
  }
  population
  when {
    en
    zh
  }
  thresholds {
    en
    zh
  }
  whenUnknown
  effects {
    en
    zh
  }
  severity
  evidence
  needsClinicianReview
  explanation {
    en
    zh
  }
  clinicianExplanation {
    en
    zh
  }
  citations {
    ...CitationParts
  }
  tests {
    name
    fires
    facts {
      name
      value
    }
  }
}
fragment CitationParts on Citation {
  source
  year
  place
  needsClinicianReview
}`) as unknown as TypedDocumentString<KnowledgeRulesQuery, KnowledgeRulesQueryVariables>;
export const KnowledgeNodesDocument = new TypedDocumentString(`
    query KnowledgeNodes($text: String!) {
  knowledgeNodes(text: $text) {
    ...KnowledgeNodeParts
  }
}
    fragment KnowledgeNodeParts on KnowledgeNode {
  id
  kind
  label {
    en
    zh
  }
}`) as unknown as TypedDocumentString<KnowledgeNodesQuery, KnowledgeNodesQueryVariables>;
export const KnowledgeNeighbourhoodDocument = new TypedDocumentString(`
    query KnowledgeNeighbourhood($node: ID!, $depth: Int!) {
  knowledgeNeighbourhood(node: $node, depth: $depth, first: 30) {
    leftOut
    nodes {
      distance
      node {
        ...KnowledgeNodeParts
      }
    }
    edges {
      from
      to
      relation
      words {
        en
        zh
      }
      citations {
        ...CitationParts
      }
    }
  }
}
    fragment KnowledgeNodeParts on KnowledgeNode {
  id
  kind
  label {
    en
    zh
  }
}
fragment CitationParts on Citation {
  source
  year
  place
  needsClinicianReview
}`) as unknown as TypedDocumentString<KnowledgeNeighbourhoodQuery, KnowledgeNeighbourhoodQueryVariables>;
export const KnowledgePathDocument = new TypedDocumentString(`
    query KnowledgePath($from: ID!, $to: ID!) {
  knowledgePath(from: $from, to: $to) {
    words {
      en
      zh
    }
    clinicianWords {
      en
      zh
    }
  }
}
    `) as unknown as TypedDocumentString<KnowledgePathQuery, KnowledgePathQueryVariables>;
export const TextsToLabelDocument = new TypedDocumentString(`
    query TextsToLabel {
  textsToLabel(first: 1) {
    ...TextToLabelParts
  }
  labelCounts {
    unread
    waiting
    labelled
    skipped
  }
}
    fragment TextToLabelParts on TextToLabel {
  id
  text
  language
  doubt
  isFromPerson
  intent
  marks {
    from
    to
    slot
    value
  }
}`) as unknown as TypedDocumentString<TextsToLabelQuery, TextsToLabelQueryVariables>;
export const LabelSlotsDocument = new TypedDocumentString(`
    query LabelSlots {
  labelSlots {
    name
    codes {
      code
      label {
        en
        zh
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LabelSlotsQuery, LabelSlotsQueryVariables>;
export const LoadTextsToLabelDocument = new TypedDocumentString(`
    mutation LoadTextsToLabel($text: String!) {
  loadTextsToLabel(text: $text) {
    __typename
    ... on LoadedTexts {
      added
      repeated
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<LoadTextsToLabelMutation, LoadTextsToLabelMutationVariables>;
export const LabelTextDocument = new TypedDocumentString(`
    mutation LabelText($input: LabelTextInput!) {
  labelText(input: $input) {
    __typename
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<LabelTextMutation, LabelTextMutationVariables>;
export const SkipTextDocument = new TypedDocumentString(`
    mutation SkipText($id: ID!) {
  skipText(id: $id) {
    __typename
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<SkipTextMutation, SkipTextMutationVariables>;
export const PutTextBackDocument = new TypedDocumentString(`
    mutation PutTextBack($id: ID!) {
  putTextBack(id: $id) {
    __typename
    ... on TextToLabel {
      ...TextToLabelParts
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment TextToLabelParts on TextToLabel {
  id
  text
  language
  doubt
  isFromPerson
  intent
  marks {
    from
    to
    slot
    value
  }
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<PutTextBackMutation, PutTextBackMutationVariables>;
export const RunningLiveSessionDocument = new TypedDocumentString(`
    query RunningLiveSession($participantId: ID!) {
  runningLiveSession(participantId: $participantId) {
    ...LiveSessionParts
  }
}
    fragment LiveSessionParts on LiveSession {
  id
  planId
  sessionId
  title {
    en
    zh
  }
  status
  seq
  steps {
    kind
    seconds
    band
    heartRateBpm {
      low
      high
    }
    rpe {
      low
      high
    }
    cue {
      en
      zh
    }
    feel {
      en
      zh
    }
    exercises {
      ...PlannedExerciseParts
    }
  }
  stepIndex
  secondsLeftInStep
  secondsLeft
  maySkip
  heartRate {
    bpm
    zone
    deviceKind
  }
  ceilingBpm
  guidance {
    code
    text {
      en
      zh
    }
  }
  stop {
    reason
    isEmergency
    message {
      en
      zh
    }
  }
  summary {
    stepIndex
    plannedSeconds
    doneSeconds
    below
    in
    above
    unjudged
    meanBpm
  }
  stopSigns {
    code
    isEmergency
    label {
      en
      zh
    }
  }
}
fragment RangeParts on AmountRange {
  low
  high
}
fragment PlannedExerciseParts on PlannedExercise {
  exerciseId
  sets
  holdSeconds
  secondsPerSet
  perSide
  restSeconds
  seconds
  title {
    en
    zh
  }
  repetitions {
    ...RangeParts
  }
  repetitionsInReserve {
    ...RangeParts
  }
  cues {
    en
    zh
  }
}`) as unknown as TypedDocumentString<RunningLiveSessionQuery, RunningLiveSessionQueryVariables>;
export const LiveSessionByIdDocument = new TypedDocumentString(`
    query LiveSessionById($id: ID!) {
  liveSession(id: $id) {
    ...LiveSessionParts
  }
}
    fragment LiveSessionParts on LiveSession {
  id
  planId
  sessionId
  title {
    en
    zh
  }
  status
  seq
  steps {
    kind
    seconds
    band
    heartRateBpm {
      low
      high
    }
    rpe {
      low
      high
    }
    cue {
      en
      zh
    }
    feel {
      en
      zh
    }
    exercises {
      ...PlannedExerciseParts
    }
  }
  stepIndex
  secondsLeftInStep
  secondsLeft
  maySkip
  heartRate {
    bpm
    zone
    deviceKind
  }
  ceilingBpm
  guidance {
    code
    text {
      en
      zh
    }
  }
  stop {
    reason
    isEmergency
    message {
      en
      zh
    }
  }
  summary {
    stepIndex
    plannedSeconds
    doneSeconds
    below
    in
    above
    unjudged
    meanBpm
  }
  stopSigns {
    code
    isEmergency
    label {
      en
      zh
    }
  }
}
fragment RangeParts on AmountRange {
  low
  high
}
fragment PlannedExerciseParts on PlannedExercise {
  exerciseId
  sets
  holdSeconds
  secondsPerSet
  perSide
  restSeconds
  seconds
  title {
    en
    zh
  }
  repetitions {
    ...RangeParts
  }
  repetitionsInReserve {
    ...RangeParts
  }
  cues {
    en
    zh
  }
}`) as unknown as TypedDocumentString<LiveSessionByIdQuery, LiveSessionByIdQueryVariables>;
export const LiveSessionProgressDocument = new TypedDocumentString(`
    subscription LiveSessionProgress($id: ID!, $after: Int!) {
  liveSessionProgress(id: $id, after: $after) {
    ...LiveSessionParts
  }
}
    fragment LiveSessionParts on LiveSession {
  id
  planId
  sessionId
  title {
    en
    zh
  }
  status
  seq
  steps {
    kind
    seconds
    band
    heartRateBpm {
      low
      high
    }
    rpe {
      low
      high
    }
    cue {
      en
      zh
    }
    feel {
      en
      zh
    }
    exercises {
      ...PlannedExerciseParts
    }
  }
  stepIndex
  secondsLeftInStep
  secondsLeft
  maySkip
  heartRate {
    bpm
    zone
    deviceKind
  }
  ceilingBpm
  guidance {
    code
    text {
      en
      zh
    }
  }
  stop {
    reason
    isEmergency
    message {
      en
      zh
    }
  }
  summary {
    stepIndex
    plannedSeconds
    doneSeconds
    below
    in
    above
    unjudged
    meanBpm
  }
  stopSigns {
    code
    isEmergency
    label {
      en
      zh
    }
  }
}
fragment RangeParts on AmountRange {
  low
  high
}
fragment PlannedExerciseParts on PlannedExercise {
  exerciseId
  sets
  holdSeconds
  secondsPerSet
  perSide
  restSeconds
  seconds
  title {
    en
    zh
  }
  repetitions {
    ...RangeParts
  }
  repetitionsInReserve {
    ...RangeParts
  }
  cues {
    en
    zh
  }
}`) as unknown as TypedDocumentString<LiveSessionProgressSubscription, LiveSessionProgressSubscriptionVariables>;
export const StartLiveSessionDocument = new TypedDocumentString(`
    mutation StartLiveSession($input: StartLiveSessionInput!) {
  startLiveSession(input: $input) {
    __typename
    ... on LiveSession {
      id
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<StartLiveSessionMutation, StartLiveSessionMutationVariables>;
export const ControlLiveSessionDocument = new TypedDocumentString(`
    mutation ControlLiveSession($input: LiveControlInput!) {
  controlLiveSession(input: $input) {
    __typename
    ... on LiveSession {
      ...LiveSessionParts
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment LiveSessionParts on LiveSession {
  id
  planId
  sessionId
  title {
    en
    zh
  }
  status
  seq
  steps {
    kind
    seconds
    band
    heartRateBpm {
      low
      high
    }
    rpe {
      low
      high
    }
    cue {
      en
      zh
    }
    feel {
      en
      zh
    }
    exercises {
      ...PlannedExerciseParts
    }
  }
  stepIndex
  secondsLeftInStep
  secondsLeft
  maySkip
  heartRate {
    bpm
    zone
    deviceKind
  }
  ceilingBpm
  guidance {
    code
    text {
      en
      zh
    }
  }
  stop {
    reason
    isEmergency
    message {
      en
      zh
    }
  }
  summary {
    stepIndex
    plannedSeconds
    doneSeconds
    below
    in
    above
    unjudged
    meanBpm
  }
  stopSigns {
    code
    isEmergency
    label {
      en
      zh
    }
  }
}
fragment RangeParts on AmountRange {
  low
  high
}
fragment PlannedExerciseParts on PlannedExercise {
  exerciseId
  sets
  holdSeconds
  secondsPerSet
  perSide
  restSeconds
  seconds
  title {
    en
    zh
  }
  repetitions {
    ...RangeParts
  }
  repetitionsInReserve {
    ...RangeParts
  }
  cues {
    en
    zh
  }
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<ControlLiveSessionMutation, ControlLiveSessionMutationVariables>;
export const ReportInLiveSessionDocument = new TypedDocumentString(`
    mutation ReportInLiveSession($input: LiveReportInput!) {
  reportInLiveSession(input: $input) {
    __typename
    ... on LiveSession {
      ...LiveSessionParts
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment LiveSessionParts on LiveSession {
  id
  planId
  sessionId
  title {
    en
    zh
  }
  status
  seq
  steps {
    kind
    seconds
    band
    heartRateBpm {
      low
      high
    }
    rpe {
      low
      high
    }
    cue {
      en
      zh
    }
    feel {
      en
      zh
    }
    exercises {
      ...PlannedExerciseParts
    }
  }
  stepIndex
  secondsLeftInStep
  secondsLeft
  maySkip
  heartRate {
    bpm
    zone
    deviceKind
  }
  ceilingBpm
  guidance {
    code
    text {
      en
      zh
    }
  }
  stop {
    reason
    isEmergency
    message {
      en
      zh
    }
  }
  summary {
    stepIndex
    plannedSeconds
    doneSeconds
    below
    in
    above
    unjudged
    meanBpm
  }
  stopSigns {
    code
    isEmergency
    label {
      en
      zh
    }
  }
}
fragment RangeParts on AmountRange {
  low
  high
}
fragment PlannedExerciseParts on PlannedExercise {
  exerciseId
  sets
  holdSeconds
  secondsPerSet
  perSide
  restSeconds
  seconds
  title {
    en
    zh
  }
  repetitions {
    ...RangeParts
  }
  repetitionsInReserve {
    ...RangeParts
  }
  cues {
    en
    zh
  }
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<ReportInLiveSessionMutation, ReportInLiveSessionMutationVariables>;
export const SendLiveSamplesDocument = new TypedDocumentString(`
    mutation SendLiveSamples($input: LiveSamplesInput!) {
  sendLiveSamples(input: $input) {
    __typename
    ... on LiveSamplesTaken {
      taken
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<SendLiveSamplesMutation, SendLiveSamplesMutationVariables>;
export const RunningLiveSessionsDocument = new TypedDocumentString(`
    query RunningLiveSessions {
  runningLiveSessions {
    participantId
    displayName
    session {
      id
      title {
        en
        zh
      }
      heartRate {
        bpm
      }
      guidance {
        code
        text {
          en
          zh
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RunningLiveSessionsQuery, RunningLiveSessionsQueryVariables>;
export const MembersDocument = new TypedDocumentString(`
    query Members {
  members {
    ...MemberRowParts
  }
}
    fragment MemberRowParts on Member {
  id
  accountName
  displayName
  roles
  deactivatedAt
}`) as unknown as TypedDocumentString<MembersQuery, MembersQueryVariables>;
export const ChangeMemberRolesDocument = new TypedDocumentString(`
    mutation ChangeMemberRoles($input: ChangeMemberRolesInput!) {
  changeMemberRoles(input: $input) {
    __typename
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<ChangeMemberRolesMutation, ChangeMemberRolesMutationVariables>;
export const DeactivateMemberDocument = new TypedDocumentString(`
    mutation DeactivateMember($memberId: ID!) {
  deactivateMember(memberId: $memberId) {
    __typename
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<DeactivateMemberMutation, DeactivateMemberMutationVariables>;
export const ReactivateMemberDocument = new TypedDocumentString(`
    mutation ReactivateMember($memberId: ID!) {
  reactivateMember(memberId: $memberId) {
    __typename
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<ReactivateMemberMutation, ReactivateMemberMutationVariables>;
export const ModelsDocument = new TypedDocumentString(`
    query Models {
  models {
    ...ModelParts
  }
}
    fragment ModelParts on Model {
  id
  ability
  name
  version
  isRules
  state
  sha256
  isRemote
  licence
  card
  trainedOn
  training {
    runId
    date
    settings {
      name
      value
    }
    steps
    curves {
      name
      values
    }
  }
  figures {
    name
    value
  }
  health {
    ready
    reason
    details {
      name
      value
    }
  }
  uses {
    outcome
    count
    medianMs
  }
  decisions {
    version
    state
    reason
    by
    at
  }
}`) as unknown as TypedDocumentString<ModelsQuery, ModelsQueryVariables>;
export const DecideModelDocument = new TypedDocumentString(`
    mutation DecideModel($input: DecideModelInput!) {
  decideModel(input: $input) {
    __typename
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<DecideModelMutation, DecideModelMutationVariables>;
export const PromoteModelDocument = new TypedDocumentString(`
    mutation PromoteModel($input: PromoteModelInput!) {
  promoteModel(input: $input) {
    __typename
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<PromoteModelMutation, PromoteModelMutationVariables>;
export const RollBackModelDocument = new TypedDocumentString(`
    mutation RollBackModel($id: ID!, $reason: String) {
  rollBackModel(id: $id, reason: $reason) {
    __typename
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<RollBackModelMutation, RollBackModelMutationVariables>;
export const JobsDocument = new TypedDocumentString(`
    query Jobs {
  jobs(first: 100) {
    ...JobParts
  }
}
    fragment JobParts on Job {
  id
  queue
  state
  attempts
  failure
  createdAt
  dueAt
  finishedAt
}`) as unknown as TypedDocumentString<JobsQuery, JobsQueryVariables>;
export const RetryJobDocument = new TypedDocumentString(`
    mutation RetryJob($id: ID!) {
  retryJob(id: $id) {
    __typename
    ... on Job {
      ...JobParts
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment JobParts on Job {
  id
  queue
  state
  attempts
  failure
  createdAt
  dueAt
  finishedAt
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<RetryJobMutation, RetryJobMutationVariables>;
export const PluginsDocument = new TypedDocumentString(`
    query Plugins {
  about {
    version
    hostVersion
  }
  plugins {
    id
    version
    state
    trust
    problem
    access
    title {
      en
      zh
    }
  }
}
    `) as unknown as TypedDocumentString<PluginsQuery, PluginsQueryVariables>;
export const MyDataDocument = new TypedDocumentString(`
    query MyData {
  heldData {
    categories {
      code
      name {
        en
        zh
      }
      purpose {
        en
        zh
      }
      kept {
        en
        zh
      }
      staysAfterErasure {
        en
        zh
      }
      count
      oldest
      newest
    }
    sources {
      sourceId
      imports
    }
    metrics {
      sourceId
      metric
      count
      oldest
      newest
    }
    looks {
      at
      displayName
      action
      isAllowed
    }
    exports {
      ...PersonalExportParts
    }
    restrictedSince
    erasure
    receiptCode
    heldUntil
  }
  accountSecurity {
    hasAuthenticator
    passkeys {
      id
    }
    sessions {
      id
      device
      lastUsedAt
      isThis
    }
  }
  accessTokens {
    id
  }
}
    fragment PersonalExportParts on PersonalExport {
  id
  status
  createdAt
  expiresAt
  sizeBytes
}`) as unknown as TypedDocumentString<MyDataQuery, MyDataQueryVariables>;
export const MyExportsDocument = new TypedDocumentString(`
    query MyExports {
  heldData {
    exports {
      ...PersonalExportParts
    }
  }
}
    fragment PersonalExportParts on PersonalExport {
  id
  status
  createdAt
  expiresAt
  sizeBytes
}`) as unknown as TypedDocumentString<MyExportsQuery, MyExportsQueryVariables>;
export const PersonalExportProgressDocument = new TypedDocumentString(`
    subscription PersonalExportProgress($exportId: ID!) {
  personalExportProgress(exportId: $exportId) {
    ...PersonalExportParts
  }
}
    fragment PersonalExportParts on PersonalExport {
  id
  status
  createdAt
  expiresAt
  sizeBytes
}`) as unknown as TypedDocumentString<PersonalExportProgressSubscription, PersonalExportProgressSubscriptionVariables>;
export const ExportMyDataDocument = new TypedDocumentString(`
    mutation ExportMyData($language: Language!) {
  exportMyData(language: $language) {
    __typename
    ...PersonalExportParts
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment PersonalExportParts on PersonalExport {
  id
  status
  createdAt
  expiresAt
  sizeBytes
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<ExportMyDataMutation, ExportMyDataMutationVariables>;
export const RestrictMyDataDocument = new TypedDocumentString(`
    mutation RestrictMyData($isRestricted: Boolean!) {
  restrictMyData(isRestricted: $isRestricted) {
    __typename
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<RestrictMyDataMutation, RestrictMyDataMutationVariables>;
export const EraseMyDataDocument = new TypedDocumentString(`
    mutation EraseMyData($accountName: String!) {
  eraseMyData(accountName: $accountName) {
    __typename
    ... on PersonalDataDone {
      erasure
      receiptCode
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<EraseMyDataMutation, EraseMyDataMutationVariables>;
export const ErasureReceiptDocument = new TypedDocumentString(`
    query ErasureReceipt($code: String!) {
  erasureReceipt(code: $code) {
    state
    askedAt
    provedAt
    heldUntil
    receipt
  }
}
    `) as unknown as TypedDocumentString<ErasureReceiptQuery, ErasureReceiptQueryVariables>;
export const ErasuresDocument = new TypedDocumentString(`
    query Erasures {
  erasures {
    id
    participantId
    state
    askedAt
    provedAt
    receipt
  }
}
    `) as unknown as TypedDocumentString<ErasuresQuery, ErasuresQueryVariables>;
export const LegalHoldsDocument = new TypedDocumentString(`
    query LegalHolds {
  legalHolds {
    ...LegalHoldParts
  }
}
    fragment LegalHoldParts on LegalHold {
  id
  participantId
  displayName
  reason
  placedAt
  until
}`) as unknown as TypedDocumentString<LegalHoldsQuery, LegalHoldsQueryVariables>;
export const PlaceLegalHoldDocument = new TypedDocumentString(`
    mutation PlaceLegalHold($input: LegalHoldInput!) {
  placeLegalHold(input: $input) {
    __typename
    ... on LegalHold {
      ...LegalHoldParts
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment LegalHoldParts on LegalHold {
  id
  participantId
  displayName
  reason
  placedAt
  until
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<PlaceLegalHoldMutation, PlaceLegalHoldMutationVariables>;
export const LiftLegalHoldDocument = new TypedDocumentString(`
    mutation LiftLegalHold($id: ID!) {
  liftLegalHold(id: $id) {
    __typename
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<LiftLegalHoldMutation, LiftLegalHoldMutationVariables>;
export const PlanChangesDocument = new TypedDocumentString(`
    query PlanChanges($participantId: ID!) {
  participant(id: $participantId) {
    id
    proposedChanges {
      ...PlanChangeParts
    }
    planChanges(first: 10) {
      ...PlanChangeParts
    }
  }
}
    fragment SessionBriefParts on SessionBrief {
  id
  date
  minutes
  title {
    en
    zh
  }
}
fragment PlanChangeParts on PlanChange {
  id
  kind
  state
  origin
  by
  proposedAt
  decidedAt
  decidedBy
  decisionReason
  label {
    en
    zh
  }
  reasons {
    en
    zh
  }
  diff {
    sessions {
      kind
      before {
        ...SessionBriefParts
      }
      after {
        ...SessionBriefParts
      }
    }
    weeks {
      startsOn
      before {
        minutes
      }
      after {
        minutes
      }
    }
  }
}`) as unknown as TypedDocumentString<PlanChangesQuery, PlanChangesQueryVariables>;
export const DecideChangeDocument = new TypedDocumentString(`
    mutation DecideChange($input: DecideChangeInput!) {
  decideChange(input: $input) {
    __typename
    ... on PlanChange {
      ...PlanChangeParts
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment SessionBriefParts on SessionBrief {
  id
  date
  minutes
  title {
    en
    zh
  }
}
fragment PlanChangeParts on PlanChange {
  id
  kind
  state
  origin
  by
  proposedAt
  decidedAt
  decidedBy
  decisionReason
  label {
    en
    zh
  }
  reasons {
    en
    zh
  }
  diff {
    sessions {
      kind
      before {
        ...SessionBriefParts
      }
      after {
        ...SessionBriefParts
      }
    }
    weeks {
      startsOn
      before {
        minutes
      }
      after {
        minutes
      }
    }
  }
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<DecideChangeMutation, DecideChangeMutationVariables>;
export const CheckInDocument = new TypedDocumentString(`
    mutation CheckIn($input: CheckInInput!) {
  checkIn(input: $input) {
    __typename
    ... on CheckedIn {
      isEasier
      isLowered
      reasons {
        en
        zh
      }
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<CheckInMutation, CheckInMutationVariables>;
export const ChangeSettingsDocument = new TypedDocumentString(`
    query ChangeSettings {
  changeSettings {
    ...ChangeSettingParts
  }
}
    fragment ChangeSettingParts on ChangeSetting {
  kind
  mode
  isFixed
  setBy
  setAt
  label {
    en
    zh
  }
}`) as unknown as TypedDocumentString<ChangeSettingsQuery, ChangeSettingsQueryVariables>;
export const SetChangeSettingDocument = new TypedDocumentString(`
    mutation SetChangeSetting($kind: String!, $mode: ChangeMode!) {
  setChangeSetting(kind: $kind, mode: $mode) {
    __typename
    ... on ChangeSetting {
      ...ChangeSettingParts
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ChangeSettingParts on ChangeSetting {
  kind
  mode
  isFixed
  setBy
  setAt
  label {
    en
    zh
  }
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<SetChangeSettingMutation, SetChangeSettingMutationVariables>;
export const CurrentPlanDocument = new TypedDocumentString(`
    query CurrentPlan($participantId: ID!) {
  participant(id: $participantId) {
    id
    currentPlan {
      ...PlanParts
    }
  }
}
    fragment CitationParts on Citation {
  source
  year
  place
  needsClinicianReview
}
fragment RangeParts on AmountRange {
  low
  high
}
fragment PrescriptionParts on ExercisePrescription {
  populations {
    en
    zh
  }
  benefits {
    en
    zh
  }
  aerobic {
    daysPerWeek {
      ...RangeParts
    }
    bands
    heartRateReservePercent {
      ...RangeParts
    }
    heartRateNeedsTest
    effort {
      ...RangeParts
    }
    breathlessness {
      ...RangeParts
    }
    minutesPerSession {
      ...RangeParts
    }
    minutesPerWeek {
      ...RangeParts
    }
    activities
  }
  resistance {
    daysPerWeek {
      ...RangeParts
    }
    percentOfMaximum {
      ...RangeParts
    }
    sets {
      ...RangeParts
    }
    repetitions {
      ...RangeParts
    }
  }
  balanceDaysPerWeek
  flexibilityDaysPerWeek {
    ...RangeParts
  }
  pain {
    mostOfTen
    settlesWithinHours
  }
  belowSymptoms
  progression {
    how {
      en
      zh
    }
  }
  considerations {
    en
    zh
  }
  citations {
    ...CitationParts
  }
}
fragment ScreeningParts on Screening {
  outcome
  clearance
  screenedOn
  validUntil
  missingFacts
  prescription {
    ...PrescriptionParts
  }
  constraints {
    id
    kind
    ruleId
    severity
    reason {
      en
      zh
    }
    limit {
      en
      zh
    }
    citations {
      ...CitationParts
    }
  }
  trace {
    ruleId
    packId
    fired
    clearance
    decides
    outweighedBy
    missingFacts
    thresholds {
      fact
      comparison
      holds
    }
    overrides {
      limitId
      from
      to
      tightened
      reason
      signedBy
      until
    }
    title {
      en
      zh
    }
    explanation {
      en
      zh
    }
    facts {
      name
      value
    }
    citations {
      ...CitationParts
    }
  }
}
fragment PlanStepParts on PlanStep {
  kind
  seconds
  band
  heartRateBpm {
    low
    high
  }
  rpe {
    low
    high
  }
  effortOfTen {
    low
    high
  }
  talkTest {
    en
    zh
  }
  workRate {
    speedKmh {
      ...RangeParts
    }
    inclinePercent {
      ...RangeParts
    }
    powerWatts {
      ...RangeParts
    }
  }
  cue {
    en
    zh
  }
}
fragment PlannedExerciseParts on PlannedExercise {
  exerciseId
  sets
  holdSeconds
  secondsPerSet
  perSide
  restSeconds
  seconds
  title {
    en
    zh
  }
  repetitions {
    ...RangeParts
  }
  repetitionsInReserve {
    ...RangeParts
  }
  cues {
    en
    zh
  }
}
fragment PlanSessionParts on PlanSession {
  id
  date
  activity
  modality
  band
  minutes
  energyKcal
  supervisedBy
  title {
    en
    zh
  }
  advice {
    en
    zh
  }
  blocks {
    times
    steps {
      ...PlanStepParts
    }
  }
  exercises {
    ...PlannedExerciseParts
  }
  alternatives {
    templateId
    minutes
    equipment
    places
    title {
      en
      zh
    }
  }
  why {
    kind
    ref
    text {
      en
      zh
    }
    citations {
      ...CitationParts
    }
  }
  feedback {
    on
    done
    minutesDone
    effort
    enjoyment
    pain
    painAt
    verdict
    obstacle
  }
}
fragment CertificateParts on PlanCertificate {
  residual
  bound
  gap
  residualOfNoPlan
  binding {
    constraintId
    price
    label {
      en
      zh
    }
  }
  givenUp {
    constraintId
    times
    label {
      en
      zh
    }
  }
  shortfalls {
    outcome
    reachableText {
      en
      zh
    }
    wanted
    reachable
    unit
    label {
      en
      zh
    }
  }
}
fragment NutritionParts on NutritionAdvice {
  adviserId
  restingEnergyKcal
  dailyEnergyKcal
  intakeKcal
  proteinGrams {
    low
    high
  }
  items {
    id
    text {
      en
      zh
    }
    citations {
      ...CitationParts
    }
  }
  referral {
    en
    zh
  }
}
fragment PlanParts on Plan {
  id
  version
  status
  heldBecause
  pausedBy
  withheld {
    message {
      en
      zh
    }
    reasons {
      en
      zh
    }
    breaches {
      rule
      where
      message
      limit
      found
    }
  }
  hash
  startsOn
  createdAt
  participant {
    id
    displayName
  }
  summary {
    en
    zh
  }
  phrasedSummary {
    language
    text
    model
    version
  }
  disclaimer {
    en
    zh
  }
  assumptions {
    en
    zh
  }
  weeks {
    week
    startsOn
    minutes
    moderateEquivalentMinutes
    phase {
      kind
      reason {
        en
        zh
      }
    }
    muscleSets {
      group
      label {
        en
        zh
      }
      sets
    }
    sessions {
      ...PlanSessionParts
    }
  }
  effects {
    outcome
    wanted
    predicted
    low
    high
    unit
    residual
    source
    label {
      en
      zh
    }
  }
  certificate {
    ...CertificateParts
  }
  screening {
    ...ScreeningParts
  }
  nutrition {
    ...NutritionParts
  }
  approvals {
    by
    decision
    reason
    at
  }
}`) as unknown as TypedDocumentString<CurrentPlanQuery, CurrentPlanQueryVariables>;
export const PlanByIdDocument = new TypedDocumentString(`
    query PlanById($id: ID!) {
  plan(id: $id) {
    ...PlanParts
  }
}
    fragment CitationParts on Citation {
  source
  year
  place
  needsClinicianReview
}
fragment RangeParts on AmountRange {
  low
  high
}
fragment PrescriptionParts on ExercisePrescription {
  populations {
    en
    zh
  }
  benefits {
    en
    zh
  }
  aerobic {
    daysPerWeek {
      ...RangeParts
    }
    bands
    heartRateReservePercent {
      ...RangeParts
    }
    heartRateNeedsTest
    effort {
      ...RangeParts
    }
    breathlessness {
      ...RangeParts
    }
    minutesPerSession {
      ...RangeParts
    }
    minutesPerWeek {
      ...RangeParts
    }
    activities
  }
  resistance {
    daysPerWeek {
      ...RangeParts
    }
    percentOfMaximum {
      ...RangeParts
    }
    sets {
      ...RangeParts
    }
    repetitions {
      ...RangeParts
    }
  }
  balanceDaysPerWeek
  flexibilityDaysPerWeek {
    ...RangeParts
  }
  pain {
    mostOfTen
    settlesWithinHours
  }
  belowSymptoms
  progression {
    how {
      en
      zh
    }
  }
  considerations {
    en
    zh
  }
  citations {
    ...CitationParts
  }
}
fragment ScreeningParts on Screening {
  outcome
  clearance
  screenedOn
  validUntil
  missingFacts
  prescription {
    ...PrescriptionParts
  }
  constraints {
    id
    kind
    ruleId
    severity
    reason {
      en
      zh
    }
    limit {
      en
      zh
    }
    citations {
      ...CitationParts
    }
  }
  trace {
    ruleId
    packId
    fired
    clearance
    decides
    outweighedBy
    missingFacts
    thresholds {
      fact
      comparison
      holds
    }
    overrides {
      limitId
      from
      to
      tightened
      reason
      signedBy
      until
    }
    title {
      en
      zh
    }
    explanation {
      en
      zh
    }
    facts {
      name
      value
    }
    citations {
      ...CitationParts
    }
  }
}
fragment PlanStepParts on PlanStep {
  kind
  seconds
  band
  heartRateBpm {
    low
    high
  }
  rpe {
    low
    high
  }
  effortOfTen {
    low
    high
  }
  talkTest {
    en
    zh
  }
  workRate {
    speedKmh {
      ...RangeParts
    }
    inclinePercent {
      ...RangeParts
    }
    powerWatts {
      ...RangeParts
    }
  }
  cue {
    en
    zh
  }
}
fragment PlannedExerciseParts on PlannedExercise {
  exerciseId
  sets
  holdSeconds
  secondsPerSet
  perSide
  restSeconds
  seconds
  title {
    en
    zh
  }
  repetitions {
    ...RangeParts
  }
  repetitionsInReserve {
    ...RangeParts
  }
  cues {
    en
    zh
  }
}
fragment PlanSessionParts on PlanSession {
  id
  date
  activity
  modality
  band
  minutes
  energyKcal
  supervisedBy
  title {
    en
    zh
  }
  advice {
    en
    zh
  }
  blocks {
    times
    steps {
      ...PlanStepParts
    }
  }
  exercises {
    ...PlannedExerciseParts
  }
  alternatives {
    templateId
    minutes
    equipment
    places
    title {
      en
      zh
    }
  }
  why {
    kind
    ref
    text {
      en
      zh
    }
    citations {
      ...CitationParts
    }
  }
  feedback {
    on
    done
    minutesDone
    effort
    enjoyment
    pain
    painAt
    verdict
    obstacle
  }
}
fragment CertificateParts on PlanCertificate {
  residual
  bound
  gap
  residualOfNoPlan
  binding {
    constraintId
    price
    label {
      en
      zh
    }
  }
  givenUp {
    constraintId
    times
    label {
      en
      zh
    }
  }
  shortfalls {
    outcome
    reachableText {
      en
      zh
    }
    wanted
    reachable
    unit
    label {
      en
      zh
    }
  }
}
fragment NutritionParts on NutritionAdvice {
  adviserId
  restingEnergyKcal
  dailyEnergyKcal
  intakeKcal
  proteinGrams {
    low
    high
  }
  items {
    id
    text {
      en
      zh
    }
    citations {
      ...CitationParts
    }
  }
  referral {
    en
    zh
  }
}
fragment PlanParts on Plan {
  id
  version
  status
  heldBecause
  pausedBy
  withheld {
    message {
      en
      zh
    }
    reasons {
      en
      zh
    }
    breaches {
      rule
      where
      message
      limit
      found
    }
  }
  hash
  startsOn
  createdAt
  participant {
    id
    displayName
  }
  summary {
    en
    zh
  }
  phrasedSummary {
    language
    text
    model
    version
  }
  disclaimer {
    en
    zh
  }
  assumptions {
    en
    zh
  }
  weeks {
    week
    startsOn
    minutes
    moderateEquivalentMinutes
    phase {
      kind
      reason {
        en
        zh
      }
    }
    muscleSets {
      group
      label {
        en
        zh
      }
      sets
    }
    sessions {
      ...PlanSessionParts
    }
  }
  effects {
    outcome
    wanted
    predicted
    low
    high
    unit
    residual
    source
    label {
      en
      zh
    }
  }
  certificate {
    ...CertificateParts
  }
  screening {
    ...ScreeningParts
  }
  nutrition {
    ...NutritionParts
  }
  approvals {
    by
    decision
    reason
    at
  }
}`) as unknown as TypedDocumentString<PlanByIdQuery, PlanByIdQueryVariables>;
export const PausePlanDocument = new TypedDocumentString(`
    mutation PausePlan($planId: ID!) {
  pausePlan(planId: $planId) {
    __typename
    ... on Plan {
      ...PlanParts
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment CitationParts on Citation {
  source
  year
  place
  needsClinicianReview
}
fragment RangeParts on AmountRange {
  low
  high
}
fragment PrescriptionParts on ExercisePrescription {
  populations {
    en
    zh
  }
  benefits {
    en
    zh
  }
  aerobic {
    daysPerWeek {
      ...RangeParts
    }
    bands
    heartRateReservePercent {
      ...RangeParts
    }
    heartRateNeedsTest
    effort {
      ...RangeParts
    }
    breathlessness {
      ...RangeParts
    }
    minutesPerSession {
      ...RangeParts
    }
    minutesPerWeek {
      ...RangeParts
    }
    activities
  }
  resistance {
    daysPerWeek {
      ...RangeParts
    }
    percentOfMaximum {
      ...RangeParts
    }
    sets {
      ...RangeParts
    }
    repetitions {
      ...RangeParts
    }
  }
  balanceDaysPerWeek
  flexibilityDaysPerWeek {
    ...RangeParts
  }
  pain {
    mostOfTen
    settlesWithinHours
  }
  belowSymptoms
  progression {
    how {
      en
      zh
    }
  }
  considerations {
    en
    zh
  }
  citations {
    ...CitationParts
  }
}
fragment ScreeningParts on Screening {
  outcome
  clearance
  screenedOn
  validUntil
  missingFacts
  prescription {
    ...PrescriptionParts
  }
  constraints {
    id
    kind
    ruleId
    severity
    reason {
      en
      zh
    }
    limit {
      en
      zh
    }
    citations {
      ...CitationParts
    }
  }
  trace {
    ruleId
    packId
    fired
    clearance
    decides
    outweighedBy
    missingFacts
    thresholds {
      fact
      comparison
      holds
    }
    overrides {
      limitId
      from
      to
      tightened
      reason
      signedBy
      until
    }
    title {
      en
      zh
    }
    explanation {
      en
      zh
    }
    facts {
      name
      value
    }
    citations {
      ...CitationParts
    }
  }
}
fragment PlanStepParts on PlanStep {
  kind
  seconds
  band
  heartRateBpm {
    low
    high
  }
  rpe {
    low
    high
  }
  effortOfTen {
    low
    high
  }
  talkTest {
    en
    zh
  }
  workRate {
    speedKmh {
      ...RangeParts
    }
    inclinePercent {
      ...RangeParts
    }
    powerWatts {
      ...RangeParts
    }
  }
  cue {
    en
    zh
  }
}
fragment PlannedExerciseParts on PlannedExercise {
  exerciseId
  sets
  holdSeconds
  secondsPerSet
  perSide
  restSeconds
  seconds
  title {
    en
    zh
  }
  repetitions {
    ...RangeParts
  }
  repetitionsInReserve {
    ...RangeParts
  }
  cues {
    en
    zh
  }
}
fragment PlanSessionParts on PlanSession {
  id
  date
  activity
  modality
  band
  minutes
  energyKcal
  supervisedBy
  title {
    en
    zh
  }
  advice {
    en
    zh
  }
  blocks {
    times
    steps {
      ...PlanStepParts
    }
  }
  exercises {
    ...PlannedExerciseParts
  }
  alternatives {
    templateId
    minutes
    equipment
    places
    title {
      en
      zh
    }
  }
  why {
    kind
    ref
    text {
      en
      zh
    }
    citations {
      ...CitationParts
    }
  }
  feedback {
    on
    done
    minutesDone
    effort
    enjoyment
    pain
    painAt
    verdict
    obstacle
  }
}
fragment CertificateParts on PlanCertificate {
  residual
  bound
  gap
  residualOfNoPlan
  binding {
    constraintId
    price
    label {
      en
      zh
    }
  }
  givenUp {
    constraintId
    times
    label {
      en
      zh
    }
  }
  shortfalls {
    outcome
    reachableText {
      en
      zh
    }
    wanted
    reachable
    unit
    label {
      en
      zh
    }
  }
}
fragment NutritionParts on NutritionAdvice {
  adviserId
  restingEnergyKcal
  dailyEnergyKcal
  intakeKcal
  proteinGrams {
    low
    high
  }
  items {
    id
    text {
      en
      zh
    }
    citations {
      ...CitationParts
    }
  }
  referral {
    en
    zh
  }
}
fragment PlanParts on Plan {
  id
  version
  status
  heldBecause
  pausedBy
  withheld {
    message {
      en
      zh
    }
    reasons {
      en
      zh
    }
    breaches {
      rule
      where
      message
      limit
      found
    }
  }
  hash
  startsOn
  createdAt
  participant {
    id
    displayName
  }
  summary {
    en
    zh
  }
  phrasedSummary {
    language
    text
    model
    version
  }
  disclaimer {
    en
    zh
  }
  assumptions {
    en
    zh
  }
  weeks {
    week
    startsOn
    minutes
    moderateEquivalentMinutes
    phase {
      kind
      reason {
        en
        zh
      }
    }
    muscleSets {
      group
      label {
        en
        zh
      }
      sets
    }
    sessions {
      ...PlanSessionParts
    }
  }
  effects {
    outcome
    wanted
    predicted
    low
    high
    unit
    residual
    source
    label {
      en
      zh
    }
  }
  certificate {
    ...CertificateParts
  }
  screening {
    ...ScreeningParts
  }
  nutrition {
    ...NutritionParts
  }
  approvals {
    by
    decision
    reason
    at
  }
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<PausePlanMutation, PausePlanMutationVariables>;
export const ResumePlanDocument = new TypedDocumentString(`
    mutation ResumePlan($planId: ID!) {
  resumePlan(planId: $planId) {
    __typename
    ... on Plan {
      ...PlanParts
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment CitationParts on Citation {
  source
  year
  place
  needsClinicianReview
}
fragment RangeParts on AmountRange {
  low
  high
}
fragment PrescriptionParts on ExercisePrescription {
  populations {
    en
    zh
  }
  benefits {
    en
    zh
  }
  aerobic {
    daysPerWeek {
      ...RangeParts
    }
    bands
    heartRateReservePercent {
      ...RangeParts
    }
    heartRateNeedsTest
    effort {
      ...RangeParts
    }
    breathlessness {
      ...RangeParts
    }
    minutesPerSession {
      ...RangeParts
    }
    minutesPerWeek {
      ...RangeParts
    }
    activities
  }
  resistance {
    daysPerWeek {
      ...RangeParts
    }
    percentOfMaximum {
      ...RangeParts
    }
    sets {
      ...RangeParts
    }
    repetitions {
      ...RangeParts
    }
  }
  balanceDaysPerWeek
  flexibilityDaysPerWeek {
    ...RangeParts
  }
  pain {
    mostOfTen
    settlesWithinHours
  }
  belowSymptoms
  progression {
    how {
      en
      zh
    }
  }
  considerations {
    en
    zh
  }
  citations {
    ...CitationParts
  }
}
fragment ScreeningParts on Screening {
  outcome
  clearance
  screenedOn
  validUntil
  missingFacts
  prescription {
    ...PrescriptionParts
  }
  constraints {
    id
    kind
    ruleId
    severity
    reason {
      en
      zh
    }
    limit {
      en
      zh
    }
    citations {
      ...CitationParts
    }
  }
  trace {
    ruleId
    packId
    fired
    clearance
    decides
    outweighedBy
    missingFacts
    thresholds {
      fact
      comparison
      holds
    }
    overrides {
      limitId
      from
      to
      tightened
      reason
      signedBy
      until
    }
    title {
      en
      zh
    }
    explanation {
      en
      zh
    }
    facts {
      name
      value
    }
    citations {
      ...CitationParts
    }
  }
}
fragment PlanStepParts on PlanStep {
  kind
  seconds
  band
  heartRateBpm {
    low
    high
  }
  rpe {
    low
    high
  }
  effortOfTen {
    low
    high
  }
  talkTest {
    en
    zh
  }
  workRate {
    speedKmh {
      ...RangeParts
    }
    inclinePercent {
      ...RangeParts
    }
    powerWatts {
      ...RangeParts
    }
  }
  cue {
    en
    zh
  }
}
fragment PlannedExerciseParts on PlannedExercise {
  exerciseId
  sets
  holdSeconds
  secondsPerSet
  perSide
  restSeconds
  seconds
  title {
    en
    zh
  }
  repetitions {
    ...RangeParts
  }
  repetitionsInReserve {
    ...RangeParts
  }
  cues {
    en
    zh
  }
}
fragment PlanSessionParts on PlanSession {
  id
  date
  activity
  modality
  band
  minutes
  energyKcal
  supervisedBy
  title {
    en
    zh
  }
  advice {
    en
    zh
  }
  blocks {
    times
    steps {
      ...PlanStepParts
    }
  }
  exercises {
    ...PlannedExerciseParts
  }
  alternatives {
    templateId
    minutes
    equipment
    places
    title {
      en
      zh
    }
  }
  why {
    kind
    ref
    text {
      en
      zh
    }
    citations {
      ...CitationParts
    }
  }
  feedback {
    on
    done
    minutesDone
    effort
    enjoyment
    pain
    painAt
    verdict
    obstacle
  }
}
fragment CertificateParts on PlanCertificate {
  residual
  bound
  gap
  residualOfNoPlan
  binding {
    constraintId
    price
    label {
      en
      zh
    }
  }
  givenUp {
    constraintId
    times
    label {
      en
      zh
    }
  }
  shortfalls {
    outcome
    reachableText {
      en
      zh
    }
    wanted
    reachable
    unit
    label {
      en
      zh
    }
  }
}
fragment NutritionParts on NutritionAdvice {
  adviserId
  restingEnergyKcal
  dailyEnergyKcal
  intakeKcal
  proteinGrams {
    low
    high
  }
  items {
    id
    text {
      en
      zh
    }
    citations {
      ...CitationParts
    }
  }
  referral {
    en
    zh
  }
}
fragment PlanParts on Plan {
  id
  version
  status
  heldBecause
  pausedBy
  withheld {
    message {
      en
      zh
    }
    reasons {
      en
      zh
    }
    breaches {
      rule
      where
      message
      limit
      found
    }
  }
  hash
  startsOn
  createdAt
  participant {
    id
    displayName
  }
  summary {
    en
    zh
  }
  phrasedSummary {
    language
    text
    model
    version
  }
  disclaimer {
    en
    zh
  }
  assumptions {
    en
    zh
  }
  weeks {
    week
    startsOn
    minutes
    moderateEquivalentMinutes
    phase {
      kind
      reason {
        en
        zh
      }
    }
    muscleSets {
      group
      label {
        en
        zh
      }
      sets
    }
    sessions {
      ...PlanSessionParts
    }
  }
  effects {
    outcome
    wanted
    predicted
    low
    high
    unit
    residual
    source
    label {
      en
      zh
    }
  }
  certificate {
    ...CertificateParts
  }
  screening {
    ...ScreeningParts
  }
  nutrition {
    ...NutritionParts
  }
  approvals {
    by
    decision
    reason
    at
  }
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<ResumePlanMutation, ResumePlanMutationVariables>;
export const RecordFeedbackDocument = new TypedDocumentString(`
    mutation RecordFeedback($input: SessionFeedbackInput!) {
  recordFeedback(input: $input) {
    __typename
    ... on FeedbackRecorded {
      action
      isProposed
      reasons {
        en
        zh
      }
      plan {
        ...PlanParts
      }
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment CitationParts on Citation {
  source
  year
  place
  needsClinicianReview
}
fragment RangeParts on AmountRange {
  low
  high
}
fragment PrescriptionParts on ExercisePrescription {
  populations {
    en
    zh
  }
  benefits {
    en
    zh
  }
  aerobic {
    daysPerWeek {
      ...RangeParts
    }
    bands
    heartRateReservePercent {
      ...RangeParts
    }
    heartRateNeedsTest
    effort {
      ...RangeParts
    }
    breathlessness {
      ...RangeParts
    }
    minutesPerSession {
      ...RangeParts
    }
    minutesPerWeek {
      ...RangeParts
    }
    activities
  }
  resistance {
    daysPerWeek {
      ...RangeParts
    }
    percentOfMaximum {
      ...RangeParts
    }
    sets {
      ...RangeParts
    }
    repetitions {
      ...RangeParts
    }
  }
  balanceDaysPerWeek
  flexibilityDaysPerWeek {
    ...RangeParts
  }
  pain {
    mostOfTen
    settlesWithinHours
  }
  belowSymptoms
  progression {
    how {
      en
      zh
    }
  }
  considerations {
    en
    zh
  }
  citations {
    ...CitationParts
  }
}
fragment ScreeningParts on Screening {
  outcome
  clearance
  screenedOn
  validUntil
  missingFacts
  prescription {
    ...PrescriptionParts
  }
  constraints {
    id
    kind
    ruleId
    severity
    reason {
      en
      zh
    }
    limit {
      en
      zh
    }
    citations {
      ...CitationParts
    }
  }
  trace {
    ruleId
    packId
    fired
    clearance
    decides
    outweighedBy
    missingFacts
    thresholds {
      fact
      comparison
      holds
    }
    overrides {
      limitId
      from
      to
      tightened
      reason
      signedBy
      until
    }
    title {
      en
      zh
    }
    explanation {
      en
      zh
    }
    facts {
      name
      value
    }
    citations {
      ...CitationParts
    }
  }
}
fragment PlanStepParts on PlanStep {
  kind
  seconds
  band
  heartRateBpm {
    low
    high
  }
  rpe {
    low
    high
  }
  effortOfTen {
    low
    high
  }
  talkTest {
    en
    zh
  }
  workRate {
    speedKmh {
      ...RangeParts
    }
    inclinePercent {
      ...RangeParts
    }
    powerWatts {
      ...RangeParts
    }
  }
  cue {
    en
    zh
  }
}
fragment PlannedExerciseParts on PlannedExercise {
  exerciseId
  sets
  holdSeconds
  secondsPerSet
  perSide
  restSeconds
  seconds
  title {
    en
    zh
  }
  repetitions {
    ...RangeParts
  }
  repetitionsInReserve {
    ...RangeParts
  }
  cues {
    en
    zh
  }
}
fragment PlanSessionParts on PlanSession {
  id
  date
  activity
  modality
  band
  minutes
  energyKcal
  supervisedBy
  title {
    en
    zh
  }
  advice {
    en
    zh
  }
  blocks {
    times
    steps {
      ...PlanStepParts
    }
  }
  exercises {
    ...PlannedExerciseParts
  }
  alternatives {
    templateId
    minutes
    equipment
    places
    title {
      en
      zh
    }
  }
  why {
    kind
    ref
    text {
      en
      zh
    }
    citations {
      ...CitationParts
    }
  }
  feedback {
    on
    done
    minutesDone
    effort
    enjoyment
    pain
    painAt
    verdict
    obstacle
  }
}
fragment CertificateParts on PlanCertificate {
  residual
  bound
  gap
  residualOfNoPlan
  binding {
    constraintId
    price
    label {
      en
      zh
    }
  }
  givenUp {
    constraintId
    times
    label {
      en
      zh
    }
  }
  shortfalls {
    outcome
    reachableText {
      en
      zh
    }
    wanted
    reachable
    unit
    label {
      en
      zh
    }
  }
}
fragment NutritionParts on NutritionAdvice {
  adviserId
  restingEnergyKcal
  dailyEnergyKcal
  intakeKcal
  proteinGrams {
    low
    high
  }
  items {
    id
    text {
      en
      zh
    }
    citations {
      ...CitationParts
    }
  }
  referral {
    en
    zh
  }
}
fragment PlanParts on Plan {
  id
  version
  status
  heldBecause
  pausedBy
  withheld {
    message {
      en
      zh
    }
    reasons {
      en
      zh
    }
    breaches {
      rule
      where
      message
      limit
      found
    }
  }
  hash
  startsOn
  createdAt
  participant {
    id
    displayName
  }
  summary {
    en
    zh
  }
  phrasedSummary {
    language
    text
    model
    version
  }
  disclaimer {
    en
    zh
  }
  assumptions {
    en
    zh
  }
  weeks {
    week
    startsOn
    minutes
    moderateEquivalentMinutes
    phase {
      kind
      reason {
        en
        zh
      }
    }
    muscleSets {
      group
      label {
        en
        zh
      }
      sets
    }
    sessions {
      ...PlanSessionParts
    }
  }
  effects {
    outcome
    wanted
    predicted
    low
    high
    unit
    residual
    source
    label {
      en
      zh
    }
  }
  certificate {
    ...CertificateParts
  }
  screening {
    ...ScreeningParts
  }
  nutrition {
    ...NutritionParts
  }
  approvals {
    by
    decision
    reason
    at
  }
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<RecordFeedbackMutation, RecordFeedbackMutationVariables>;
export const PreviewImportDocument = new TypedDocumentString(`
    mutation PreviewImport($input: PreviewImportInput!) {
  previewImport(input: $input) {
    __typename
    ... on ImportPreview {
      ...PreviewParts
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment FailureParts on ImportFailure {
  code
  message
  where
  values {
    name
    text {
      en
      zh
    }
  }
}
fragment AnswerOptionParts on AnswerOption {
  value
  label {
    en
    zh
  }
}
fragment PreviewParts on ImportPreview {
  isComplete
  metrics {
    metric
    count
  }
  observations {
    count
    known
  }
  activities {
    count
    known
  }
  strengthSets
  firstDay
  lastDay
  records {
    code
    isActivity
    at
    localDay
    value
    unit
    durationSeconds
    quality
    isKnown
  }
  warnings {
    code
    where
    count
  }
  failure {
    ...FailureParts
  }
  files {
    path
    sourceId
    failure {
      ...FailureParts
    }
  }
  fileCount
  inspection {
    columns {
      position
      title
      role
      unit
      confidence
    }
    firstRows
    questions {
      setting
      rows
      text {
        en
        zh
      }
      options {
        ...AnswerOptionParts
      }
    }
    roles {
      ...AnswerOptionParts
    }
    titlesKey
    remembered {
      settings {
        name
        value
      }
      givenAt
    }
  }
  identicalImport {
    id
    createdAt
  }
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<PreviewImportMutation, PreviewImportMutationVariables>;
export const ProfileWithVocabularyDocument = new TypedDocumentString(`
    query ProfileWithVocabulary($participantId: ID!) {
  participant(id: $participantId) {
    ...ProfileParts
  }
  vocabulary {
    conditions {
      ...VocabularyEntryParts
    }
    medications {
      ...VocabularyEntryParts
    }
    symptoms {
      ...VocabularyEntryParts
    }
    activities {
      ...VocabularyEntryParts
    }
    equipment {
      ...VocabularyEntryParts
    }
    places {
      ...VocabularyEntryParts
    }
  }
}
    fragment ProfileParts on Participant {
  id
  displayName
  profileVersion
  profile {
    birthDate
    sex
    heightCm
    bodyMassKg
    medications
    symptoms
    screeningAnsweredOn
    activeMinutesPerWeek
    restingSystolicMmHg
    restingDiastolicMmHg
    restingHeartRateBpm
    measuredMaxHeartRateBpm
    vo2maxMlKgMin
    equipment
    places
    likedActivities
    dislikedActivities
    timeZone
    conditions {
      code
      since
      confirmed
    }
    availableDays {
      weekday
      minutes
    }
  }
}
fragment VocabularyEntryParts on VocabularyEntry {
  code
  label {
    en
    zh
  }
}`) as unknown as TypedDocumentString<ProfileWithVocabularyQuery, ProfileWithVocabularyQueryVariables>;
export const UpdateProfileDocument = new TypedDocumentString(`
    mutation UpdateProfile($input: UpdateProfileInput!) {
  updateProfile(input: $input) {
    __typename
    ... on Participant {
      ...ProfileParts
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ProfileParts on Participant {
  id
  displayName
  profileVersion
  profile {
    birthDate
    sex
    heightCm
    bodyMassKg
    medications
    symptoms
    screeningAnsweredOn
    activeMinutesPerWeek
    restingSystolicMmHg
    restingDiastolicMmHg
    restingHeartRateBpm
    measuredMaxHeartRateBpm
    vo2maxMlKgMin
    equipment
    places
    likedActivities
    dislikedActivities
    timeZone
    conditions {
      code
      since
      confirmed
    }
    availableDays {
      weekday
      minutes
    }
  }
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<UpdateProfileMutation, UpdateProfileMutationVariables>;
export const AnswerScreeningDocument = new TypedDocumentString(`
    mutation AnswerScreening($input: AnswerScreeningInput!) {
  answerScreening(input: $input) {
    __typename
    ... on Participant {
      ...ProfileParts
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ProfileParts on Participant {
  id
  displayName
  profileVersion
  profile {
    birthDate
    sex
    heightCm
    bodyMassKg
    medications
    symptoms
    screeningAnsweredOn
    activeMinutesPerWeek
    restingSystolicMmHg
    restingDiastolicMmHg
    restingHeartRateBpm
    measuredMaxHeartRateBpm
    vo2maxMlKgMin
    equipment
    places
    likedActivities
    dislikedActivities
    timeZone
    conditions {
      code
      since
      confirmed
    }
    availableDays {
      weekday
      minutes
    }
  }
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<AnswerScreeningMutation, AnswerScreeningMutationVariables>;
export const ParticipantNameDocument = new TypedDocumentString(`
    query ParticipantName($participantId: ID!) {
  participant(id: $participantId) {
    id
    displayName
  }
}
    `) as unknown as TypedDocumentString<ParticipantNameQuery, ParticipantNameQueryVariables>;
export const PeopleDocument = new TypedDocumentString(`
    query People($after: String) {
  participants(first: 50, after: $after) {
    edges {
      node {
        id
        displayName
        profile {
          birthDate
          screeningAnsweredOn
          conditions {
            code
          }
        }
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
  vocabulary {
    conditions {
      ...VocabularyEntryParts
    }
  }
}
    fragment VocabularyEntryParts on VocabularyEntry {
  code
  label {
    en
    zh
  }
}`) as unknown as TypedDocumentString<PeopleQuery, PeopleQueryVariables>;
export const ProgrammesDocument = new TypedDocumentString(`
    query Programmes {
  programmes {
    ...ProgrammeParts
  }
}
    fragment ProgrammePersonParts on ProgrammePerson {
  id
  displayName
  since
  until
}
fragment ProgrammeParts on Programme {
  id
  name
  endedAt
  staff {
    ...ProgrammePersonParts
  }
  participants {
    ...ProgrammePersonParts
  }
}`) as unknown as TypedDocumentString<ProgrammesQuery, ProgrammesQueryVariables>;
export const CreateProgrammeDocument = new TypedDocumentString(`
    mutation CreateProgramme($name: String!) {
  createProgramme(name: $name) {
    __typename
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<CreateProgrammeMutation, CreateProgrammeMutationVariables>;
export const EndProgrammeDocument = new TypedDocumentString(`
    mutation EndProgramme($id: ID!) {
  endProgramme(id: $id) {
    __typename
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<EndProgrammeMutation, EndProgrammeMutationVariables>;
export const SetProgrammeStaffDocument = new TypedDocumentString(`
    mutation SetProgrammeStaff($input: ProgrammePlaceInput!) {
  setProgrammeStaff(input: $input) {
    __typename
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<SetProgrammeStaffMutation, SetProgrammeStaffMutationVariables>;
export const RemoveProgrammeStaffDocument = new TypedDocumentString(`
    mutation RemoveProgrammeStaff($programmeId: ID!, $memberId: ID!) {
  removeProgrammeStaff(programmeId: $programmeId, memberId: $memberId) {
    __typename
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<RemoveProgrammeStaffMutation, RemoveProgrammeStaffMutationVariables>;
export const SetProgrammeParticipantDocument = new TypedDocumentString(`
    mutation SetProgrammeParticipant($input: ProgrammePlaceInput!) {
  setProgrammeParticipant(input: $input) {
    __typename
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<SetProgrammeParticipantMutation, SetProgrammeParticipantMutationVariables>;
export const RemoveProgrammeParticipantDocument = new TypedDocumentString(`
    mutation RemoveProgrammeParticipant($programmeId: ID!, $participantId: ID!) {
  removeProgrammeParticipant(
    programmeId: $programmeId
    participantId: $participantId
  ) {
    __typename
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<RemoveProgrammeParticipantMutation, RemoveProgrammeParticipantMutationVariables>;
export const TryingNewDocument = new TypedDocumentString(`
    query TryingNew($participantId: ID!) {
  participant(id: $participantId) {
    id
    refusedTrials
    consents {
      kind
      isGiven
      since
    }
    peopleLikeYou {
      people
      countedOn
      who {
        en
        zh
      }
      activities {
        activity
        text {
          en
          zh
        }
      }
    }
    drawnChoices(first: 5) {
      planVersion
      chosen
      isTrial
      arms {
        activity
        propensity
      }
    }
  }
  vocabulary {
    activities {
      code
      label {
        en
        zh
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TryingNewQuery, TryingNewQueryVariables>;
export const SetConsentDocument = new TypedDocumentString(`
    mutation SetConsent($input: SetConsentInput!) {
  setConsent(input: $input) {
    __typename
    ... on ConsentsNow {
      consents {
        kind
        isGiven
        since
      }
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<SetConsentMutation, SetConsentMutationVariables>;
export const RefuseTrialDocument = new TypedDocumentString(`
    mutation RefuseTrial($input: RefuseTrialInput!) {
  refuseTrial(input: $input) {
    __typename
    ... on RefusedTrials {
      activities
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<RefuseTrialMutation, RefuseTrialMutationVariables>;
export const RecordedSessionDocument = new TypedDocumentString(`
    query RecordedSession($planId: ID!, $sessionId: ID!) {
  plan(id: $planId) {
    id
    session(id: $sessionId) {
      id
      recorded {
        activityId
        completedShare
        workInTarget
        useHeartRate
        steps {
          kind
          plannedSeconds
          doneSeconds
          mean
          secondsBelow
          secondsWithin
          secondsAbove
          verdict
          target {
            by
            low
            high
            unit
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RecordedSessionQuery, RecordedSessionQueryVariables>;
export const PlanRequestsDocument = new TypedDocumentString(`
    query PlanRequests($participantId: ID!) {
  participant(id: $participantId) {
    id
    planRequests(first: 10) {
      ...PlanRequestParts
    }
  }
}
    fragment PlanRequestParts on PlanRequest {
  id
  text
  status
  step
  progress
  createdAt
  intent
  understood {
    slot
    from
    to
    confidence
    origin
    value {
      en
      zh
    }
  }
  questions {
    id
    text {
      en
      zh
    }
    options {
      code
      label {
        en
        zh
      }
    }
  }
  stop {
    code
    message {
      en
      zh
    }
    reasons {
      en
      zh
    }
  }
  plan {
    id
    status
  }
}`) as unknown as TypedDocumentString<PlanRequestsQuery, PlanRequestsQueryVariables>;
export const PlanRequestByIdDocument = new TypedDocumentString(`
    query PlanRequestById($id: ID!) {
  planRequest(id: $id) {
    ...PlanRequestParts
  }
}
    fragment PlanRequestParts on PlanRequest {
  id
  text
  status
  step
  progress
  createdAt
  intent
  understood {
    slot
    from
    to
    confidence
    origin
    value {
      en
      zh
    }
  }
  questions {
    id
    text {
      en
      zh
    }
    options {
      code
      label {
        en
        zh
      }
    }
  }
  stop {
    code
    message {
      en
      zh
    }
    reasons {
      en
      zh
    }
  }
  plan {
    id
    status
  }
}`) as unknown as TypedDocumentString<PlanRequestByIdQuery, PlanRequestByIdQueryVariables>;
export const PlanRequestProgressDocument = new TypedDocumentString(`
    subscription PlanRequestProgress($requestId: ID!) {
  planRequestProgress(requestId: $requestId) {
    ...PlanRequestParts
  }
}
    fragment PlanRequestParts on PlanRequest {
  id
  text
  status
  step
  progress
  createdAt
  intent
  understood {
    slot
    from
    to
    confidence
    origin
    value {
      en
      zh
    }
  }
  questions {
    id
    text {
      en
      zh
    }
    options {
      code
      label {
        en
        zh
      }
    }
  }
  stop {
    code
    message {
      en
      zh
    }
    reasons {
      en
      zh
    }
  }
  plan {
    id
    status
  }
}`) as unknown as TypedDocumentString<PlanRequestProgressSubscription, PlanRequestProgressSubscriptionVariables>;
export const RequestPlanDocument = new TypedDocumentString(`
    mutation RequestPlan($input: RequestPlanInput!) {
  requestPlan(input: $input) {
    __typename
    ... on PlanRequest {
      ...PlanRequestParts
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment PlanRequestParts on PlanRequest {
  id
  text
  status
  step
  progress
  createdAt
  intent
  understood {
    slot
    from
    to
    confidence
    origin
    value {
      en
      zh
    }
  }
  questions {
    id
    text {
      en
      zh
    }
    options {
      code
      label {
        en
        zh
      }
    }
  }
  stop {
    code
    message {
      en
      zh
    }
    reasons {
      en
      zh
    }
  }
  plan {
    id
    status
  }
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<RequestPlanMutation, RequestPlanMutationVariables>;
export const AnswerQuestionsDocument = new TypedDocumentString(`
    mutation AnswerQuestions($input: AnswerQuestionsInput!) {
  answerQuestions(input: $input) {
    __typename
    ... on PlanRequest {
      ...PlanRequestParts
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment PlanRequestParts on PlanRequest {
  id
  text
  status
  step
  progress
  createdAt
  intent
  understood {
    slot
    from
    to
    confidence
    origin
    value {
      en
      zh
    }
  }
  questions {
    id
    text {
      en
      zh
    }
    options {
      code
      label {
        en
        zh
      }
    }
  }
  stop {
    code
    message {
      en
      zh
    }
    reasons {
      en
      zh
    }
  }
  plan {
    id
    status
  }
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<AnswerQuestionsMutation, AnswerQuestionsMutationVariables>;
export const CancelPlanRequestDocument = new TypedDocumentString(`
    mutation CancelPlanRequest($id: ID!) {
  cancelPlanRequest(id: $id) {
    __typename
    ... on PlanRequest {
      ...PlanRequestParts
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment PlanRequestParts on PlanRequest {
  id
  text
  status
  step
  progress
  createdAt
  intent
  understood {
    slot
    from
    to
    confidence
    origin
    value {
      en
      zh
    }
  }
  questions {
    id
    text {
      en
      zh
    }
    options {
      code
      label {
        en
        zh
      }
    }
  }
  stop {
    code
    message {
      en
      zh
    }
    reasons {
      en
      zh
    }
  }
  plan {
    id
    status
  }
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<CancelPlanRequestMutation, CancelPlanRequestMutationVariables>;
export const ResearchExportsDocument = new TypedDocumentString(`
    query ResearchExports {
  researchExports {
    ...ResearchExportParts
  }
}
    fragment ResearchExportParts on ResearchExport {
  id
  kind
  state
  reason
  people
  suppressed
  groups
  k
  l
  highestRisk
  askedAt
}`) as unknown as TypedDocumentString<ResearchExportsQuery, ResearchExportsQueryVariables>;
export const AskResearchExportDocument = new TypedDocumentString(`
    mutation AskResearchExport($input: AskResearchExportInput!) {
  askResearchExport(input: $input) {
    __typename
    ... on ResearchExport {
      ...ResearchExportParts
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ResearchExportParts on ResearchExport {
  id
  kind
  state
  reason
  people
  suppressed
  groups
  k
  l
  highestRisk
  askedAt
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<AskResearchExportMutation, AskResearchExportMutationVariables>;
export const ResponsesDocument = new TypedDocumentString(`
    query Responses($participantId: ID!) {
  participant(id: $participantId) {
    id
    responses {
      outcome
      label {
        en
        zh
      }
      unit
      verdict
      text {
        en
        zh
      }
      population {
        mean
        low
        high
      }
      own {
        mean
        low
        high
      }
      measurements
      measurementsNeeded
      since
      until
      basis {
        scale
        sd
        outliers
        modelSource
        measurementSource
        needsClinicianReview
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ResponsesQuery, ResponsesQueryVariables>;
export const RetentionDocument = new TypedDocumentString(`
    query Retention {
  retention {
    ...RetentionPeriodParts
  }
}
    fragment RetentionPeriodParts on RetentionPeriod {
  kind
  name {
    en
    zh
  }
  keepDays
  isUsual
  leastDays
  mostDays
  law {
    en
    zh
  }
  due
}`) as unknown as TypedDocumentString<RetentionQuery, RetentionQueryVariables>;
export const SetRetentionDocument = new TypedDocumentString(`
    mutation SetRetention($kind: String!, $keepDays: Int!) {
  setRetention(kind: $kind, keepDays: $keepDays) {
    __typename
    ... on RetentionPeriod {
      ...RetentionPeriodParts
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment RetentionPeriodParts on RetentionPeriod {
  kind
  name {
    en
    zh
  }
  keepDays
  isUsual
  leastDays
  mostDays
  law {
    en
    zh
  }
  due
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<SetRetentionMutation, SetRetentionMutationVariables>;
export const AdjustableLimitsDocument = new TypedDocumentString(`
    query AdjustableLimits($search: String) {
  adjustableLimits(search: $search, first: 50) {
    ...AdjustableLimitParts
  }
}
    fragment AdjustableLimitParts on AdjustableLimit {
  limitId
  ruleId
  packId
  about {
    en
    zh
  }
  value
  unit
  stricter
  mayLoosen
  ruleTitle {
    en
    zh
  }
  override {
    id
    value
    reason
    signedBy
    signedAt
    until
  }
}`) as unknown as TypedDocumentString<AdjustableLimitsQuery, AdjustableLimitsQueryVariables>;
export const OverrideLimitDocument = new TypedDocumentString(`
    mutation OverrideLimit($input: OverrideLimitInput!) {
  overrideLimit(input: $input) {
    __typename
    ... on AdjustableLimit {
      ...AdjustableLimitParts
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment AdjustableLimitParts on AdjustableLimit {
  limitId
  ruleId
  packId
  about {
    en
    zh
  }
  value
  unit
  stricter
  mayLoosen
  ruleTitle {
    en
    zh
  }
  override {
    id
    value
    reason
    signedBy
    signedAt
    until
  }
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<OverrideLimitMutation, OverrideLimitMutationVariables>;
export const WithdrawOverrideDocument = new TypedDocumentString(`
    mutation WithdrawOverride($id: ID!) {
  withdrawOverride(id: $id) {
    __typename
    ... on AdjustableLimit {
      ...AdjustableLimitParts
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment AdjustableLimitParts on AdjustableLimit {
  limitId
  ruleId
  packId
  about {
    en
    zh
  }
  value
  unit
  stricter
  mayLoosen
  ruleTitle {
    en
    zh
  }
  override {
    id
    value
    reason
    signedBy
    signedAt
    until
  }
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<WithdrawOverrideMutation, WithdrawOverrideMutationVariables>;
export const PersonScreeningDocument = new TypedDocumentString(`
    query PersonScreening($participantId: ID!) {
  screening(participantId: $participantId) {
    ...PersonScreeningParts
  }
}
    fragment CitationParts on Citation {
  source
  year
  place
  needsClinicianReview
}
fragment RangeParts on AmountRange {
  low
  high
}
fragment PrescriptionParts on ExercisePrescription {
  populations {
    en
    zh
  }
  benefits {
    en
    zh
  }
  aerobic {
    daysPerWeek {
      ...RangeParts
    }
    bands
    heartRateReservePercent {
      ...RangeParts
    }
    heartRateNeedsTest
    effort {
      ...RangeParts
    }
    breathlessness {
      ...RangeParts
    }
    minutesPerSession {
      ...RangeParts
    }
    minutesPerWeek {
      ...RangeParts
    }
    activities
  }
  resistance {
    daysPerWeek {
      ...RangeParts
    }
    percentOfMaximum {
      ...RangeParts
    }
    sets {
      ...RangeParts
    }
    repetitions {
      ...RangeParts
    }
  }
  balanceDaysPerWeek
  flexibilityDaysPerWeek {
    ...RangeParts
  }
  pain {
    mostOfTen
    settlesWithinHours
  }
  belowSymptoms
  progression {
    how {
      en
      zh
    }
  }
  considerations {
    en
    zh
  }
  citations {
    ...CitationParts
  }
}
fragment ScreeningParts on Screening {
  outcome
  clearance
  screenedOn
  validUntil
  missingFacts
  prescription {
    ...PrescriptionParts
  }
  constraints {
    id
    kind
    ruleId
    severity
    reason {
      en
      zh
    }
    limit {
      en
      zh
    }
    citations {
      ...CitationParts
    }
  }
  trace {
    ruleId
    packId
    fired
    clearance
    decides
    outweighedBy
    missingFacts
    thresholds {
      fact
      comparison
      holds
    }
    overrides {
      limitId
      from
      to
      tightened
      reason
      signedBy
      until
    }
    title {
      en
      zh
    }
    explanation {
      en
      zh
    }
    facts {
      name
      value
    }
    citations {
      ...CitationParts
    }
  }
}
fragment PersonScreeningParts on PersonScreening {
  participantId
  screening {
    ...ScreeningParts
  }
  questions {
    name
    kind
    unit
    low
    high
    choices
    holdsDays
    text {
      en
      zh
    }
    label {
      en
      zh
    }
  }
  missing {
    name
    place
    label {
      en
      zh
    }
  }
  answers {
    name
    value
    unit
    on
    until
    byClinician
    label {
      en
      zh
    }
  }
}`) as unknown as TypedDocumentString<PersonScreeningQuery, PersonScreeningQueryVariables>;
export const AnswerScreeningQuestionDocument = new TypedDocumentString(`
    mutation AnswerScreeningQuestion($input: ScreeningAnswerInput!) {
  answerScreeningQuestion(input: $input) {
    __typename
    ... on PersonScreening {
      ...PersonScreeningParts
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment CitationParts on Citation {
  source
  year
  place
  needsClinicianReview
}
fragment RangeParts on AmountRange {
  low
  high
}
fragment PrescriptionParts on ExercisePrescription {
  populations {
    en
    zh
  }
  benefits {
    en
    zh
  }
  aerobic {
    daysPerWeek {
      ...RangeParts
    }
    bands
    heartRateReservePercent {
      ...RangeParts
    }
    heartRateNeedsTest
    effort {
      ...RangeParts
    }
    breathlessness {
      ...RangeParts
    }
    minutesPerSession {
      ...RangeParts
    }
    minutesPerWeek {
      ...RangeParts
    }
    activities
  }
  resistance {
    daysPerWeek {
      ...RangeParts
    }
    percentOfMaximum {
      ...RangeParts
    }
    sets {
      ...RangeParts
    }
    repetitions {
      ...RangeParts
    }
  }
  balanceDaysPerWeek
  flexibilityDaysPerWeek {
    ...RangeParts
  }
  pain {
    mostOfTen
    settlesWithinHours
  }
  belowSymptoms
  progression {
    how {
      en
      zh
    }
  }
  considerations {
    en
    zh
  }
  citations {
    ...CitationParts
  }
}
fragment ScreeningParts on Screening {
  outcome
  clearance
  screenedOn
  validUntil
  missingFacts
  prescription {
    ...PrescriptionParts
  }
  constraints {
    id
    kind
    ruleId
    severity
    reason {
      en
      zh
    }
    limit {
      en
      zh
    }
    citations {
      ...CitationParts
    }
  }
  trace {
    ruleId
    packId
    fired
    clearance
    decides
    outweighedBy
    missingFacts
    thresholds {
      fact
      comparison
      holds
    }
    overrides {
      limitId
      from
      to
      tightened
      reason
      signedBy
      until
    }
    title {
      en
      zh
    }
    explanation {
      en
      zh
    }
    facts {
      name
      value
    }
    citations {
      ...CitationParts
    }
  }
}
fragment PersonScreeningParts on PersonScreening {
  participantId
  screening {
    ...ScreeningParts
  }
  questions {
    name
    kind
    unit
    low
    high
    choices
    holdsDays
    text {
      en
      zh
    }
    label {
      en
      zh
    }
  }
  missing {
    name
    place
    label {
      en
      zh
    }
  }
  answers {
    name
    value
    unit
    on
    until
    byClinician
    label {
      en
      zh
    }
  }
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<AnswerScreeningQuestionMutation, AnswerScreeningQuestionMutationVariables>;
export const SignInWithCodeDocument = new TypedDocumentString(`
    mutation SignInWithCode($code: String!) {
  signInWithCode(code: $code) {
    __typename
    ... on Session {
      ...SessionParts
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment SessionParts on Session {
  csrfToken
  idleMinutes
  secondFactorDue
  member {
    id
    accountName
    displayName
    roles
    language
    workspace {
      name
    }
    participant {
      id
    }
  }
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<SignInWithCodeMutation, SignInWithCodeMutationVariables>;
export const StartEnrolmentDocument = new TypedDocumentString(`
    mutation StartEnrolment {
  startEnrolment {
    __typename
    ... on AuthenticatorSetup {
      secret
      uri
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<StartEnrolmentMutation, StartEnrolmentMutationVariables>;
export const FinishEnrolmentDocument = new TypedDocumentString(`
    mutation FinishEnrolment($code: String!) {
  finishEnrolment(code: $code) {
    __typename
    ... on EnrolledSignIn {
      recoveryCodes
      session {
        ...SessionParts
      }
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment SessionParts on Session {
  csrfToken
  idleMinutes
  secondFactorDue
  member {
    id
    accountName
    displayName
    roles
    language
    workspace {
      name
    }
    participant {
      id
    }
  }
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<FinishEnrolmentMutation, FinishEnrolmentMutationVariables>;
export const PasskeySignInOptionsDocument = new TypedDocumentString(`
    mutation PasskeySignInOptions {
  passkeySignInOptions
}
    `) as unknown as TypedDocumentString<PasskeySignInOptionsMutation, PasskeySignInOptionsMutationVariables>;
export const SignInWithPasskeyDocument = new TypedDocumentString(`
    mutation SignInWithPasskey($answer: String!) {
  signInWithPasskey(answer: $answer) {
    __typename
    ... on Session {
      ...SessionParts
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment SessionParts on Session {
  csrfToken
  idleMinutes
  secondFactorDue
  member {
    id
    accountName
    displayName
    roles
    language
    workspace {
      name
    }
    participant {
      id
    }
  }
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<SignInWithPasskeyMutation, SignInWithPasskeyMutationVariables>;
export const OwnSecurityDocument = new TypedDocumentString(`
    query OwnSecurity {
  accountSecurity {
    ...SecurityParts
  }
}
    fragment SecurityParts on AccountSecurity {
  hasAuthenticator
  recoveryCodesLeft
  passwordChangedAt
  secondFactorFrom
  passkeys {
    id
    name
    createdAt
    lastUsedAt
  }
  sessions {
    id
    device
    proof
    signedInAt
    lastUsedAt
    isThis
  }
}`) as unknown as TypedDocumentString<OwnSecurityQuery, OwnSecurityQueryVariables>;
export const ConfirmIdentityDocument = new TypedDocumentString(`
    mutation ConfirmIdentity($password: String!) {
  confirmIdentity(password: $password) {
    __typename
    ... on ConfirmedIdentity {
      csrfToken
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<ConfirmIdentityMutation, ConfirmIdentityMutationVariables>;
export const StartAuthenticatorSetupDocument = new TypedDocumentString(`
    mutation StartAuthenticatorSetup {
  startAuthenticatorSetup {
    __typename
    ... on AuthenticatorSetup {
      secret
      uri
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<StartAuthenticatorSetupMutation, StartAuthenticatorSetupMutationVariables>;
export const FinishAuthenticatorSetupDocument = new TypedDocumentString(`
    mutation FinishAuthenticatorSetup($code: String!) {
  change: finishAuthenticatorSetup(code: $code) {
    __typename
    ...SecurityChangeParts
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment SecurityParts on AccountSecurity {
  hasAuthenticator
  recoveryCodesLeft
  passwordChangedAt
  secondFactorFrom
  passkeys {
    id
    name
    createdAt
    lastUsedAt
  }
  sessions {
    id
    device
    proof
    signedInAt
    lastUsedAt
    isThis
  }
}
fragment SecurityChangeParts on AccountSecurityChange {
  recoveryCodes
  csrfToken
  security {
    ...SecurityParts
  }
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<FinishAuthenticatorSetupMutation, FinishAuthenticatorSetupMutationVariables>;
export const RemoveAuthenticatorDocument = new TypedDocumentString(`
    mutation RemoveAuthenticator {
  change: removeAuthenticator {
    __typename
    ...SecurityChangeParts
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment SecurityParts on AccountSecurity {
  hasAuthenticator
  recoveryCodesLeft
  passwordChangedAt
  secondFactorFrom
  passkeys {
    id
    name
    createdAt
    lastUsedAt
  }
  sessions {
    id
    device
    proof
    signedInAt
    lastUsedAt
    isThis
  }
}
fragment SecurityChangeParts on AccountSecurityChange {
  recoveryCodes
  csrfToken
  security {
    ...SecurityParts
  }
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<RemoveAuthenticatorMutation, RemoveAuthenticatorMutationVariables>;
export const RenewRecoveryCodesDocument = new TypedDocumentString(`
    mutation RenewRecoveryCodes {
  change: renewRecoveryCodes {
    __typename
    ...SecurityChangeParts
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment SecurityParts on AccountSecurity {
  hasAuthenticator
  recoveryCodesLeft
  passwordChangedAt
  secondFactorFrom
  passkeys {
    id
    name
    createdAt
    lastUsedAt
  }
  sessions {
    id
    device
    proof
    signedInAt
    lastUsedAt
    isThis
  }
}
fragment SecurityChangeParts on AccountSecurityChange {
  recoveryCodes
  csrfToken
  security {
    ...SecurityParts
  }
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<RenewRecoveryCodesMutation, RenewRecoveryCodesMutationVariables>;
export const StartPasskeyDocument = new TypedDocumentString(`
    mutation StartPasskey {
  startPasskey {
    __typename
    ... on PasskeyOptions {
      json
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<StartPasskeyMutation, StartPasskeyMutationVariables>;
export const AddPasskeyDocument = new TypedDocumentString(`
    mutation AddPasskey($name: String!, $answer: String!) {
  change: addPasskey(name: $name, answer: $answer) {
    __typename
    ...SecurityChangeParts
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment SecurityParts on AccountSecurity {
  hasAuthenticator
  recoveryCodesLeft
  passwordChangedAt
  secondFactorFrom
  passkeys {
    id
    name
    createdAt
    lastUsedAt
  }
  sessions {
    id
    device
    proof
    signedInAt
    lastUsedAt
    isThis
  }
}
fragment SecurityChangeParts on AccountSecurityChange {
  recoveryCodes
  csrfToken
  security {
    ...SecurityParts
  }
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<AddPasskeyMutation, AddPasskeyMutationVariables>;
export const RemovePasskeyDocument = new TypedDocumentString(`
    mutation RemovePasskey($id: ID!) {
  change: removePasskey(id: $id) {
    __typename
    ...SecurityChangeParts
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment SecurityParts on AccountSecurity {
  hasAuthenticator
  recoveryCodesLeft
  passwordChangedAt
  secondFactorFrom
  passkeys {
    id
    name
    createdAt
    lastUsedAt
  }
  sessions {
    id
    device
    proof
    signedInAt
    lastUsedAt
    isThis
  }
}
fragment SecurityChangeParts on AccountSecurityChange {
  recoveryCodes
  csrfToken
  security {
    ...SecurityParts
  }
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<RemovePasskeyMutation, RemovePasskeyMutationVariables>;
export const ChangePasswordDocument = new TypedDocumentString(`
    mutation ChangePassword($current: String!, $next: String!) {
  change: changePassword(current: $current, next: $next) {
    __typename
    ...SecurityChangeParts
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment SecurityParts on AccountSecurity {
  hasAuthenticator
  recoveryCodesLeft
  passwordChangedAt
  secondFactorFrom
  passkeys {
    id
    name
    createdAt
    lastUsedAt
  }
  sessions {
    id
    device
    proof
    signedInAt
    lastUsedAt
    isThis
  }
}
fragment SecurityChangeParts on AccountSecurityChange {
  recoveryCodes
  csrfToken
  security {
    ...SecurityParts
  }
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<ChangePasswordMutation, ChangePasswordMutationVariables>;
export const EndSessionDocument = new TypedDocumentString(`
    mutation EndSession($id: ID!) {
  change: endSession(id: $id) {
    __typename
    ...SecurityChangeParts
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment SecurityParts on AccountSecurity {
  hasAuthenticator
  recoveryCodesLeft
  passwordChangedAt
  secondFactorFrom
  passkeys {
    id
    name
    createdAt
    lastUsedAt
  }
  sessions {
    id
    device
    proof
    signedInAt
    lastUsedAt
    isThis
  }
}
fragment SecurityChangeParts on AccountSecurityChange {
  recoveryCodes
  csrfToken
  security {
    ...SecurityParts
  }
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<EndSessionMutation, EndSessionMutationVariables>;
export const EndOtherSessionsDocument = new TypedDocumentString(`
    mutation EndOtherSessions {
  change: endOtherSessions {
    __typename
    ...SecurityChangeParts
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment SecurityParts on AccountSecurity {
  hasAuthenticator
  recoveryCodesLeft
  passwordChangedAt
  secondFactorFrom
  passkeys {
    id
    name
    createdAt
    lastUsedAt
  }
  sessions {
    id
    device
    proof
    signedInAt
    lastUsedAt
    isThis
  }
}
fragment SecurityChangeParts on AccountSecurityChange {
  recoveryCodes
  csrfToken
  security {
    ...SecurityParts
  }
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<EndOtherSessionsMutation, EndOtherSessionsMutationVariables>;
export const RedeemPasswordResetDocument = new TypedDocumentString(`
    mutation RedeemPasswordReset($token: String!, $password: String!) {
  redeemPasswordReset(token: $token, password: $password) {
    __typename
    ... on PasswordReset {
      accountName
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<RedeemPasswordResetMutation, RedeemPasswordResetMutationVariables>;
export const OpenInvitationDocument = new TypedDocumentString(`
    query OpenInvitation($token: String!) {
  openInvitation(token: $token) {
    workspaceName
    roles
    language
  }
}
    `) as unknown as TypedDocumentString<OpenInvitationQuery, OpenInvitationQueryVariables>;
export const AcceptInvitationDocument = new TypedDocumentString(`
    mutation AcceptInvitation($input: AcceptInvitationInput!) {
  acceptInvitation(input: $input) {
    __typename
    ... on AcceptedInvitation {
      accountName
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<AcceptInvitationMutation, AcceptInvitationMutationVariables>;
export const SessionCuesDocument = new TypedDocumentString(`
    query SessionCues($planId: ID!) {
  plan(id: $planId) {
    id
    cues {
      ...CueParts
    }
  }
}
    fragment CueParts on SessionCue {
  sessionId
  situation
  startsAt
  text {
    en
    zh
  }
}`) as unknown as TypedDocumentString<SessionCuesQuery, SessionCuesQueryVariables>;
export const SetSessionCueDocument = new TypedDocumentString(`
    mutation SetSessionCue($input: SetSessionCueInput!) {
  setSessionCue(input: $input) {
    __typename
    ... on PlanCues {
      cues {
        ...CueParts
      }
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment CueParts on SessionCue {
  sessionId
  situation
  startsAt
  text {
    en
    zh
  }
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<SetSessionCueMutation, SetSessionCueMutationVariables>;
export const CurrentSessionDocument = new TypedDocumentString(`
    query CurrentSession {
  session {
    ...SessionParts
  }
}
    fragment SessionParts on Session {
  csrfToken
  idleMinutes
  secondFactorDue
  member {
    id
    accountName
    displayName
    roles
    language
    workspace {
      name
    }
    participant {
      id
    }
  }
}`) as unknown as TypedDocumentString<CurrentSessionQuery, CurrentSessionQueryVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    __typename
    ... on Session {
      ...SessionParts
    }
    ... on SignInNextStep {
      step
      hasPasskey
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment SessionParts on Session {
  csrfToken
  idleMinutes
  secondFactorDue
  member {
    id
    accountName
    displayName
    roles
    language
    workspace {
      name
    }
    participant {
      id
    }
  }
}
fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  signOut
}
    `) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const SignOnProvidersDocument = new TypedDocumentString(`
    query SignOnProviders {
  signOnProviders {
    id
    title {
      en
      zh
    }
  }
}
    `) as unknown as TypedDocumentString<SignOnProvidersQuery, SignOnProvidersQueryVariables>;
export const SparedJointsDocument = new TypedDocumentString(`
    query SparedJoints($participantId: ID!) {
  participant(id: $participantId) {
    id
    sparedJoints {
      ...SparedJointParts
    }
  }
}
    fragment SparedJointParts on SparedJoint {
  joint
  since
  label {
    en
    zh
  }
  reason {
    en
    zh
  }
}`) as unknown as TypedDocumentString<SparedJointsQuery, SparedJointsQueryVariables>;
export const LiftSparedJointDocument = new TypedDocumentString(`
    mutation LiftSparedJoint($participantId: ID!, $joint: String!) {
  liftSparedJoint(participantId: $participantId, joint: $joint) {
    __typename
    ... on SparedJoints {
      joints {
        ...SparedJointParts
      }
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}
fragment SparedJointParts on SparedJoint {
  joint
  since
  label {
    en
    zh
  }
  reason {
    en
    zh
  }
}`) as unknown as TypedDocumentString<LiftSparedJointMutation, LiftSparedJointMutationVariables>;
export const TrendMetricsDocument = new TypedDocumentString(`
    query TrendMetrics($participantId: ID!) {
  participant(id: $participantId) {
    id
    profile {
      timeZone
    }
    dataCoverage {
      metric
      unit
      addsUp
      firstDay
      lastDay
      days
    }
  }
}
    `) as unknown as TypedDocumentString<TrendMetricsQuery, TrendMetricsQueryVariables>;
export const MetricTrendDocument = new TypedDocumentString(`
    query MetricTrend($participantId: ID!, $metric: String!, $from: LocalDate!, $to: LocalDate!, $points: Int!) {
  participant(id: $participantId) {
    id
    series(metric: $metric, from: $from, to: $to, points: $points) {
      times
      means
      lowest
      highest
      counts
    }
  }
}
    `) as unknown as TypedDocumentString<MetricTrendQuery, MetricTrendQueryVariables>;
export const SingleValuesDocument = new TypedDocumentString(`
    query SingleValues($participantId: ID!, $metric: String!, $from: Instant!, $to: Instant!, $after: String) {
  participant(id: $participantId) {
    id
    observations(metric: $metric, from: $from, to: $to, first: 50, after: $after) {
      unit
      times
      untils
      localDays
      dateOnly
      values
      rawValues
      qualities
      offsetsMinutes
      devices
      sourceIds
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SingleValuesQuery, SingleValuesQueryVariables>;
export const WellbeingDocument = new TypedDocumentString(`
    query Wellbeing($participantId: ID!, $from: LocalDate!, $to: LocalDate!) {
  participant(id: $participantId) {
    id
    sleep(from: $from, to: $to) {
      days
      asleepMinutes
      inBedMinutes
      lightMinutes
      deepMinutes
      remMinutes
      awakeMinutes
      napMinutes
      efficiencies
      midpoints
      devices
      regularity14 {
        midpointDeviations
      }
      regularity28 {
        midpointDeviations
      }
    }
    recovery(from: $from, to: $to) {
      days
      restingHeartRatesBpm
      restingBaseline {
        means
      }
      rmssdMs
      weeklyRmssdMs
      normalRmssdLowMs
      normalRmssdHighMs
      sdnnMs
      sdnnBaseline {
        means
      }
      advice
      missing
      restingDevice
      rmssdDevice
      sdnnDevice
    }
    heartRateZones {
      ...ZonesParts
    }
    aerobicFitness(on: $to) {
      measuredMlKgMin
      deviceMlKgMin
      deviceOn
      estimates {
        method
        mlKgMin
        standardError
        missing
        outside
      }
    }
  }
}
    fragment ZonesParts on HeartRateZones {
  validFrom
  lowerBoundsBpm
  basis
  firstThresholdBpm
  secondThresholdBpm
}`) as unknown as TypedDocumentString<WellbeingQuery, WellbeingQueryVariables>;
export const SetHeartRateZonesDocument = new TypedDocumentString(`
    mutation SetHeartRateZones($participantId: ID!, $validFrom: LocalDate!, $lowerBoundsBpm: [Float!]!, $basis: HeartRateZoneBasis!, $firstThresholdBpm: Float, $secondThresholdBpm: Float) {
  setHeartRateZones(
    participantId: $participantId
    validFrom: $validFrom
    lowerBoundsBpm: $lowerBoundsBpm
    basis: $basis
    firstThresholdBpm: $firstThresholdBpm
    secondThresholdBpm: $secondThresholdBpm
  ) {
    __typename
    ... on HeartRateZones {
      ...ZonesParts
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}
fragment ZonesParts on HeartRateZones {
  validFrom
  lowerBoundsBpm
  basis
  firstThresholdBpm
  secondThresholdBpm
}`) as unknown as TypedDocumentString<SetHeartRateZonesMutation, SetHeartRateZonesMutationVariables>;
export const OfferedChangesDocument = new TypedDocumentString(`
    query OfferedChanges($planId: ID!) {
  plan(id: $planId) {
    id
    offeredChanges {
      ...WishChangeParts
    }
  }
}
    fragment WishChangeParts on WishChange {
  kind
  weekday
  minutes
  count
  place
  activity
  text {
    en
    zh
  }
}`) as unknown as TypedDocumentString<OfferedChangesQuery, OfferedChangesQueryVariables>;
export const WhatIfDocument = new TypedDocumentString(`
    query WhatIf($planId: ID!, $change: WishChangeInput!) {
  whatIf(planId: $planId, change: $change) {
    __typename
    ... on WhatIfCompared {
      text {
        en
        zh
      }
      now {
        ...PlanFiguresParts
      }
      then {
        ...PlanFiguresParts
      }
      outcomes {
        outcome
        unit
        wanted
        now
        then
        verdict
        label {
          en
          zh
        }
      }
      added {
        en
        zh
      }
      dropped {
        en
        zh
      }
      newlyBinding {
        en
        zh
      }
      noLongerBinding {
        en
        zh
      }
    }
    ... on WhatIfImpossible {
      text {
        en
        zh
      }
      why {
        en
        zh
      }
      reasons {
        en
        zh
      }
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}
fragment PlanFiguresParts on PlanFigures {
  weeks
  sessionsPerWeek
  minutesPerWeek
}`) as unknown as TypedDocumentString<WhatIfQuery, WhatIfQueryVariables>;
export const RequestChangedPlanDocument = new TypedDocumentString(`
    mutation RequestChangedPlan($input: ChangedPlanInput!) {
  requestChangedPlan(input: $input) {
    __typename
    ... on PlanRequest {
      id
    }
    ... on Problem {
      ...ProblemParts
    }
  }
}
    fragment ProblemParts on Problem {
  code
  message
  issues {
    severity
    path
    code
    message
  }
}`) as unknown as TypedDocumentString<RequestChangedPlanMutation, RequestChangedPlanMutationVariables>;