import { Inject, Injectable } from '@nestjs/common';
import {
  applyLiveEvent,
  isOver,
  isStopSign,
  nextChangeAt,
  summariseLive,
  takeSamples,
} from '@regimen/domain';
import type { LiveEvent, ProblemIssue, SentSample, TakenSamples } from '@regimen/domain';
import { ProgressListener } from '../../platform/events/progress-channel.js';
import { watch } from '../../platform/events/watch.js';
import type { Events, Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import { invalidInput, isProblem, notFound, notPossible } from '../../platform/graphql/problems.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import { HealthRecordAccess, isUuid } from '../profiles/health-record-access.js';
import { ProfilesService } from '../profiles/profiles.service.js';
import { LiveSessionStart } from './live-session-start.js';
import { LiveSessionSteward } from './live-session-steward.js';
import { deviceKindOf, liveSessionView } from './live-session.view.js';
import { LiveSessionsRepository } from './live-sessions.repository.js';
import type { StoredLiveSession } from './live-sessions.repository.js';
import { WakingTicks } from './live-ticks.js';

const mostAtOnce = 200;
const mostInMinute = { calls: 60, samples: 1_500 };
/** Timers of a process and the clock of the database differ a little. */
const slackMs = 20;

/** Sessions while they are done: by the person themselves, seen by their care team. */
@Injectable()
export class LiveSessionsService {
  constructor(
    @Inject(LiveSessionsRepository) private readonly repository: LiveSessionsRepository,
    @Inject(LiveSessionStart) private readonly starting: LiveSessionStart,
    @Inject(LiveSessionSteward) private readonly steward: LiveSessionSteward,
    @Inject(HealthRecordAccess) private readonly access: HealthRecordAccess,
    @Inject(ProfilesService) private readonly profiles: ProfilesService,
    @Inject(ProgressListener) private readonly progress: ProgressListener,
  ) {}

  async start(
    context: RequestContext,
    input: Schema.StartLiveSessionInput,
  ): Promise<Handed<Schema.LiveSessionResult>> {
    const begun = await this.starting.begin(context, input);
    return isProblem(begun) ? begun : this.view(context, begun, 0);
  }

  async find(context: RequestContext, id: string, after: number): Promise<Handed<Schema.LiveSession> | null> {
    const found = await this.open(context, id, 'read');
    return found && this.view(context, found, after);
  }

  async running(context: RequestContext, participantId: string): Promise<Handed<Schema.LiveSession> | null> {
    const participant = await this.access.open(context, participantId, 'read');
    const tx = await context.transaction();
    const found = participant && (await this.repository.running(tx, participantId));
    const now = found && (await this.steward.upToDate(tx, found));
    return now && !isOver(now.state) ? this.view(context, now, 0) : null;
  }

  /** Of everybody in whose care team the reader is; each look is audited as any other. */
  async runningOfCaredFor(context: RequestContext): Promise<Handed<Schema.RunningLiveSession>[]> {
    const tx = await context.transaction();
    const shown: Handed<Schema.RunningLiveSession>[] = [];
    for (const found of await this.repository.runningOfCaredFor(tx, actorOf(context).memberId)) {
      const participant = await this.access.open(context, found.participantId, 'read');
      const now = participant && (await this.steward.upToDate(tx, found));
      if (!now || isOver(now.state)) continue;
      const { displayName } = await this.profiles.view(tx, participant);
      const session = await this.view(context, now, 0);
      shown.push({ participantId: participant.id, displayName, session });
    }
    return shown;
  }

  /** Each moment is told once, from `after` on. */
  watch(context: RequestContext, id: string, after: number): Events<'liveSessionProgress'> {
    const ticks = new WakingTicks(this.progress.ticksOf({ kind: 'live-session', id }));
    let told = after;
    return watch('liveSessionProgress', context, ticks, async () => {
      const found = await this.open(context, id, 'read');
      const shown = found && (await this.view(context, found, told));
      if (!found || !shown) return null;
      told = Math.max(told, found.state.seq);
      const due = nextChangeAt(found.state);
      ticks.wakeAfter(due === null ? null : Math.max(0, due - new Date(shown.now).getTime()) + slackMs);
      return shown;
    });
  }

  async take(
    context: RequestContext,
    { liveSessionId, sentAt, samples }: Schema.LiveSamplesInput,
  ): Promise<Handed<Schema.LiveSamplesResult>> {
    const live = await this.open(context, liveSessionId, 'change');
    if (!live) return notFound();
    const issues = sampleIssues(samples);
    if (issues.length > 0) return invalidInput(issues);
    if (live.summary !== null)
      return notPossible('LIVE_SESSION_CLOSED', 'This session is over and its recording is closed.');
    const tx = await context.transaction();
    if (!(await this.repository.mayTake(tx, live.id, samples.length, mostInMinute)))
      return notPossible('TOO_MANY_SAMPLES', 'Send fewer samples: keep these and send them in a minute.');
    const sent = { samples: samples.map(sentSample), sentAtMs: Date.parse(sentAt) };
    let taken: TakenSamples | null = null;
    await this.steward.change(tx, live.id, (state, nowMs) => {
      taken = takeSamples(state, sent, nowMs);
      return taken.state;
    });
    if (taken === null) return notFound();
    const { kept, leftOut } = taken as TakenSamples;
    await this.repository.addSamples(tx, live, kept);
    return {
      __typename: 'LiveSamplesTaken',
      taken: kept.length - leftOut.late,
      repeated: leftOut.repeated,
      implausible: leftOut.implausible,
      beforeStart: leftOut['before-start'],
      inFuture: leftOut['in-future'],
      late: leftOut.late,
    };
  }

  async report(
    context: RequestContext,
    { liveSessionId, sign = null, effort = null }: Schema.LiveReportInput,
  ): Promise<Handed<Schema.LiveSessionResult>> {
    if (sign !== null && effort === null && isStopSign(sign))
      return this.apply(context, liveSessionId, { kind: 'sign', sign });
    if (effort !== null && sign === null && effort >= 6 && effort <= 20)
      return this.apply(context, liveSessionId, { kind: 'effort', rpe: effort });
    return invalidInput([
      issue(sign === null ? 'effort' : 'sign', 'Give a known sign, or an effort from 6 to 20.'),
    ]);
  }

  async control(
    context: RequestContext,
    { liveSessionId, action, stepIndex = null }: Schema.LiveControlInput,
  ): Promise<Handed<Schema.LiveSessionResult>> {
    if (action !== 'skip') return this.apply(context, liveSessionId, { kind: action });
    return stepIndex === null
      ? invalidInput([issue('stepIndex', 'Say which step to leave.')])
      : this.apply(context, liveSessionId, { kind: 'skip', stepIndex });
  }

  private async apply(
    context: RequestContext,
    id: string,
    event: LiveEvent,
  ): Promise<Handed<Schema.LiveSessionResult>> {
    const found = await this.open(context, id, 'change');
    const tx = await context.transaction();
    const live =
      found &&
      (await this.steward.change(tx, found.id, (state, nowMs) => applyLiveEvent(state, event, nowMs)));
    return live ? this.view(context, live, 0) : notFound();
  }

  /** Whoever may read the record may watch; only the person themselves acts in a session. */
  private async open(
    context: RequestContext,
    id: string,
    action: 'read' | 'change',
  ): Promise<StoredLiveSession | null> {
    const tx = await context.transaction();
    const found = isUuid(id) ? await this.repository.find(tx, id) : null;
    if (!found) context.audit.noteUnknown(`${action}-health-record`, `live-session:${id}`);
    const participant = found && (await this.access.open(context, found.participantId, action));
    if (!participant) return null;
    if (action === 'change') return participant.id === actorOf(context).participantId ? found : null;
    return this.steward.upToDate(tx, found);
  }

  private async view(context: RequestContext, live: StoredLiveSession, after: number) {
    const tx = await context.transaction();
    const recorded = async () => summariseLive(live.state, await this.repository.samples(tx, live.id));
    const summary = live.summary ?? (isOver(live.state) ? await recorded() : []);
    return liveSessionView(live, { nowMs: await this.repository.now(tx), after, summary });
  }
}

function sentSample({ at, bpm, deviceId, deviceKind }: Schema.LiveSampleInput): SentSample {
  return { takenAtMs: Date.parse(at), bpm, deviceId, deviceKind: deviceKindOf(deviceKind) };
}

function sampleIssues(samples: readonly Schema.LiveSampleInput[]): ProblemIssue[] {
  if (samples.length === 0 || samples.length > mostAtOnce)
    return [issue('samples', `Give 1 to ${mostAtOnce} samples.`)];
  return samples.flatMap(({ deviceId }, index) =>
    deviceId.length >= 1 && deviceId.length <= 100
      ? []
      : [issue(`samples.${index}.deviceId`, 'Give a name of 1 to 100 characters.')],
  );
}

function issue(path: string, message: string): ProblemIssue {
  return { severity: 'error', path, code: 'invalid', message };
}
