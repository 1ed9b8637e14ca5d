import type { ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './Notice.module.css';

interface NoticeProps {
  tone: 'done' | 'attention' | 'danger';
  title?: string;
  children: ReactNode;
}

export function Notice({ tone, title, children }: NoticeProps) {
  return (
    <div className={classNames(styles.notice, styles[tone])} role={tone === 'danger' ? 'alert' : 'status'}>
      {title && <p className={styles.title}>{title}</p>}
      {children}
    </div>
  );
}
