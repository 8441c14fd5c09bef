import { Inject, Injectable } from '@nestjs/common';
import type { IdentityProvider } from '@regimen/plugin-api';
import { settingsToken } from '../../platform/config/tokens.js';
import type { Settings } from '../../platform/config/read-settings.js';
import { PluginRegistry } from '../../platform/plugins/plugin-registry.js';

/** The providers of identities that plugins bring. */
@Injectable()
export class SignOnProviders {
  constructor(
    @Inject(PluginRegistry) private readonly plugins: PluginRegistry,
    @Inject(settingsToken) private readonly settings: Settings,
  ) {}

  /** None where no public address is set: a provider answers to one exact address only. */
  all(): readonly IdentityProvider[] {
    return this.settings.publicUrl === null ? [] : this.plugins.identityProviders();
  }

  find(id: string): IdentityProvider | null {
    return this.all().find((provider) => provider.id === id) ?? null;
  }

  /** The only address a provider may answer to; made of settings, never of what a request says of itself. */
  callbackUrl({ id }: IdentityProvider): string {
    return new URL(`/sign-in/callback/${id}`, this.settings.publicUrl ?? undefined).href;
  }
}
