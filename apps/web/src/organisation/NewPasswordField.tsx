import { useText } from '../locale/use-text';
import { PASSWORD_LENGTH } from './password-length';
import { PasswordField } from './PasswordField';

/** The password of somebody who comes in: a new one, or that of the account which her address has already. */
export function NewPasswordField({ error }: { error: string | null }) {
  const text = useText();
  return (
    <PasswordField
      label={text('organisation.choosePassword')}
      hint={`${text('organisation.reset.rule', PASSWORD_LENGTH)} ${text('organisation.ownPassword.hint')}`}
      name="password"
      autoComplete="new-password"
      error={error}
    />
  );
}
