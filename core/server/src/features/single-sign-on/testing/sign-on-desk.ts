import type { CookieBrowser } from './cookie-browser.js';
import { freeAddress, openSignOnBench } from './sign-on-bench.js';
import type { SignOnBench } from './sign-on-bench.js';
import { clientSecret, startTestOidcProvider } from './test-oidc-provider.js';
import type { TestOidcProvider } from './test-oidc-provider.js';

/** A ward and a clinic that trust the same provider of OpenID Connect, each by a connection of its own. */
export interface SignOnDesk extends SignOnBench {
  provider: TestOidcProvider;
  /** Goes the whole way. Resolves to where the browser is sent last. */
  signOn(browser: CookieBrowser, login: string, connection?: string): Promise<string | null>;
}

export async function openSignOnDesk(): Promise<SignOnDesk> {
  const url = await freeAddress();
  const callback = (id: string) => `${url}/sign-in/callback/${id}`;
  const provider = await startTestOidcProvider({ regimen: callback('ward'), other: callback('clinic') });
  const bench = await openSignOnBench(url, 'identity-oidc', (ward, clinic) =>
    connectionsTo(provider.issuer, ward, clinic),
  );
  return {
    ...bench,
    provider,
    signOn: async (browser, login, id = 'ward') =>
      bench.callback(browser, await provider.signIn(await bench.begin(browser, id), login)),
    stop: async () => {
      await bench.stop();
      await provider.stop();
    },
  };
}

/** The ward gives roles here; in the clinic groups stand for them. */
function connectionsTo(issuer: string, ward: string, clinic: string) {
  const connection = (id: string, workspaceId: string, clientId: string) => ({
    id,
    workspaceId,
    title: { en: 'Hospital sign-in', zh: '医院登录' },
    issuer,
    clientId,
    clientSecret,
    allowPlainHttp: true,
  });
  const roles = { claim: 'groups', of: { doctors: ['clinician'], desk: ['administrator', 'owner'] } };
  return [connection('ward', ward, 'regimen'), { ...connection('clinic', clinic, 'other'), roles }];
}
