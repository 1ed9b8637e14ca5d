import { isolated } from '../locale/isolated';
import { useText } from '../locale/use-text';
import { LinkButton } from '../ui/LinkButton';
import type { Wish, Wishes } from './parts';
import styles from './WishList.module.css';

interface WishListProps {
  wish: Wish;
  wishes: Wishes;
  titles: ReadonlyMap<string, string>;
  onRemove(id: string): void;
}

/** Modules that the next scenario has to hold, or may not. */
export function WishList({ wish, wishes, titles, onRemove }: WishListProps) {
  const text = useText();
  const ids = wishes[wish];
  if (ids.length === 0) return null;
  return (
    <div className={styles.wishes}>
      <p>{text(`programme.${wish}`)}</p>
      <ul>
        {ids.map((id) => {
          const title = titles.get(id) ?? text('programme.module');
          return (
            <li key={id}>
              <bdi>{title}</bdi>{' '}
              <LinkButton
                aria-label={text('programme.wish.removeOf', { module: isolated(title) })}
                onClick={() => onRemove(id)}
              >
                {text('programme.wish.remove')}
              </LinkButton>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
