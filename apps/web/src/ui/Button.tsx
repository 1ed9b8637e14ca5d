import type { ButtonHTMLAttributes, Ref } from 'react';
import styles from './Button.module.css';
import { classNames } from './class-names';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  ref?: Ref<HTMLButtonElement>;
  quiet?: boolean;
  wide?: boolean;
  /** At work: it stays focusable, says so, and its form ignores a second press. */
  pending?: boolean;
}

export function Button({ quiet, wide, pending, className, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-disabled={pending}
      className={classNames(styles.button, quiet && styles.quiet, wide && styles.wide, className)}
    />
  );
}
