import { useState } from 'react';
import { TransferTeamDocument } from '../../generated/documents';
import { useCommand } from '../../graphql/use-command';
import { isolated } from '../../locale/isolated';
import { useText } from '../../locale/use-text';
import { FindPerson } from '../../organisation/FindPerson';
import { Button } from '../../ui/Button';
import { Drawer } from '../../ui/Drawer';
import { Failure } from '../../ui/Failure';
import { openAnswersOf, peopleFor, type TeamLeft } from './team';

interface TransferDrawerProps {
  team: TeamLeft;
  onDone(sentence: string): void;
  onClose(): void;
  /** Reads the teams again, after somebody else named a supervisor. */
  onReload(): Promise<unknown>;
}

interface Chosen {
  id: string;
  name: string;
}

/** Chooses who supervises a team from now on, and says what that does before it is done. */
export function TransferDrawer({ team, onDone, onClose, onReload }: TransferDrawerProps) {
  const text = useText();
  const [to, setTo] = useState<Chosen | null>(null);
  const transfer = useCommand(TransferTeamDocument, (data) => data.transferTeam);
  const people = to ? peopleFor(team, to.id) : [];
  const choose = (id: string, name: string) => {
    setTo({ id, name });
    return Promise.resolve(true);
  };
  const send = async ({ id, name }: Chosen) => {
    const input = { supervisorId: team.supervisorId, personIds: people.map(({ personId }) => personId), toId: id };
    const moved = await transfer.run({ input });
    if (moved) onDone(text('assessment.team.done', { count: moved.people, name: isolated(name) }));
  };
  return (
    <Drawer title={text('assessment.team.nameFor', { name: isolated(team.name) })} onClose={onClose}>
      <FindPerson
        label={text('assessment.team.who')}
        institutionId={null}
        action={text('assessment.team.choose')}
        actionOf={(name) => text('assessment.team.chooseOf', { name: isolated(name) })}
        onTake={choose}
      />
      {to && <Preview team={team} to={to} />}
      <Failure
        sentence={transfer.issue('personIds') ?? transfer.issue('toId') ?? transfer.sentence}
        onReload={transfer.reloadBy(onReload)}
      />
      {to && people.length > 0 && (
        <Button pending={transfer.pending} onClick={() => void send(to)}>
          {text('assessment.team.confirm', { count: people.length })}
        </Button>
      )}
    </Drawer>
  );
}

function Preview({ team, to }: { team: TeamLeft; to: Chosen }) {
  const text = useText();
  const people = peopleFor(team, to.id);
  const open = openAnswersOf(people);
  const name = isolated(to.name);
  if (people.length === 0) return <p role="status">{text('assessment.team.alone')}</p>;
  return (
    <div role="status">
      <p>{text('assessment.team.preview', { count: people.length, name })}</p>
      <p>{text('assessment.team.preview.open', { count: open, name })}</p>
      {open > 0 && <p>{text('assessment.team.preview.drafts')}</p>}
      {people.length < team.people.length && <p>{text('assessment.team.preview.herself', { name })}</p>}
    </div>
  );
}
