import type { ReportView, Section } from '../view/report-view.js';
import type { SessionView } from '../view/session-view.js';
import { escapeHtml } from './escape.js';
import { style } from './style.js';

/** The report as one file: no script, no link, no outside resource; every text escaped. */
export function renderHtml(view: ReportView): string {
  const title = escapeHtml(view.title);
  return [
    '<!doctype html>',
    `<html lang="${view.language === 'zh' ? 'zh-CN' : 'en-GB'}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${title}</h1>`,
    section(view.lead),
    ...view.sections.map((part) => section(part)),
    `<h2>${escapeHtml(view.calendarTitle)}</h2>`,
    ...view.weeks.map(week),
    section(view.closing, 'notice'),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function section({ title, lines }: Section, className?: string): string {
  const opening = className ? `<section class="${className}">` : '<section>';
  return `${opening}<h2>${escapeHtml(title)}</h2>${list(lines)}</section>`;
}

function week({ title, note, sessions }: ReportView['weeks'][number]): string {
  return `<section class="week"><h3>${escapeHtml(title)} · ${escapeHtml(note)}</h3>${sessions.map(session).join('')}</section>`;
}

function session(view: SessionView): string {
  return [
    `<article><h4>${escapeHtml(view.when)}</h4><p>${escapeHtml(view.what)}</p>`,
    list(view.steps),
    titled(view.adviceTitle, view.advice),
    titled(view.whyTitle, view.why),
    '</article>',
  ].join('');
}

function titled(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `<p><strong>${escapeHtml(title)}</strong></p>${list(lines)}`;
}

function list(lines: readonly string[]): string {
  return lines.length === 0 ? '' : `<ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>`;
}
