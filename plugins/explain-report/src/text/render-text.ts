import type { ReportView, Section } from '../view/report-view.js';
import type { SessionView } from '../view/session-view.js';
import { columns, wrap } from './wrap.js';

const limit = 100;

/** The report for a terminal: at most 100 columns, no colour. */
export function renderText(view: ReportView): string {
  const lines = [
    ...underlined(view.title, '='),
    ...section(view.lead),
    ...view.sections.flatMap(section),
    '',
    ...underlined(view.calendarTitle, '-'),
    ...view.weeks.flatMap((week) => [
      '',
      ...wrap(`${week.title} · ${week.note}`, limit),
      ...week.sessions.flatMap(session),
    ]),
    ...section(view.closing),
  ];
  return `${lines.join('\n')}\n`;
}

function underlined(title: string, mark: string): string[] {
  const lines = wrap(title, limit);
  return [...lines, mark.repeat(Math.min(limit, columns(title)))];
}

function section({ title, lines }: Section): string[] {
  return ['', ...underlined(title, '-'), ...lines.flatMap((line) => wrap(line, limit, '- '))];
}

function session(view: SessionView): string[] {
  return [
    ...wrap(`${view.when}  ${view.what}`, limit, '  * '),
    ...view.steps.flatMap((step) => wrap(step, limit, '      ')),
    ...view.advice.flatMap((text) => wrap(`${view.adviceTitle}: ${text}`, limit, '    ! ')),
    ...view.why.flatMap((text) => wrap(`${view.whyTitle}: ${text}`, limit, '    > ')),
  ];
}
