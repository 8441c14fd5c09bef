import { Inject, Injectable } from '@nestjs/common';
import { groupBy, sameTextKey } from '@regimen/domain';
import type { Label } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { PersonCipher, PersonErased } from '../../platform/privacy/person-cipher.js';
import { OutboxRepository } from '../../platform/queue/outbox.repository.js';
import { readTextsQueue } from './read-texts.job.js';
import { TextsToLabelRepository } from './texts-to-label.repository.js';
import type { StoredTextToLabel } from './texts-to-label.repository.js';

/** A workspace where more texts than this wait has more than people will label (engineering choice). */
export const mostOpenTexts = 10_000;

/** A stored text with its words. */
export interface TextInWords {
  stored: StoredTextToLabel;
  text: string;
}

/** A stored text with all that was sealed of it. */
export interface OpenText extends TextInWords {
  suggestion: Label | null;
  label: Label | null;
}

type Whose = Pick<StoredTextToLabel, 'workspaceId' | 'memberId'>;
type Part = 'text' | 'same_text' | 'suggested' | 'label';

/** Seals and opens the texts of a workspace, and takes new ones in. */
@Injectable()
export class LabellingDesk {
  constructor(
    @Inject(TextsToLabelRepository) readonly texts: TextsToLabelRepository,
    @Inject(PersonCipher) private readonly cipher: PersonCipher,
    @Inject(OutboxRepository) private readonly outbox: OutboxRepository,
  ) {}

  /** Stored texts with their words, in their order; those of people who were erased are left out. */
  async words(tx: EntityManager, stored: readonly StoredTextToLabel[]): Promise<TextInWords[]> {
    const texts = await this.opened(tx, stored, 'text', ({ sealedText }) => sealedText);
    return stored.flatMap((one) => {
      const text = texts.get(one);
      return text === undefined ? [] : [{ stored: one, text }];
    });
  }

  /** As `words`, with what was suggested and labelled. */
  async open(tx: EntityManager, stored: readonly StoredTextToLabel[]): Promise<OpenText[]> {
    const suggestions = await this.opened(
      tx,
      stored,
      'suggested',
      ({ sealedSuggestion }) => sealedSuggestion,
    );
    const labels = await this.opened(tx, stored, 'label', ({ sealedLabel }) => sealedLabel);
    return (await this.words(tx, stored)).map((one) => ({
      ...one,
      suggestion: labelOf(suggestions.get(one.stored)),
      label: labelOf(labels.get(one.stored)),
    }));
  }

  sealLabel(tx: EntityManager, whose: Whose, part: 'suggested' | 'label', label: Label): Promise<Buffer> {
    return this.cipher.seal(tx, placeOf(whose, part), JSON.stringify(label));
  }

  /**
   * Stores texts that are not there yet and has them read. A text is there when the same person said it or anybody loaded
   * it; what other people said is theirs, and goes with their consent alone.
   * @returns how many were new, or null when too many would wait for a label; then none is stored.
   */
  async takeIn(
    tx: EntityManager,
    whose: Whose & Pick<StoredTextToLabel, 'participantId'>,
    texts: readonly string[],
  ): Promise<number | null> {
    await this.texts.lock(tx, whose.workspaceId);
    const fresh = await this.unknownOf(tx, whose, texts);
    if (fresh.length === 0) return 0;
    const { unread, waiting } = await this.texts.counts(tx);
    if (unread + waiting + fresh.length > mostOpenTexts) return null;
    const sealed = await this.cipher.sealAll(tx, placeOf(whose, 'text'), fresh);
    const fingerprints = await this.fingerprints(tx, whose, fresh);
    await this.texts.add(
      tx,
      fresh.map((text, index) => ({
        ...whose,
        language: languageOf(text),
        sealedText: sealed[index]!,
        fingerprint: fingerprints[index]!,
      })),
    );
    await this.haveRead(tx, whose.workspaceId);
    return fresh.length;
  }

  /** Other models answer from now on: what waits is read again, and stands as it was read until then. */
  async readAgain(tx: EntityManager, workspaceId: string): Promise<void> {
    if (await this.texts.outdate(tx)) await this.haveRead(tx, workspaceId);
  }

  private async haveRead(tx: EntityManager, workspaceId: string): Promise<void> {
    if (!(await this.outbox.waits(tx, { workspaceId, queue: readTextsQueue })))
      await this.outbox.add(tx, { workspaceId, queue: readTextsQueue, payload: {}, requestedBy: null });
  }

  /** Each text once, without those that are there. */
  private async unknownOf(tx: EntityManager, whose: Whose, texts: readonly string[]): Promise<string[]> {
    const { workspaceId } = whose;
    let left = [...groupBy(texts, sameTextKey).values()].map(([first]) => first!);
    for (const memberId of new Set([whose.memberId, ...(await this.texts.loaders(tx))])) {
      const prints = await unlessErased(this.fingerprints(tx, { workspaceId, memberId }, left));
      if (prints === null) continue;
      const present = new Set((await this.texts.present(tx, memberId, prints)).map(hex));
      left = left.filter((_, index) => !present.has(hex(prints[index]!)));
    }
    return left;
  }

  private fingerprints(tx: EntityManager, whose: Whose, texts: readonly string[]): Promise<Buffer[]> {
    return this.cipher.fingerprints(tx, placeOf(whose, 'same_text'), texts.map(sameTextKey));
  }

  /** A sealed part of texts, of whomever they are; where it is missing or can no longer be opened, nothing. */
  private async opened(
    tx: EntityManager,
    stored: readonly StoredTextToLabel[],
    part: Part,
    sealedOf: (one: StoredTextToLabel) => Buffer | null,
  ): Promise<Map<StoredTextToLabel, string>> {
    const opened = new Map<StoredTextToLabel, string>();
    const present = stored.flatMap((one) => {
      const sealed = sealedOf(one);
      return sealed ? [{ one, sealed }] : [];
    });
    for (const own of groupBy(present, ({ one }) => one.memberId).values()) {
      const boxes = own.map(({ sealed }) => sealed);
      const place = placeOf(own[0]!.one, part);
      const plain = await unlessErased(this.cipher.openAllTexts(tx, place, boxes));
      plain?.forEach((text, index) => opened.set(own[index]!.one, text));
    }
    return opened;
  }
}

/** Null where the key of the person is gone. */
function unlessErased<Value>(work: Promise<Value>): Promise<Value | null> {
  return work.catch((error: unknown) => {
    if (error instanceof PersonErased) return null;
    throw error;
  });
}

function hex(bytes: Buffer): string {
  return bytes.toString('hex');
}

function placeOf({ workspaceId, memberId: personId }: Whose, part: Part) {
  return { workspaceId, personId, field: `texts_to_label.${part}` };
}

function labelOf(text: string | undefined): Label | null {
  return text === undefined ? null : (JSON.parse(text) as Label);
}

function languageOf(text: string): 'en' | 'zh' {
  return /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
}
