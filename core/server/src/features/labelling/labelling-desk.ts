import { Inject, Injectable } from '@nestjs/common';
import { groupBy, sameTextKey } from '@regimen/domain';
import type { Label } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { PersonCipher, PersonErased } from '../../platform/privacy/person-cipher.js';
import { OutboxRepository } from '../../platform/queue/outbox.repository.js';
import { readTextsQueue } from './read-texts.job.js';
import { TextsToLabelRepository } from './texts-to-label.repository.js';
import type { StoredTextToLabel } from './texts-to-label.repository.js';

/** A workspace that holds more texts than this has more than people will label (engineering choice). */
export const mostTexts = 10_000;

/** A stored text with its words. */
export interface OpenText {
  stored: StoredTextToLabel;
  text: string;
  suggestion: Label | null;
  label: Label | null;
}

type Whose = Pick<StoredTextToLabel, 'workspaceId' | 'memberId'>;
type Part = 'text' | 'suggested' | 'label';

/** Seals and opens the texts of a workspace, and takes new ones in. */
@Injectable()
export class LabellingDesk {
  constructor(
    @Inject(TextsToLabelRepository) readonly texts: TextsToLabelRepository,
    @Inject(PersonCipher) private readonly cipher: PersonCipher,
    @Inject(OutboxRepository) private readonly outbox: OutboxRepository,
  ) {}

  /** Stored texts with their words, in their order; those of people who were erased are left out. */
  async open(tx: EntityManager, stored: readonly StoredTextToLabel[]): Promise<OpenText[]> {
    const opened = new Map<StoredTextToLabel, OpenText>();
    for (const own of groupBy(stored, ({ memberId }) => memberId).values()) {
      const texts = await this.opened(tx, own, 'text', ({ sealedText }) => sealedText);
      const suggestions = await this.opened(tx, own, 'suggested', ({ sealedSuggestion }) => sealedSuggestion);
      const labels = await this.opened(tx, own, 'label', ({ sealedLabel }) => sealedLabel);
      for (const one of own) {
        const text = texts.get(one);
        if (text !== undefined)
          opened.set(one, {
            stored: one,
            text,
            suggestion: labelOf(suggestions.get(one)),
            label: labelOf(labels.get(one)),
          });
      }
    }
    return stored.flatMap((one) => opened.get(one) ?? []);
  }

  sealLabel(tx: EntityManager, whose: Whose, part: 'suggested' | 'label', label: Label): Promise<Buffer> {
    return this.cipher.seal(tx, placeOf(whose, part), JSON.stringify(label));
  }

  /**
   * Stores texts that are not there yet and has them read.
   * @returns how many were new, or null when the workspace would hold too many; then none is stored.
   */
  async takeIn(
    tx: EntityManager,
    whose: Whose & Pick<StoredTextToLabel, 'participantId'>,
    texts: readonly string[],
  ): Promise<number | null> {
    const { workspaceId } = whose;
    await this.texts.lock(tx, workspaceId);
    const stored = await this.texts.all(tx);
    const known = new Set((await this.open(tx, stored)).map(({ text }) => sameTextKey(text)));
    const fresh = texts.filter((text) => {
      const key = sameTextKey(text);
      if (known.has(key)) return false;
      known.add(key);
      return true;
    });
    if (fresh.length === 0) return 0;
    if (stored.length + fresh.length > mostTexts) return null;
    const sealed = await this.cipher.sealAll(tx, placeOf(whose, 'text'), fresh);
    await this.texts.add(
      tx,
      sealed.map((sealedText, index) => ({ ...whose, sealedText, language: languageOf(fresh[index]!) })),
    );
    if (!(await this.outbox.waits(tx, { workspaceId, queue: readTextsQueue })))
      await this.outbox.add(tx, { workspaceId, queue: readTextsQueue, payload: {}, requestedBy: null });
    return fresh.length;
  }

  private async opened(
    tx: EntityManager,
    own: readonly StoredTextToLabel[],
    part: Part,
    sealedOf: (one: StoredTextToLabel) => Buffer | null,
  ): Promise<Map<StoredTextToLabel, string>> {
    const present = own.flatMap((one) => {
      const sealed = sealedOf(one);
      return sealed ? [{ one, sealed }] : [];
    });
    const boxes = present.map(({ sealed }) => sealed);
    const plain = await this.cipher
      .openAllTexts(tx, placeOf(own[0]!, part), boxes)
      .catch((error: unknown) => {
        if (error instanceof PersonErased) return null;
        throw error;
      });
    return new Map(present.flatMap(({ one }, index) => (plain ? [[one, plain[index]!] as const] : [])));
  }
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
