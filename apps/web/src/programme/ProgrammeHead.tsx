import { Link } from 'react-router';
import { ProgrammeMoney } from '../budget/ProgrammeMoney';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { useMe } from '../organisation/SignedIn';
import buttons from '../ui/Button.module.css';
import { PageHead } from '../ui/PageHead';
import { Pending } from './approval/Pending';
import { SubmitProgramme } from './approval/SubmitProgramme';
import { learnerHours, type Programme } from './parts';
import { PublishProgramme } from './PublishProgramme';
import { usePlanSentence } from './use-plan-sentence';

interface ProgrammeHeadProps {
  programme: Programme;
  changeable: boolean;
  onChanged(): Promise<unknown>;
}

/** The programme in one sentence, how it gets published, and what it costs. */
export function ProgrammeHead({ programme, changeable, onChanged }: ProgrammeHeadProps) {
  const text = useText();
  const { number } = useFormat();
  const planSentence = usePlanSentence();
  const { roles } = useMe();
  const { id, name, version, plan, institutionName, peopleInNeed, round, state, pending, approvalSteps } = programme;
  const ready = changeable && !pending && plan.modules.length > 0;
  const LastStep = approvalSteps.length > 0 ? SubmitProgramme : PublishProgramme;
  const group = text('programme.group', {
    people: peopleInNeed === null ? text('programme.few') : number(peopleInNeed),
    institution: isolated(institutionName),
    round: isolated(round.name),
  });
  const does = plan.modules.length > 0 ? planSentence(plan) : text('programme.empty');
  return (
    <>
      <PageHead
        title={name}
        sentence={`${text(`programme.state.${state}`)}. ${group} ${does}`}
        action={
          state === 'published' &&
          roles.includes('coordinator') && (
            <Link className={buttons.button} to={`/tailor/${id}/cohorts`}>
              {text('cohort.form')}
            </Link>
          )
        }
      />
      <p>
        <Link to={`/tailor/${id}/versions`}>{text('programme.versions')}</Link>
        {state === 'published' && (
          <>
            {' · '}
            <a href={`/programmes/${id}`}>{text('programme.readAs')}</a>
          </>
        )}
      </p>
      {ready && <LastStep key={version} programme={programme} onChanged={onChanged} />}
      {pending && <Pending pending={pending} mayWithdraw={changeable} onChanged={onChanged} />}
      {state === 'published' && (
        <ProgrammeMoney programmeId={id} cost={plan.cost} people={peopleInNeed} hours={learnerHours(plan)} />
      )}
    </>
  );
}
