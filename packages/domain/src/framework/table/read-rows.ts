import { fold } from '../../assessment/fold';
import type { TableColumn, TableField } from './columns';
import type { TableReport } from './findings';
import { cleaned, longestName, longestText, nameOf } from './words';

/** By language; empty where the cell is, left out where there is no column. */
export type Said = Map<string, string>;

export interface ToldDescriptor {
  row: number;
  ordinal: number;
  strand: string | null;
  said: Said;
}

/** What the rows of one code say together. */
export interface ToldPart {
  part: 'domain' | 'competency' | 'attitude';
  /** Where it was first spoken of. */
  row: number;
  code: string | null;
  /** Of a competency, as its row writes it. */
  domainCode: string | null;
  label: Said;
  definition: Said;
  note: Said;
  descriptors: ToldDescriptor[];
  /** The strands of rows that named it: it is named once in each. */
  named: Set<string | null>;
}

interface TableRow {
  row: number;
  cells: readonly string[];
}

const codeForm = /^[A-Za-z0-9][A-Za-z0-9.\-_]{0,39}$/;
const strands: readonly string[] = ['ai-specific'];

/** Reads row after row what is told of which part; whatever can't be goes to the report. */
export class RowReading {
  readonly parts = new Map<string, ToldPart>();
  private row = 0;
  private cells: readonly string[] = [];

  constructor(
    private readonly columns: readonly TableColumn[],
    private readonly report: TableReport,
  ) {}

  take({ row, cells }: TableRow): void {
    this.row = row;
    this.cells = cells;
    const [domainCode, code] = [this.code('domain-code'), this.code('competency-code')];
    const attitude = this.said('attitude');
    if (filled(attitude)) this.attitude(attitude, domainCode ?? code);
    else if (code !== null) this.competency(code, domainCode);
    else if (filled(this.said('competency-name'))) this.refuse('no-code', 'competency-code');
    else if (domainCode !== null) this.tell(this.partOf('domain', domainCode, null), 'domain-name', true);
    else if (filled(this.said('domain-name')) || filled(this.said('name'))) this.refuse('no-code', 'domain-code');
    else this.report.refuse('row-of-nothing', row);
  }

  private attitude(label: Said, code: string | null): void {
    if (code !== null || this.descriptors(null).length > 0) return this.refuse('attitude-and-code', 'attitude');
    const part = this.newPart('attitude', null, null);
    this.parts.set(`attitude ${this.row}`, part);
    this.merge(part.label, label, 'attitude');
    this.merge(part.definition, this.said('description'), 'description');
    this.merge(part.note, this.said('note'), 'note');
  }

  private competency(code: string, domainCode: string | null): void {
    if (domainCode === null) return this.refuse('competency-without-domain', 'domain-code');
    this.merge(this.partOf('domain', domainCode, null).label, this.said('domain-name'), 'domain-name');
    const part = this.partOf('competency', code, domainCode);
    if (part.part === 'competency' && !sameCode(part.domainCode, domainCode))
      this.refuse('other-domain', 'domain-code');
    this.tell(part, 'competency-name', part.part === 'competency');
  }

  private tell(part: ToldPart, nameField: TableField, right: boolean): void {
    const codeField = nameField === 'domain-name' ? 'domain-code' : 'competency-code';
    if (!right || `${part.part}-code` !== codeField) return this.refuse('code-twice', codeField);
    const label = new Map(this.said('name'));
    for (const [language, words] of this.said(nameField)) if (words || !label.get(language)) label.set(language, words);
    const strand = this.strand();
    if (filled(label)) {
      if (part.named.has(strand)) return this.refuse('code-twice', codeField);
      part.named.add(strand);
    }
    this.merge(part.label, label, nameField);
    this.merge(part.definition, this.said('description'), 'description');
    this.merge(part.note, this.said('note'), 'note');
    part.descriptors.push(...this.descriptors(strand));
  }

  /** One that is known by the code already, of either kind, or a new one. */
  private partOf(kind: 'domain' | 'competency', code: string, domainCode: string | null): ToldPart {
    const key = code.toLowerCase();
    const part = this.parts.get(key) ?? this.newPart(kind, code, domainCode);
    if (kind === 'domain' && part.part !== 'domain') this.refuse('code-twice', 'domain-code');
    this.parts.set(key, part);
    return part;
  }

  private newPart(part: ToldPart['part'], code: string | null, domainCode: string | null): ToldPart {
    const [label, definition, note] = [new Map(), new Map(), new Map()] as [Said, Said, Said];
    return { part, row: this.row, code, domainCode, label, definition, note, descriptors: [], named: new Set() };
  }

  /** What is said twice of the same must be the same. */
  private merge(into: Said, said: Said, field: TableField): void {
    for (const [language, words] of said) {
      const before = into.get(language);
      if (before && words && before !== words) this.refuse('said-differently', field, language);
      else into.set(language, before || words);
    }
  }

  private descriptors(strand: string | null): ToldDescriptor[] {
    const told = new Map<number, ToldDescriptor>();
    for (const column of this.columns) {
      if (column.field !== 'level') continue;
      const cell = this.text(column);
      const { ordinal, language } = column;
      const descriptor = told.get(ordinal) ?? { row: this.row, ordinal, strand, said: new Map<string, string>() };
      told.set(ordinal, descriptor);
      descriptor.said.set(language, cell);
    }
    return [...told.values()].filter(({ said }) => filled(said));
  }

  private strand(): string | null {
    const [column] = this.columnsFor('strand');
    const words = column ? cleaned(this.cells[column.index] ?? '') : '';
    if (words === '') return null;
    const known = strands.find((strand) => fold(strand) === fold(words));
    if (known === undefined) this.refuse('unknown-strand', 'strand');
    return known ?? null;
  }

  private code(field: 'domain-code' | 'competency-code'): string | null {
    const [column] = this.columnsFor(field);
    const code = column ? nameOf(this.cells[column.index] ?? '') : '';
    if (code === '') return null;
    if (!codeForm.test(code)) this.refuse('code-not-usable', field);
    return code;
  }

  private said(field: TableField): Said {
    return new Map(this.columnsFor(field).map((column) => [column.language, this.text(column)]));
  }

  private text(column: TableColumn): string {
    const cell = this.cells[column.index] ?? '';
    const prose = ['description', 'note', 'level'].includes(column.field);
    const text = prose ? cleaned(cell) : nameOf(cell);
    if (text.length > (prose ? longestText : longestName))
      this.report.refuse(prose ? 'text-too-long' : 'name-too-long', this.row, column.header, text);
    return text;
  }

  private columnsFor(wanted: TableField): TableColumn[] {
    return this.columns.filter(({ field }) => field === wanted);
  }

  private refuse(code: Parameters<TableReport['refuse']>[0], field: TableField, language?: string): void {
    const columns = this.columnsFor(field);
    const column = columns.find((each) => each.language === language) ?? columns[0];
    this.report.refuse(code, this.row, column?.header ?? null, column ? (this.cells[column.index] ?? null) : null);
  }
}

const filled = (said: Said): boolean => [...said.values()].some((words) => words !== '');

const sameCode = (one: string | null, other: string | null): boolean => one?.toLowerCase() === other?.toLowerCase();
