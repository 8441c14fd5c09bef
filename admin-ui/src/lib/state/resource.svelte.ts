import { ApiUnavailable } from '../api/client.js';

/** Something fetched: being loaded, there, or not to be had for the time being. */
export class Resource<Data> {
  data = $state.raw<Data | null>(null);
  failure = $state<string | null>(null);
  isLoading = $state(true);

  constructor(private readonly load: () => Promise<Data>) {
    void this.reload();
  }

  readonly reload = async (): Promise<void> => {
    this.isLoading = true;
    this.failure = null;
    try {
      this.data = await this.load();
    } catch (error) {
      this.failure = failureCode(error);
    } finally {
      this.isLoading = false;
    }
  };
}

/** Code of an outage; anything else is a bug and goes on its way. */
export function failureCode(error: unknown): string {
  if (error instanceof ApiUnavailable) return error.code;
  throw error;
}
