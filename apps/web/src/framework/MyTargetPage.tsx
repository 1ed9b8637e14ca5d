import { useQuery } from '@apollo/client/react';
import { MyTargetDocument, type FrameworkPartsFragment, type RoleProfilePartsFragment } from '../generated/documents';
import { useLocale, useText } from '../locale/use-text';
import { Notice } from '../ui/Notice';
import { MyCompetencies, MyCompetency } from './MyCompetencies';
import styles from './MyCompetencies.module.css';
import type { CompetencyDomain } from './parts';
import { PageState } from './PageState';
import { Provenance } from './Provenance';
import { Words } from './Words';

/** What the learner's role asks of her, competency by competency. */
export function MyTargetPage() {
  const text = useText();
  const { data, error, refetch } = useQuery(MyTargetDocument, { variables: { locale: useLocale() } });
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  const { framework, myRoleProfile } = data;
  return (
    <>
      <header className={styles.heading}>
        <h1>{text('framework.mine.title')}</h1>
        {myRoleProfile && <RoleSentence profile={myRoleProfile} />}
      </header>
      {!myRoleProfile && (
        <Notice tone="attention" title={text('framework.mine.none.title')}>
          <p>{text('framework.mine.none')}</p>
        </Notice>
      )}
      {myRoleProfile && <Provenance framework={framework} />}
      {myRoleProfile &&
        framework.domains.map((domain) => (
          <DomainTargets key={domain.id} domain={domain} framework={framework} profile={myRoleProfile} />
        ))}
    </>
  );
}

function RoleSentence({ profile }: { profile: RoleProfilePartsFragment }) {
  const text = useText();
  return (
    <>
      <p>
        {text('framework.mine.role')}{' '}
        <strong>
          <Words text={profile.text} />
        </strong>
      </p>
      {profile.text.definition && (
        <p>
          <Words text={profile.text} part="definition" />
        </p>
      )}
      <p className={styles.quiet}>{text('framework.mine.count', { count: profile.targets.length })}</p>
    </>
  );
}

interface DomainTargetsProps {
  domain: CompetencyDomain;
  framework: FrameworkPartsFragment;
  profile: RoleProfilePartsFragment;
}

function DomainTargets({ domain, framework, profile }: DomainTargetsProps) {
  const targeted = domain.competencies.flatMap((competency) => {
    const target = profile.targets.find(({ competencyId }) => competencyId === competency.id);
    return target ? [{ competency, ordinal: target.ordinal }] : [];
  });
  if (targeted.length === 0) return null;
  return (
    <section className={styles.domain}>
      <h2>
        <Words text={domain.text} />
      </h2>
      <MyCompetencies>
        {targeted.map(({ competency, ordinal }) => (
          <MyCompetency
            key={competency.id}
            name={<Words text={competency.text} />}
            heading="h3"
            levels={framework.levels}
            target={ordinal}
          >
            <TargetLevel ordinal={ordinal} framework={framework} />
            {competency.text.definition && (
              <p>
                <Words text={competency.text} part="definition" />
              </p>
            )}
            <Meaning descriptors={[...competency.descriptors, ...domain.descriptors]} ordinal={ordinal} />
          </MyCompetency>
        ))}
      </MyCompetencies>
    </section>
  );
}

function TargetLevel({ ordinal, framework }: { ordinal: number; framework: FrameworkPartsFragment }) {
  const text = useText();
  const level = framework.levels.find((candidate) => candidate.ordinal === ordinal);
  return (
    <p>
      {text('framework.mine.target')} <strong>{level && <Words text={level.text} />}</strong>
    </p>
  );
}

/** A competency's own descriptor of the level if it has one, else its domain's. */
function Meaning({ descriptors, ordinal }: { descriptors: CompetencyDomain['descriptors']; ordinal: number }) {
  const text = useText();
  const descriptor = descriptors.find((candidate) => candidate.strand === null && candidate.ordinal === ordinal);
  if (!descriptor) return null;
  return (
    <p className={styles.quiet}>
      {text('framework.mine.means')} <Words text={descriptor.text} />
    </p>
  );
}
