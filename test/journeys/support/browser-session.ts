/** What a browser keeps between requests, for journeys over plain HTTP: its cookies and the CSRF token. */
export class BrowserSession {
  private readonly cookies = new Map<string, string>();
  private csrfToken = '';

  constructor(readonly url: string) {}

  private get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** What a socket of the same browser introduces itself with. */
  get introduction(): { headers: { cookie: string }; csrfToken: string } {
    return { headers: { cookie: this.cookie }, csrfToken: this.csrfToken };
  }

  /** Sends one GraphQL operation. @throws Error when the answer holds errors: expected failures are in the data. */
  async ask<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const { data, errors } = await this.askRaw<T>(query, variables);
    if (errors !== undefined || data === undefined)
      throw new Error(`GraphQL errors: ${JSON.stringify(errors)}`);
    return data;
  }

  async askRaw<T>(
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<{ data?: T; errors?: readonly { message: string; extensions?: { code?: string } }[] }> {
    const answer = await this.post('/graphql', JSON.stringify({ query, variables }), 'application/json');
    return (await answer.json()) as { data?: T };
  }

  async signIn(accountName: string, password: string): Promise<void> {
    const { signIn } = await this.ask<{ signIn: { __typename: string; csrfToken?: string } }>(
      `mutation ($input: SignInInput!) { signIn(input: $input) {
        __typename ... on Session { csrfToken } ... on Problem { message } } }`,
      { input: { accountName, password } },
    );
    if (signIn.csrfToken === undefined) throw new Error(`Not signed in: ${JSON.stringify(signIn)}`);
    this.csrfToken = signIn.csrfToken;
  }

  /** Uploads a file's bytes. Resolves to the id a mutation takes. */
  async upload(fileName: string, bytes: Uint8Array): Promise<string> {
    const answer = await this.post('/uploads', bytes, 'application/octet-stream', {
      'x-file-name': encodeURIComponent(fileName),
    });
    const { uploadId } = (await answer.json()) as { uploadId?: string };
    if (uploadId === undefined) throw new Error(`The upload was refused with status ${answer.status}.`);
    return uploadId;
  }

  /** Fetches a file made of what `order` names. */
  async download(
    path: string,
    order: object,
  ): Promise<{ status: number; bytes: Buffer; type: string | null }> {
    const answer = await this.post(path, JSON.stringify(order), 'application/json');
    const bytes = Buffer.from(await answer.arrayBuffer());
    return { status: answer.status, bytes, type: answer.headers.get('content-type') };
  }

  private async post(
    path: string,
    body: string | Uint8Array,
    contentType: string,
    extra: Record<string, string> = {},
  ): Promise<Response> {
    const answer = await fetch(`${this.url}${path}`, {
      method: 'POST',
      body: body as NonNullable<RequestInit['body']>,
      headers: {
        'content-type': contentType,
        'apollo-require-preflight': 'true',
        cookie: this.cookie,
        'x-regimen-csrf': this.csrfToken,
        ...extra,
      },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      this.cookies.set(name, value);
    }
    return answer;
  }
}
