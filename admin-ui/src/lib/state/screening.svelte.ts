import type { ApiClient, Problem } from '../api/client.js';
import { isProblem } from '../api/client.js';
import type { PersonScreeningPartsFragment, ScreeningAnswerInput } from '../api/generated/graphql.js';
import { AnswerScreeningQuestionDocument, PersonScreeningDocument } from '../api/generated/graphql.js';
import { Resource } from './resource.svelte.js';

export type Question = PersonScreeningPartsFragment['questions'][number];
export type AnswerValue = Pick<ScreeningAnswerInput, 'number' | 'yes' | 'choice'>;

/** One question after another, as long as an answer can change the result. Answers are kept at once: it can be left and resumed. */
export class ScreeningState {
  readonly resource: Resource<{ screening: PersonScreeningPartsFragment | null }>;
  /** Questions the person cannot answer now; they stay open and are asked again another time. */
  #passed = $state<readonly string[]>([]);
  #answered = $state(0);
  readonly remaining = $derived.by(() =>
    (this.resource.data?.screening?.questions ?? []).filter(({ name }) => !this.#passed.includes(name)),
  );

  constructor(
    private readonly api: ApiClient,
    private readonly participantId: () => string,
  ) {
    this.resource = new Resource(async () => {
      const { screening } = await api.run(PersonScreeningDocument, { participantId: participantId() });
      return { screening: screening ?? null };
    });
  }

  get current(): Question | null {
    return this.remaining[0] ?? null;
  }

  /** Of the questions of this sitting, the one that is shown and how many there are as far as is known. */
  get progress(): { at: number; of: number } {
    const behind = this.#answered + this.#passed.length;
    return { at: behind + 1, of: behind + this.remaining.length };
  }

  get hasPassed(): boolean {
    return this.#passed.length > 0;
  }

  readonly pass = (name: string): void => {
    this.#passed = [...this.#passed, name];
  };

  readonly askAgain = (): void => {
    this.#passed = [];
  };

  /** Null when the answer was kept. */
  async answer(name: string, value: AnswerValue): Promise<Problem | null> {
    const input = { participantId: this.participantId(), name, ...value };
    const { answerScreeningQuestion } = await this.api.run(AnswerScreeningQuestionDocument, { input });
    if (isProblem(answerScreeningQuestion)) return answerScreeningQuestion;
    if ('questions' in answerScreeningQuestion) {
      this.#answered += 1;
      this.resource.data = { screening: answerScreeningQuestion };
    }
    return null;
  }
}
