import { useQuery } from '@apollo/client/react';
import { VenueNamesDocument } from '../../generated/documents';
import { useText } from '../../locale/use-text';

/** What a field for a venue offers: another place may be written there too. */
export function VenueList({ id }: { id: string }) {
  const text = useText();
  const { data } = useQuery(VenueNamesDocument);
  return (
    <datalist id={id}>
      {data?.venues
        ?.filter(({ retired }) => !retired)
        .map((venue) => (
          <option key={venue.id} value={venue.name}>
            {text('timetable.venue.seatsOf', { count: venue.seats })}
          </option>
        ))}
    </datalist>
  );
}
