import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { PageState } from '../../framework/PageState';
import { ProgrammeVersionsDocument, ResetPlanDocument, type ProgrammeVersionsQuery } from '../../generated/documents';
import { useCommand } from '../../graphql/use-command';
import { isolated } from '../../locale/isolated';
import { useFormat } from '../../locale/use-format';
import { useLocale, useText } from '../../locale/use-text';
import { useMe } from '../../organisation/SignedIn';
import { Done, type DoneThing } from '../../ui/Done';
import { Failure } from '../../ui/Failure';
import { LinkButton } from '../../ui/LinkButton';
import { ListPage } from '../../ui/ListPage';
import { Notice } from '../../ui/Notice';
import { shareClosed } from '../parts';
import { SaveVersion } from './SaveVersion';
import { useChangeSentences } from './use-change-sentences';

type Version = NonNullable<ProgrammeVersionsQuery['programmeVersions']>[number];

/** Every version of a programme, the newest first; the draft can go back to any of them. */
export function VersionsPage() {
  const text = useText();
  const { programmeId = '' } = useParams();
  const { roles } = useMe();
  const [done, setDone] = useState<DoneThing | null>(null);
  const reset = useCommand(ResetPlanDocument, (result) => result.resetPlan);
  const { data, error, refetch } = useQuery(ProgrammeVersionsDocument, {
    variables: { programmeId, locale: useLocale() },
    fetchPolicy: 'cache-and-network',
  });
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  const { programme, programmeVersions: versions } = data;
  if (!programme || !versions) return <Notice tone="attention">{text('programme.gone')}</Notice>;
  const changeable = programme.state === 'draft' && roles.includes('coordinator');
  const send = async ({ id, number }: Version) => {
    setDone(null);
    const input = { programmeVersionId: id, expectedVersion: programme.version };
    if (!(await reset.run({ input }))) return;
    setDone({ sentence: text('programme.version.resetDone', { number }) });
    void refetch();
  };
  return (
    <>
      <Done done={done} />
      <Failure sentence={reset.sentence} onReload={reset.reloadBy(refetch)} />
      <ListPage
        title={text('programme.versions.of', { programme: isolated(programme.name) })}
        sentence={text('programme.versions.sentence', { count: versions.length })}
        action={<Link to={`/tailor/${programmeId}`}>{text('programme.versions.toPlan')}</Link>}
        columns={(['number', 'made', 'change', 'takes', ...(changeable ? (['actions'] as const) : [])] as const).map(
          (column) => text(`programme.versions.column.${column}`),
        )}
        empty={
          programme.state === 'published' && roles.includes('coordinator') ? (
            <SaveVersion programmeId={programmeId} onSaved={refetch} />
          ) : (
            text('programme.versions.none')
          )
        }
        onMore={null}
      >
        {versions.map((version) => (
          <Row key={version.id} version={version} onReset={changeable ? () => void send(version) : null} />
        ))}
      </ListPage>
    </>
  );
}

function Row({ version, onReset }: { version: Version; onReset: (() => void) | null }) {
  const text = useText();
  const { moment, money, number: write, percent } = useFormat();
  const sentences = useChangeSentences();
  const { id, number, madeBy, madeAt, change, plan, submission } = version;
  const share = shareClosed(plan);
  const does = [
    plan.cost === null ? text('programme.withheld.short') : money(plan.cost),
    ...(share === null ? [] : [text('programme.version.closes', { share: percent(share) })]),
  ];
  return (
    <tr>
      <th scope="row">
        <Link to={`/tailor/versions/${id}`}>{text('programme.version.number', { number })}</Link>
      </th>
      <td>
        <bdi>{madeBy}</bdi>, {moment(madeAt)}. {submission && text(`programme.submission.${submission.state}`)}
      </td>
      <td>{sentences(change).join(' ')}</td>
      <td>
        {text('programme.takes', { modules: plan.modules.length, hours: write(plan.hours) })} {does.join(' · ')}
      </td>
      {onReset && (
        <td>
          <LinkButton aria-label={text('programme.version.resetTo', { number })} onClick={onReset}>
            {text('programme.version.reset')}
          </LinkButton>
        </td>
      )}
    </tr>
  );
}
