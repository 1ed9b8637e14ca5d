import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { NeedsMatrixDocument } from '../generated/documents';
import { failureSentence } from '../graphql/failure';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useLocale, useText } from '../locale/use-text';
import { useMe } from '../organisation/SignedIn';
import { Button } from '../ui/Button';
import buttons from '../ui/Button.module.css';
import { csvOf, download } from '../ui/csv';
import { HeatMap } from '../ui/HeatMap';
import { Notice } from '../ui/Notice';
import { CellPanel } from './CellPanel';
import { cellOf, competenciesInNeed, oneDigit, tableOf, type Matrix } from './needs-cells';
import { NeedsBar } from './NeedsBar';
import { NeedsLegend } from './NeedsLegend';
import styles from './NeedsPage.module.css';
import { NoNeeds } from './NoNeeds';
import { useNeedsPlace } from './use-needs-place';

/** Who needs what: institutions by competencies, drilled down to the people behind a number as the round allows. */
export function NeedsPage() {
  const text = useText();
  const place = useNeedsPlace();
  const { data, previousData, error, refetch } = useQuery(NeedsMatrixDocument, {
    variables: { roundId: place.roundId, institutionId: place.institutionId, locale: useLocale() },
    // An import may have brought levels since.
    fetchPolicy: 'cache-and-network',
  });
  const shown = data ?? previousData;
  if (error)
    return (
      <>
        <h1>{text('needs.title')}</h1>
        <Notice tone="danger">{failureSentence(error, text)}</Notice>
        <p>
          <Button onClick={() => void refetch()}>{text('house.retry')}</Button>
        </p>
      </>
    );
  if (!shown) return <p>{text('house.loading')}</p>;
  const matrix = shown.needsMatrix;
  if (!matrix) return <NoNeeds reason={shown.assessmentRounds.length > 0 ? 'out-of-reach' : 'no-round'} />;
  return (
    <article className={styles.page}>
      <Heading matrix={matrix} />
      <NeedsBar matrix={matrix} rounds={shown.assessmentRounds} place={place} />
      {matrix.people === 0 ? <NoNeeds reason="no-targets" /> : <Map matrix={matrix} place={place} />}
    </article>
  );
}

function Heading({ matrix }: { matrix: Matrix }) {
  const text = useText();
  const { number } = useFormat();
  const institution = isolated(matrix.rows[0]?.institutionName ?? '');
  return (
    <header className={styles.heading}>
      <h1>{text('needs.heading', { institution })}</h1>
      <p className={styles.sentence}>
        {matrix.peopleInNeed === null
          ? text('needs.sentence.withheld', { people: matrix.people, notAssessed: matrix.notAssessed })
          : text('needs.sentence', {
              people: matrix.peopleInNeed,
              competencies: competenciesInNeed(matrix),
              notAssessed: matrix.notAssessed,
            })}
        {matrix.meanGap !== null && <> {text('needs.meanGap', { gap: number(matrix.meanGap, oneDigit) })}</>}
      </p>
    </header>
  );
}

function Map({ matrix, place }: { matrix: Matrix; place: ReturnType<typeof useNeedsPlace> }) {
  const text = useText();
  const { number } = useFormat();
  const { measure, cell } = place;
  const row = matrix.rows.find(({ institutionId }) => institutionId === cell?.row);
  const column = matrix.competencies.findIndex(({ id }) => id === cell?.column);
  const exported = () =>
    csvOf(
      tableOf(matrix, [
        text('needs.institution'),
        text('needs.code'),
        text('needs.competency'),
        text('needs.assessed'),
        text('needs.inNeed'),
        text('needs.gap'),
        text('needs.notAssessed'),
        text('needs.withheld'),
      ]),
    );
  return (
    <>
      <HeatMap
        caption={text(measure === 'gap' ? 'needs.caption.gap' : 'needs.caption.people')}
        rowsAre={text('needs.institution')}
        columns={matrix.competencies.map((competency) => ({ ...competency, group: competency.domain }))}
        totalFirst
        asides={[text('needs.withTarget'), text('needs.notAssessed')]}
        rows={matrix.rows.map((each, index) => ({
          id: each.institutionId,
          name: (
            <RowName
              name={each.institutionName}
              // The first row is where the reader is.
              onOpen={index > 0 ? () => place.openInstitution(each.institutionId) : undefined}
            />
          ),
          cells: matrix.competencies.map((_, at) => cellOf(matrix, each, at, measure, text, number)),
          asides: [number(each.people), number(each.notAssessedPeople)],
        }))}
        selected={cell}
        onOpen={place.openCell}
      />
      <NeedsLegend measure={measure} matrix={matrix} />
      <p>
        <TailorLink matrix={matrix} />{' '}
        <Button quiet onClick={() => download('needs.csv', exported())}>
          {text('needs.export')}
        </Button>
      </p>
      {row && column >= 0 && (
        <CellPanel
          key={`${row.institutionId} ${column}`}
          matrix={matrix}
          row={row}
          column={column}
          onClose={place.closeCell}
          onDrill={
            row.hasInstitutionsBelow && row !== matrix.rows[0] ? () => place.openInstitution(row.institutionId) : null
          }
        />
      )}
    </>
  );
}

/** The next thing to do: a programme for whom the map shows. */
function TailorLink({ matrix }: { matrix: Matrix }) {
  const text = useText();
  const { roles } = useMe();
  const group = new URLSearchParams({ round: matrix.round.id, institution: matrix.rows[0]?.institutionId ?? '' });
  if (!roles.includes('coordinator')) return null;
  return (
    <Link className={buttons.button} to={`/tailor/new?${group.toString()}`}>
      {text('needs.tailor')}
    </Link>
  );
}

function RowName({ name, onOpen }: { name: string; onOpen: (() => void) | undefined }) {
  const text = useText();
  if (!onOpen) return <>{text('needs.allBelow')}</>;
  return (
    <button type="button" className={styles.row} onClick={onOpen}>
      <bdi>{name}</bdi>
    </button>
  );
}
