import { useId, useState } from 'react';
import { CopyRoleProfileDocument, type RoleProfilePartsFragment } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { isolated } from '../locale/isolated';
import { useLocale, useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Failure } from '../ui/Failure';
import { Field, SelectField } from '../ui/Field';
import { Notice } from '../ui/Notice';
import { useFirstMistake } from '../ui/use-first-mistake';
import styles from './CopyRoleProfile.module.css';

interface CopyRoleProfileProps {
  profiles: readonly RoleProfilePartsFragment[];
  onCopied(): Promise<unknown>;
}

/** Makes a role profile of the organisation's own from another one. */
export function CopyRoleProfile({ profiles, onCopied }: CopyRoleProfileProps) {
  const text = useText();
  const locale = useLocale();
  const title = useId();
  const [source, setSource] = useState(profiles[0]?.id ?? '');
  const [name, setName] = useState('');
  const [copied, setCopied] = useState<string | null>(null);
  const toFirstMistake = useFirstMistake();
  const copy = useCommand(CopyRoleProfileDocument, (data) => data.copyRoleProfile);

  async function send() {
    setCopied(null);
    if (!(await copy.run({ input: { roleProfileId: source, name, locale } }))) return;
    await onCopied();
    setCopied(name);
    setName('');
  }

  return (
    <form
      className={styles.form}
      aria-labelledby={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        toFirstMistake(event.currentTarget);
        void send();
      }}
    >
      <h2 id={title}>{text('framework.copy.title')}</h2>
      <p>{text('framework.copy.text')}</p>
      <div className={styles.row}>
        <SelectField
          label={text('framework.copy.source')}
          value={source}
          choices={profiles.map((profile) => ({
            value: profile.id,
            label: profile.text.label,
            lang: profile.text.language,
          }))}
          onChange={(event) => setSource(event.target.value)}
        />
        <Field
          label={text('framework.copy.name')}
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={copy.issue('name')}
        />
        <Button type="submit" pending={copy.pending}>
          {text('framework.copy.action')}
        </Button>
      </div>
      <Failure sentence={copy.sentence} />
      {copied && <Notice tone="done">{text('framework.copy.done', { name: isolated(copied) })}</Notice>}
    </form>
  );
}
