import { isolated } from '../../locale/isolated';
import { useFormat } from '../../locale/use-format';
import { useText } from '../../locale/use-text';
import { LinkButton } from '../../ui/LinkButton';
import { Table } from '../../ui/Table';
import sessions from '../Sessions.module.css';
import { HoursInWords } from './HoursInWords';
import type { TrainerHours, Venue } from './parts';

interface VenueTableProps {
  venues: readonly Venue[];
  onChange(venueId: string): void;
  onHours(venueId: string): void;
}

export function VenueTable({ venues, onChange, onHours }: VenueTableProps) {
  const text = useText();
  const { number } = useFormat();
  if (venues.length === 0) return <p>{text('timetable.venues.none')}</p>;
  return (
    <Table
      stacked
      label={text('timetable.venues.list')}
      head={(['name', 'institution', 'seats', 'accessibility', 'hours', 'actions'] as const).map((column) =>
        text(`timetable.venue.${column}`),
      )}
    >
      {venues.map(({ id, name, institutionName, seats, accessible, note, retired, availability, mayChange }) => (
        <tr key={id}>
          <th scope="row">
            <bdi>{name}</bdi>
            {retired && <span className={sessions.quiet}>{text('timetable.venue.retired')}</span>}
            {note && <span className={sessions.quiet}>{note}</span>}
          </th>
          <td>
            <bdi>{institutionName}</bdi>
          </td>
          <td>{number(seats)}</td>
          <td>{text(accessible ? 'timetable.venue.accessible' : 'timetable.venue.notAccessible')}</td>
          <td>
            <HoursInWords availability={availability} />
          </td>
          <td>
            {mayChange && (
              <span className={sessions.actions}>
                <LinkButton
                  aria-label={text('timetable.venue.changeOf', { name: isolated(name) })}
                  onClick={() => onChange(id)}
                >
                  {text('house.change')}
                </LinkButton>
                <LinkButton
                  aria-label={text('timetable.hours.setOf', { name: isolated(name) })}
                  onClick={() => onHours(id)}
                >
                  {text('timetable.hours.set')}
                </LinkButton>
              </span>
            )}
          </td>
        </tr>
      ))}
    </Table>
  );
}

interface TrainerTableProps {
  trainers: readonly TrainerHours[];
  mayChange: boolean;
  onHours(personId: string): void;
}

export function TrainerTable({ trainers, mayChange, onHours }: TrainerTableProps) {
  const text = useText();
  if (trainers.length === 0) return <p>{text('timetable.trainers.none')}</p>;
  return (
    <Table
      stacked
      label={text('timetable.trainers')}
      head={[text('cohort.session.trainer'), text('timetable.venue.hours'), text('timetable.venue.actions')]}
    >
      {trainers.map(({ personId, name, availability }) => (
        <tr key={personId}>
          <th scope="row">
            <bdi>{name}</bdi>
          </th>
          <td>
            <HoursInWords availability={availability} />
          </td>
          <td>
            {mayChange && (
              <LinkButton
                aria-label={text('timetable.hours.setOf', { name: isolated(name) })}
                onClick={() => onHours(personId)}
              >
                {text('timetable.hours.set')}
              </LinkButton>
            )}
          </td>
        </tr>
      ))}
    </Table>
  );
}
