import { useQuery } from '@apollo/client/react';
import { useNavigate } from 'react-router';
import { PageState } from '../../framework/PageState';
import {
  OpenInstitutionAssessmentDocument,
  PossibleModeratorsDocument,
  WhomToAskDocument,
  type WhomToAskQuery,
} from '../../generated/documents';
import { useCommand } from '../../graphql/use-command';
import { daysFrom, today } from '../../locale/day';
import { useLocale, useText } from '../../locale/use-text';
import { Button } from '../../ui/Button';
import { Checks } from '../../ui/Checks';
import { Failure } from '../../ui/Failure';
import { Field, SelectField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import form from '../../ui/Form.module.css';
import { PageHead } from '../../ui/PageHead';
import page from '../ImportPage.module.css';
import { inTreeOrder } from '../institution-tree';

/** How long respondents have to answer, unless the coordinator says otherwise. */
const DAYS_TO_ANSWER = 28;

/** Assesses institutions: which, by whose answers, from when to when. */
export function OpenInstitutionAssessmentPage() {
  const { data, error, refetch } = useQuery(WhomToAskDocument, { variables: { locale: useLocale() } });
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  return <OpenForm words={data} />;
}

function OpenForm({ words }: { words: WhomToAskQuery }) {
  const text = useText();
  const navigate = useNavigate();
  const open = useCommand(OpenInstitutionAssessmentDocument, (data) => data.openInstitutionAssessment);
  const { issue } = open;
  // Who coordinates those at the top coordinates all below.
  const known = new Set(words.institutions.map(({ id }) => id));
  const institutionIds = words.institutions.filter(({ parentId }) => !known.has(parentId ?? '')).map(({ id }) => id);
  const { data } = useQuery(PossibleModeratorsDocument, { variables: { institutionIds } });
  const moderators = data?.possibleModerators ?? [];

  async function send(field: (name: string) => string, ticked: (name: string) => string[]) {
    const input = {
      name: field('name').trim(),
      institutionIds: ticked('institutionIds'),
      roleProfileId: field('roleProfileId') || null,
      moderatorId: field('moderatorId') || null,
      opensOn: field('opensOn'),
      closesOn: field('closesOn'),
    };
    const opened = await open.run({ input });
    if (opened) void navigate(`/assess/institutions/${opened.assessmentId}`);
  }

  return (
    <>
      <PageHead title={text('assessment.institutions.new')} sentence={text('assessment.institutions.about')} />
      <Form className={`${form.form} ${page.narrow}`} onSend={(field, ticked) => void send(field, ticked)}>
        <Field label={text('assessment.institutions.name')} name="name" dir="auto" error={issue('name')} />
        <Checks
          legend={text('assessment.institutions.which')}
          name="institutionIds"
          checked={[]}
          choices={inTreeOrder(words.institutions).map(({ place, depth }) => ({
            value: place.id,
            label: `${'\u2003'.repeat(depth)}${place.name}`,
          }))}
          error={issue('institutionIds')}
        />
        <SelectField
          label={text('assessment.institutions.profile')}
          hint={text('assessment.institutions.profile.hint')}
          name="roleProfileId"
          choices={[
            { value: '', label: text('assessment.institutions.profile.nobody') },
            ...words.roleProfiles.profiles.map((profile) => ({ value: profile.id, label: profile.text.label })),
          ]}
          error={issue('roleProfileId')}
        />
        <SelectField
          label={text('assessment.institution.whoModerates')}
          hint={text('assessment.institutions.moderator.hint')}
          name="moderatorId"
          choices={[
            { value: '', label: text('assessment.institutions.moderator.first') },
            ...moderators.map(({ personId, name }) => ({ value: personId, label: name })),
          ]}
          error={issue('moderatorId')}
        />
        <Field
          label={text('assessment.asked.opensOn')}
          name="opensOn"
          type="date"
          defaultValue={today()}
          error={issue('opensOn')}
        />
        <Field
          label={text('assessment.asked.closesOn')}
          name="closesOn"
          type="date"
          defaultValue={daysFrom(today(), DAYS_TO_ANSWER)}
          error={issue('closesOn')}
        />
        <Failure sentence={open.sentence} />
        <Button type="submit" pending={open.pending}>
          {text('assessment.institutions.new')}
        </Button>
      </Form>
    </>
  );
}
