import type { ApiClient, Problem } from '../api/client.js';
import { isProblem } from '../api/client.js';
import type {
  LabelSlotsQuery,
  RequestIntent,
  TextsToLabelQuery,
  TextToLabelPartsFragment,
} from '../api/generated/graphql.js';
import {
  LabelSlotsDocument,
  LabelTextDocument,
  LoadTextsToLabelDocument,
  PutTextBackDocument,
  SkipTextDocument,
  TextsToLabelDocument,
} from '../api/generated/graphql.js';
import { withMark } from '../components/labelling/text-tokens.js';
import { failureCode, Resource } from './resource.svelte.js';

export type TextToLabel = TextToLabelPartsFragment;
export type TextMark = TextToLabel['marks'][number];
export type LabelSlot = LabelSlotsQuery['labelSlots'][number];

/** The text a person looks at, what they make of it, and the texts behind it. */
export class LabellingState {
  readonly resource: Resource<TextsToLabelQuery>;
  readonly slots: Resource<readonly LabelSlot[]>;
  /** The text that is shown; null where none is left. */
  current = $state.raw<TextToLabel | null>(null);
  marks = $state.raw<readonly TextMark[]>([]);
  intent = $state<RequestIntent>('plan');
  isBusy = $state(false);
  problem = $state.raw<Problem | null>(null);
  failure = $state<string | null>(null);
  /** What was decided last, to be put back as it was. */
  last = $state.raw<{ id: string; intent: RequestIntent; marks: readonly TextMark[] } | null>(null);

  #isDone = false;

  constructor(private readonly api: ApiClient) {
    this.slots = new Resource(async () => (await api.run(LabelSlotsDocument, {})).labelSlots);
    this.resource = new Resource(async () => {
      const loaded = await api.run(TextsToLabelDocument, {});
      // Loading more or looking again leaves alone what somebody is at work on.
      if (this.current === null || this.#isDone) this.#show(loaded.textsToLabel[0] ?? null);
      this.#isDone = false;
      return loaded;
    });
  }

  add(mark: TextMark): void {
    this.marks = withMark(this.marks, mark);
  }

  remove(mark: TextMark): void {
    this.marks = this.marks.filter((one) => one !== mark);
  }

  /** True when it was kept and the next text is shown. */
  confirm(): Promise<boolean> {
    const { intent, current } = this;
    const marks = this.marks.map(({ from, to, slot, value }) => ({ from, to, slot, value }));
    return this.#decide(async (id) => {
      const { labelText } = await this.api.run(LabelTextDocument, { input: { id, intent, marks } });
      return labelText;
    }, current);
  }

  skip(): Promise<boolean> {
    return this.#decide(async (id) => (await this.api.run(SkipTextDocument, { id })).skipText, this.current);
  }

  /** Brings the text that was decided last back, as it was decided. */
  undo(): Promise<boolean> {
    const { last } = this;
    if (last === null) return Promise.resolve(false);
    return this.#act(async () => {
      const { putTextBack } = await this.api.run(PutTextBackDocument, { id: last.id });
      if (isProblem(putTextBack)) return putTextBack;
      await this.resource.reload();
      if (putTextBack.__typename === 'TextToLabel')
        this.#show({ ...putTextBack, ...last, marks: [...last.marks] });
      this.last = null;
      return null;
    });
  }

  /** Null when it was not loaded. */
  async load(text: string): Promise<{ added: number; repeated: number } | null> {
    let loaded: { added: number; repeated: number } | null = null;
    await this.#act(async () => {
      const { loadTextsToLabel } = await this.api.run(LoadTextsToLabelDocument, { text });
      if (isProblem(loadTextsToLabel)) return loadTextsToLabel;
      if (loadTextsToLabel.__typename === 'LoadedTexts') loaded = loadTextsToLabel;
      await this.resource.reload();
      return null;
    });
    return loaded;
  }

  #decide(send: (id: string) => Promise<{ __typename: string }>, text: TextToLabel | null): Promise<boolean> {
    if (!text) return Promise.resolve(false);
    return this.#act(async () => {
      const answer = await send(text.id);
      if (isProblem(answer)) return answer;
      this.last = { id: text.id, intent: this.intent, marks: this.marks };
      this.#isDone = true;
      // What comes next depends on what was just seen, so it is asked anew.
      await this.resource.reload();
      return null;
    });
  }

  async #act(work: () => Promise<Problem | null>): Promise<boolean> {
    if (this.isBusy) return false;
    this.isBusy = true;
    this.problem = this.failure = null;
    try {
      this.problem = await work();
      return this.problem === null;
    } catch (error) {
      this.failure = failureCode(error);
      return false;
    } finally {
      this.isBusy = false;
    }
  }

  #show(text: TextToLabel | null): void {
    this.current = text;
    this.marks = text?.marks ?? [];
    this.intent = text?.intent ?? 'plan';
  }
}
