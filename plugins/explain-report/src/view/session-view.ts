import type { PlanSession } from '@regimen/domain';
import { sessionLines, spokenNumber } from '@regimen/domain';
import type { ReportInput } from './report-input.js';
import { reasonText } from './reasons.js';
import { bandNames, dateWithDay, supervisorNames, words } from './words.js';

export interface SessionView {
  when: string;
  what: string;
  steps: string[];
  advice: string[];
  adviceTitle: string;
  why: string[];
  whyTitle: string;
}

export function sessionView(
  session: PlanSession,
  { explanation, language, audience }: ReportInput,
): SessionView {
  const reasons = explanation.sessions.find(({ sessionId }) => sessionId === session.id)?.reasons ?? [];
  const supervised = session.supervisedBy
    ? [`${words.supervised[language]} ${supervisorNames[session.supervisedBy][language]}`]
    : [];
  return {
    when: dateWithDay(session.date, language),
    what: [
      session.title[language],
      `${spokenNumber(session.minutes)} ${words.minutes[language]}`,
      bandNames[session.band][language],
      ...(audience === 'clinician'
        ? [`${spokenNumber(session.met)} MET`, `${spokenNumber(session.load)} MET·min`]
        : []),
    ].join(', '),
    // What to mind stands apart.
    steps: sessionLines({ ...session, advice: [] }, language),
    advice: [...supervised, ...session.advice.map((text) => text[language])],
    adviceTitle: words.before[language],
    why: [...new Set(reasons.map((reason) => reasonText(reason, language, audience)))],
    whyTitle: words.why[language],
  };
}
