/** What the cohort that is under way asks for. */
export const completionAsked = [
  { kind: 'attendance', leastShare: 0.6 },
  { kind: 'work', title: 'A plan for the data of your team, one page' },
];

const missing = 'Say who keeps the register, and by when it is checked.';

/** By its people in the order of their names. */
export const worksHandedIn: readonly { text: string; decided?: { accepted: boolean; reason?: string } }[] = [
  {
    text: 'We keep one register of procurement files. Each has an owner and a date, and is checked on the first Monday of the month.',
    decided: { accepted: true },
  },
  {
    text: 'Complaints that come by telephone are written into the same table as those that come by letter, so that we can count them together.',
    decided: { accepted: true },
  },
  { text: 'We will clean the register of our vehicles.', decided: { accepted: false, reason: missing } },
  {
    text: 'Three reports that nobody reads are given up. The fourth is drawn from the payroll each quarter, by a query that two of us can run.',
  },
  { text: 'Every table that leaves the office says where its numbers come from, and who to ask about them.' },
];

export const overrideReason =
  'Taught this course at the School of Government before; the missed opening does not count against that.';
