import { useRef } from 'react';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { HeatMap } from '../ui/HeatMap';
import { Notice } from '../ui/Notice';
import { CellPanel } from './CellPanel';
import { cellOf, isLater, rowName, type Matrix } from './needs-cells';
import { NeedsLegend } from './NeedsLegend';
import styles from './NeedsPage.module.css';
import type { Measure, NeedsPlace } from './use-needs-place';

interface NeedsMapProps {
  matrix: Matrix;
  /** What it is compared with. */
  compared: Matrix | undefined;
  measure: Measure;
  place: NeedsPlace;
}

export function NeedsMap({ matrix, compared, measure, place }: NeedsMapProps) {
  const text = useText();
  const { number } = useFormat();
  const { by, competencies } = matrix;
  const row = matrix.rows.find(({ id }) => id === place.cell?.row);
  const column = competencies.findIndex(({ id }) => id === place.cell?.column);
  const otherIsLater = compared !== undefined && isLater(compared, matrix);
  const map = useRef<HTMLDivElement>(null);
  // Who closes a cell goes on where she opened it.
  const close = () => {
    map.current?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
    place.closeCell();
  };
  const drill = (id: string) => (by === 'institution' ? () => place.openInstitution(id) : undefined);
  return (
    <>
      <div ref={map}>
        <HeatMap
          caption={text(`needs.caption.${measure}`, { rows: text(`needs.by.${by}`) })}
          rowsAre={text(`needs.by.${by}`)}
          columns={competencies.map((competency) => ({ ...competency, group: competency.domain }))}
          totalFirst
          asides={[text('needs.withTarget'), text('needs.notAssessed')]}
          rows={matrix.rows.map((each, index) => {
            // The first row is where the reader is.
            const name = index === 0 ? (each.name ?? '') : rowName(each, by, text);
            const other = compared?.rows.find(({ id }) => id === each.id);
            return {
              id: each.id,
              name: index === 0 ? text('needs.allBelow') : <RowName name={name} onOpen={drill(each.id)} />,
              cells: competencies.map(({ id, label }, at) => {
                const otherIndex = compared?.competencies.findIndex((competency) => competency.id === id) ?? -1;
                const shown = { measure, other, otherIsLater, otherIndex, name, competency: label };
                return cellOf(each, at, shown, text, number);
              }),
              asides: [number(each.people), number(each.notAssessedPeople)],
            };
          })}
          selected={place.cell}
          onOpen={place.openCell}
        />
      </div>
      {matrix.rowsLeftOut && <Notice tone="attention">{text(`needs.leftOut.${matrix.rowsLeftOut}`)}</Notice>}
      <NeedsLegend measure={measure} matrix={matrix} />
      {row && column >= 0 && (
        <CellPanel
          key={`${row.id} ${column}`}
          matrix={matrix}
          row={row}
          column={column}
          onClose={close}
          onDrill={row.hasInstitutionsBelow && row !== matrix.rows[0] ? () => place.openInstitution(row.id) : null}
        />
      )}
    </>
  );
}

function RowName({ name, onOpen }: { name: string; onOpen: (() => void) | undefined }) {
  if (!onOpen) return <bdi>{name}</bdi>;
  return (
    <button type="button" className={styles.row} onClick={onOpen}>
      <bdi>{name}</bdi>
    </button>
  );
}
