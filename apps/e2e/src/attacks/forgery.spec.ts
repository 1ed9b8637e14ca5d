import { answerOf, asUser } from '../client';

const signOut = 'mutation { signOut { done } }';

test('a mutation by GET is refused', async () => {
  const client = await asUser('learner@demo.example');
  const response = await client.fetch(`/graphql?query=${encodeURIComponent(signOut)}`, {
    headers: { 'apollo-require-preflight': 'true' },
  });
  expect([400, 405]).toContain(response.status);
  expect((await client.send('{ me { name } }')).data?.me).not.toBeNull();
});

test('a query by GET that a link could send is refused', async () => {
  const client = await asUser('learner@demo.example');
  const response = await client.fetch(`/graphql?query=${encodeURIComponent('{ me { name } }')}`);
  expect((await answerOf(response)).status).toBe(400);
});

test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
  'a form of another site, sent as %s, changes nothing',
  async (contentType) => {
    const client = await asUser('learner@demo.example');
    const answer = await client.post(JSON.stringify({ query: signOut }), contentType);
    expect([400, 415]).toContain(answer.status);
    expect((await client.send('{ me { name } }')).data?.me).not.toBeNull();
  },
);
