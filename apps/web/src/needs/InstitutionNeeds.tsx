import { useQuery } from '@apollo/client/react';
import { Link, useNavigate } from 'react-router';
import { MaturityLegend } from '../assessment/institution/MaturityLegend';
import { indicatorColumns, spokenLevel } from '../assessment/institution/maturity-cell';
import { InstitutionNeedsDocument, type InstitutionNeedsQuery } from '../generated/documents';
import { dayOf } from '../locale/day';
import { failureSentence } from '../graphql/failure';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useLocale, useText } from '../locale/use-text';
import { Failure } from '../ui/Failure';
import { HeatMap } from '../ui/HeatMap';
import { severeGap } from './needs-cells';
import styles from './NeedsPage.module.css';

type Needs = InstitutionNeedsQuery['institutionNeeds'];

/** Beside what people can do: what the institutions of the branch can do themselves, against what the organisation wants of them. */
export function InstitutionNeeds({ institutionId }: { institutionId: string }) {
  const text = useText();
  const { data, error } = useQuery(InstitutionNeedsDocument, {
    variables: { institutionId, locale: useLocale() },
    // A moderation may have ended, or targets been set, since.
    fetchPolicy: 'cache-and-network',
  });
  if (!data) return <Failure sentence={error ? failureSentence(error, text) : null} />;
  const needs = data.institutionNeeds;
  return (
    <section className={styles.section}>
      <h2>{text('needs.institutions.title')}</h2>
      {needs.assessed === 0 ? (
        <p>
          {text('needs.institutions.none')} <Link to="/assess/institutions">{text('needs.institutions.assess')}</Link>
        </p>
      ) : (
        <>
          <Sentence needs={needs} />
          <Map needs={needs} />
          <p>{text('needs.institutions.legend')}</p>
          <MaturityLegend indicators={needs.indicators} />
        </>
      )}
    </section>
  );
}

function Sentence({ needs }: { needs: Needs }) {
  const text = useText();
  const { indicators, targets, institutions, assessed, notAssessed } = needs;
  if (targets.every((target) => target === null))
    return (
      <p>
        {text('needs.institutions.noTargets')}{' '}
        <Link to="/assess/institutions/targets">{text('needs.institutions.setTargets')}</Link>
      </p>
    );
  const counts = indicators.map(({ text: { label } }, index) => ({
    label,
    institutions: institutions.filter(({ levels }) => gapOf(levels[index], targets[index]) > 0).length,
  }));
  const most = counts.reduce((first, next) => (next.institutions > first.institutions ? next : first));
  return (
    <p>
      {text('needs.institutions.sentence', {
        below: institutions.filter(({ below }) => below > 0).length,
        assessed,
        notAssessed,
      })}{' '}
      {most.institutions > 0 &&
        text('needs.institutions.most', { indicator: isolated(most.label), institutions: most.institutions })}
    </p>
  );
}

function Map({ needs }: { needs: Needs }) {
  const text = useText();
  const { number, date, list } = useFormat();
  const navigate = useNavigate();
  const { indicators, targets, institutions } = needs;
  const pageOf = (institutionId: string) => {
    const found = institutions.find((each) => each.institutionId === institutionId);
    return `/assess/institutions/${found?.assessmentId}/${institutionId}`;
  };
  return (
    <HeatMap
      caption={text('needs.institutions.map')}
      rowsAre={text('needs.by.institution')}
      columns={indicatorColumns(indicators)}
      asides={[text('needs.institutions.below'), text('needs.institutions.asOf')]}
      rows={institutions.map(({ institutionId, institutionName, levels, below, closesOn }) => ({
        id: institutionId,
        name: (
          <Link to={pageOf(institutionId)}>
            <bdi>{institutionName}</bdi>
          </Link>
        ),
        cells: indicators.map((indicator, index) => {
          const [ordinal, target] = [levels[index] ?? null, targets[index] ?? null];
          const level = { institution: institutionName, indicator, ordinal, target };
          return {
            shown: ordinal === null ? '–' : number(ordinal),
            spoken: list(spokenLevel(level, text, number)),
            strength: ordinal === null ? null : Math.min(1, gapOf(ordinal, target) / severeGap),
          };
        }),
        asides: [number(below), date(dayOf(closesOn))],
      }))}
      selected={null}
      onOpen={(institutionId, indicator) => void navigate(`${pageOf(institutionId)}?indicator=${indicator}`)}
    />
  );
}

/** Levels to go; 0 where one of the two is not known. */
const gapOf = (level: number | null | undefined, target: number | null | undefined): number =>
  typeof level === 'number' && typeof target === 'number' ? Math.max(0, target - level) : 0;
