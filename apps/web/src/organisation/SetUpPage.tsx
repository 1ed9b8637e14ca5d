import { LOCALES } from '@baobab/i18n';
import { SetUpOrganisationDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { useLocale, useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Field, SelectField } from '../ui/Field';
import { Notice } from '../ui/Notice';
import { countriesIn } from './countries';
import { NewPasswordField } from './NewPasswordField';
import { Threshold, ThresholdForm } from './Threshold';

const languages = Object.entries(LOCALES).map(([value, { name }]) => ({ value, label: name, lang: value }));

/** Where the launcher's link leads: founds an organisation and makes whoever holds the link its administrator. */
export function SetUpPage() {
  const text = useText();
  const token = new URLSearchParams(window.location.search).get('token');
  if (!token)
    return (
      <Threshold title={text('organisation.setUp.noToken.title')} intro={text('organisation.setUp.noToken.text')} />
    );
  return (
    <Threshold title={text('organisation.setUp.title')} intro={text('organisation.setUp.text')}>
      <SetUpForm token={token} />
    </Threshold>
  );
}

function SetUpForm({ token }: { token: string }) {
  const text = useText();
  const setUp = useCommand(SetUpOrganisationDocument, (data) => data.setUpOrganisation);

  async function send(field: (name: string) => string) {
    const input = {
      token,
      organisationName: field('organisationName'),
      country: field('country') || null,
      locale: field('locale'),
      timeZone: field('timeZone'),
      name: field('name'),
      email: field('email'),
      password: field('password'),
    };
    if (await setUp.run({ input })) window.location.assign('/desk');
  }

  const refused = setUp.problem?.__typename === 'TokenRefused';
  return (
    <ThresholdForm onSend={(field) => void send(field)}>
      <h2>{text('organisation.setUp.organisation')}</h2>
      <Field
        label={text('organisation.setUp.name')}
        name="organisationName"
        dir="auto"
        autoComplete="organization"
        error={setUp.issue('organisationName')}
      />
      <PlaceFields issue={setUp.issue} />
      <h2>{text('organisation.setUp.you')}</h2>
      <Field
        label={text('organisation.setUp.yourName')}
        name="name"
        dir="auto"
        autoComplete="name"
        error={setUp.issue('name')}
      />
      <Field
        label={text('organisation.signIn.email')}
        name="email"
        type="email"
        dir="ltr"
        autoComplete="username"
        error={setUp.issue('email')}
      />
      <NewPasswordField error={setUp.issue('password')} />
      {setUp.sentence && <Notice tone="danger">{refused ? text('problem.set-up-refused') : setUp.sentence}</Notice>}
      <Button type="submit" wide pending={setUp.pending}>
        {text(setUp.pending ? 'organisation.setUp.pending' : 'organisation.setUp.action')}
      </Button>
    </ThresholdForm>
  );
}

function PlaceFields({ issue }: { issue(path: string): string | null }) {
  const text = useText();
  const locale = useLocale();
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zones = [...new Set([here, 'UTC', ...Intl.supportedValuesOf('timeZone')])].sort();
  const noCountry = { value: '', label: text('organisation.setUp.country.none') };
  return (
    <>
      <SelectField
        label={text('organisation.setUp.country')}
        name="country"
        choices={[noCountry, ...countriesIn(locale)]}
        error={issue('country')}
      />
      <SelectField
        label={text('organisation.setUp.locale')}
        name="locale"
        defaultValue={locale}
        choices={languages}
        error={issue('locale')}
      />
      <SelectField
        label={text('organisation.setUp.timeZone')}
        name="timeZone"
        dir="ltr"
        defaultValue={here}
        choices={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
        error={issue('timeZone')}
      />
    </>
  );
}
