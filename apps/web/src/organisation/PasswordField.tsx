import { useState } from 'react';
import { useText } from '../locale/use-text';
import { Field, FieldAside, type FieldProps } from '../ui/Field';

export function PasswordField(props: FieldProps) {
  const text = useText();
  const [shown, setShown] = useState(false);
  const aside = (
    <FieldAside
      label={text(shown ? 'organisation.password.hidePassword' : 'organisation.password.showPassword')}
      onClick={() => setShown(!shown)}
    >
      {text(shown ? 'organisation.password.hide' : 'organisation.password.show')}
    </FieldAside>
  );
  return (
    <Field
      {...props}
      type={shown ? 'text' : 'password'}
      dir="ltr"
      spellCheck={false}
      autoCapitalize="off"
      aside={aside}
    />
  );
}
