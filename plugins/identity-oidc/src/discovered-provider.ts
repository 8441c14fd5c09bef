import type { PluginHost } from '@regimen/plugin-api';
import {
  ClientSecretBasic,
  allowInsecureRequests,
  clockTolerance,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
} from 'openid-client';
import type { Configuration, CustomFetch } from 'openid-client';
import type { Connection } from './options.js';

/** Clocks of two machines may differ so much (H068). */
export const toleratedSeconds = 60;
/** Providers change their endpoints rarely; their keys are asked for again when an unknown one signs. */
const holdsForMs = 3_600_000;

/** What a provider publishes of itself, asked for when it is first needed and again after an hour. */
export class DiscoveredProvider {
  private known: { at: number; configuration: Promise<Configuration> } | null = null;

  constructor(
    private readonly host: PluginHost,
    private readonly connection: Connection,
  ) {}

  /** @throws Error when the provider cannot be reached or is not who it should be. */
  async current(): Promise<Configuration> {
    const now = this.host.now().getTime();
    if (this.known === null || now - this.known.at > holdsForMs)
      this.known = { at: now, configuration: this.discover() };
    const { configuration } = this.known;
    try {
      return await configuration;
    } catch (error) {
      this.known = null;
      throw error;
    }
  }

  private async discover(): Promise<Configuration> {
    const { issuer, clientId, clientSecret, signingAlgorithm, allowPlainHttp } = this.connection;
    const configuration = await discovery(
      new URL(issuer),
      clientId,
      { id_token_signed_response_alg: signingAlgorithm, [clockTolerance]: toleratedSeconds },
      ClientSecretBasic(clientSecret),
      {
        [customFetch]: this.fetch,
        ...(allowPlainHttp ? { execute: [allowInsecureRequests] } : {}),
      },
    );
    // Without it the library trusts what comes straight from the token endpoint, signed or not.
    enableNonRepudiationChecks(configuration);
    return configuration;
  }

  /** Everything goes out by the host, which reaches the named origins and follows no redirect. */
  private readonly fetch: CustomFetch = (url, { method, headers, body, signal }) =>
    this.host.fetch(url, {
      method,
      headers: { ...headers },
      ...(body === undefined || body === null ? {} : { body: textOf(body) }),
      ...(signal ? { signal } : {}),
    });
}

function textOf(body: unknown): string {
  if (typeof body === 'string' || body instanceof URLSearchParams) return body.toString();
  throw new TypeError('The library sends texts and forms only.');
}
