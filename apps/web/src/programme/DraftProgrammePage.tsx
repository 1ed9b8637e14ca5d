import { useQuery } from '@apollo/client/react';
import { useNavigate, useSearchParams } from 'react-router';
import { PageState } from '../framework/PageState';
import { DraftProgrammeDocument, ProgrammeChoicesDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { useFormat } from '../locale/use-format';
import { useLocale, useText } from '../locale/use-text';
import { useNeedsDue } from '../needs/use-needs-due';
import { treeChoices } from '../organisation/institution-tree';
import { useInstitutions } from '../organisation/use-institutions';
import { Button } from '../ui/Button';
import { Failure } from '../ui/Failure';
import { Field, SelectField } from '../ui/Field';
import { Form } from '../ui/Form';
import { Notice } from '../ui/Notice';
import { PageHead } from '../ui/PageHead';

const SHOWS_NO_NUMBERS: [] = [];

/** For whom a programme is: asked once, before anything is tailored. The address may answer some of it already. */
export function DraftProgrammePage() {
  const text = useText();
  const navigate = useNavigate();
  const [asked] = useSearchParams();
  const { institutions } = useInstitutions();
  const { data, error, refetch } = useQuery(ProgrammeChoicesDocument, { variables: { locale: useLocale() } });
  const { moment } = useFormat();
  const due = useNeedsDue(null, SHOWS_NO_NUMBERS);
  const draft = useCommand(DraftProgrammeDocument, (result) => result.draftProgramme);
  if (!data || !institutions) return <PageState error={error} onRetry={() => void refetch()} />;

  const send = async (field: (name: string) => string) => {
    const drafted = await draft.run({
      input: {
        name: field('name'),
        roundId: field('roundId'),
        institutionId: field('institutionId'),
        roleProfileId: field('roleProfileId') || null,
        competencyId: field('competencyId') || null,
      },
    });
    if (drafted) await navigate(`/tailor/${drafted.programmeId}`);
  };
  const all = { value: '', label: text('programme.draft.all') };
  const competencies = data.framework.domains.flatMap((domain) => domain.competencies);
  const own = ['name', 'roundId', 'institutionId', 'roleProfileId', 'competencyId'].some((path) => draft.issue(path));
  // A post or follow-up round holds the learners of one programme; needs are those of everybody.
  const ofEverybody = data.assessmentRounds.find(({ kind }) => kind === 'baseline' || kind === 'stand_alone');
  return (
    <>
      <PageHead title={text('programme.new')} sentence={text('programme.draft.sentence')} />
      {due && <Notice tone="attention">{text('needs.due.draft', { moment: moment(due) })}</Notice>}
      <Failure sentence={own ? null : draft.sentence} />
      <Form onSend={(field) => void send(field)}>
        <Field
          label={text('programme.draft.name')}
          hint={text('programme.draft.name.hint')}
          name="name"
          dir="auto"
          autoComplete="off"
          error={draft.issue('name')}
        />
        <SelectField
          label={text('programme.draft.round')}
          name="roundId"
          defaultValue={asked.get('round') ?? ofEverybody?.id}
          choices={data.assessmentRounds.map(({ id, name }) => ({ value: id, label: name }))}
          error={draft.issue('roundId')}
        />
        <SelectField
          label={text('programme.draft.institution')}
          name="institutionId"
          defaultValue={asked.get('institution') ?? undefined}
          choices={treeChoices(institutions)}
          error={draft.issue('institutionId')}
        />
        <SelectField
          label={text('programme.draft.roleProfile')}
          name="roleProfileId"
          defaultValue={asked.get('role') ?? undefined}
          choices={[all, ...data.roleProfiles.profiles.map(({ id, text: { label } }) => ({ value: id, label }))]}
          error={draft.issue('roleProfileId')}
        />
        <SelectField
          label={text('programme.draft.competency')}
          name="competencyId"
          defaultValue={asked.get('competency') ?? undefined}
          choices={[
            all,
            ...competencies.map(({ id, code, text: { label } }) => ({ value: id, label: `${code} ${label}` })),
          ]}
          error={draft.issue('competencyId')}
        />
        <Button type="submit" pending={draft.pending}>
          {text('programme.draft.action')}
        </Button>
      </Form>
    </>
  );
}
