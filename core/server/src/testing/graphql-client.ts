/** An answer as it came: GraphQL errors beside the data, and the status they came with. */
export interface RawAnswer {
  status: number;
  data?: Record<string, unknown> | null;
  /** Codes of the errors, in order. */
  codes: readonly string[];
}

/** Posts a body to `/graphql`, with the headers of our own pages unless others are given. */
export async function postGraphql(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<RawAnswer> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true', ...headers },
    body,
  });
  return rawAnswer(answer);
}

/** Asks one operation. */
export function askGraphql(
  url: string,
  query: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<RawAnswer> {
  return postGraphql(url, JSON.stringify({ query }), headers);
}

async function rawAnswer(answer: Response): Promise<RawAnswer> {
  const text = await answer.text();
  const { data, errors, code } = readJson(text);
  const codes = errors?.map(({ extensions }) => extensions?.code ?? '') ?? (code === undefined ? [] : [code]);
  return { status: answer.status, ...(data === undefined ? {} : { data }), codes };
}

interface Body {
  data?: Record<string, unknown> | null;
  errors?: { extensions?: { code?: string } }[];
  code?: string;
}

function readJson(text: string): Body {
  try {
    return JSON.parse(text) as Body;
  } catch {
    return {};
  }
}
