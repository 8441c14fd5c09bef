/** A browser as the api meets it: keeps every cookie it is given and sends the session's token. */
export class BrowserClient {
  readonly cookies = new Map<string, string>();
  csrfToken = '';

  constructor(
    private readonly url: string,
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  /** Data of one operation. @throws Error with the codes of its errors. */
  async ask<T>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<T> {
    const answer = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'apollo-require-preflight': 'true',
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        'x-regimen-csrf': this.csrfToken,
        ...this.headers,
      },
      body: JSON.stringify({ query, variables }),
    });
    for (const line of answer.headers.getSetCookie()) this.keep(line);
    const { data, errors } = (await answer.json()) as {
      data?: T;
      errors?: { message: string; extensions?: { code?: string } }[];
    };
    if (errors || !data) throw new Error(errors?.map((error) => codeOf(error)).join(' ') ?? 'no data');
    return data;
  }

  /** What `signIn` answers; the token of a session is kept. */
  async signIn(accountName: string, password: string): Promise<SignInAnswer> {
    const { signIn } = await this.ask<{ signIn: SignInAnswer }>(
      `mutation ($input: SignInInput!) { signIn(input: $input) { ${signInParts}
         ... on SignInNextStep { step hasPasskey } } }`,
      { input: { accountName, password } },
    );
    return this.took(signIn);
  }

  async signInWithCode(code: string): Promise<SignInAnswer> {
    const { signInWithCode } = await this.ask<{ signInWithCode: SignInAnswer }>(
      `mutation ($code: String!) { signInWithCode(code: $code) { ${signInParts} } }`,
      { code },
    );
    return this.took(signInWithCode);
  }

  async signInWithPasskey(answer: string): Promise<SignInAnswer> {
    const { signInWithPasskey } = await this.ask<{ signInWithPasskey: SignInAnswer }>(
      `mutation ($answer: String!) { signInWithPasskey(answer: $answer) { ${signInParts} } }`,
      { answer },
    );
    return this.took(signInWithPasskey);
  }

  /** Whether the api knows this browser. */
  async isSignedIn(): Promise<boolean> {
    const { session } = await this.ask<{ session: object | null }>('{ session { expiresAt } }');
    return session !== null;
  }

  private took(answer: SignInAnswer): SignInAnswer {
    if (answer.csrfToken !== undefined) this.csrfToken = answer.csrfToken;
    return answer;
  }

  private keep(line: string): void {
    const [pair = ''] = line.split(';');
    const [name = '', value = ''] = pair.split('=');
    if (value === '') this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

export interface SignInAnswer {
  __typename: string;
  csrfToken?: string;
  code?: string;
  message?: string;
  step?: string;
  hasPasskey?: boolean;
}

const signInParts = '__typename ... on Session { csrfToken } ... on Problem { code message }';

function codeOf({ message, extensions }: { message: string; extensions?: { code?: string } }): string {
  return extensions?.code ?? message;
}
