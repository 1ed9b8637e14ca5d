import { useRef, type KeyboardEvent } from 'react';
import { Link } from 'react-router';
import { useText } from '../locale/use-text';
import { Field } from '../ui/Field';
import styles from './PartTree.module.css';
import { matches, type Node } from './tree';
import type { useEditionPlace } from './use-edition-place';
import { Words } from './Words';

interface PartTreeProps {
  nodes: readonly Node[];
  place: ReturnType<typeof useEditionPlace>;
}

/** Every part by its name; the arrow keys go from one to the next, and a search leaves those that are meant. */
export function PartTree({ nodes, place }: PartTreeProps) {
  const text = useText();
  const list = useRef<HTMLUListElement>(null);
  const found = nodes.filter((node) => matches(node, place.search));
  return (
    <nav className={styles.tree} aria-label={text('framework.parts')}>
      <Field
        label={text('framework.search')}
        type="search"
        dir="auto"
        value={place.search}
        onChange={({ target }) => place.find(target.value)}
      />
      {found.length === 0 && <p>{text('framework.search.none')}</p>}
      <ul ref={list} className={styles.list} onKeyDown={(event) => moveFocus(event, list.current)}>
        {found.map((node) => (
          <li key={`${node.part} ${node.id}`} className={styles[`depth${node.depth}`]}>
            <Link
              className={styles.link}
              to={place.linkTo(node.id)}
              replace
              aria-current={node.id === place.open?.id ? 'true' : undefined}
            >
              <span className={styles.part}>{node.code ?? text(`framework.part.${node.part}`)}</span>{' '}
              <Words text={node.text} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

function moveFocus(event: KeyboardEvent, list: HTMLUListElement | null) {
  const step = steps[event.key];
  if (step === undefined || !list) return;
  const links = [...list.querySelectorAll('a')];
  const at = links.findIndex((link) => link === document.activeElement);
  const next = links[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
