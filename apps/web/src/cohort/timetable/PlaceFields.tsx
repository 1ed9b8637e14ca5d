import { useFormat } from '../../locale/use-format';
import { useText } from '../../locale/use-text';
import { Checks } from '../../ui/Checks';
import { Field } from '../../ui/Field';
import type { Choices } from './parts';

interface PlaceFieldsProps {
  cohorts: Choices['cohorts']['nodes'];
  modules: NonNullable<Choices['programme']>['plan']['modules'][number]['module'][];
  trainers: NonNullable<Choices['trainers']>;
  venues: NonNullable<Choices['venues']>;
  issue(path: string): string | null;
}

/** Who meets, for what, led by whom and where. */
export function PlaceFields({ cohorts, modules, trainers, venues, issue }: PlaceFieldsProps) {
  const text = useText();
  const { number } = useFormat();
  const [only] = trainers.length === 1 ? trainers : [];
  return (
    <>
      <Checks
        legend={text('timetable.cohorts')}
        name="cohorts"
        checked={cohorts.map(({ id }) => id)}
        choices={cohorts.map(({ id, name, seats }) => ({
          value: id,
          label: `${name} · ${text('timetable.venue.seatsOf', { count: seats })}`,
        }))}
        error={issue('cohortIds')}
      />
      {modules.map(({ id, hours, text: words }) => (
        <Checks
          key={id}
          legend={text('timetable.ledBy', { module: words.label, hours: number(hours) })}
          name={`trainers-${id}`}
          checked={only ? [only.personId] : []}
          choices={trainers.map(({ personId, name }) => ({ value: personId, label: name }))}
          error={issue('modules')}
        />
      ))}
      {venues.length > 0 && (
        <Checks
          legend={text('timetable.at')}
          name="venues"
          checked={[]}
          choices={venues.map(({ id, name, seats }) => ({
            value: id,
            label: `${name} · ${text('timetable.venue.seatsOf', { count: seats })}`,
          }))}
          error={issue('venueIds')}
        />
      )}
      <Field
        label={text('cohort.session.link')}
        hint={text('timetable.link.hint')}
        name="link"
        type="url"
        dir="ltr"
        error={issue('link') ?? (venues.length === 0 ? issue('venueIds') : null)}
      />
    </>
  );
}
