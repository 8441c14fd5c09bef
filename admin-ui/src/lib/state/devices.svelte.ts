import type { ApiClient, Problem } from '../api/client.js';
import { isProblem } from '../api/client.js';
import type { DevicesQuery } from '../api/generated/graphql.js';
import {
  ConnectDeviceDocument,
  DevicesDocument,
  DisconnectDeviceDocument,
  RotateDeviceSecretDocument,
} from '../api/generated/graphql.js';
import { failureCode, Resource } from './resource.svelte.js';

/** What the sender has to be told; it is not told again. */
export interface ShownKeys {
  /** Null where the address stays as it was. */
  address: string | null;
  secret: string;
}

/** One's own connections with sources that send data by themselves. */
export class DevicesState {
  readonly shown: Resource<DevicesQuery>;
  keys = $state.raw<ShownKeys | null>(null);
  problem = $state.raw<Problem | null>(null);
  failure = $state<string | null>(null);
  isBusy = $state(false);

  constructor(
    private readonly api: ApiClient,
    private readonly participantId: string,
    private readonly origin: string,
  ) {
    this.shown = new Resource(() => api.run(DevicesDocument, { participantId }));
  }

  readonly connect = (sourceId: string): Promise<boolean> =>
    this.#change(async () => {
      const input = { participantId: this.participantId, sourceId };
      const made = (await this.api.run(ConnectDeviceDocument, { input })).connectDevice;
      if (isProblem(made)) return made;
      this.keys = { address: made.path === null ? null : `${this.origin}${made.path}`, secret: made.secret };
      return null;
    });

  readonly rotate = (connectionId: string): Promise<boolean> =>
    this.#change(async () => {
      const input = { participantId: this.participantId, connectionId };
      const made = (await this.api.run(RotateDeviceSecretDocument, { input })).rotateDeviceSecret;
      if (isProblem(made)) return made;
      this.keys = { address: null, secret: made.secret };
      return null;
    });

  readonly disconnect = (connectionId: string): Promise<boolean> =>
    this.#change(async () => {
      const input = { participantId: this.participantId, connectionId };
      const ended = (await this.api.run(DisconnectDeviceDocument, { input })).disconnectDevice;
      if (isProblem(ended)) return ended;
      this.keys = null;
      return null;
    });

  /** @returns whether it went well. */
  async #change(run: () => Promise<Problem | null>): Promise<boolean> {
    this.isBusy = true;
    this.problem = this.failure = null;
    try {
      this.problem = await run();
      if (this.problem === null) await this.shown.reload();
      return this.problem === null;
    } catch (error) {
      this.failure = failureCode(error);
      return false;
    } finally {
      this.isBusy = false;
    }
  }
}
