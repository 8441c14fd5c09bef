import type { AddressInfo } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { settingsToken } from '../../platform/config/tokens.js';
import type { Settings } from '../../platform/config/read-settings.js';

/** What passkeys are made for. */
export interface RelyingPartyNames {
  /** Host name; browsers take no bare addresses. */
  id: string;
  origin: string;
}

/**
 * Under which name passkeys belong to this installation: that of the settings, never one a request brings. Without a
 * public address it is `localhost` at the port we listen on, the only plain name that browsers trust.
 */
@Injectable()
export class RelyingParty {
  constructor(
    @Inject(settingsToken) private readonly settings: Settings,
    @Inject(HttpAdapterHost) private readonly adapter: HttpAdapterHost,
  ) {}

  names(): RelyingPartyNames {
    if (this.settings.publicUrl !== null) {
      const { hostname, origin } = new URL(this.settings.publicUrl);
      return { id: hostname, origin };
    }
    return { id: 'localhost', origin: `http://localhost:${this.port()}` };
  }

  /** Where links that we hand out lead: of the settings, never of a request. */
  baseUrl(): string {
    return (
      this.settings.publicUrl?.replace(/\/$/, '') ?? `http://${hostOf(this.settings.host)}:${this.port()}`
    );
  }

  private port(): number {
    const server = this.adapter.httpAdapter.getHttpServer() as { address(): AddressInfo | null };
    return server.address()?.port ?? this.settings.port;
  }
}

function hostOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
