import { annotationDay, doubtOfReadings, emptyProfile, suggestedLabel } from '@regimen/domain';
import type { TrainingRequest } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import type { Transactions } from '../../platform/database/transactions.js';
import { PersonErased } from '../../platform/privacy/person-cipher.js';
import type { JobDefinition, JobRun } from '../../platform/queue/job-definition.js';
import { askUnderstanding } from '../models/ask-understanding.js';
import type { ModelDesk } from '../models/model-desk.js';
import type { ModelsAtWork } from '../models/models-at-work.js';
import { modelsAtWork } from '../models/models-at-work.js';
import type { LabellingDesk, TextInWords } from './labelling-desk.js';
import { readTextsAttempts, readTextsConcurrency, readTextsQueue } from './read-texts.job.js';

interface Parts {
  transactions: Transactions;
  desk: LabellingDesk;
  models: ModelDesk;
}

/** Texts whose readings are kept in one transaction: those of one batch are lost at most when a process ends. */
const batchSize = 50;

/** Nobody waits, but thousands of texts are to be read; a model that is slower has no say in them (engineering choice). */
const patienceMs = 2_000;

/** Lets the installed models read new texts: how much they leave open, and what they suggest as the label. */
export class ReadTextsProcessor implements JobDefinition {
  readonly queue = readTextsQueue;
  readonly concurrency = readTextsConcurrency;
  readonly attempts = readTextsAttempts;

  constructor(private readonly parts: Parts) {}

  async run(job: JobRun): Promise<void> {
    for (;;) {
      const next = await this.inWorkspace(job, (tx) => this.nextOf(tx, job));
      if (next === null) return;
      const read: { one: TextInWords; readings: TrainingRequest[] }[] = [];
      for (const one of next.batch) read.push({ one, readings: await readingsOf(next.models, one.text) });
      await this.inWorkspace(job, async (tx) => {
        for (const { one, readings } of read) await this.keep(tx, one, readings);
      });
    }
  }

  /** The texts stay as they are and are read with the next that come, or when an administrator tries the job again. */
  giveUp(): Promise<void> {
    return Promise.resolve();
  }

  /** Models that answer or shadow, and run in this installation's own process: nobody agreed that words go further for this. */
  private async readers(tx: EntityManager): Promise<ModelsAtWork> {
    const models = await this.parts.models.models(tx);
    return modelsAtWork(models.filter(({ identity }) => identity?.runsWhere !== 'remote'));
  }

  /** Null when all are read, which ends the job. Texts nobody can open any more are taken away. */
  private async nextOf(
    tx: EntityManager,
    job: JobRun,
  ): Promise<{ batch: TextInWords[]; models: ModelsAtWork } | null> {
    const { desk } = this.parts;
    const stored = await desk.texts.toRead(tx, batchSize);
    if (stored.length === 0) {
      await job.finish(tx);
      return null;
    }
    const batch = await desk.words(tx, stored);
    for (const lost of stored.filter((one) => !batch.some((open) => open.stored === one)))
      await desk.texts.remove(tx, lost.id);
    // Asked for each batch: somebody may promote a model meanwhile.
    return { batch, models: await this.readers(tx) };
  }

  private async keep(
    tx: EntityManager,
    { stored, text }: TextInWords,
    readings: readonly TrainingRequest[],
  ): Promise<void> {
    const { desk } = this.parts;
    try {
      const suggestion = suggestedLabel(text, readings);
      const sealedSuggestion = await desk.sealLabel(tx, stored, 'suggested', suggestion);
      await desk.texts.keepReading(tx, stored.id, { doubt: doubtOfReadings(readings), sealedSuggestion });
    } catch (error) {
      if (!(error instanceof PersonErased)) throw error;
      await desk.texts.remove(tx, stored.id);
    }
  }

  private inWorkspace<T>({ workspaceId }: JobRun, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.parts.transactions.run({ kind: 'system', workspaceId, reason: readTextsQueue }, work);
  }
}

/** What each model reads, rules first. Nothing is known of whoever said it, and what came of it is no use of a model. */
async function readingsOf(models: ModelsAtWork, text: string): Promise<TrainingRequest[]> {
  const said = { text, profile: emptyProfile('UTC'), today: annotationDay, answers: {} };
  const readings = await Promise.all(
    [...models.understandings, ...models.shadowUnderstandings].map((model) =>
      askUnderstanding({ ...model, note: () => undefined }, said, patienceMs, () => 'same'),
    ),
  );
  return readings.filter((reading) => reading !== null);
}
