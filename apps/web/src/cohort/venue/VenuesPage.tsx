import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { PageState } from '../../framework/PageState';
import { VenuesAndHoursDocument } from '../../generated/documents';
import { isolated } from '../../locale/isolated';
import { useText } from '../../locale/use-text';
import { useMe } from '../../organisation/SignedIn';
import { Button } from '../../ui/Button';
import { Drawer } from '../../ui/Drawer';
import { PageHead } from '../../ui/PageHead';
import { AvailabilityForm } from './AvailabilityForm';
import { VenueForm } from './VenueForm';
import { TrainerTable, VenueTable } from './VenueTables';
import { WorkingDaysForm } from './WorkingDaysForm';
import { WorkingDaysInWords } from './WorkingDaysInWords';

type Open = { what: 'add' | 'working' } | { what: 'change' | 'venue-hours' | 'trainer-hours'; id: string };

/** Where sessions can be held, by whom and when: what planning warns of, and what a timetable keeps. */
export function VenuesPage() {
  const text = useText();
  const coordinates = useMe().roles.includes('coordinator');
  const [open, setOpen] = useState<Open | null>(null);
  const { data, error, refetch } = useQuery(VenuesAndHoursDocument, { fetchPolicy: 'cache-and-network' });
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  const { venues, trainerHours, workingDays } = data;
  const close = () => setOpen(null);
  const saved = () => {
    close();
    void refetch();
  };
  const id = open && 'id' in open ? open.id : null;
  const venue = venues?.find((one) => one.id === id) ?? null;
  const trainer = trainerHours?.find(({ personId }) => personId === id) ?? null;
  const timeZone = workingDays?.timeZone ?? 'UTC';
  const hours = venue
    ? { of: { venueId: venue.id }, ...venue }
    : trainer && { of: { trainerId: trainer.personId }, ...trainer };
  return (
    <>
      <PageHead
        title={text('timetable.venues')}
        sentence={text('timetable.venues.sentence', { count: venues?.filter(({ retired }) => !retired).length ?? 0 })}
        action={coordinates && <Button onClick={() => setOpen({ what: 'add' })}>{text('timetable.venue.add')}</Button>}
      />
      <VenueTable
        venues={venues ?? []}
        onChange={(venueId) => setOpen({ what: 'change', id: venueId })}
        onHours={(venueId) => setOpen({ what: 'venue-hours', id: venueId })}
      />
      <h2>{text('timetable.trainers')}</h2>
      <TrainerTable
        trainers={trainerHours ?? []}
        mayChange={coordinates}
        onHours={(personId) => setOpen({ what: 'trainer-hours', id: personId })}
      />
      <h2>{text('timetable.working')}</h2>
      {workingDays && <WorkingDaysInWords working={workingDays} />}
      {workingDays?.mayChange && (
        <p>
          <Button quiet onClick={() => setOpen({ what: 'working' })}>
            {text('timetable.working.change')}
          </Button>
        </p>
      )}
      {(open?.what === 'add' || (open?.what === 'change' && venue)) && (
        <Drawer title={venue ? venue.name : text('timetable.venue.add')} onClose={close}>
          <VenueForm venue={venue} onSaved={saved} onReload={refetch} />
        </Drawer>
      )}
      {(open?.what === 'venue-hours' || open?.what === 'trainer-hours') && hours && (
        <Drawer title={text('timetable.hours.of', { name: isolated(hours.name) })} onClose={close}>
          <AvailabilityForm of={hours.of} availability={hours.availability} timeZone={timeZone} onSaved={saved} />
        </Drawer>
      )}
      {open?.what === 'working' && workingDays && (
        <Drawer title={text('timetable.working')} onClose={close}>
          <WorkingDaysForm working={workingDays} onSaved={saved} />
        </Drawer>
      )}
    </>
  );
}
