import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ThrowAwayDatabase } from '@baobab/testing';
import { testPassword, throwAwayDatabase } from '@baobab/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from 'pg';
import { readEnvironment } from './environment';
import { createApi } from './server';

export interface Answer {
  status: number;
  body: {
    data?: Record<string, unknown> | null;
    errors?: { message: string; path?: string[]; extensions: Record<string, unknown> }[];
  };
  cookie: string | undefined;
}

/** The whole api over a throw-away database, spoken to as a client would, without a socket. */
export class TestApi {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly owner: Client,
    private readonly database: ThrowAwayDatabase,
  ) {}

  static async start(contract?: string): Promise<TestApi> {
    const database = await throwAwayDatabase();
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    const webRoot = mkdtempSync(join(tmpdir(), 'baobab-web-'));
    for (const page of ['index.html', 'desk.html'])
      writeFileSync(join(webRoot, page), `<!doctype html><title>${page}</title>`);
    const app = await createApi(
      readEnvironment({
        PUBLIC_URL: 'http://localhost:3000',
        DATABASE_APP_URL: database.appUrl,
        SECRET_KEY: 'a key for tests, thirty-two characters long',
        WEB_ROOT: webRoot,
        DEMONSTRATION: 'on',
        LOG_LEVEL: 'silent',
      }),
      contract,
    );
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return new TestApi(app, owner, database);
  }

  async ask(query: string, variables: Record<string, unknown> = {}, cookie?: string): Promise<Answer> {
    const response = await this.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', ...(cookie && { cookie }) },
      payload: { query, variables },
    });
    const set = response.cookies[0];
    return { status: response.statusCode, body: response.json(), cookie: set && `${set.name}=${set.value}` };
  }

  /** @returns the cookie of a new sign-in. */
  async signIn(email: string, password = testPassword): Promise<string> {
    const { body, cookie } = await this.ask(
      'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }',
      { input: { email, password } },
    );
    if (!cookie) throw new Error(`No sign-in for ${email}: ${JSON.stringify(body)}`);
    return cookie;
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.owner.end();
    await this.database.drop();
  }
}
