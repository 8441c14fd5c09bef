import type { ApiClient, Problem } from '../api/client.js';
import { ApiUnavailable, isProblem } from '../api/client.js';
import { follow } from '../api/progress.js';
import type {
  LiveControlInput,
  LiveReportInput,
  LiveSessionPartsFragment,
} from '../api/generated/graphql.js';
import {
  ControlLiveSessionDocument,
  LiveSessionByIdDocument,
  LiveSessionProgressDocument,
  ReportInLiveSessionDocument,
  RunningLiveSessionDocument,
  SendLiveSamplesDocument,
} from '../api/generated/graphql.js';
import { connectSensor } from '../live/heart-rate-sensor.js';
import type { HeartRateSensor } from '../live/heart-rate-sensor.js';
import { SampleQueue } from '../live/sample-queue.js';
import { Resource, failureCode } from './resource.svelte.js';

const sendEveryMs = 5_000;
const countEveryMs = 250;

export function isLiveOver({ status }: LiveSessionPartsFragment): boolean {
  return status !== 'running' && status !== 'paused';
}

/** The live session a person is in: followed, acted in, and fed with the heart rate of a sensor. */
export class LiveSessionState {
  readonly resource: Resource<true>;
  current = $state.raw<LiveSessionPartsFragment | null>(null);
  sensor = $state.raw<HeartRateSensor | null>(null);
  isSensorLost = $state(false);
  problem = $state.raw<Problem | null>(null);
  failure = $state<string | null>(null);
  /** Seconds since `current` was told, for the countdown. */
  #since = $state(0);
  #toldAt = performance.now();
  #stopFollowing: () => void = () => undefined;
  readonly #queue: SampleQueue;
  readonly #timers: ReturnType<typeof setInterval>[];
  readonly secondsLeftInStep = $derived(this.#left(this.current?.secondsLeftInStep ?? 0));
  readonly secondsLeft = $derived(this.#left(this.current?.secondsLeft ?? 0));

  constructor(
    private readonly api: ApiClient,
    participantId: string,
  ) {
    this.#queue = new SampleQueue((samples) => this.#send(samples));
    this.resource = new Resource(async () => {
      const { runningLiveSession } = await api.run(RunningLiveSessionDocument, { participantId });
      if (runningLiveSession) this.#follow(runningLiveSession);
      return true as const;
    });
    this.#timers = [
      setInterval(() => (this.#since = (performance.now() - this.#toldAt) / 1000), countEveryMs),
      setInterval(() => void this.#queue.flush(), sendEveryMs),
    ];
  }

  readonly leave = (): void => {
    this.#stopFollowing();
    this.sensor?.stop();
    for (const timer of this.#timers) clearInterval(timer);
  };

  readonly control = (action: LiveControlInput['action']): Promise<void> =>
    this.#act(async ({ id: liveSessionId, stepIndex }) => {
      const input = { liveSessionId, action, ...(action === 'skip' ? { stepIndex } : {}) };
      return (await this.api.run(ControlLiveSessionDocument, { input })).controlLiveSession;
    });

  readonly report = (what: Omit<LiveReportInput, 'liveSessionId'>): Promise<void> =>
    this.#act(async ({ id: liveSessionId }) => {
      const input = { liveSessionId, ...what };
      return (await this.api.run(ReportInLiveSessionDocument, { input })).reportInLiveSession;
    });

  readonly connect = async (): Promise<void> => {
    this.isSensorLost = false;
    const lost = () => {
      this.isSensorLost = true;
      this.sensor = null;
    };
    try {
      this.sensor = await connectSensor((bpm) => this.#measured(bpm), lost);
    } catch {
      lost();
    }
  };

  #measured(bpm: number): void {
    if (!this.sensor) return;
    const at = new Date().toISOString();
    this.#queue.add({ at, bpm, deviceId: this.sensor.id.slice(0, 100), deviceKind: 'chestStrap' });
  }

  async #send(samples: Parameters<SampleQueue['add']>[0][]): Promise<'taken' | 'later' | 'never'> {
    if (!this.current) return 'later';
    try {
      const input = { liveSessionId: this.current.id, sentAt: new Date().toISOString(), samples };
      const { sendLiveSamples } = await this.api.run(SendLiveSamplesDocument, { input });
      if (!isProblem(sendLiveSamples)) return 'taken';
      return sendLiveSamples.code === 'TOO_MANY_SAMPLES' ? 'later' : 'never';
    } catch (error) {
      if (error instanceof ApiUnavailable) return 'later';
      throw error;
    }
  }

  async #act(
    how: (
      live: LiveSessionPartsFragment,
    ) => Promise<({ __typename: 'LiveSession' } & LiveSessionPartsFragment) | Problem>,
  ): Promise<void> {
    if (!this.current) return;
    this.problem = this.failure = null;
    try {
      const answer = await how(this.current);
      if (isProblem(answer)) this.problem = answer;
      else if ('steps' in answer) this.#take(answer);
    } catch (error) {
      this.failure = failureCode(error);
    }
  }

  #follow(live: LiveSessionPartsFragment): void {
    this.#take(live);
    this.#stopFollowing = follow(this.api, {
      subscription: LiveSessionProgressDocument,
      variables: { id: live.id, after: live.seq },
      pushed: ({ liveSessionProgress }) => liveSessionProgress,
      ask: () => this.api.run(LiveSessionByIdDocument, { id: live.id }),
      asked: ({ liveSession }) => liveSession ?? null,
      isEnd: isLiveOver,
      onItem: (item) => this.#take(item),
    });
  }

  /** Answers may overtake each other: an older one is passed over. */
  #take(live: LiveSessionPartsFragment): void {
    if (this.current && live.seq < this.current.seq) return;
    this.current = live;
    this.#toldAt = performance.now();
    this.#since = 0;
    if (isLiveOver(live)) this.sensor?.stop();
  }

  #left(seconds: number): number {
    return this.current?.status === 'running' ? Math.max(0, seconds - this.#since) : seconds;
  }
}
