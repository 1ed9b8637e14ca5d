import { useText } from '../locale/use-text';
import { PasswordField } from './PasswordField';

const LENGTH = { least: 12, most: 128 };

/** The password of somebody who comes in: a new one, or that of the account which her address has already. */
export function NewPasswordField({ error }: { error: string | null }) {
  const text = useText();
  return (
    <PasswordField
      label={text('organisation.choosePassword')}
      hint={`${text('organisation.reset.rule', LENGTH)} ${text('organisation.ownPassword.hint')}`}
      name="password"
      autoComplete="new-password"
      error={error}
    />
  );
}
