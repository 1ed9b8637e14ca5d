import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useText } from '../locale/use-text';
import { Button } from './Button';
import styles from './Drawer.module.css';

interface DrawerProps {
  title: string;
  onClose(): void;
  children: ReactNode;
}

/** A sheet over the page, at its end. The browser's own dialog: it holds the focus, closes on Escape and gives the focus back. */
export function Drawer({ title, onClose, children }: DrawerProps) {
  const text = useText();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <dialog ref={dialog} className={styles.drawer} aria-labelledby={titleId} onClose={onClose}>
      <div className={styles.head}>
        <h2 id={titleId}>{title}</h2>
        <Button quiet onClick={() => dialog.current?.close()}>
          {text('house.close')}
        </Button>
      </div>
      {children}
    </dialog>
  );
}
