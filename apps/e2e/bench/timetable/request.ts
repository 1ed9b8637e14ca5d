import type { TimetableRequest } from '@baobab/domain/cohort/timetable';
import { slotsOf } from '@baobab/domain/cohort/timetable';

/** Cohorts that each meet ten times within eight weeks, three times a day at most; two of them have people in common, and every trainer and venue is away at times. */
export const aSeason = (cohorts: number, trainers: number, venues: number): TimetableRequest => {
  const slots = slotsOf({
    firstDay: '2027-01-04',
    lastDay: '2027-02-26',
    from: '09:00',
    until: '16:30',
    minutes: 120,
    pause: 30,
    timeZone: 'Africa/Nairobi',
  });
  const weekend = ({ day }: { day: string }) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
  const places = (is: (at: number) => boolean) => [...slots.keys()].filter(is);
  const trainerIds = Array.from({ length: trainers }, (_, at) => `trainer ${at}`);
  // Each module can be led by two of the trainers.
  const leading = (module: number) => [trainerIds[module % trainers]!, trainerIds[(module + 1) % trainers]!];
  return {
    slots,
    cohorts: Array.from({ length: cohorts }, (_, at) => ({
      id: `cohort ${at}`,
      seats: 20 + at,
      modules: [4, 3, 2, 1].map((sessions, module) => ({
        id: `module ${module}`,
        sessions,
        trainers: leading(module),
        after: module === 1 || module === 3 ? [`module ${module - 1}`] : [],
      })),
    })),
    trainers: trainerIds.map((id, trainer) => ({ id, absent: places((at) => (at * 7 + trainer * 5) % 11 < 3) })),
    venues: Array.from({ length: venues }, (_, venue) => ({
      id: `venue ${venue}`,
      seats: venue === 0 ? 22 : 30,
      absent: places((at) => (at * 5 + venue * 3) % 13 < 2),
    })),
    rest: places((at) => weekend(slots[at]!) || slots[at]!.day === '2027-01-06'),
    taken: [],
    sharing: [['cohort 0', 'cohort 1']],
    travelMinutes: 45,
    mostADay: 2,
  };
};
