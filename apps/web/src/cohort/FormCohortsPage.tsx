import { useQuery } from '@apollo/client/react';
import { Link, useParams } from 'react-router';
import { useState } from 'react';
import { FormCohortsDocument, PeopleToPlaceDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import buttons from '../ui/Button.module.css';
import { Checks } from '../ui/Checks';
import { Failure } from '../ui/Failure';
import { Field } from '../ui/Field';
import { Form } from '../ui/Form';
import { Notice } from '../ui/Notice';
import { PageHead } from '../ui/PageHead';
import { SizeFields } from './SizeFields';

/** Groups the people in need of a programme into cohorts of a good size. */
export function FormCohortsPage() {
  const text = useText();
  const { programmeId = '' } = useParams();
  const { data } = useQuery(PeopleToPlaceDocument, { variables: { programmeId }, fetchPolicy: 'cache-and-network' });
  const form = useCommand(FormCohortsDocument, (result) => result.formCohorts);
  const [formed, setFormed] = useState<{ cohorts: number; placed: number; left: number } | null>(null);
  const people = data?.peopleToPlace ?? null;
  const send = async (field: (name: string) => string) => {
    const done = await form.run({
      input: {
        programmeId,
        seats: Number(field('seats')),
        leastPeople: Number(field('leastPeople') || 0),
        most: field('most') === '' ? null : Number(field('most')),
        enrol: field('enrol') === 'yes',
      },
    });
    if (done) setFormed({ cohorts: done.cohortIds.length, placed: done.placed, left: done.left });
  };
  if (formed) {
    return (
      <>
        <PageHead title={text('cohort.form')} />
        <Notice tone="done">
          <p>{text('cohort.formed', formed)}</p>
        </Notice>
        <p>
          <Link className={buttons.button} to={`/cohorts?programme=${programmeId}`}>
            {text('cohort.formed.see')}
          </Link>
        </p>
      </>
    );
  }
  const told = ['seats', 'leastPeople', 'most', 'programmeId'].some((path) => form.issue(path));
  return (
    <>
      <PageHead
        title={text('cohort.form')}
        sentence={people === null ? undefined : text('cohort.form.sentence', { count: people })}
        action={
          people === null ? undefined : <Link to={`/tailor/${programmeId}/proposals`}>{text('proposal.ask')}</Link>
        }
      />
      <Failure sentence={form.issue('programmeId') ?? (told ? null : form.sentence)} />
      <Form onSend={(field) => void send(field)}>
        <SizeFields issue={form.issue} />
        <Field
          label={text('cohort.form.most')}
          hint={text('cohort.form.most.hint')}
          name="most"
          type="number"
          min={1}
          error={form.issue('most')}
        />
        <Checks
          legend={text('cohort.form.who')}
          name="enrol"
          checked={['yes']}
          choices={[{ value: 'yes', label: text('cohort.form.enrol') }]}
        />
        <p>{text('cohort.form.told')}</p>
        <Button type="submit" pending={form.pending}>
          {text('cohort.form')}
        </Button>
      </Form>
    </>
  );
}
