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
  /** Every question asked so far: one that was answered is asked no more, and its answer may still be changed. */
  questions = $state.raw<readonly Question[]>([]);
  #isStale = false;

  constructor(
    readonly fileName: string,
    readonly uploadId: string,
    private readonly ask: (answers: Answers) => Promise<Look>,
    private readonly begin: (answers: Answers) => Promise<Why | null>,
  ) {}

  /** An empty value takes the answer back. */
  readonly answer = (setting: string, value: string): void => {
    const { [setting]: _, ...others } = this.answers;
    this.answers = value === '' ? others : { ...others, [setting]: value };
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
    this.why = await this.begin(this.answers).catch((error: unknown) => ({ code: failureCode(error) }));
    this.isBusy = false;
  };

  #take(look: Look): void {
    this.why = 'why' in look ? look.why : null;
    if (!('preview' in look)) return;
    this.preview = look.preview;
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
