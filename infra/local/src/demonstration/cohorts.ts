export interface MeetingPlan {
  title: string;
  /** Days from the day of loading; earlier than it: below 0. */
  day: number;
  venue?: string;
  link?: string;
}

const campus = 'Government Training Centre, Hall 2';
const online = 'https://meet.demo.example/';

/** What was held, of the cohort that is over; the one beside it met a day later. */
export const heldMeetings = (daysLater: number): MeetingPlan[] => [
  { title: 'What data can and can’t say', day: -140 + daysLater, venue: campus },
  { title: 'Artificial intelligence at work', day: -133 + daysLater, venue: campus },
];

/** Held in this very week, of the cohort that is under way. */
export const openingMeeting: MeetingPlan = { title: 'Opening', day: -3, link: `${online}opening` };

/** In turn, of its people. */
export const metAtOpening: readonly { state: string; minutes?: number; reason?: string }[] = [
  { state: 'present' },
  { state: 'present' },
  { state: 'present', minutes: 120 },
  { state: 'present' },
  { state: 'absent' },
  { state: 'present' },
  { state: 'excused', reason: 'Called to another duty' },
];

export const comingMeetings: readonly MeetingPlan[] = [
  { title: 'What data can and can’t say', day: 6, venue: campus },
  { title: 'Questions before the second day', day: 9, link: `${online}foundations` },
  { title: 'Artificial intelligence at work', day: 13, venue: campus },
];

/** Two days before the one to which they are postponed. */
export const healthMeetings: readonly MeetingPlan[] = [
  { title: 'Opening', day: 18, venue: 'Ministry of Health, Conference room', link: `${online}health` },
];

export const healthPostponed = {
  days: 2,
  reason: 'The conference room is taken by the budget hearings on the first day.',
};

/** Of the day of loading, in the government's time zone from nine to noon (Nairobi, three hours ahead of UTC). */
export const timesOf = (day: number, today = new Date()): { startsAt: string; endsAt: string } => {
  const at = (hour: number) =>
    new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate() + day, hour)).toISOString();
  return { startsAt: at(6), endsAt: at(9) };
};
