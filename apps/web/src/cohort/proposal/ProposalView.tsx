import { useState } from 'react';
import { AcceptCohortProposalDocument, MoveProposedPersonDocument, type ComingIn } from '../../generated/documents';
import { useCommand } from '../../graphql/use-command';
import { isolated } from '../../locale/isolated';
import { useText } from '../../locale/use-text';
import { Button } from '../../ui/Button';
import { Done, type DoneThing } from '../../ui/Done';
import { Drawer } from '../../ui/Drawer';
import { Failure } from '../../ui/Failure';
import { PageHead } from '../../ui/PageHead';
import { AcceptForm } from './AcceptForm';
import { CohortTable } from './CohortTable';
import type { CohortProposal, Person, Proposal } from './parts';
import { ProposalProof } from './ProposalProof';
import { ProposedPeople } from './ProposedPeople';
import { useDiscard } from './use-discard';

interface ProposalViewProps {
  found: CohortProposal;
  proposal: Proposal;
  onChanged(): Promise<unknown>;
}

/** Proposed cohorts: why they are as they are, changed by hand at a told cost, formed in one step or thrown away. */
export function ProposalView({ found, proposal, onChanged }: ProposalViewProps) {
  const text = useText();
  const accept = useCommand(AcceptCohortProposalDocument, (data) => data.acceptCohortProposal);
  const { discard, throwAway } = useDiscard(found);
  const move = useCommand(MoveProposedPersonDocument, (data) => data.moveProposedPerson);
  /** Only of what was tried last is told what went wrong. */
  const [last, setLast] = useState<'accept' | 'discard' | 'move'>('accept');
  /** A cohort's place, or `left`; null: none. */
  const [opened, setOpened] = useState<number | 'left' | null>(null);
  const [done, setDone] = useState<DoneThing | null>(null);
  const { id: proposalId, version } = found;
  const { cohorts, people, placed } = proposal;
  const formed = cohorts.filter((cohort) => cohort.people > 0).length;
  const nameOf = (at: number | null) =>
    at === null ? text('proposal.noPlace') : text('proposal.cohort', { number: at + 1 });

  const moveTo = async (
    { personId, name }: Pick<Person, 'personId' | 'name'>,
    from: number | null,
    to: number | null,
    expectedVersion: number,
    undoing = false,
  ) => {
    setOpened(null);
    setLast('move');
    if (!(await move.run({ input: { proposalId, expectedVersion, personId, to } }))) return;
    await onChanged();
    if (undoing) return setDone({ sentence: text('house.undone') });
    setDone({
      sentence: text('proposal.movedTo', { name: isolated(name), cohort: nameOf(to) }),
      undo: () => void moveTo({ personId, name }, to, from, expectedVersion + 1, true),
    });
  };
  const form = async (comeIn: ComingIn) => {
    setDone(null);
    setLast('accept');
    if (await accept.run({ input: { proposalId, expectedVersion: version, comeIn } })) void onChanged();
  };
  const accepting = last === 'accept';
  const ending = accepting ? accept : discard;
  const at = opened === 'left' ? null : opened;
  return (
    <>
      <PageHead
        title={text('proposal.one')}
        sentence={text('proposal.sentence', {
          programme: isolated(found.programmeName),
          placed,
          people,
          cohorts: formed,
        })}
        action={
          <Button
            quiet
            pending={discard.pending}
            onClick={() => {
              setLast('discard');
              void throwAway();
            }}
          >
            {text('timetable.discard')}
          </Button>
        }
      />
      {last === 'move' ? (
        <Failure sentence={move.issue('proposalId') ?? move.sentence} onReload={move.reloadBy(onChanged)} />
      ) : (
        <Failure sentence={ending.issue('proposalId') ?? ending.sentence} onReload={ending.reloadBy(onChanged)} />
      )}
      <Done done={done} />
      <ProposalProof proposal={proposal} />
      <CohortTable proposal={proposal} nameOf={nameOf} onOpen={setOpened} />
      {formed > 0 && (
        <AcceptForm cohorts={formed} people={placed} pending={accept.pending} onAccept={(how) => void form(how)} />
      )}
      {opened !== null && (
        <Drawer title={nameOf(at)} onClose={() => setOpened(null)}>
          <ProposedPeople
            proposalId={proposalId}
            cohorts={cohorts}
            count={at === null ? people - placed : (cohorts[at]?.people ?? 0)}
            at={at}
            nameOf={nameOf}
            pending={move.pending}
            onMove={(person, to) => void moveTo(person, at, to, version)}
          />
        </Drawer>
      )}
    </>
  );
}
