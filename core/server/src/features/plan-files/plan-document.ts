import {
  amountText,
  capitalised,
  elapsedTime,
  entryOf,
  outcomeLabels,
  shortDate,
  spokenNumber,
  stopSigns,
} from '@regimen/domain';
import type { Language, Localised, PredictedOutcome } from '@regimen/domain';
import type { PaperBlock, PaperDocument } from '../../platform/pdf/paper-document.js';
import type { PlanOnPaper } from './plan-on-paper.js';
import { checkBlocks } from './plan-document-checks.js';
import { momentText, words } from './plan-document-words.js';
import { distinctSessions, sessionBlocks, weekBlocks } from './plan-document-sessions.js';

/** A plan as a document for a file or a wall: weeks as tables, and each different session once, with a number. */
export function planDocument(input: PlanOnPaper): PaperDocument {
  const { stored, name, language, paper } = input;
  const say = (text: Localised) => text[language];
  const sessions = distinctSessions(stored.plan);
  const version = `${say(words.version)} ${stored.version}`;
  return {
    language,
    paper,
    title: say(words.title),
    createdAt: stored.createdAt,
    running: {
      head: [name, say(words.title), version].join(' · '),
      foot: `Regimen · ${say(words.hash)} ${stored.hash.slice(0, 16)}`,
    },
    blocks: [
      { kind: 'facts', entries: headFacts(input) },
      { kind: 'paragraph', text: say(stored.explanation.summary[input.audience]) },
      stopNotice(input),
      ...effectBlocks(input),
      ...limitBlocks(input),
      ...weekBlocks(sessions, input),
      ...sessionBlocks(sessions, input),
      ...checkBlocks(input),
    ],
  };
}

function headFacts({ stored, name, checkedAt, language }: PlanOnPaper): (readonly [string, string])[] {
  const { plan, screening, version, createdAt } = stored;
  const say = (text: Localised) => text[language];
  return [
    [say(words.person), name],
    [say(words.period), say(words.weeksFrom(plan.weeks.length, shortDate(plan.startsOn)[language]))],
    [
      say(words.screening),
      `${say(words.outcomes[screening.outcome])} ${say(words.until)} ${shortDate(screening.validUntil)[language]}`,
    ],
    [say(words.version), `${version} (${momentText(createdAt)})`],
    [say(words.check), `${say(words.checked)} ${momentText(checkedAt)}`],
  ];
}

function stopNotice({ stored, language }: PlanOnPaper): PaperBlock {
  const emergencies = stopSigns.filter(({ isEmergency }) => isEmergency).map(({ label }) => label[language]);
  return {
    kind: 'notice',
    title: words.stop[language],
    items: [
      emergencies.join(language === 'zh' ? '；' : '; '),
      words.emergency[language],
      stored.explanation.disclaimer[language],
    ],
  };
}

function effectBlocks({ stored, audience, language }: PlanOnPaper): PaperBlock[] {
  const { effects, certificate } = stored.plan;
  if (effects.length === 0) return [];
  const say = (text: Localised) => text[language];
  const isClinician = audience === 'clinician';
  const columns = [
    { title: say(words.outcome), share: 6 },
    { title: say(words.wanted), share: 4 },
    { title: say(words.expected), share: 4 },
    { title: say(words.range), share: 5 },
    ...(isClinician ? [{ title: say(words.source), share: 6 }] : []),
  ];
  const short = certificate.shortfalls.map(
    ({ outcome, reachable, unit }) =>
      `${labelOf(outcome, language)}: ${say(words.mostReachable)} ${amountText(reachable, unit)[language]}`,
  );
  return [
    { kind: 'heading', level: 2, text: say(words.effects) },
    {
      kind: 'table',
      caption: say(words.effectsNote),
      columns,
      rows: effects.map((effect) => [
        ...effectRow(effect, language),
        ...(isClinician ? [effect.source] : []),
      ]),
    },
    ...(short.length > 0 ? [{ kind: 'list' as const, items: short }] : []),
  ];
}

function effectRow({ outcome, wanted, predicted, range, unit, event }: PredictedOutcome, language: Language) {
  if (!event) {
    const isCounted = range.low === range.high;
    return [
      labelOf(outcome, language),
      amountText(wanted, unit)[language],
      amountText(predicted, unit)[language],
      isCounted
        ? '–'
        : `${spokenNumber(range.low)} ${words.to[language]} ${amountText(range.high, unit)[language]}`,
    ];
  }
  const { low, high } = event.rangeSeconds;
  return [
    amountText(event.distanceMetres / 1000, 'km')[language],
    elapsedTime(event.wantedSeconds),
    event.predictedSeconds === null ? '–' : elapsedTime(event.predictedSeconds),
    low === null || high === null ? '–' : `${elapsedTime(low)} ${words.to[language]} ${elapsedTime(high)}`,
  ];
}

function labelOf(outcome: string, language: Language): string {
  return capitalised(entryOf(outcomeLabels, outcome)?.[language] ?? outcome);
}

/** Why the limits: the person reads the reasons; rules and sources stand in the last part, for the clinician. */
function limitBlocks({ stored, language }: PlanOnPaper): PaperBlock[] {
  const said = [...new Set(stored.explanation.screening.map(({ text }) => text[language]))];
  return said.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: words.limits[language] },
        { kind: 'list', items: said },
      ];
}
