import {
  addDays,
  bandLabels,
  dayAndMonth,
  doseText,
  elapsedTime,
  secondsOf,
  shortDate,
  stepBlocks,
  stepName,
  targetText,
  weekdayLabels,
  weekdayOf,
} from '@regimen/domain';
import type { Language, Plan, PlanSession, PlanStep, PlannedExercise } from '@regimen/domain';
import type { PaperBlock } from '../../platform/pdf/paper-document.js';
import type { PlanOnPaper } from './plan-on-paper.js';
import { words } from './plan-document-words.js';

/** Sessions that are the same but for their day, with the number they have in the document. */
export interface DistinctSession {
  number: number;
  session: PlanSession;
  dates: readonly string[];
}

/** Every different session of a plan once, in the order of their first day. */
export function distinctSessions({ weeks }: Plan): DistinctSession[] {
  const groups = new Map<string, PlanSession[]>();
  for (const session of weeks.flatMap((week) => week.sessions)) {
    const key = contentOf(session);
    groups.set(key, [...(groups.get(key) ?? []), session]);
  }
  return [...groups.values()].map((sessions, index) => ({
    number: index + 1,
    session: sessions[0]!,
    dates: sessions.map(({ date }) => date),
  }));
}

function contentOf({ templateId, title, steps, exercises, alternatives, advice, supervisedBy }: PlanSession) {
  return JSON.stringify([templateId, title, steps, exercises, alternatives, advice, supervisedBy]);
}

/** A table of days for each week. */
export function weekBlocks(
  sessions: readonly DistinctSession[],
  { stored, language }: PlanOnPaper,
): PaperBlock[] {
  const numbers = new Map(sessions.map(({ number, session }) => [contentOf(session), number]));
  const columns = [
    { title: words.day[language], share: 4 },
    { title: words.session[language], share: 7 },
    { title: words.minutes[language], share: 2, align: 'right' as const },
    { title: words.howHard[language], share: 4 },
    { title: words.details[language], share: 2, align: 'right' as const },
  ];
  const weeks = stored.plan.weeks.flatMap(
    ({ week, startsOn, minutes, sessions: own, phase }): PaperBlock[] => {
      const days = `${dayAndMonth(startsOn)[language]} – ${dayAndMonth(addDays(startsOn, 6))[language]}`;
      const note =
        own.length === 0 ? words.restWeek[language] : words.minutesOfWeek(Math.round(minutes))[language];
      return [
        { kind: 'heading', level: 3, text: words.week(week)[language], note: `${days} · ${note}` },
        ...(phase ? [{ kind: 'paragraph' as const, text: phase.reason[language], isMuted: true }] : []),
        {
          kind: 'table',
          caption: '',
          columns,
          rows: own.map((session) => [
            `${dayName(session.date, language)} ${dayAndMonth(session.date)[language]}`,
            session.title[language],
            String(session.minutes),
            bandLabels[session.band][language],
            `${numbers.get(contentOf(session)) ?? ''}`,
          ]),
        },
      ];
    },
  );
  return [{ kind: 'heading', level: 2, text: words.weeks[language] }, ...weeks];
}

function dayName(date: string, language: Language): string {
  return weekdayLabels[weekdayOf(date) - 1]?.[language] ?? '';
}

/** What is done in each session. */
export function sessionBlocks(sessions: readonly DistinctSession[], input: PlanOnPaper): PaperBlock[] {
  const { language } = input;
  return sessions.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: words.sessions[language] },
        ...sessions.flatMap((each) => oneSession(each, input)),
      ];
}

function oneSession({ number, session, dates }: DistinctSession, input: PlanOnPaper): PaperBlock[] {
  const { language } = input;
  const { exercises = [], alternatives = [], advice, supervisedBy } = session;
  const warnings = [
    ...(supervisedBy ? [words.supervised[supervisedBy][language]] : []),
    ...advice.map((text) => text[language]),
  ];
  const days = dates.map((date) => shortDate(date)[language]).join(language === 'zh' ? '、' : ', ');
  const instead = alternatives.map(({ title }) => title[language]).join(language === 'zh' ? '；' : '; ');
  return [
    {
      kind: 'heading',
      level: 3,
      text: `${number}. ${session.title[language]}`,
      note: `${session.minutes} ${words.minuteUnit[language]} · ${bandLabels[session.band][language]}`,
    },
    { kind: 'paragraph', text: `${words.on[language]} ${days}`, isMuted: true },
    ...(warnings.length > 0
      ? [
          { kind: 'paragraph' as const, text: words.before[language] },
          { kind: 'list' as const, items: warnings },
        ]
      : []),
    stepTable(session, language),
    ...exerciseTable(exercises, input),
    ...(instead === ''
      ? []
      : [{ kind: 'paragraph' as const, text: `${words.instead[language]} ${instead}` }]),
  ];
}

function stepTable({ steps }: PlanSession, language: Language): PaperBlock {
  return {
    kind: 'table',
    caption: '',
    columns: [
      { title: words.part[language], share: 2 },
      { title: words.time[language], share: 1, align: 'right' },
      { title: words.whatToDo[language], share: 4 },
      { title: words.target[language], share: 4 },
    ],
    rows: stepBlocks(steps).flatMap(({ times, steps: own }) =>
      own.map((step) => stepRow(step, times, language)),
    ),
  };
}

/** Target as the session says it: a heart rate only where one may steer, effort and talk test always. */
function stepRow(step: PlanStep, times: number, language: Language): string[] {
  const name = stepName(step, language);
  return [
    times > 1 ? `${times} × ${name}` : name,
    elapsedTime(secondsOf(step)),
    step.cue[language],
    targetText(step, language),
  ];
}

function exerciseTable(
  exercises: readonly PlannedExercise[],
  { cuesOf, language }: PlanOnPaper,
): PaperBlock[] {
  if (exercises.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: words.mainPart[language],
      columns: [
        { title: words.exercise[language], share: 2 },
        { title: words.dose[language], share: 3 },
        { title: words.howTo[language], share: 4 },
      ],
      rows: exercises.map((exercise) => [
        exercise.title[language],
        doseText(exercise, language),
        cuesOf(exercise.exerciseId)
          .map((cue) => cue[language])
          .join(' '),
      ]),
    },
  ];
}
