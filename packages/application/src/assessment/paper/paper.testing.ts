import { Readable } from 'node:stream';
import { formCode } from '@baobab/domain/assessment';
import type { Actor } from '../../access';
import type { WorkingDatabase } from '../../database/working-database.testing';
import type { RoundDesk } from '../asked-round.testing';
import { KeepUpload } from '../keep-upload';
import { KeyFile, KeyForm, PaperFormQueries, PreviewKeyedFile } from '.';

interface Keying {
  actor?: Actor;
  correct?: boolean;
}

/** A coordinator who prints forms, and keys them in. */
export class PaperDesk {
  readonly forms: PaperFormQueries;

  constructor(
    private readonly database: WorkingDatabase,
    private readonly desk: RoundDesk,
  ) {
    this.forms = new PaperFormQueries(database.reads);
  }

  async codeOf(roundId: string, { personId }: Actor): Promise<string> {
    const [row] = await this.database.rows<{ number: number }>(
      'select form_number as number from round_participant where round_id = $1 and person_id = $2',
      [roundId, personId],
    );
    return formCode(row!.number);
  }

  async nameOf({ personId }: Actor): Promise<string> {
    const [row] = await this.database.rows<{ name: string }>('select name from person where id = $1', [personId]);
    return row!.name;
  }

  /** These levels in the order of the competencies; the others are blank. */
  async key(roundId: string, person: Actor, levels: readonly (number | null)[], keying: Keying = {}) {
    return this.keyCode(roundId, await this.codeOf(roundId, person), levels, keying);
  }

  keyCode(roundId: string, code: string, levels: readonly (number | null)[], keying: Keying = {}) {
    const answers = this.desk.competencies.map((competencyId, at) => ({ competencyId, ordinal: levels[at] ?? null }));
    return this.keyAnswers(roundId, code, answers, keying);
  }

  async keyAnswers(
    roundId: string,
    code: string,
    answers: unknown[],
    { actor = this.desk.head, correct }: Keying = {},
  ) {
    return await new KeyForm(this.database.work).execute(actor, { roundId, code, answers, correct });
  }

  /** The header of a table that is filled in. */
  async header(): Promise<string> {
    const rows = await this.database.rows<{ code: string }>(
      'select code from competency where id = any($1) order by code',
      [this.desk.competencies],
    );
    return ['code', 'name', ...rows.map(({ code }) => code)].join(',');
  }

  async upload(rows: readonly string[]): Promise<string> {
    return this.uploadText([await this.header(), ...rows].join('\n'));
  }

  async uploadText(text: string): Promise<string> {
    const content = Readable.from([Buffer.from(text)]);
    return (await new KeepUpload(this.database.work).execute(this.desk.head, 'forms.csv', content)).uploadId;
  }

  previewFile(roundId: string, uploadId: string) {
    return new PreviewKeyedFile(this.database.work).execute(this.desk.head, { roundId, uploadId });
  }

  keyFile(roundId: string, uploadId: string) {
    return new KeyFile(this.database.work).execute(this.desk.head, { roundId, uploadId });
  }

  audited(roundId: string) {
    return this.database.rows<{ action: string; person_id: string; details: Record<string, unknown> }>(
      'select action, person_id, details from audit where organisation_id = $1 and subject_id = $2 order by id',
      [this.desk.head.organisationId, roundId],
    );
  }
}
