import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { PageState } from '../../framework/PageState';
import { TeamsLeftDocument } from '../../generated/documents';
import { dayOf } from '../../locale/day';
import { isolated } from '../../locale/isolated';
import { useFormat } from '../../locale/use-format';
import { useText } from '../../locale/use-text';
import { Done } from '../../ui/Done';
import { LinkButton } from '../../ui/LinkButton';
import { ListPage } from '../../ui/ListPage';
import { openAnswersOf, type TeamLeft } from './team';
import { TransferDrawer } from './TransferDrawer';

/** Supervisors who have left or work out of reach, and who reports to them: another is named, team by team. */
export function TeamsLeftPage() {
  const text = useText();
  const { data, error, refetch } = useQuery(TeamsLeftDocument, { fetchPolicy: 'network-only' });
  const [open, setOpen] = useState<TeamLeft['supervisorId'] | null>(null);
  const [done, setDone] = useState<string | null>(null);
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  const { totalCount, teams } = data.teamsLeft;
  const opened = teams.find(({ supervisorId }) => supervisorId === open);
  const finish = (sentence: string) => {
    setOpen(null);
    setDone(sentence);
    void refetch();
  };
  return (
    <>
      <ListPage
        title={text('assessment.team.title')}
        sentence={text('assessment.team.sentence', { count: totalCount })}
        columns={[
          ...(['supervisor', 'why', 'people', 'open'] as const).map((name) => text(`assessment.team.${name}`)),
          '',
        ]}
        empty={text('assessment.team.empty')}
        onMore={null}
      >
        {teams.map((team) => (
          <TeamRow key={team.supervisorId} team={team} onOpen={() => setOpen(team.supervisorId)} />
        ))}
      </ListPage>
      {totalCount > teams.length && <p>{text('assessment.team.more', { shown: teams.length, count: totalCount })}</p>}
      <Done done={done === null ? null : { sentence: done }} />
      {opened && <TransferDrawer team={opened} onDone={finish} onClose={() => setOpen(null)} onReload={refetch} />}
    </>
  );
}

function TeamRow({ team, onOpen }: { team: TeamLeft; onOpen(): void }) {
  const text = useText();
  const format = useFormat();
  const { name, leftOn, people } = team;
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
      </th>
      <td>
        {leftOn
          ? text('assessment.team.why.left', { day: isolated(format.date(dayOf(leftOn))) })
          : text('assessment.team.why.beyond')}
      </td>
      <td>{format.number(people.length)}</td>
      <td>{format.number(openAnswersOf(people))}</td>
      <td>
        <LinkButton aria-label={text('assessment.team.nameOf', { name: isolated(name) })} onClick={onOpen}>
          {text('assessment.team.name')}
        </LinkButton>
      </td>
    </tr>
  );
}
