import fc from 'fast-check';
import { attendanceColumns, readAttendanceRow, readSaid, sessionNamed } from '.';

const said = (state: string, minutes = '', reason = '') => readSaid({ state, minutes, reason }, 180);

test.each([
  ['Staff number,Session,Attendance,Minutes,Reason', [0, null, 1, 2, 3, 4]],
  ['E-mail;Statut;Motif', [null, 0, null, 1, null, 2]],
  ['الرقم الوظيفي,الجلسة,الحضور,السبب', [0, null, 1, 2, null, 3]],
  ['Name,Date', [null, null, 1, null, null, null]],
])('columns are known by their titles: %s', (header, columns) => {
  expect(Object.values(attendanceColumns(header.split(/[,;]/)))).toEqual(columns);
});

test('a row has the staff number before the e-mail, and loses what an export put before formulas', () => {
  const columns = attendanceColumns(['Staff number', 'E-mail', 'Attendance']);
  expect(readAttendanceRow(['A1', 'a@gov.example', ' present '], 2, columns)).toMatchObject({
    who: 'A1',
    state: 'present',
  });
  expect(readAttendanceRow(['', 'a@gov.example', "'=present"], 3, columns)).toMatchObject({
    who: 'a@gov.example',
    state: '=present',
  });
});

test.each([
  ['Present', '', '', { state: 'present', minutes: null, reason: null }],
  ['x', '90', '', { state: 'present', minutes: 90, reason: null }],
  ['', '٩٠', '', { state: 'present', minutes: 90, reason: null }],
  ['حاضرة', '180', '', { state: 'present', minutes: null, reason: null }],
  ['غائب', '', '', { state: 'absent', minutes: null, reason: null }],
  ['', '0', '', { state: 'absent', minutes: null, reason: null }],
  ['no', '0', 'not kept', { state: 'absent', minutes: null, reason: null }],
  ['Excusé', '', 'On mission', { state: 'excused', minutes: null, reason: 'On mission' }],
])('“%s” with minutes “%s” and reason “%s” is read', (state, minutes, reason, read) => {
  expect(said(state, minutes, reason)).toEqual(read);
});

test.each([
  ['', '', '', 'state-unread'],
  ['maybe', '', '', 'state-unread'],
  ['present', 'long', '', 'minutes-unread'],
  ['present', '-5', '', 'minutes-unread'],
  ['present', '1.5', '', 'minutes-unread'],
  ['present', '0', '', 'minutes-unread'],
  ['absent', '20', '', 'minutes-unread'],
  ['present', '181', '', 'minutes-over'],
  ['excused', '', '', 'no-reason'],
])('“%s” with minutes “%s” and reason “%s” is a mistake', (state, minutes, reason, mistake) => {
  expect(said(state, minutes, reason)).toEqual({ mistake });
});

test('whatever is written, nobody is there longer than the session or for no time, and only an excuse has a reason', () => {
  const word = fc.oneof(fc.constantFrom('present', 'absent', 'excused', ''), fc.string());
  const figure = fc.oneof(fc.nat(300).map(String), fc.string());
  fc.assert(
    fc.property(word, figure, fc.string(), (state, minutes, reason) => {
      const read = said(state, minutes, reason);
      if ('mistake' in read) return;
      expect(read.minutes === null || (read.state === 'present' && read.minutes > 0 && read.minutes < 180)).toBe(true);
      expect(read.reason === null).toBe(read.state !== 'excused');
    }),
  );
});

const sessions = [
  { id: '1', title: 'First day', day: '2026-05-04', time: '09:00' },
  { id: '2', title: 'Practice', day: '2026-05-11', time: '09:00' },
  { id: '3', title: 'Practice', day: '2026-05-11', time: '14:00' },
];

test.each([
  ['first  DAY', '1'],
  ['2026-05-04', '1'],
  ['2026/5/4', '1'],
  ['٢٠٢٦-٠٥-٠٤', '1'],
  ['2026-05-11 14:00', '3'],
  ['2026-05-11T09:00:00', '2'],
])('%s names a session', (written, id) => {
  expect(sessionNamed(written, sessions)).toMatchObject({ id });
});

test.each([
  ['', 'unknown-session'],
  ['04/05/2026', 'unknown-session'],
  ['2026-05-05', 'unknown-session'],
  ['2026-05-11 10:00', 'unknown-session'],
  ['Practice', 'several-sessions'],
  ['2026-05-11', 'several-sessions'],
])('“%s” names none, or several', (written, mistake) => {
  expect(sessionNamed(written, sessions)).toBe(mistake);
});
