import { useQuery } from '@apollo/client/react';
import { useParams } from 'wouter';
import { PageState } from '../../framework/PageState';
import { PublishedProgrammeDocument, type PublishedProgrammeQuery } from '../../generated/documents';
import { isolated } from '../../locale/isolated';
import { Later } from '../../locale/Later';
import { useFormat } from '../../locale/use-format';
import { useLocale, useText } from '../../locale/use-text';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { PublishedModule } from './PublishedModule';
import styles from './PublishedProgramme.module.css';

type Published = NonNullable<PublishedProgrammeQuery['publishedProgramme']>;

/** What a programme is, for whom it concerns: to be read on a screen, or printed and handed out. */
export function PublishedProgrammePage() {
  return (
    <Later>
      <Read />
    </Later>
  );
}

function Read() {
  const text = useText();
  const { programmeId = '' } = useParams();
  const { data, error, refetch } = useQuery(PublishedProgrammeDocument, {
    variables: { id: programmeId, locale: useLocale() },
    fetchPolicy: 'cache-and-network',
  });
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  const { publishedProgramme: programme, framework } = data;
  if (!programme) return <Notice tone="attention">{text('programme.published.gone')}</Notice>;
  return (
    <article className={styles.programme}>
      <Head programme={programme} />
      <p className={styles.print}>
        <Button quiet onClick={() => window.print()}>
          {text('programme.published.print')}
        </Button>
      </p>
      <h2>{text('programme.published.modules')}</h2>
      <ol className={styles.modules}>
        {programme.modules.map((module) => (
          <PublishedModule key={module.id} module={module} framework={framework} />
        ))}
      </ol>
      <p className={styles.quiet}>{text('programme.published.skip')}</p>
    </article>
  );
}

function Head({ programme }: { programme: Published }) {
  const text = useText();
  const { date, number } = useFormat();
  const { name, institutionName, roleProfileName, version, publishedAt, hours, modules, proof } = programme;
  const institution = isolated(institutionName);
  const day = isolated(date(new Date(publishedAt)));
  return (
    <>
      <h1>
        <bdi>{name}</bdi>
      </h1>
      <p>
        {roleProfileName === null
          ? text('programme.published.for', { institution })
          : text('programme.published.forRole', { institution, role: isolated(roleProfileName) })}{' '}
        {text('programme.published.takes', { modules: modules.length, hours: number(hours) })}
      </p>
      {proof && <Proof proof={proof} />}
      <p className={styles.quiet}>
        {version === null
          ? text('programme.published.on', { day })
          : text('programme.published.version', { day, version })}
      </p>
    </>
  );
}

/** How it was found, in one sentence, and whether it was edited by hand since. */
function Proof({ proof }: { proof: NonNullable<Published['proof']> }) {
  const text = useText();
  const { list, number } = useFormat();
  const { objective, status, unchanged, hours, hoursPerPerson } = proof;
  const limits = [
    ...(hours === null ? [] : [text('programme.published.hours', { hours: number(hours) })]),
    ...(hoursPerPerson === null ? [] : [text('programme.published.hoursPerPerson', { hours: number(hoursPerPerson) })]),
  ];
  const best = text(`programme.published.best.${objective}`);
  const under = limits.length > 0 ? list(limits) : text('programme.published.noLimits');
  return (
    <p>
      {text(status === 'optimal' ? 'programme.published.proven' : 'programme.published.found', { best, under })}{' '}
      {!unchanged && text('programme.published.edited')}
    </p>
  );
}
