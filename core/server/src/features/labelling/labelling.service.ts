import { Inject, Injectable } from '@nestjs/common';
import { checkLabel, mostInstructive } from '@regimen/domain';
import type { Label } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import { invalidInput, notFound, notPossible } from '../../platform/graphql/problems.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import { isUuid } from '../profiles/health-record-access.js';
import { labelSlots } from './label-slots.js';
import { LabellingDesk, mostOpenTexts } from './labelling-desk.js';
import type { OpenText } from './labelling-desk.js';
import { readLines } from './load-texts.js';

const mostAsked = 50;
/** Texts that are compared for one choice; far behind them nothing is in doubt. */
const mostCandidates = 1_000;
/** Texts somebody just saw, which the next are not to resemble. */
const rememberedTexts = 30;

/** What people are asked to label, and what they answer. */
@Injectable()
export class LabellingService {
  constructor(@Inject(LabellingDesk) private readonly desk: LabellingDesk) {}

  async next(context: RequestContext, first: number): Promise<Handed<Schema.TextToLabel>[]> {
    const tx = await context.transaction();
    const waiting = await this.desk.words(tx, await this.desk.texts.waiting(tx, mostCandidates));
    const seen = await this.desk.words(tx, await this.desk.texts.newestDecided(tx, rememberedTexts));
    const places = mostInstructive(
      waiting.map(({ text, stored }) => ({ text, doubt: stored.doubt ?? 0 })),
      Math.min(Math.max(1, first), mostAsked),
      seen.map(({ text }) => text),
    );
    const chosen = await this.desk.open(
      tx,
      places.map((place) => waiting[place]!.stored),
    );
    for (const one of chosen) noteLook(context, one);
    return chosen.map(view);
  }

  async counts(context: RequestContext): Promise<Handed<Schema.LabelCounts>> {
    return this.desk.texts.counts(await context.transaction());
  }

  slots(): Handed<Schema.LabelSlot>[] {
    return labelSlots();
  }

  async load(context: RequestContext, file: string): Promise<Handed<Schema.LoadTextsResult>> {
    const read = readLines(file);
    if ('issues' in read) return invalidInput(read.issues);
    const { workspaceId, memberId } = actorOf(context);
    const whose = { workspaceId, memberId, participantId: null };
    const added = await this.desk.takeIn(await context.transaction(), whose, read.texts);
    if (added === null)
      return notPossible(
        'TOO_MANY_TEXTS',
        `More than ${mostOpenTexts} texts would wait for a label: label or skip some first, or load fewer.`,
      );
    return { __typename: 'LoadedTexts', added, repeated: read.texts.length - added };
  }

  async label(
    context: RequestContext,
    { id, intent, marks }: Schema.LabelTextInput,
  ): Promise<Handed<Schema.LabelTextResult>> {
    const tx = await context.transaction();
    const found = await this.find(tx, id);
    if (!found) return notFound();
    const given = {
      intent,
      marks: marks.map(({ from, to, slot, value }) => ({ start: from, end: to, slot, value })),
    };
    const checked = checkLabel(found.text, given);
    if (!checked.ok) return invalidInput(checked.problem.issues);
    return this.decide(context, tx, found, { state: 'labelled', label: checked.value });
  }

  skip(context: RequestContext, id: string): Promise<Handed<Schema.LabelTextResult>> {
    return this.undecided(context, id, 'skipped');
  }

  putBack(context: RequestContext, id: string): Promise<Handed<Schema.LabelTextResult>> {
    return this.undecided(context, id, 'waiting');
  }

  private async undecided(
    context: RequestContext,
    id: string,
    state: 'waiting' | 'skipped',
  ): Promise<Handed<Schema.LabelTextResult>> {
    const tx = await context.transaction();
    const found = await this.find(tx, id);
    return found ? this.decide(context, tx, found, { state, label: null }) : notFound();
  }

  /** A text that was read; others are not shown to anybody yet. */
  private async find(tx: EntityManager, id: string): Promise<OpenText | null> {
    const stored = isUuid(id) ? await this.desk.texts.find(tx, id) : null;
    if (!stored || stored.state === 'unread') return null;
    const [found] = await this.desk.open(tx, [stored]);
    return found ?? null;
  }

  private async decide(
    context: RequestContext,
    tx: EntityManager,
    found: OpenText,
    { state, label }: { state: 'waiting' | 'labelled' | 'skipped'; label: Label | null },
  ): Promise<Handed<Schema.LabelTextResult>> {
    const { stored } = found;
    const sealedLabel = label && (await this.desk.sealLabel(tx, stored, 'label', label));
    await this.desk.texts.decide(tx, stored.id, { state, sealedLabel, decidedBy: actorOf(context).memberId });
    noteLook(context, found);
    return { ...view({ ...found, stored: { ...stored, state }, label }), __typename: 'TextToLabel' };
  }
}

/** Words a participant gave are theirs still: that somebody read them is kept. */
function noteLook({ audit }: RequestContext, { stored: { participantId } }: OpenText): void {
  if (participantId === null) return;
  const subject = `participant:${participantId}`;
  audit.note({ action: 'read-text-to-label', subject, decision: 'allowed', reason: 'consent' });
}

function view({ stored, text, suggestion, label }: OpenText): Handed<Schema.TextToLabel> {
  const { intent, marks } = label ?? suggestion ?? { intent: 'plan', marks: [] };
  return {
    id: stored.id,
    text,
    language: stored.language,
    state: stored.state,
    doubt: stored.doubt,
    isFromPerson: stored.participantId !== null,
    intent: intent as Schema.RequestIntent,
    marks: marks.map(({ start, end, slot, value }) => ({ from: start, to: end, slot, value })),
  };
}
