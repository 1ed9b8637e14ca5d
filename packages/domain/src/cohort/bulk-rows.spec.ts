import fc from 'fast-check';
import { bulkColumns, readBulkRow } from '.';

test('columns are known by their titles, in English and in Arabic', () => {
  expect(bulkColumns(['Name', 'E-mail', 'Staff number', 'Cohort'])).toEqual({ staffNumber: 2, email: 1, cohort: 3 });
  expect(bulkColumns(['الرقم الوظيفي', 'الدفعة'])).toEqual({ staffNumber: 0, email: null, cohort: 1 });
  expect(bulkColumns(['What', 'else'])).toEqual({ staffNumber: null, email: null, cohort: null });
});

test('the staff number counts where it is there, the e-mail where it is not', () => {
  const columns = { staffNumber: 0, email: 1, cohort: null };
  expect(readBulkRow([' S-1 ', 'a@b.example'], 2, columns)).toEqual({ row: 2, who: 'S-1', cohort: '' });
  expect(readBulkRow(['', 'a@b.example'], 3, columns).who).toBe('a@b.example');
  expect(readBulkRow([], 4, columns).who).toBe('');
});

test('what an export made harmless for spreadsheets is read as it was', () => {
  expect(readBulkRow(["'-17"], 2, { staffNumber: 0, email: null, cohort: null }).who).toBe('-17');
});

test('a row is read whatever its cells are', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (cells) => {
      const { who, cohort } = readBulkRow(cells, 2, { staffNumber: 0, email: 1, cohort: 2 });
      expect([who, cohort]).toEqual([who.trim(), cohort.trim()]);
    }),
  );
});
