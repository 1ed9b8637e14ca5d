import { Link } from 'react-router';
import { useFormat } from '../../locale/use-format';
import { useText } from '../../locale/use-text';
import { Table } from '../../ui/Table';
import styles from './ItemMap.module.css';
import type { CalibratedItem, PlacedItem } from './parts';

const COLUMNS = ['item', 'level', 'answers', 'share', 'itemRest', 'difficulty', 'discrimination', 'misfit'] as const;

interface ItemsProps<Item> {
  items: readonly Item[];
  level(ordinal: number): string;
}

/** Each item that has a place on the scale, with its figures, their errors, and what is to be looked at. */
export function CalibratedItems({ items, level }: ItemsProps<PlacedItem>) {
  const text = useText();
  const { number, percent, list } = useFormat();
  const said = useSaid();
  const twoDigits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  const exact = (value: number | null) => (value === null ? '–' : number(value, twoDigits));
  const give = (value: number, error: number | null) => `${exact(value)} ± ${exact(error)}`;
  return (
    <section className={`${styles.part} ${styles.figures}`}>
      <h2>{text('assessment.calibration.items')}</h2>
      <Table
        stacked
        label={text('assessment.calibration.items')}
        head={COLUMNS.map((column) => text(`assessment.calibration.column.${column}`))}
      >
        {items.map((item) => (
          <tr key={item.itemId}>
            <ItemHead item={item} said={list(said(item))} />
            <td>{level(item.ordinal)}</td>
            <td>{number(item.answers)}</td>
            <td>{item.share === null ? '–' : percent(item.share)}</td>
            <td>{exact(item.itemRest)}</td>
            <td className={styles.exact}>
              <bdi>{give(item.difficulty, item.difficultyError)}</bdi>
            </td>
            <td className={styles.exact}>
              <bdi>{give(item.discrimination, item.discriminationError)}</bdi>
            </td>
            <td>{item.misfit === null ? '–' : percent(item.misfit)}</td>
          </tr>
        ))}
      </Table>
      <p>{text('assessment.calibration.items.about')}</p>
    </section>
  );
}

const FEWER = ['item', 'level', 'answers', 'share', 'said'] as const;

/** Those of which nothing could be found, and why. */
export function NotCalibrated({ items, level }: ItemsProps<CalibratedItem>) {
  const text = useText();
  const { number, percent, list } = useFormat();
  const said = useSaid();
  if (items.length === 0) return null;
  return (
    <details className={styles.part}>
      <summary>
        {text('assessment.calibration.notCalibrated')} ({number(items.length)})
      </summary>
      <Table
        stacked
        label={text('assessment.calibration.notCalibrated')}
        head={FEWER.map((column) => text(`assessment.calibration.column.${column}`))}
      >
        {items.map((item) => (
          <tr key={item.itemId}>
            <ItemHead item={item} />
            <td>{level(item.ordinal)}</td>
            <td>{number(item.answers)}</td>
            <td>{item.share === null ? '–' : percent(item.share)}</td>
            <td>{list(said(item))}</td>
          </tr>
        ))}
      </Table>
    </details>
  );
}

function ItemHead({ item, said }: { item: CalibratedItem; said?: string }) {
  const text = useText();
  return (
    <th scope="row" className={styles.stem}>
      <bdi>{item.code}</bdi> ·{' '}
      <Link to={`/assess/items/${item.itemId}`} lang={item.language} dir="auto">
        {item.stem}
      </Link>
      {!item.asked && <> · {text('assessment.calibration.notAsked')}</>}
      {said && <span className={styles.said}>{said}</span>}
    </th>
  );
}

/** Why it is left out, and whatever else is to be looked at. */
function useSaid() {
  const text = useText();
  return ({ leftOut, flags }: CalibratedItem): string[] => {
    const others = flags.filter((flag) => flag !== leftOut).map((flag) => text(`assessment.calibration.flag.${flag}`));
    const why = leftOut === null ? [] : [text(`assessment.calibration.leftOut.${leftOut}`)];
    return [...why, ...others];
  };
}
