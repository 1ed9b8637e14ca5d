import { expectAccessible } from '../accessible';
import { signIn, unique } from '../assessment/wizard';
import { openDesk, openPhone, screenshot } from '../journey';
import { signInAs } from '../sign-in';
import { aLedCohort, type LedCohort, noLongerLed } from './led-cohort';

const person = 'Jean-Baptiste Nguema';
const email = 'manager@demo.example';
const absent = 'Wei Zhang';
let cohort: LedCohort;
const name = `Completion ${unique()}`;
const plan = `A plan ${unique()}`;

beforeAll(async () => {
  cohort = await aLedCohort(name, [email, 'admin@demo.example']);
});
afterAll(() => noLongerLed(cohort));

/** The coordinator's page of the cohort; each part of the journey goes on where the one before ended. */
const openCohort = async () => {
  const desk = await openDesk(`/desk/cohorts/${cohort.id}`);
  await signIn(desk);
  await desk.getByRole('heading', { name, level: 1 }).waitFor();
  return desk;
};

test('a cohort asks for a share of the hours and works, whom that concerns is shown before it is saved, and attendance is recorded', async () => {
  const desk = await openCohort();
  await desk.getByText('The plan has not been changed.').waitFor();
  const drawer = desk.getByRole('dialog');
  const condition = (place: number) => drawer.getByRole('group', { name: `Condition ${place}` });
  const ask = async () => drawer.getByRole('button', { name: 'Add a condition' }).click();

  // Rules: of one kind as many as are wanted, and one share of the hours.
  await desk.getByRole('button', { name: 'Change what completes it' }).click();
  await drawer.getByLabel('For', { exact: true }).selectOption('cohort');
  await condition(1).getByLabel('Hours attended, at least (per cent)').fill('50');
  await ask();
  await condition(2).getByLabel('What is asked for').selectOption('attendance');
  await drawer.getByRole('button', { name: 'Save the rules' }).click();
  await drawer.getByText('Ask for one share of the hours: remove one of the two.').waitFor();
  await condition(2).getByLabel('What is asked for').selectOption('work');
  await ask();
  await condition(3).getByLabel('Work to hand in').fill('A talk');
  await drawer.getByRole('button', { name: 'Save the rules' }).click();
  await condition(2).getByText('Write what is to be handed in.').waitFor();
  await expectAccessible(desk);
  await screenshot(desk, 'completion-1-rules');
  await condition(2).getByLabel('Work to hand in').fill(plan);
  await drawer.getByRole('button', { name: 'Remove condition 3' }).click();
  await condition(3).waitFor({ state: 'detached' });
  await drawer.getByRole('button', { name: 'Save the rules' }).click();
  await drawer.getByText('This concerns 2 people of cohorts that have begun.').waitFor();
  await expectAccessible(desk);
  await drawer.getByRole('button', { name: 'Save all the same' }).click();
  await drawer.waitFor({ state: 'hidden' });
  await desk.getByText('Of this cohort alone:').waitFor();

  // Attendance.
  await desk.getByLabel(new RegExp(`${person}.*Day of ${name}`)).selectOption('present');
  await desk.getByLabel(new RegExp(`${absent}.*Day of ${name}`)).selectOption('absent');
  await desk.getByRole('cell', { name: '1 of 2', exact: true }).waitFor();
});

