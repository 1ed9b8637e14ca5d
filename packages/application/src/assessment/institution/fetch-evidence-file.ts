import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { rootsOf } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';
import { NotFound, parse } from '../../problem';
import type { FileKind } from './file-kind';
import { EvidenceFileInput } from './institution.input';

export interface FetchedFile {
  fileName: string;
  kind: FileKind;
  bytes: number;
  content: AsyncIterable<Buffer>;
}

/**
 * A file of evidence, for who brought it and for coordinators of the institution; for these not before it is submitted. The audit keeps who
 * fetched it.
 */
@Injectable()
export class FetchEvidenceFile {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws NotFound also where it is there, and not for the actor. */
  async execute(actor: Actor, input: unknown): Promise<FetchedFile> {
    const { fileId } = parse(EvidenceFileInput, input);
    const found = await this.work.run(actor, async () => {
      const [file] = await sql<Omit<FetchedFile, 'content'> & { institutionId: string; pieces: number }>(
        `select file_name as "fileName", kind, bytes, pieces, institution_id as "institutionId" from evidence_file
         where organisation_id = $1 and id = $2 and (person_id = $3 or institution_id in (
           select institutions_below(root) from unnest($4::uuid[]) as root))`,
        [actor.organisationId, fileId, actor.personId, rootsOf(actor, 'coordinator')],
      );
      if (!file) throw new NotFound('file');
      audit('evidence-file.downloaded', 'institution', file.institutionId, { fileId });
      return file;
    });
    const { fileName, kind, bytes, pieces } = found;
    return { fileName, kind, bytes, content: this.read(actor, fileId, pieces) };
  }

  /** A short transaction a piece: a poor line holds no connection. */
  private async *read(actor: Actor, fileId: string, pieces: number): AsyncGenerator<Buffer> {
    for (let position = 0; position < pieces; position += 1) {
      const [piece] = await this.work.run(actor, () =>
        sql<{ content: Buffer }>(
          'select content from evidence_piece where organisation_id = $1 and file_id = $2 and position = $3',
          [actor.organisationId, fileId, position],
        ),
      );
      if (!piece) throw new NotFound('file');
      yield piece.content;
    }
  }
}
