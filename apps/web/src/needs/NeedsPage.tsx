import { failureSentence } from '../graphql/failure';
import { dayOf } from '../locale/day';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { useMe } from '../organisation/SignedIn';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { PageHead } from '../ui/PageHead';
import { ComparedNeeds } from './ComparedNeeds';
import { InstitutionNeeds } from './InstitutionNeeds';
import { competenciesInNeed, hasErrors, oneDigit, type Matrix } from './needs-cells';
import { NeedsActions } from './NeedsActions';
import { NeedsBar } from './NeedsBar';
import { NeedsDueNotice } from './NeedsDueNotice';
import { NeedsMap } from './NeedsMap';
import styles from './NeedsPage.module.css';
import { NoNeeds } from './NoNeeds';
import { PeopleInBoth } from './PeopleInBoth';
import { Priorities } from './Priorities';
import { ReportNotice } from './ReportNotice';
import { measureOf, useNeeds } from './use-needs';
import { useNeedsPlace } from './use-needs-place';

/** Who needs what: institutions or groups by competencies, drilled down to the people behind a number as the round allows. */
export function NeedsPage() {
  const text = useText();
  const { date } = useFormat();
  const { roles } = useMe();
  // As respondents were told; who administers reads people's needs alone.
  const seesInstitutions = roles.includes('coordinator') || roles.includes('manager');
  const place = useNeedsPlace();
  const { shown, due, compared, comparing, error, refetch } = useNeeds(place);
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
  const known = hasErrors(matrix.round);
  const here = matrix.rows[0];
  const measure = measureOf(place.measure, Boolean(compared), known);
  return (
    <article className={styles.page}>
      <Heading matrix={matrix} />
      <p className={styles.printed}>
        {text('needs.printed', {
          round: isolated(matrix.round.name),
          day: date(dayOf(matrix.round.heldOn)),
          rows: text(`needs.rows.${matrix.by}`),
        })}
      </p>
      {matrix.report && <ReportNotice report={matrix.report} />}
      <NeedsBar matrix={matrix} offered={shown} place={place} measure={measure} hasErrors={known} />
      {due && <NeedsDueNotice since={due} compares={place.comparedWith !== null} />}
      {place.comparedWith && !compared && !comparing && (
        <Notice tone="attention">{text('needs.compare.nothing')}</Notice>
      )}
      {matrix.people === 0 ? (
        <NoNeeds reason="no-targets" />
      ) : (
        <>
          {compared && <PeopleInBoth matrix={matrix} compared={compared} />}
          <NeedsMap matrix={matrix} compared={compared} measure={measure} place={place} />
          <NeedsActions matrix={matrix} due={due !== null} />
          {compared && <ComparedNeeds matrix={matrix} compared={compared} />}
          <Priorities matrix={matrix} onWeighed={() => void refetch()} />
          {!matrix.report && here && seesInstitutions && <InstitutionNeeds institutionId={here.id} />}
        </>
      )}
    </article>
  );
}

function Heading({ matrix }: { matrix: Matrix }) {
  const text = useText();
  const { number } = useFormat();
  const told =
    matrix.peopleInNeed === null
      ? text('needs.sentence.withheld', { people: matrix.people, notAssessed: matrix.notAssessed })
      : text('needs.sentence', {
          people: matrix.peopleInNeed,
          competencies: competenciesInNeed(matrix),
          notAssessed: matrix.notAssessed,
        });
  const gap = matrix.meanGap === null ? '' : text('needs.meanGap', { gap: number(matrix.meanGap, oneDigit) });
  return (
    <PageHead
      title={text('needs.heading', { institution: isolated(matrix.rows[0]?.name ?? '') })}
      sentence={`${told} ${gap}`.trim()}
    />
  );
}
