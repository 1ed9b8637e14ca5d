import { AddVenueDocument, ChangeVenueDocument, type VenuePartsFragment } from '../../generated/documents';
import { useCommand } from '../../graphql/use-command';
import { useText } from '../../locale/use-text';
import { useInstitutions } from '../../organisation/use-institutions';
import { Button } from '../../ui/Button';
import { Checks } from '../../ui/Checks';
import { Failure } from '../../ui/Failure';
import { AreaField, Field, SelectField } from '../../ui/Field';
import { Form } from '../../ui/Form';

interface VenueFormProps {
  /** Null for a new one. */
  venue: VenuePartsFragment | null;
  onSaved(): void;
  /** Reads the venues again, after somebody else changed this one. */
  onReload(): Promise<unknown>;
}

/** A place to meet: whose it is, for how many, and how to get in. */
export function VenueForm({ venue, onSaved, onReload }: VenueFormProps) {
  const text = useText();
  const { institutions = [] } = useInstitutions();
  const add = useCommand(AddVenueDocument, (data) => data.addVenue);
  const change = useCommand(ChangeVenueDocument, (data) => data.changeVenue);
  const command = venue ? change : add;
  const send = async (field: (name: string) => string, ticked: (name: string) => string[]) => {
    const is = ticked('is');
    const words = { seats: Number(field('seats')), accessible: is.includes('accessible'), note: field('note') || null };
    const saved = venue
      ? await change.run({
          input: { venueId: venue.id, expectedVersion: venue.version, ...words, retired: is.includes('retired') },
        })
      : await add.run({ input: { institutionId: field('institutionId'), name: field('name'), ...words } });
    if (saved) onSaved();
  };
  const told = ['institutionId', 'name', 'seats', 'note'].some((path) => command.issue(path));
  return (
    <>
      <Failure sentence={told ? null : command.sentence} onReload={command.reloadBy(onReload)} />
      <Form key={venue?.version} onSend={(field, ticked) => void send(field, ticked)}>
        {!venue && (
          <>
            <Field
              label={text('timetable.venue.name')}
              hint={text('timetable.venue.name.hint')}
              name="name"
              dir="auto"
              error={command.issue('name')}
            />
            <SelectField
              label={text('timetable.venue.institution')}
              name="institutionId"
              choices={institutions.map(({ id, name }) => ({ value: id, label: name }))}
              error={command.issue('institutionId')}
            />
          </>
        )}
        <Field
          label={text('timetable.venue.seats')}
          name="seats"
          type="number"
          min={1}
          defaultValue={venue?.seats}
          error={command.issue('seats')}
        />
        <AreaField
          label={text('timetable.venue.note')}
          name="note"
          dir="auto"
          rows={3}
          defaultValue={venue?.note ?? undefined}
          error={command.issue('note')}
        />
        <Checks
          legend={text('timetable.venue.is')}
          name="is"
          checked={[...(venue?.accessible ? ['accessible'] : []), ...(venue?.retired ? ['retired'] : [])]}
          choices={[
            { value: 'accessible', label: text('timetable.venue.accessible') },
            ...(venue ? [{ value: 'retired', label: text('timetable.venue.retire') }] : []),
          ]}
        />
        <Button type="submit" pending={command.pending}>
          {text('house.save')}
        </Button>
      </Form>
    </>
  );
}
