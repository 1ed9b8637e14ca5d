import { expectAccessible } from '../accessible';
import { openDesk, openPhone, screenshot } from '../journey';
import { signInAs } from '../sign-in';

test('a person lets the managers of her institution see her levels, and takes it back', async () => {
  const phone = await openPhone('/my-readers');
  await signInAs(phone, 'learner@demo.example');
  await phone.getByRole('heading', { name: 'من يرى مستوياتي' }).waitFor();
  const managers = phone.getByRole('group', { name: 'في جميع التقييمات' }).getByRole('checkbox', { name: /مديرو/ });
  await managers.click();
  const takeBack = phone.getByRole('button', { name: /الرجوع عن الموافقة/ });
  await takeBack.waitFor();
  await expectAccessible(phone);
  await screenshot(phone, 'my-readers');

  const desk = await openDesk('/levels-shown');
  await signInAs(desk, 'manager@demo.example');
  await desk.goto(new URL('/levels-shown', desk.url()).href);
  await desk.getByRole('heading', { name: 'Levels that others show me' }).waitFor();
  await desk
    .getByText(/Level \d, target \d/)
    .first()
    .waitFor();
  await expectAccessible(desk);
  await screenshot(desk, 'levels-shown');

  await takeBack.click();
  await phone
    .getByText(/ورجعت عن الموافقة/)
    .first()
    .waitFor();
  await desk.reload();
  await desk.getByText('Nobody has agreed that you see their levels.').waitFor();
});
