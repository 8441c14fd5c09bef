import { createRequire } from 'node:module';

/** What the package of the explorer exports, as far as it is used here. */
interface ExplorerPackage {
  renderAltair(options: Readonly<Record<string, unknown>>): string;
  getDistDirectory(): string;
}

/** The explorer's files, and its page, whose styles and first script carry the nonce. */
export interface Explorer {
  folder: string;
  page(nonce: string): string;
}

/** Address of the page; its files lie below. */
export const explorerPath = '/explorer';
/** Lies beside this module, in the sources as in the build. */
export const pageScript = 'prepare-page.js';

const firstQuery = `# The GraphQL of Regimen; "Docs" tells what every type and field is for.
# You act as whoever is signed in to the console in this browser. Mutations work, and are audited as always.
query WhoAmI {
  about {
    version
    hostVersion
  }
  session {
    member {
      displayName
      roles
    }
  }
}
`;

/** Finds the explorer; null where development packages are not installed. */
export function findExplorer(): Explorer | null {
  const altair = loadPackage();
  if (altair === null) return null;
  const page = (nonce: string) =>
    altair
      .renderAltair({
        baseURL: `${explorerPath}/`,
        endpointURL: '/graphql',
        subscriptionsEndpoint: '/graphql',
        initialSubscriptionRequestHandlerId: 'graphql-ws',
        instanceStorageNamespace: 'regimen_explorer_',
        initialName: 'Regimen',
        initialQuery: firstQuery,
        // Neither accounts nor advertisements nor news of the explorer's makers.
        disableAccount: true,
        initialSettings: {
          'banners.disable': true,
          'alert.disableUpdateNotification': true,
          disablePushNotification: true,
        },
        cspNonce: nonce,
      })
      .replace('<html>', '<html lang="en">')
      .replace('<title>Altair</title>', '<title>GraphQL explorer · Regimen</title>')
      .replace('<script type="module"', `<script type="module" src="${pageScript}"></script>$&`);
  return { folder: altair.getDistDirectory(), page };
}

function loadPackage(): ExplorerPackage | null {
  try {
    return createRequire(import.meta.url)('altair-static') as ExplorerPackage;
  } catch (error) {
    if ((error as { code?: string }).code === 'MODULE_NOT_FOUND') return null;
    throw error;
  }
}
