import { useQuery } from '@apollo/client/react';
import { FrameworkDocument, type FrameworkQuery } from '../generated/documents';
import { useLocale, useText } from '../locale/use-text';
import { DomainSection } from './DomainSection';
import styles from './FrameworkPage.module.css';
import { Link } from 'react-router';
import { PageState } from './PageState';
import { Provenance } from './Provenance';
import { Words } from './Words';

export function FrameworkPage() {
  const { data, error, refetch } = useQuery(FrameworkDocument, { variables: { locale: useLocale() } });
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  const { framework } = data;
  return (
    <>
      <Heading framework={framework} />
      <Provenance framework={framework} />
      {framework.domains.map((domain) => (
        <DomainSection key={domain.id} domain={domain} levels={framework.levels} />
      ))}
      <Strand />
      <Attitudes framework={framework} />
      <Source framework={framework} />
    </>
  );
}

type Shown = FrameworkQuery['framework'];

function Heading({ framework }: { framework: Shown }) {
  const text = useText();
  const counts = {
    domains: framework.domains.length,
    competencies: framework.domains.flatMap(({ competencies }) => competencies).length,
    levels: framework.levels.filter(({ ordinal }) => ordinal > 0).length,
  };
  return (
    <header className={styles.heading}>
      <h1>
        <Words text={framework.text} />
      </h1>
      <p>{text('framework.summary', counts)}</p>
      <p>
        <Link to="/framework/editions">{text('framework.editions.link')}</Link>
      </p>
    </header>
  );
}

/** What the fourth label of the source is; its descriptors, where there are some, stand with their domain. */
function Strand() {
  const text = useText();
  return (
    <section className={styles.section}>
      <h2>{text('framework.strand.ai')}</h2>
      <p className={styles.quiet}>{text('framework.strand.what')}</p>
    </section>
  );
}

function Attitudes({ framework }: { framework: Shown }) {
  const text = useText();
  return (
    <section className={styles.section}>
      <h2>{text('framework.attitudes')}</h2>
      <p className={styles.quiet}>{text('framework.attitudes.wording')}</p>
      <dl className={styles.attitudes}>
        {framework.attitudes.map((attitude) => (
          <div key={attitude.id}>
            <dt>
              <Words text={attitude.text} />
            </dt>
            <dd>
              <Words text={attitude.text} part="definition" />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Source({ framework }: { framework: Shown }) {
  const text = useText();
  return (
    <section className={styles.section}>
      <h2>{text('framework.source')}</h2>
      <p lang="en" dir="ltr" className={styles.citation}>
        {framework.citation}
      </p>
      <p>
        <Words text={framework.text} part="note" />
      </p>
    </section>
  );
}
