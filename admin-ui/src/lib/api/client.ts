import { ApiUnavailable } from './api-unavailable.js';
import { sendBytes } from './send-bytes.js';
import type { ProblemPartsFragment, TypedDocumentString } from './generated/graphql.js';

export type Problem = ProblemPartsFragment & { __typename: string };

export { ApiUnavailable };

interface Answer<Data> {
  data?: Data | null;
  errors?: readonly { message: string; extensions?: { code?: string } }[];
}

/** The one place that talks to the api over HTTP. Holds the token that proves a request comes from these pages. */
export class ApiClient {
  csrfToken: string | null = null;
  /** Called when the api no longer knows this browser. */
  onSignedOut: () => void = () => undefined;

  async run<Data, Variables>(
    document: TypedDocumentString<Data, Variables>,
    variables: Variables,
  ): Promise<Data> {
    const answer = await this.#post('/graphql', {
      headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true' },
      body: JSON.stringify({ query: document.toString(), variables }),
    });
    const { data, errors } = (await readJson(answer)) as Answer<Data>;
    const code = errors?.[0]?.extensions?.code ?? null;
    if (code === 'SIGNED_OUT') this.onSignedOut();
    if (!data || errors?.length) throw new ApiUnavailable(code ?? 'NO_ANSWER');
    return data;
  }

  /** Sends a file's bytes and answers the id to import it by; `onShare` is told how much of it is sent, 0 to 1. */
  async upload(file: File, onShare: (share: number) => void): Promise<string> {
    const headers = {
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent(file.name),
    };
    const { ok, text } = await sendBytes('/uploads', file, { ...headers, ...this.#proof() }, onShare);
    const received = readReceipt(text);
    if (!ok || !received.uploadId) throw new ApiUnavailable(received.code ?? 'UPLOAD_REFUSED');
    return received.uploadId;
  }

  /** A file made of what `order` names. @throws ApiUnavailable with the code of the refusal. */
  async download(path: string, order: Readonly<Record<string, string>>): Promise<Blob> {
    const answer = await this.#post(path, {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(order),
    });
    if (!answer.ok) throw new ApiUnavailable(readReceipt(await answer.text()).code ?? 'NO_ANSWER');
    return answer.blob();
  }

  /** Where the browser goes to sign in elsewhere. @throws ApiUnavailable with the code of the refusal. */
  async signOnAddress(providerId: string): Promise<string> {
    const answer = await this.download(`/sign-in/begin/${encodeURIComponent(providerId)}`, {});
    return (JSON.parse(await answer.text()) as { url: string }).url;
  }

  #proof(): Record<string, string> {
    return this.csrfToken ? { 'x-regimen-csrf': this.csrfToken } : {};
  }

  async #post(path: string, init: { headers: Record<string, string>; body: BodyInit }): Promise<Response> {
    try {
      return await fetch(path, { method: 'POST', ...init, headers: { ...init.headers, ...this.#proof() } });
    } catch {
      throw new ApiUnavailable('UNREACHABLE');
    }
  }
}

async function readJson(answer: Response): Promise<unknown> {
  try {
    return await answer.json();
  } catch {
    throw new ApiUnavailable('NO_ANSWER');
  }
}

function readReceipt(text: string): { uploadId?: string; code?: string } {
  try {
    return JSON.parse(text) as { uploadId?: string; code?: string };
  } catch {
    throw new ApiUnavailable('NO_ANSWER');
  }
}

/** Tells an expected failure from a result, by the fields every problem has. */
export function isProblem(result: { __typename: string }): result is Problem {
  return 'issues' in result && 'message' in result;
}
