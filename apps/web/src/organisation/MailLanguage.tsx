import { useState } from 'react';
import { LOCALES } from '@baobab/i18n';
import { ChangeLocaleDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { useText } from '../locale/use-text';
import { Notice } from '../ui/Notice';
import { SelectField } from '../ui/Field';
import styles from './AccountPage.module.css';
import { useMe } from './SignedIn';

const languages = Object.entries(LOCALES).map(([value, { name }]) => ({ value, label: name, lang: value }));

/** Mails are written without a browser to ask for its language. */
export function MailLanguage() {
  const text = useText();
  const me = useMe();
  const [saved, setSaved] = useState(false);
  const change = useCommand(ChangeLocaleDocument, (data) => data.changeLocale);

  async function choose(locale: string) {
    setSaved(false);
    setSaved((await change.run({ input: { locale } })) !== null);
  }

  return (
    <section className={styles.section}>
      <SelectField
        label={text('organisation.account.locale')}
        defaultValue={me.locale}
        choices={languages}
        onChange={(event) => void choose(event.target.value)}
      />
      {saved && <Notice tone="done">{text('organisation.account.locale.done')}</Notice>}
      {change.sentence && <Notice tone="danger">{change.sentence}</Notice>}
    </section>
  );
}
