import { addressOf, origin } from './address';

export type Answer = {
  status: number;
  /** The body as it was sent, for what it must not contain. */
  text: string;
  data: Record<string, unknown> | null;
  errors: { message: string; extensions?: Record<string, unknown> }[];
};

/** Who speaks to the api without a browser: keeps its cookies, sends what it is told to. */
export class Client {
  private readonly cookies = new Map<string, string>();

  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('origin', origin());
    // One that is kept open may be closed by the server in the moment in which the next request takes it.
    headers.set('connection', 'close');
    const cookie = this.cookie();
    if (cookie) headers.set('cookie', cookie);
    const response = await fetch(addressOf(path), { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    return response;
  }

  async send(query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
    return this.post(JSON.stringify({ query, variables }));
  }

  async post(body: string, contentType = 'application/json'): Promise<Answer> {
    const response = await this.fetch('/graphql', { method: 'POST', body, headers: { 'content-type': contentType } });
    return answerOf(response);
  }

  /** Signs in, and gives back the cookies as the api set them, attributes included. */
  async signIn(email: string, password: string): Promise<string[]> {
    const response = await this.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: signIn, variables: { input: { email, password } } }),
    });
    const { data, text } = await answerOf(response.clone());
    const result = data?.signIn as { __typename: string } | undefined;
    if (result?.__typename !== 'SignedIn') throw new Error(`${email} could not sign in: ${text}`);
    return response.headers.getSetCookie();
  }

  /** The cookies as a request carries them. */
  cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** A second client with the same cookies: what a thief of them would hold. */
  copy(): Client {
    const copy = new Client();
    for (const [name, value] of this.cookies) copy.cookies.set(name, value);
    return copy;
  }

  private keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === '') this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

export const signIn = `mutation SignIn($input: SignInInput!) { signIn(input: $input) { __typename } }`;

export const demonstrationPassword = 'baobab-demo';

/** A person of the demonstration, signed in. */
export async function asUser(email: string): Promise<Client> {
  const client = new Client();
  await client.signIn(email, demonstrationPassword);
  return client;
}

/**
 * Sends a command to the api, as a form would.
 * @param fields of its answer to ask for.
 * @throws Error where it was refused, with the api's words
 */
export async function command(
  client: Client,
  name: string,
  input: object,
  fields = '',
): Promise<Record<string, unknown>> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const { data, text } = await client.send(
    `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on Problem { code } ${fields} } }`,
    { input },
  );
  const answer = data?.[name] as Record<string, unknown> | null | undefined;
  if (!answer || answer.code !== undefined) throw new Error(`${name} was refused: ${text}`);
  return answer;
}

export async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const body = parsed(text);
  return { status: response.status, text, data: body.data ?? null, errors: body.errors ?? [] };
}

/** A refusal before GraphQL may be plain text; then the status and the text are all there is. */
function parsed(text: string): Partial<Pick<Answer, 'data' | 'errors'>> {
  try {
    return JSON.parse(text) as Partial<Pick<Answer, 'data' | 'errors'>>;
  } catch {
    return {};
  }
}
