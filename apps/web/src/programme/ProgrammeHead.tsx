import { Link } from 'react-router';
import { PublishProgrammeDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { useMe } from '../organisation/SignedIn';
import { Button } from '../ui/Button';
import buttons from '../ui/Button.module.css';
import { Failure } from '../ui/Failure';
import { PageHead } from '../ui/PageHead';
import { shareClosed, type Programme } from './parts';

interface ProgrammeHeadProps {
  programme: Programme;
  changeable: boolean;
  onChanged(): Promise<unknown>;
}

/** The programme in one sentence, and its publishing. */
export function ProgrammeHead({ programme, changeable, onChanged }: ProgrammeHeadProps) {
  const text = useText();
  const { money, number, percent } = useFormat();
  const publish = useCommand(PublishProgrammeDocument, (data) => data.publishProgramme);
  const { roles } = useMe();
  const { id, name, version, plan, institutionName, peopleInNeed, round, state } = programme;
  const send = async () => {
    if (await publish.run({ input: { programmeId: id, expectedVersion: version } })) void onChanged();
  };
  const group = text('programme.group', {
    people: peopleInNeed === null ? text('programme.few') : number(peopleInNeed),
    institution: isolated(institutionName),
    round: isolated(round.name),
  });
  const share = shareClosed(plan);
  const takes = { modules: plan.modules.length, hours: number(plan.hours) };
  const does =
    share === null
      ? text('programme.takes', takes)
      : text('programme.does', {
          ...takes,
          cost: plan.cost === null ? text('programme.few') : money(plan.cost),
          share: percent(share),
        });
  return (
    <>
      <PageHead
        title={name}
        sentence={`${text(`programme.state.${state}`)}. ${group} ${plan.modules.length > 0 ? does : text('programme.empty')}`}
        action={
          state === 'published' && roles.includes('coordinator') ? (
            <Link className={buttons.button} to={`/tailor/${id}/cohorts`}>
              {text('cohort.form')}
            </Link>
          ) : (
            changeable &&
            plan.modules.length > 0 && (
              <Button pending={publish.pending} onClick={() => void send()}>
                {text('programme.publish')}
              </Button>
            )
          )
        }
      />
      <p>
        <Link to={`/tailor/${id}/versions`}>{text('programme.versions')}</Link>
      </p>
      <Failure sentence={publish.issue('programmeId') ?? publish.sentence} onReload={publish.reloadBy(onChanged)} />
    </>
  );
}
