// PostGraphile over the same database with the same role and the same row-level security. Run by Node 22, which it needs.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_APP_URL, max: 10 });

/** What the transaction of a request says of itself: who holds the cookie's sign-in. */
const settingsOf = async (cookie) => {
  const token = /(?:^|; )baobab=([^;]+)/.exec(cookie ?? '')?.[1] ?? '';
  const hash = createHash('sha256').update(token).digest('base64url');
  const { rows } = await pool.query({
    name: 'sign-in',
    text: 'select organisation_id, account_id, person_id from bench_sign_in($1)',
    values: [hash],
  });
  const [signIn] = rows;
  if (!signIn) return {};
  return {
    'app.organisation': signIn.organisation_id,
    'app.account': signIn.account_id,
    'app.person': signIn.person_id,
  };
};

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ pool, schemas: ['public'], pubsub: false })],
  schema: { retryOnInitFail: false },
  grafserv: { watch: false, graphiql: false, graphqlPath: '/graphql' },
  grafast: {
    explain: false,
    context: async ({ node }) => ({ pgSettings: await settingsOf(node?.req.headers.cookie) }),
  },
});

const server = createServer();
await instance.createServ(grafserv).addTo(server);
if (process.env.PRINT_SCHEMA) {
  const { printSchema } = await import('graphql');
  process.stdout.write(printSchema((await instance.getSchemaResult()).schema));
}
server.listen(0, '127.0.0.1', () => process.send?.({ ready: true, port: server.address().port }));
process.on('disconnect', () => process.exit());
