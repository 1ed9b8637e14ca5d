import type { Page } from 'playwright-core';
import { expectAccessible } from '../accessible';
import { signIn, unique } from '../assessment/wizard';
import { openDesk, openPhone, screenshot } from '../journey';
import { signInAs } from '../sign-in';

/** What a `datetime-local` field takes, so many minutes from now. */
const inMinutes = (minutes: number): string => {
  const at = new Date(Date.now() + minutes * 60_000);
  return new Date(+at - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};

/** What a camera would read: the page keeps it nowhere but in the answer of the api. */
const scanned = async (trainer: Page, sessionPath: string): Promise<string> => {
  const answer = trainer.waitForResponse(
    async (response) => response.url().endsWith('/graphql') && (await response.text()).includes('"CheckInCode"'),
  );
  await trainer.goto(sessionPath);
  const { data } = (await (await answer).json()) as { data: { checkInCode: { code: string } } };
  return `/check-in/${data.checkInCode.code}`;
};

test('a learner scans the code of a session that is on and is present; old, foreign and forged codes are refused', async () => {
  const desk = await openDesk('/desk/cohorts');
  await signIn(desk);
  await desk
    .getByRole('link', { name: /Foundations, second cohort/ })
    .first()
    .click();
  const title = `Check-in ${unique()}`;
  await desk.getByRole('button', { name: 'Plan a session' }).click();
  const drawer = desk.getByRole('dialog');
  await drawer.getByLabel('Session', { exact: true }).fill(title);
  await drawer.getByLabel('Begins').fill(inMinutes(3));
  await drawer.getByLabel('Ends').fill(inMinutes(60));
  await drawer.getByLabel('Venue').fill(`Hall ${title}`);
  await drawer.getByLabel('Trainer').selectOption({ index: 1 });
  await drawer.getByRole('button', { name: 'Save' }).click();
  await drawer.waitFor({ state: 'hidden' });

  const shown = desk.getByRole('link', { name: new RegExp(`^Check-in code: .*${title}`) });
  await shown.waitFor();

  const trainer = await openDesk('/my-sessions');
  await signInAs(trainer, 'trainer@demo.example');
  const link = trainer.getByRole('link', { name: new RegExp(title) });
  await link.waitFor();
  await expectAccessible(trainer);
  const path = (await link.getAttribute('href')) ?? '';
  const code = await scanned(trainer, path);
  await trainer.getByRole('img', { name: new RegExp(title) }).waitFor();
  await expectAccessible(trainer);
  await screenshot(trainer, 'check-in-1-code');

  const learner = await openPhone(code);
  await signInAs(learner, 'learner@demo.example');
  await learner.getByText('سُجّل حضورك').waitFor();
  await expectAccessible(learner);
  await screenshot(learner, 'check-in-2-done-ar');
  await learner.goto(code.replace(/\.\d+\./, '.1.'));
  await learner.getByText('ليس هذا رمز جلسة هنا').waitFor();
  await expectAccessible(learner);
  // Who leads the session is not enrolled in it.
  await trainer.goto(code);
  await trainer.getByText('You are not enrolled in the cohort of this session').waitFor();
  await trainer.goto(path);
  await trainer.getByText('One person is present').waitFor();
  // As if the session had begun: who came is listed then.
  await trainer.clock.setFixedTime(Date.now() + 10 * 60_000);
  await trainer.goto('/my-sessions');
  await trainer.getByText('(checked in)').waitFor();
  await screenshot(trainer, 'check-in-3-led');

  // As if it were an hour too early for it: the code would be refused.
  await desk.clock.setFixedTime(Date.now() - 60 * 60_000);
  await desk.reload();
  const cancel = desk.getByRole('button', { name: new RegExp(`^Cancel .*${title}`) });
  await cancel.waitFor();
  expect(await shown.count()).toBe(0);
  await cancel.click();
  await desk.getByText('Cancelled').first().waitFor();
  await trainer.goto(path);
  await trainer.getByText('This session is cancelled').waitFor();
});
