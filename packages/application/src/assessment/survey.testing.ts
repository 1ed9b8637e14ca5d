const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');

interface Submission {
  staffNumber: string;
  email?: string;
  /** As the tool writes it; empty: begun, never submitted. */
  at: string;
  /** In D1.1 and D1.2, as the tool writes them. */
  answers: readonly [string, string];
}

/** Exports of the same two questions, as each tool writes its own. */
export const surveys = {
  /** With question codes and answer codes, its standard. */
  limesurvey: (...submissions: Submission[]) =>
    csv([
      [
        'id',
        'submitdate',
        'lastpage',
        'startlanguage',
        'seed',
        'staffnumber',
        'fullname',
        'levels[D11]',
        'levels[D12]',
      ],
      ...submissions.map(({ staffNumber, at, answers }, nth) => [
        String(nth + 1),
        at,
        at === '' ? '1' : '2',
        'en',
        '1190446284',
        staffNumber,
        `Name ${staffNumber}`,
        ...answers,
      ]),
    ]),
  /** With XML values and headers. */
  kobotoolbox: (...submissions: Submission[]) =>
    csv([
      [
        'start',
        'end',
        'who/staff_number',
        'who/name',
        'levels/D1_1',
        'levels/D1_2',
        '__version__',
        '_id',
        '_uuid',
        '_submission_time',
        '_validation_status',
        '_status',
        '_submitted_by',
        '_index',
      ],
      ...submissions.map(({ staffNumber, at, answers }, nth) => [
        '2026-11-02T09:00:01.000+03:00',
        '2026-11-02T09:11:30.000+03:00',
        staffNumber,
        `Name ${staffNumber}`,
        ...answers,
        'vXu2',
        String(500 + nth),
        `8f1c0c1e-0000-4000-8000-00000000000${nth}`,
        at,
        '',
        'submitted_via_web',
        '',
        String(nth + 1),
      ]),
    ]),
  google_forms: (...submissions: Submission[]) =>
    csv([
      [
        'Timestamp',
        'Email Address',
        'What is your staff number?',
        'Full name',
        'Today I am at [D1.1 Problems]',
        'Today I am at [D1.2 Systems]',
      ],
      ...submissions.map(({ staffNumber, email = '', at, answers }) => [
        at,
        email,
        staffNumber,
        `Name ${staffNumber}`,
        ...answers,
      ]),
    ]),
  microsoft_forms: (...submissions: Submission[]) =>
    csv([
      [
        'ID',
        'Start time',
        'Completion time',
        'Email',
        'Name',
        'Staff number',
        'D1.1 Problem identification',
        'D1.2 Systems thinking',
      ],
      ...submissions.map(({ staffNumber, at, answers }, nth) => [
        String(nth + 1),
        '11/2/26 9:00:01',
        at,
        'anonymous',
        `Name ${staffNumber}`,
        staffNumber,
        ...answers,
      ]),
    ]),
};
