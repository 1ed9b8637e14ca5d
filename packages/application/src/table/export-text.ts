import { neutraliseFormula } from '@baobab/domain/assessment';
import { stringify } from 'csv-stringify/sync';

/** As RFC 4180 has it. @param first with the mark by which spreadsheets know UTF-8. */
export const exportText = (rows: readonly (readonly string[])[], first = false): string =>
  stringify(
    rows.map((cells) => cells.map(neutraliseFormula)),
    // A line break is quoted whichever it is, not only the one between rows.
    { bom: first, record_delimiter: '\r\n', quoted_match: /[\r\n]/ },
  );