test('a work is handed in on a phone, sent back, handed in again, accepted, taken back with a reason and accepted after all', async () => {
  const phone = await openPhone('/my-programme');
  await signInAs(phone, email);
  const card = phone.getByRole('article').filter({ hasText: name });
  await card.getByRole('button', { name: 'سلّمه', exact: true }).click();
  await card.getByText('اكتب نصًا، أو أعط رابطًا إلى ما أنجزته.').waitFor();
  await expectAccessible(phone);
  await screenshot(phone, 'completion-2-nothing-ar');
  await card.getByLabel('ما أنجزته').fill('سجل واحد للمشتريات، لكل ملف صاحب وموعد.');
  await card.getByRole('button', { name: 'سلّمه', exact: true }).click();
  await card.getByText(/^سلّمته في/).waitFor();
  await expectAccessible(phone);
  await screenshot(phone, 'completion-3-handed-in-ar');

  const trainer = await openDesk('/my-sessions');
  await signInAs(trainer, 'trainer@demo.example');
  const work = trainer.getByRole('article', { name: new RegExp(`${plan}.*${person}`) });
  await work.getByRole('button', { name: /^Send back/ }).click();
  await work.getByRole('button', { name: 'Send back', exact: true }).click();
  await work.getByText('Write what is missing: she reads it.').waitFor();
  await expectAccessible(trainer);
  await screenshot(trainer, 'completion-4-send-back');
  await work.getByLabel('What is missing').fill('Say who checks it.');
  await work.getByRole('button', { name: 'Send back', exact: true }).click();
  await trainer.getByText(/works? decided/).waitFor();

  await phone.reload();
  await card.getByText('Say who checks it.').waitFor();
  await screenshot(phone, 'completion-5-sent-back-ar');
  await card.getByLabel('أو رابط إليه').fill('https://example.org/plan');
  await card.getByRole('button', { name: 'سلّمه من جديد' }).click();
  await card.getByText(/^سلّمته في/).waitFor();

  // What was read is not what stands there now.
  await trainer.getByText(/works? decided/).click();
  await work.getByRole('button', { name: /^Accept after all/ }).click();
  await work.getByText('Somebody changed this while you were editing').waitFor();
  await work.getByRole('button', { name: 'Load the newer version' }).click();
  await work.getByRole('button', { name: /^Accept / }).click();
  await trainer.getByText(/works? decided/).waitFor();
  await trainer.getByText(/works? decided/).click();
  await work.getByText('Accepted by').waitFor();
  await work.getByRole('button', { name: /^Take back the acceptance/ }).click();
  await work.getByLabel('Why it is not accepted any more').fill('It is the plan of another team.');
  await expectAccessible(trainer);
  await screenshot(trainer, 'completion-6-take-back');
  await work.getByRole('button', { name: 'Take back the acceptance', exact: true }).click();
  await work.getByText('It is the plan of another team.').waitFor();
  await phone.reload();
  await card.getByText('It is the plan of another team.').waitFor();

  const desk = await openCohort();
  await desk.getByText(/works? decided/).click();
  await desk.getByRole('button', { name: new RegExp(`^Accept after all: .*${plan}.*${person}`) }).click();
  const standing = (of: string) => desk.getByRole('region', { name: 'Completion' }).getByRole('row', { name: of });
  await standing(person).getByText('All 2 conditions are met.').waitFor();
  await standing(absent).getByText('0 of 2 conditions').waitFor();
  await expectAccessible(desk);
  await screenshot(desk, 'completion-7-met');
  await phone.reload();
  await card.getByText('تحقق الشرطان.').click();
  await card.getByText('https://example.org/plan').waitFor();
  await expectAccessible(phone);
  await screenshot(phone, 'completion-8-accepted-ar');
});

test('the cohort is completed, with a work that nobody decided on; of one person it is decided otherwise afterwards, and that is taken back, each with a reason', async () => {
  const phone = await openPhone('/my-programme');
  await signInAs(phone, 'admin@demo.example');
  const card = phone.getByRole('article').filter({ hasText: name });
  await card.getByLabel('ما أنجزته').fill('خطة كُتبت في وقت متأخر.');
  await card.getByRole('button', { name: 'سلّمه', exact: true }).click();
  await card.getByText(/سيُقرأ الآن/).waitFor();
  const desk = await openCohort();
  const drawer = desk.getByRole('dialog');
  await desk.getByRole('button', { name: 'Settle who completed' }).click();
  await desk.getByText('One person completed, nobody did not, one person never came.').waitFor();
  await phone.reload();
  await card.locator('summary').click();
  await card.getByText(/ولم يبتّ فيه أحد قبل إكمال الدفعة\.$/).waitFor();
  await expectAccessible(phone);
  await screenshot(phone, 'completion-9-undecided-ar');
  await desk.getByRole('button', { name: new RegExp(`^Decide otherwise: .*${person}`) }).click();
  await drawer.getByText('The cohort is completed.').waitFor();
  await drawer.getByRole('button', { name: 'Decide otherwise', exact: true }).click();
  await drawer.locator('[aria-invalid=true]').waitFor();
  await drawer.getByLabel('Why', { exact: true }).fill('The plan was copied.');
  await drawer.getByRole('button', { name: 'Decide otherwise', exact: true }).click();
  await drawer.waitFor({ state: 'hidden' });
  await desk.getByRole('cell', { name: 'Not completed' }).waitFor();
  await expectAccessible(desk);
  await screenshot(desk, 'completion-10-overridden');
  await desk.getByRole('button', { name: new RegExp(`^Decide otherwise: .*${person}`) }).click();
  await drawer.getByLabel('Why it is taken back').fill('It was not.');
  await expectAccessible(desk);
  await drawer.getByRole('button', { name: 'Back to what the conditions say' }).click();
  await drawer.waitFor({ state: 'hidden' });
  await desk.getByText(/took back a decision: .*It was not/).waitFor();
  await desk.getByRole('cell', { name: 'Completed', exact: true }).waitFor();
  await screenshot(desk, 'completion-11-taken-back');
});
