import { itemLanguages } from '@baobab/domain/assessment/item';
import { Link } from 'react-router';
import { labelOf, type TaughtWords } from '../../catalogue/parts';
import { useLanguageNames } from '../../framework/use-language-names';
import type { BankItemPartsFragment } from '../../generated/documents';
import { useFormat } from '../../locale/use-format';
import { useText } from '../../locale/use-text';
import { Table } from '../../ui/Table';
import styles from './Item.module.css';

const COLUMNS = ['code', 'question', 'competency', 'level', 'kind', 'state', 'languages'] as const;

interface BankTableProps {
  items: readonly BankItemPartsFragment[];
  framework: TaughtWords;
}

export function BankTable({ items, framework }: BankTableProps) {
  const text = useText();
  const { number, list } = useFormat();
  const names = useLanguageNames();
  return (
    <Table
      stacked
      label={text('assessment.items.title')}
      head={COLUMNS.map((column) => text(`assessment.items.column.${column}`))}
    >
      {items.map((item) => (
        <tr key={item.id}>
          <td>
            <bdi>{item.code}</bdi>
            <br />
            <small className={styles.quiet}>{text(`assessment.items.whose.${item.own ? 'own' : 'published'}`)}</small>
          </td>
          <th scope="row" className={styles.question}>
            <Link to={`/assess/items/${item.id}`} lang={item.language} dir="auto">
              {item.stem}
            </Link>
            {item.scenario && (
              <small className={styles.scenario} lang={item.language} dir="auto">
                {item.scenario}
              </small>
            )}
          </th>
          <td title={item.competencyLabel ?? undefined}>
            {item.competencyCode ?? text('assessment.items.noCompetency')}
          </td>
          <td>{labelOf(framework, item.ordinal)}</td>
          <td>{text(`assessment.items.kind.${item.kind}`)}</td>
          <td>
            {text(`assessment.items.state.${item.state}`)}
            {item.edition > 1 && <> · {text('assessment.items.edition', { edition: item.edition })}</>}
          </td>
          <td>
            <span title={list(item.languages.map(names))}>
              {text('assessment.items.languages', {
                written: number(item.languages.length),
                of: number(itemLanguages.length),
              })}
            </span>
          </td>
        </tr>
      ))}
    </Table>
  );
}
