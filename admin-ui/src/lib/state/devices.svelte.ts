import type { ApiClient } from '../api/client.js';
import { isProblem } from '../api/client.js';
import type { DevicePartsFragment, DevicesQuery } from '../api/generated/graphql.js';
import {
  ConnectDeviceDocument,
  DevicesDocument,
  DisconnectDeviceDocument,
  RotateDeviceSecretDocument,
} from '../api/generated/graphql.js';
import { Attempt } from './attempt.svelte.js';
import { Resource } from './resource.svelte.js';

/** What the sender has to be told; it is not told again. */
export interface ShownKeys {
  /** The connection they are of. */
  connectionId: string;
  /** Null where the address stays as it was. */
  address: string | null;
  secret: string;
}

/** One's own connections with sources that send data by themselves. */
export class DevicesState {
  readonly shown: Resource<DevicesQuery>;
  keys = $state.raw<ShownKeys | null>(null);
  readonly attempt = new Attempt();

  constructor(
    private readonly api: ApiClient,
    private readonly participantId: string,
    private readonly origin: string,
  ) {
    this.shown = new Resource(() => api.run(DevicesDocument, { participantId }));
  }

  readonly connect = (sourceId: string): Promise<boolean> =>
    this.attempt.run(async () => {
      const input = { participantId: this.participantId, sourceId };
      const made = (await this.api.run(ConnectDeviceDocument, { input })).connectDevice;
      if (isProblem(made)) return made;
      const { path, secret, connection } = made;
      const address = path === null ? null : `${this.origin}${path}`;
      this.keys = { connectionId: connection.id, address, secret };
      this.#show((connections) => [...connections, connection]);
      return null;
    });

  readonly rotate = (connectionId: string): Promise<boolean> =>
    this.attempt.run(async () => {
      const input = { participantId: this.participantId, connectionId };
      const made = (await this.api.run(RotateDeviceSecretDocument, { input })).rotateDeviceSecret;
      if (isProblem(made)) return made;
      this.keys = { connectionId, address: null, secret: made.secret };
      return null;
    });

  readonly disconnect = (connectionId: string): Promise<boolean> =>
    this.attempt.run(async () => {
      const input = { participantId: this.participantId, connectionId };
      const ended = (await this.api.run(DisconnectDeviceDocument, { input })).disconnectDevice;
      if (isProblem(ended)) return ended;
      if (this.keys?.connectionId === connectionId) this.keys = null;
      this.#show((connections) => connections.filter(({ id }) => id !== connectionId));
      return null;
    });

  /** What was just changed is shown without asking again: keys must not be lost to an outage in between. */
  #show(change: (connections: DevicePartsFragment[]) => DevicePartsFragment[]): void {
    const { data } = this.shown;
    if (!data?.participant) return;
    const deviceConnections = change(data.participant.deviceConnections);
    this.shown.data = { ...data, participant: { ...data.participant, deviceConnections } };
  }
}
