import type { PreviewPartsFragment } from '../api/generated/graphql.js';
import { failureCode } from './resource.svelte.js';
import type { Refused } from './uploads.svelte.js';

export type Preview = PreviewPartsFragment;
export type Question = NonNullable<Preview['inspection']>['questions'][number];
export type Answers = Readonly<Record<string, string>>;
export type Why = Refused['why'];
/** What a look came to. */
export type Look = { preview: Preview } | { why: Why };

/** One file that is looked at: what an import of it would bring with the answers given so far. */
export class FileLook {
  readonly key = crypto.randomUUID();
  preview = $state.raw<Preview | null>(null);
  why = $state.raw<Why | null>(null);
  isBusy = $state(false);
  answers = $state.raw<Answers>({});
  /** When the answers that were filled in were given for an earlier table; null where none were filled in. */
  rememberedAt = $state.raw<string | null>(null);
  /** Key of the titles, as they were before anything was answered. */
  #titlesKey: string | null = null;
  /** Of an earlier table, as far as nobody has answered otherwise. */
  #remembered: Answers = {};
  #isFirst = true;
  /** Every question asked so far: one that was answered is asked no more, and its answer may still be changed. */
  questions = $state.raw<readonly Question[]>([]);
  #isStale = false;

  constructor(
    readonly fileName: string,
    readonly uploadId: string,
    private readonly ask: (answers: Answers) => Promise<Look>,
    private readonly begin: (answers: Answers, titlesKey: string | null) => Promise<Why | null>,
  ) {}

  /** An empty value takes the answer back. */
  readonly answer = (setting: string, value: string): void => {
    const { [setting]: _, ...others } = this.answers;
    const { [setting]: __, ...remembered } = this.#remembered;
    this.#remembered = remembered;
    this.answers = value === '' ? others : { ...others, [setting]: value };
    void this.refresh();
  };

  /** Takes back the answers that were filled in. */
  readonly startAfresh = (): void => {
    this.rememberedAt = null;
    this.#remembered = {};
    this.answers = {};
    void this.refresh();
  };

  /** Looks again; answers given meanwhile count in one more look. */
  readonly refresh = async (): Promise<void> => {
    this.#isStale = true;
    if (this.isBusy) return;
    this.isBusy = true;
    while (this.#isStale) {
      this.#isStale = false;
      this.#take(await this.ask(this.answers).catch(asLook));
    }
    this.isBusy = false;
  };

  readonly start = async (): Promise<void> => {
    this.isBusy = true;
    this.why = await this.begin(this.answers, this.#titlesKey).catch((error: unknown) => ({
      code: failureCode(error),
    }));
    this.isBusy = false;
  };

  /**
   * Fills in what was answered for an earlier table with the same titles: what columns hold, and each question once it is
   * asked. So every answer stands where it can be seen and changed.
   */
  #recall({ inspection }: Preview): void {
    if (!inspection) return;
    if (this.#isFirst) this.#remember(inspection);
    const asked = inspection.questions.map(({ setting }) => setting);
    const fitting = Object.entries(this.#remembered).filter(
      ([name]) => !(name in this.answers) && (name.startsWith('column.') || asked.includes(name)),
    );
    if (fitting.length === 0) return;
    this.answers = { ...this.answers, ...Object.fromEntries(fitting) };
    this.rememberedAt = inspection.remembered?.givenAt ?? null;
    this.#isStale = true;
  }

  #remember({ titlesKey, remembered }: NonNullable<Preview['inspection']>): void {
    this.#isFirst = false;
    this.#titlesKey = titlesKey;
    const known = (remembered?.settings ?? []).filter(({ name }) => !(name in this.answers));
    this.#remembered = Object.fromEntries(known.map(({ name, value }) => [name, value]));
  }

  #take(look: Look): void {
    this.why = 'why' in look ? look.why : null;
    if (!('preview' in look)) return;
    this.preview = look.preview;
    this.#recall(look.preview);
    const asked = look.preview.inspection?.questions ?? [];
    const before = this.questions.filter(
      ({ setting }) => setting in this.answers && !asked.some((question) => question.setting === setting),
    );
    this.questions = [...before, ...asked].toSorted((a, b) => (a.setting < b.setting ? -1 : 1));
  }
}

function asLook(error: unknown): Look {
  return { why: { code: failureCode(error) } };
}
