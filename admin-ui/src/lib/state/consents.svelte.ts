import type { ApiClient, Problem } from '../api/client.js';
import { isProblem } from '../api/client.js';
import type { ConsentKind, OwnConsentsQuery } from '../api/generated/graphql.js';
import { OwnConsentsDocument, SayConsentDocument } from '../api/generated/graphql.js';
import type { LanguageState } from '../i18n/language.svelte.js';
import { failureCode, Resource } from './resource.svelte.js';

export type OwnConsent = NonNullable<OwnConsentsQuery['participant']>['consents'][number];
export type ConsentWords = OwnConsentsQuery['consentTexts'][number];

/** A purpose with the text it is agreed to. */
export interface AskedConsent extends OwnConsent {
  words: ConsentWords;
}

/** Without these two nothing works: they are asked before anything else. */
const asksFirst: readonly ConsentKind[] = ['planning', 'clinicianAccess'];

/** What a person agreed to, with the texts, and the saying of it. */
export class ConsentsState {
  readonly resource: Resource<OwnConsentsQuery>;
  problem = $state.raw<Problem | null>(null);
  failure = $state<string | null>(null);
  busyKind = $state<ConsentKind | null>(null);

  #shownIn: string;

  constructor(
    private readonly api: ApiClient,
    private readonly language: LanguageState,
    private readonly participantId: string,
  ) {
    this.#shownIn = language.current;
    this.resource = new Resource(() =>
      api.run(OwnConsentsDocument, { participantId, language: language.current }),
    );
  }

  /** An effect: texts are read in the language of the page. */
  readonly followLanguage = (): void => {
    if (this.language.current === this.#shownIn) return;
    this.#shownIn = this.language.current;
    void this.resource.reload();
  };

  /** Purposes that are open to a choice here, each with its text. */
  get asked(): AskedConsent[] {
    const { participant, consentTexts = [] } = this.resource.data ?? {};
    return (participant?.consents ?? []).flatMap((consent) => {
      const words = consentTexts.find(({ kind }) => kind === consent.kind);
      return consent.rule !== 'off' && words ? [{ ...consent, words }] : [];
    });
  }

  readonly isAskedFirst = ({ kind, mustAsk }: OwnConsent): boolean => mustAsk && asksFirst.includes(kind);

  get mustAskFirst(): boolean {
    return this.asked.some(this.isAskedFirst);
  }

  readonly say = async ({ kind, words }: AskedConsent, isGiven: boolean): Promise<boolean> => {
    this.busyKind = kind;
    this.problem = this.failure = null;
    try {
      const input = {
        participantId: this.participantId,
        kind,
        isGiven,
        textSha256: words.sha256,
        language: this.language.current,
      };
      const { setConsent } = await this.api.run(SayConsentDocument, { input });
      if (isProblem(setConsent)) this.problem = setConsent;
      await this.resource.reload();
      return this.problem === null;
    } catch (error) {
      this.failure = failureCode(error);
      return false;
    } finally {
      this.busyKind = null;
    }
  };
}
