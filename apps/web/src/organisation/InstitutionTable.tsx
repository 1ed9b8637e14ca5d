import { useState } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../locale/use-format';
import { isolated } from '../locale/isolated';
import { useText } from '../locale/use-text';
import { LinkButton } from '../ui/LinkButton';
import { Table } from '../ui/Table';
import { treeRows, type Institution, type TreeRow } from './institution-tree';
import styles from './InstitutionTable.module.css';

interface InstitutionTableProps {
  institutions: readonly Institution[];
  /** Only for who may change them. */
  onChange?: ((institution: Institution) => void) | undefined;
  onMove?: ((institution: Institution) => void) | undefined;
}

/** The tree as an indented table; a row folds away what is below it. */
export function InstitutionTable({ institutions, onChange, onMove }: InstitutionTableProps) {
  const text = useText();
  const format = useFormat();
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const head = [
    text('organisation.institution.name'),
    text('organisation.institution.kind'),
    text('organisation.region'),
    text('organisation.institution.people'),
    text('organisation.institution.peopleWithBelow'),
    ...(onChange ? [text('house.actions')] : []),
  ];

  const fold = (id: string) =>
    setFolded((now) => new Set(now.has(id) ? [...now].filter((other) => other !== id) : [...now, id]));

  return (
    <Table label={text('organisation.institutions.title')} head={head}>
      {treeRows(institutions, folded).map((row) => (
        <tr key={row.institution.id}>
          <NameCell row={row} folded={folded.has(row.institution.id)} onFold={() => fold(row.institution.id)} />
          <td>{text(`organisation.kind.${row.institution.kind}`)}</td>
          <td>
            <bdi>{row.institution.region}</bdi>
          </td>
          <td>{format.number(row.institution.peopleCount)}</td>
          <td>
            <Link to={`/people?institution=${row.institution.id}`}>{format.number(row.peopleWithBelow)}</Link>
          </td>
          {onChange && (
            <td>
              <span className={styles.actions}>
                <LinkButton
                  aria-label={text('organisation.institution.changeNamed', { name: isolated(row.institution.name) })}
                  onClick={() => onChange(row.institution)}
                >
                  {text('house.change')}
                </LinkButton>
                {row.depth > 0 && onMove && (
                  <LinkButton
                    aria-label={text('organisation.institution.moveNamed', { name: isolated(row.institution.name) })}
                    onClick={() => onMove(row.institution)}
                  >
                    {text('house.move')}
                  </LinkButton>
                )}
              </span>
            </td>
          )}
        </tr>
      ))}
    </Table>
  );
}

function NameCell({ row, folded, onFold }: { row: TreeRow; folded: boolean; onFold(): void }) {
  const text = useText();
  const { name, code } = row.institution;
  return (
    <th scope="row">
      <span className={styles.name} style={{ paddingInlineStart: `${row.depth * 1.5}rem` }}>
        {row.hasBelow ? (
          <button
            type="button"
            className={styles.fold}
            aria-expanded={!folded}
            aria-label={text('organisation.institution.below', { name: isolated(name) })}
            onClick={onFold}
          />
        ) : (
          <span className={styles.leaf} />
        )}
        <span>
          <bdi className={styles.title}>{name}</bdi> <bdi className={styles.code}>{code}</bdi>
        </span>
      </span>
    </th>
  );
}
