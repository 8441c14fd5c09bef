import type { ApiClient, Problem } from '../api/client.js';
import { isProblem } from '../api/client.js';
import { follow } from '../api/progress.js';
import type { Language, MyDataQuery, PersonalExportPartsFragment } from '../api/generated/graphql.js';
import {
  ConfirmIdentityDocument,
  EraseMyDataDocument,
  ExportMyDataDocument,
  MyDataDocument,
  MyExportsDocument,
  PersonalExportProgressDocument,
  RestrictMyDataDocument,
} from '../api/generated/graphql.js';
import { Attempt } from './attempt.svelte.js';
import { Resource } from './resource.svelte.js';

export type HeldData = NonNullable<MyDataQuery['heldData']>;

/** What is held on whoever is signed in, and what they ask to become of it. */
export class MyDataState {
  readonly held: Resource<MyDataQuery>;
  readonly exporting = new Attempt();
  readonly restricting = new Attempt();
  readonly erasing = new Attempt();
  /** Newest first. */
  exports = $state.raw<readonly PersonalExportPartsFragment[]>([]);
  /** Whether the api asks for the password before it erases anything. */
  mustConfirm = $state(false);
  #accountName = '';
  #left = false;
  readonly #following = new Map<string, () => void>();

  constructor(private readonly api: ApiClient) {
    this.held = new Resource(async () => {
      const answer = await api.run(MyDataDocument, {});
      this.exports = answer.heldData?.exports ?? [];
      this.exports.forEach((one) => this.#followUnready(one));
      return answer;
    });
  }

  readonly leave = (): void => {
    this.#left = true;
    this.#following.forEach((stop) => stop());
  };

  readonly askForExport = (language: Language): Promise<boolean> =>
    this.exporting.run(async () => {
      const { exportMyData } = await this.api.run(ExportMyDataDocument, { language });
      if (isProblem(exportMyData)) return exportMyData;
      this.#take(exportMyData);
      this.#followUnready(exportMyData);
      return null;
    });

  readonly restrict = (isRestricted: boolean): Promise<boolean> =>
    this.restricting.run(async () => {
      const { restrictMyData } = await this.api.run(RestrictMyDataDocument, { isRestricted });
      if (isProblem(restrictMyData)) return restrictMyData;
      await this.held.reload();
      return null;
    });

  /** Where the api asks for the password first, `confirm` does the same again. */
  readonly erase = async (accountName: string): Promise<void> => {
    this.#accountName = accountName;
    await this.erasing.run(() => this.#erase());
    if (this.erasing.problem?.code !== 'CONFIRM_FIRST') return;
    this.erasing.problem = null;
    this.mustConfirm = true;
  };

  readonly confirm = async (password: string): Promise<void> => {
    const isConfirmed = await this.erasing.run(async () => {
      const { confirmIdentity } = await this.api.run(ConfirmIdentityDocument, { password });
      if (isProblem(confirmIdentity)) return confirmIdentity;
      this.api.csrfToken = confirmIdentity.csrfToken;
      return null;
    });
    if (!isConfirmed) return;
    this.mustConfirm = false;
    await this.erase(this.#accountName);
  };

  async #erase(): Promise<Problem | null> {
    const { eraseMyData } = await this.api.run(EraseMyDataDocument, { accountName: this.#accountName });
    if (isProblem(eraseMyData)) return eraseMyData;
    // A new document: nothing of the person stays in the memory of this one.
    location.assign(erasurePath(eraseMyData.receiptCode ?? ''));
    return null;
  }

  #followUnready({ id, status }: PersonalExportPartsFragment): void {
    if (this.#left || status !== 'making' || this.#following.has(id)) return;
    const stop = follow(this.api, {
      subscription: PersonalExportProgressDocument,
      variables: { exportId: id },
      pushed: ({ personalExportProgress }) => personalExportProgress,
      ask: () => this.api.run(MyExportsDocument, {}),
      asked: ({ heldData }) => heldData?.exports.find((one) => one.id === id) ?? null,
      isEnd: (one) => one.status !== 'making',
      onItem: (one) => this.#take(one),
    });
    this.#following.set(id, stop);
  }

  #take(changed: PersonalExportPartsFragment): void {
    this.exports = [...this.exports.filter(({ id }) => id !== changed.id), changed].toSorted((one, other) =>
      other.createdAt.localeCompare(one.createdAt),
    );
  }
}

/** Where the receipt is shown to whoever has the code; behind `#`, so that no server on the way sees it. */
export function erasurePath(code: string): string {
  return `/erasure#${code}`;
}
