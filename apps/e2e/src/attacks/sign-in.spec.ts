import { asUser, Client, demonstrationPassword } from '../client';

const learner = 'learner@demo.example';

test('a script cannot read the sign-in, and another site cannot send it', async () => {
  const cookies = await new Client().signIn(learner, demonstrationPassword);
  expect(cookies).not.toEqual([]);
  for (const cookie of cookies) {
    expect(cookie).toMatch(/; *HttpOnly/i);
    expect(cookie).toMatch(/; *SameSite=Lax/i);
    expect(cookie).toMatch(/; *Path=\//i);
    expect(cookie).not.toMatch(/; *Domain=/i);
  }
});

test('each sign-in is a new one: a cookie planted before it is worth nothing', async () => {
  const client = new Client();
  const first = await client.signIn(learner, demonstrationPassword);
  const second = await client.signIn(learner, demonstrationPassword);
  expect(second[0]?.split(';')[0]).not.toBe(first[0]?.split(';')[0]);
});

test('a stolen cookie ends with the sign-out', async () => {
  const client = await asUser(learner);
  const thief = client.copy();
  await client.send('mutation { signOut { done } }');
  expect((await thief.send('{ me { name } }')).data).toEqual({ me: null });
});
