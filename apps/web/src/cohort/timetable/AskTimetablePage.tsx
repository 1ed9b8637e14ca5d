import { useQuery } from '@apollo/client/react';
import { Link, useNavigate, useParams } from 'react-router';
import { PageState } from '../../framework/PageState';
import { AskTimetableDocument, StartTimetableDocument } from '../../generated/documents';
import { useCommand } from '../../graphql/use-command';
import { isolated } from '../../locale/isolated';
import { useFormat } from '../../locale/use-format';
import { useLocale, useText } from '../../locale/use-text';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { Form } from '../../ui/Form';
import { Notice } from '../../ui/Notice';
import { PageHead } from '../../ui/PageHead';
import { PlaceFields } from './PlaceFields';
import { TimeFields } from './TimeFields';

/** Asks for a timetable of the cohorts of a programme, and shows those that were asked for before. */
export function AskTimetablePage() {
  const text = useText();
  const locale = useLocale();
  const { moment } = useFormat();
  const navigate = useNavigate();
  const { programmeId = '' } = useParams();
  const { data, error, refetch } = useQuery(AskTimetableDocument, {
    variables: { programmeId, locale },
    fetchPolicy: 'cache-and-network',
  });
  const start = useCommand(StartTimetableDocument, (result) => result.startTimetable);
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  const { programme, timetables } = data;
  if (!programme) return <Notice tone="attention">{text('programme.gone')}</Notice>;
  const cohorts = data.cohorts.nodes.filter(({ state }) => state !== 'completed');
  const trainers = data.trainers ?? [];
  const modules = programme.plan.modules.map(({ module }) => module);
  const head = (
    <PageHead
      title={text('timetable.ask')}
      sentence={text('cohort.programme', { programme: isolated(programme.name) })}
    />
  );
  if (cohorts.length === 0 || trainers.length === 0 || modules.length === 0)
    return (
      <>
        {head}
        <Notice tone="attention">
          {text(
            cohorts.length === 0
              ? 'timetable.noCohort'
              : trainers.length === 0
                ? 'timetable.trainers.none'
                : 'timetable.noModule',
          )}
        </Notice>
      </>
    );
  const send = async (field: (name: string) => string, ticked: (name: string) => string[]) => {
    const count = (name: string) => Number.parseInt(field(name), 10) || 0;
    const started = await start.run({
      input: {
        programmeId,
        cohortIds: ticked('cohorts'),
        modules: modules
          .map(({ id }) => ({ moduleId: id, trainerIds: ticked(`trainers-${id}`) }))
          .filter(({ trainerIds }) => trainerIds.length > 0),
        venueIds: ticked('venues'),
        link: field('link') || null,
        firstDay: field('firstDay'),
        lastDay: field('lastDay'),
        from: field('from'),
        until: field('until'),
        timeZone: field('timeZone'),
        minutes: count('minutes'),
        pause: count('pause'),
        mostADay: count('mostADay'),
        travelMinutes: count('travelMinutes'),
        locale,
      },
    });
    if (started) await navigate(`/tailor/${programmeId}/timetable/${started.timetableId}`);
  };
  return (
    <>
      {head}
      <p>{text('timetable.ask.about')}</p>
      {timetables && timetables.length > 0 && (
        <nav aria-label={text('timetable.before')}>
          <h2>{text('timetable.before')}</h2>
          <ul>
            {timetables.map(({ id, state, createdAt, proposal }) => (
              <li key={id}>
                <Link to={id}>{moment(createdAt)}</Link> {text(`timetable.state.${proposal ? state : 'waiting'}`)}
              </li>
            ))}
          </ul>
        </nav>
      )}
      <Failure
        sentence={
          start.problem && 'issues' in start.problem && !start.issue('programmeId')
            ? text('timetable.ask.mend')
            : (start.issue('programmeId') ?? start.sentence)
        }
      />
      <Form onSend={(field, ticked) => void send(field, ticked)}>
        <PlaceFields
          cohorts={cohorts}
          modules={modules}
          trainers={trainers}
          venues={(data.venues ?? []).filter(({ retired }) => !retired)}
          issue={start.issue}
        />
        <TimeFields timeZone={cohorts[0]?.timeZone ?? 'UTC'} issue={start.issue} />
        <Button type="submit" pending={start.pending}>
          {text('timetable.ask')}
        </Button>
      </Form>
    </>
  );
}
