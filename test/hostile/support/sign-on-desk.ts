import type { CookieBrowser, TestOidcProvider } from '@regimen/server/testing';

/** Connections of T1 and of T2 to one and the same provider. */
export type Connection = 'ward' | 'works';

/** The product with a provider of identities elsewhere, where `carer1` is `dr-lin` and `carer2` is `co-wu`. */
export interface SignOnDesk {
  url: string;
  provider: TestOidcProvider;
  begin(browser: CookieBrowser, connection?: Connection): Promise<string>;
  /** Where the browser is sent after the provider sent it back. */
  callback(browser: CookieBrowser, address: string): Promise<string | null>;
  /** The whole way. */
  signOn(browser: CookieBrowser, login: string, connection?: Connection): Promise<string | null>;
  stop(): Promise<void>;
}
