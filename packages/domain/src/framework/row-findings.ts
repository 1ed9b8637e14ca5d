/** Where something was found in a table, as a spreadsheet counts: the header is row 1. */
export interface RowPlace {
  row: number;
  /** The header of the column; null where the whole row is meant. */
  column: string | null;
  /** The beginning of what stands there. */
  value: string | null;
}

export interface RowFinding<Code extends string = string> {
  code: Code;
  message: string;
  count: number;
  /** The first of them. */
  places: RowPlace[];
}

const shown = 20;
const longest = 80;

const beginning = (text: string | null): string | null => (text ? [...text].slice(0, longest).join('') : null);

/** What was found in a table: alike findings are one, with the rows where they were made. */
export class RowFindings<Code extends string> {
  private readonly found = new Map<Code, RowFinding<Code>>();

  note(code: Code, message: string, { row, column, value }: RowPlace): void {
    const finding = this.found.get(code) ?? { code, message, count: 0, places: [] };
    finding.count += 1;
    if (finding.places.length < shown) finding.places.push({ row, column: beginning(column), value: beginning(value) });
    this.found.set(code, finding);
  }

  get all(): RowFinding<Code>[] {
    return [...this.found.values()];
  }
}
