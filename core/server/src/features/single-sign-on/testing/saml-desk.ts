import { CookieBrowser } from './cookie-browser.js';
import { pem } from './saml/key-pairs.js';
import { samlIssuer, samlSignOnUrl, signInThere } from './saml/test-saml-provider.js';
import type { Differing } from './saml/test-saml-provider.js';
import { freeAddress, nextAddress, openSignOnBench } from './sign-on-bench.js';
import type { SignOnBench } from './sign-on-bench.js';

/** A ward, a clinic and connections of the ward that ask for more, which all trust one provider of SAML. */
export interface SamlDesk extends SignOnBench {
  /** Posts a form as the provider's page would: from another site, so without a cookie. Resolves to where it sends. */
  post(form: string, connection?: string): Promise<string | null>;
  /** Posts, and goes on as this browser. Resolves to where that is sent. */
  comeBack(browser: CookieBrowser, form: string, connection?: string): Promise<string | null>;
  /** Goes the whole way. */
  signOn(browser: CookieBrowser, name: string, how?: SamlSignOn): Promise<string | null>;
}

export interface SamlSignOn extends Differing {
  connection?: string;
}

export async function openSamlDesk(): Promise<SamlDesk> {
  const bench = await openSignOnBench(await freeAddress(), 'identity-saml', connectionsOf);
  const post = async (form: string, id = 'ward') => {
    const answer = await new CookieBrowser().send(`${bench.url}/sign-in/callback/${id}`, {
      method: 'POST',
      body: form,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: new URL(samlSignOnUrl).origin,
        'sec-fetch-site': 'cross-site',
        'x-forwarded-for': nextAddress(),
      },
    });
    return answer.headers.get('location');
  };
  const comeBack = async (browser: CookieBrowser, form: string, id?: string) => {
    const next = await post(form, id);
    return next?.startsWith(`${bench.url}/sign-in/callback/`) ? bench.callback(browser, next) : next;
  };
  return {
    ...bench,
    post,
    comeBack,
    signOn: async (browser, name, { connection = 'ward', ...differing } = {}) => {
      const address = await bench.begin(browser, connection);
      return comeBack(browser, await signInThere(address, name, differing), connection);
    },
  };
}

/** The clinic changes its provider's certificate, and maps groups. */
function connectionsOf(ward: string, clinic: string) {
  const connection = (id: string, workspaceId: string) => ({
    id,
    workspaceId,
    title: { en: 'Hospital sign-in', zh: '医院登录' },
    issuer: samlIssuer,
    signOnUrl: samlSignOnUrl,
    certificates: [pem('present', 'certificate')],
  });
  const roles = { attribute: 'groups', of: { doctors: ['clinician'], desk: ['administrator', 'owner'] } };
  return [
    connection('ward', ward),
    {
      ...connection('clinic', clinic),
      certificates: [pem('present', 'certificate'), pem('next', 'certificate')],
      roles,
    },
    { ...connection('strict', ward), requireSignedResponse: true },
    {
      ...connection('sealed', ward),
      entityId: 'https://regimen.example/sealed',
      decryption: { privateKey: pem('own', 'key'), certificate: pem('own', 'certificate') },
      requestSigning: { privateKey: pem('next', 'key'), certificate: pem('next', 'certificate') },
    },
  ];
}
