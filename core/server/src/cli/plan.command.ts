import {
  addDays,
  canonicalJson,
  daysSinceTraining,
  emptyCalendar,
  epochDay,
  weekdayOf,
} from '@regimen/domain';
import { createHighsSolver } from '@regimen/solver';
import type { Command } from 'commander';
import { Option } from 'commander';
import { responseHistoryOf } from '../features/health-data/loads/response-history.js';
import { historyOf } from '../features/health-data/loads/training-history.js';
import { undecidedModels } from '../features/models/models-at-work.js';
import { composePlan, solveHere } from '../features/plans/compose-plan.js';
import type { ComposedPlan } from '../features/plans/compose-plan.js';
import { readSettings } from '../platform/config/read-settings.js';
import type { PluginRegistry } from '../platform/plugins/plugin-registry.js';
import { StartRefused } from '../platform/start-refused.js';
import { todayIn } from '../platform/time/today.js';
import { pluginsForCommand } from './plugins-for-command.js';
import { readProfileFile } from './profile-file.js';
import { readHealthFiles } from './read-health-files.js';
import type { ReadHealthData } from './read-health-files.js';

interface Options {
  profile: string;
  request: string;
  import: string[];
  format: 'text' | 'json';
  audience: 'participant' | 'clinician';
  language?: 'en' | 'zh';
  startsOn?: string;
  today?: string;
  weeks: string;
  answer: string[];
}

/** No plan was made, and why: scripts can tell it from a mistake in the call (1) and from a plan (0). */
const noPlanExitCode = 3;
const collect = (value: string, previous: string[]) => [...previous, value];

export function registerPlan(program: Command): void {
  program
    .command('plan')
    .description('make a plan from a profile and a request, without a server')
    .requiredOption('--profile <file>', 'profile as JSON (see docs/guides/command-line.md)')
    .requiredOption('--request <text>', 'what the person wants, in their own words')
    .option('--import <file>', 'health data to take into account; may be given several times', collect, [])
    .option(
      '--answer <question=answer>',
      'answer to a question asked back; may be given several times',
      collect,
      [],
    )
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .addOption(
      new Option('--audience <audience>', 'for whom')
        .choices(['participant', 'clinician'])
        .default('participant'),
    )
    .addOption(new Option('--language <language>', 'language of the text').choices(['en', 'zh']))
    .option('--starts-on <date>', 'first day; the next Monday when left out')
    .option('--today <date>', 'the day the plan is made on; today when left out')
    .option('--weeks <number>', 'length in weeks', '12')
    .action(planCommand);
}

async function planCommand(options: Options): Promise<void> {
  const settings = readSettings();
  const profile = await readProfileFile(options.profile);
  const plugins = await pluginsForCommand(settings);
  const today = dateOption('--today', options.today) ?? todayIn(profile.timeZone);
  const startsOn = dateOption('--starts-on', options.startsOn) ?? addDays(today, 8 - weekdayOf(today));
  const data = await readHealthFiles(options.import, plugins, settings.pluginsFile, profile.timeZone);
  for (const remark of data.remarks) console.error(remark);
  const recent = data.activities.filter(
    ({ localDay }) => localDay > addDays(today, -28) && localDay <= today,
  );
  const { baseline, ...history } = historyOf({ ...data, activities: recent, profile, today });
  const learnt = responseHistoryOf({ ...data, profile, bodyMassKg: baseline.bodyMassKg, today });
  const daysOff = daysSinceTraining(lastDayOf(data, today), emptyCalendar, startsOn);
  const order = {
    profile,
    text: options.request,
    answers: answersOf(options.answer),
    today,
    startsOn,
    weeks: weeksOption(options.weeks),
    ...history,
    baseline: { ...baseline, raceIndex: learnt.raceIndex, daysSinceTraining: daysOff },
    responses: learnt.record,
  };
  const tools = { plugins, models: undecidedModels(plugins), solve: solveHere(await createHighsSolver()) };
  const composed = await composePlan(order, tools);
  await print(composed, options, plugins);
  if (composed.kind !== 'plan') process.exitCode = noPlanExitCode;
}

function lastDayOf({ sessions }: Pick<ReadHealthData, 'sessions'>, today: string): string | null {
  const days = sessions.map(({ on }) => on).filter((on) => on <= today);
  return days.sort().at(-1) ?? null;
}

async function print(
  composed: ComposedPlan,
  { format, audience, language }: Options,
  plugins: PluginRegistry,
): Promise<void> {
  const speech = language ?? composed.request.language;
  if (composed.kind === 'questions') {
    const { questions } = composed.request;
    if (format === 'json') console.log(canonicalJson({ kind: 'questions', questions }));
    else
      for (const { id, text, options } of questions)
        console.log(`${id}: ${text[speech]}${options.length > 0 ? ` (${options.join(', ')})` : ''}`);
    return;
  }
  if (composed.kind === 'stopped') {
    const { stop, screening } = composed;
    if (format === 'json') console.log(canonicalJson({ kind: 'stopped', stop, screening }));
    else
      console.log([stop.message[speech], ...stop.reasons.map((reason) => `- ${reason[speech]}`)].join('\n'));
    return;
  }
  const { plan, screening, explanation, nutrition, problem } = composed;
  if (format === 'json') {
    const { constraints } = problem;
    console.log(canonicalJson({ kind: 'plan', plan, screening, constraints, explanation, nutrition }));
    return;
  }
  const explainer = plugins.explainerFor('text');
  if (!explainer) throw new StartRefused('No installed plugin writes plans as text. Use --format json.');
  console.log(
    await explainer.render({
      plan,
      screening,
      explanation,
      nutrition,
      language: speech,
      audience,
      format: 'text',
    }),
  );
}

function dateOption(name: string, value: string | undefined): string | null {
  if (value === undefined) return null;
  if (epochDay(value) === null) throw new StartRefused(`${name} takes a real date like 2026-11-30.`);
  return value;
}

function weeksOption(value: string): number {
  const weeks = Number(value);
  if (!Number.isInteger(weeks) || weeks < 1 || weeks > 26)
    throw new StartRefused('--weeks takes a whole number from 1 to 26.');
  return weeks;
}

function answersOf(answers: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    answers.map((answer) => {
      const at = answer.indexOf('=');
      if (at < 1) throw new StartRefused('--answer takes <question>=<answer>.');
      return [answer.slice(0, at), answer.slice(at + 1)];
    }),
  );
}
