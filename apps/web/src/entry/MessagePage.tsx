import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import styles from './MessagePage.module.css';

/** In the place of a page that isn't there, or that broke. */
export function MessagePage({ about }: { about: 'notFound' | 'broken' }) {
  const text = useText();
  return (
    <div className={styles.message}>
      <title>{text(`house.${about}.title`)}</title>
      <h1>{text(`house.${about}.title`)}</h1>
      <p>{text(`house.${about}.text`)}</p>
      {about === 'broken' && <Button onClick={() => window.location.reload()}>{text('house.broken.reload')}</Button>}
      <a href="/">{text('house.notFound.home')}</a>
    </div>
  );
}
