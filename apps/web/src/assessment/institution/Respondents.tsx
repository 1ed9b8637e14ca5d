import { useState } from 'react';
import { NameRespondentDocument, RemoveRespondentDocument } from '../../generated/documents';
import { useCommand } from '../../graphql/use-command';
import { isolated } from '../../locale/isolated';
import { useText } from '../../locale/use-text';
import { FindPerson } from '../../organisation/FindPerson';
import { ConfirmDrawer } from '../../ui/ConfirmDrawer';
import { Failure } from '../../ui/Failure';
import { LinkButton } from '../../ui/LinkButton';
import type { Assessed } from './assessed';
import styles from './Institution.module.css';

interface RespondentsProps {
  assessed: Assessed;
  onDone(sentence: string): void;
}

type Respondent = Assessed['respondents'][number];

/** Who is asked about the institution, and whether they have submitted; more can be named, and who has not submitted taken back. */
export function Respondents({ assessed, onDone }: RespondentsProps) {
  const text = useText();
  const [removing, setRemoving] = useState<Respondent | null>(null);
  const { respondents, coordinates, over, indicators } = assessed;
  const changes = coordinates && !over;
  return (
    <section className={styles.card}>
      <h2>{text('assessment.institution.respondents')}</h2>
      {respondents.length === 0 && <p>{text('assessment.institution.nobody')}</p>}
      <ul className={styles.list}>
        {respondents.map((each) => (
          <li key={each.personId}>
            <bdi>{each.name}</bdi>
            {each.post && (
              <>
                {' · '}
                <bdi>{each.post}</bdi>
              </>
            )}
            {': '}
            {text(each.submitted ? 'assessment.institution.submitted' : 'assessment.institution.waiting')}{' '}
            {changes && !each.submitted && (
              <LinkButton
                aria-label={text('assessment.institution.removeOf', { name: isolated(each.name) })}
                onClick={() => setRemoving(each)}
              >
                {text('assessment.institution.remove')}
              </LinkButton>
            )}
          </li>
        ))}
      </ul>
      {changes && !indicators.some(({ settled }) => settled) && <NameSomebody assessed={assessed} onDone={onDone} />}
      {removing && (
        <RemoveDrawer
          assessed={assessed}
          respondent={removing}
          onClose={() => setRemoving(null)}
          onDone={(sentence) => {
            setRemoving(null);
            onDone(sentence);
          }}
        />
      )}
    </section>
  );
}

function NameSomebody({ assessed, onDone }: RespondentsProps) {
  const text = useText();
  const name = useCommand(NameRespondentDocument, (data) => data.nameRespondent);
  const { assessmentId, institutionId } = assessed;
  const take = async (personId: string) => {
    const named = await name.run({ input: { assessmentId, institutionId, personId } });
    if (named) onDone(text('assessment.institution.named'));
    return named !== null;
  };
  return (
    <>
      <FindPerson
        label={text('assessment.institution.person')}
        institutionId={null}
        action={text('assessment.institution.add')}
        actionOf={(who) => text('assessment.institution.addOf', { name: isolated(who) })}
        onTake={take}
      />
      <Failure sentence={name.issue('personId') ?? name.sentence} />
    </>
  );
}

interface RemoveDrawerProps extends RespondentsProps {
  respondent: Respondent;
  onClose(): void;
}

function RemoveDrawer({ assessed, respondent, onDone, onClose }: RemoveDrawerProps) {
  const text = useText();
  const remove = useCommand(RemoveRespondentDocument, (data) => data.removeRespondent);
  const { assessmentId, institutionId } = assessed;
  const send = async () => {
    const input = { assessmentId, institutionId, personId: respondent.personId };
    if (await remove.run({ input })) onDone(text('assessment.institution.removed'));
  };
  return (
    <ConfirmDrawer
      action={text('assessment.institution.remove')}
      consequence={text('assessment.institution.remove.text', { name: isolated(respondent.name) })}
      pending={remove.pending}
      sentence={remove.sentence}
      onConfirm={() => void send()}
      onClose={onClose}
    />
  );
}
