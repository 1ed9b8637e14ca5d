import { useId, type ReactNode } from 'react';
import type { CohortQuery } from '../generated/documents';
import { useText } from '../locale/use-text';
import { Field, SelectField } from '../ui/Field';
import type { Session } from './parts';
import { VenueList } from './venue/VenueList';

export type Trainers = NonNullable<CohortQuery['trainers']>;

interface MeetingFieldsProps {
  /** What stands in the fields at first. */
  meeting?: Pick<Session, 'title' | 'venue' | 'link' | 'trainerId'> | null;
  trainers: Trainers;
  issue(path: string): string | null;
  /** When it is: the fields between what it is called and where it is. */
  children: ReactNode;
}

/** What a meeting is called, when and where it is and by whom it is led: one, or each of a series. */
export function MeetingFields({ meeting, trainers, issue, children }: MeetingFieldsProps) {
  const text = useText();
  const venues = useId();
  return (
    <>
      <Field
        label={text('cohort.session.title')}
        name="title"
        dir="auto"
        defaultValue={meeting?.title}
        error={issue('title')}
      />
      {children}
      <Field
        label={text('cohort.session.venue')}
        hint={text('cohort.session.venue.hint')}
        name="venue"
        dir="auto"
        list={venues}
        defaultValue={meeting?.venue ?? undefined}
        error={issue('venue')}
      />
      <VenueList id={venues} />
      <Field
        label={text('cohort.session.link')}
        name="link"
        type="url"
        dir="ltr"
        defaultValue={meeting?.link ?? undefined}
        error={issue('link')}
      />
      <SelectField
        label={text('cohort.session.trainer')}
        name="trainerId"
        defaultValue={meeting?.trainerId ?? ''}
        choices={[
          { value: '', label: text('cohort.session.noTrainer') },
          ...trainers.map(({ personId, name }) => ({ value: personId, label: name })),
        ]}
        error={issue('trainerId')}
      />
    </>
  );
}

/** Those fields as the api takes them. */
export const meetingIn = (field: (name: string) => string) => ({
  title: field('title'),
  venue: field('venue') || null,
  link: field('link') || null,
  trainerId: field('trainerId') || null,
});
