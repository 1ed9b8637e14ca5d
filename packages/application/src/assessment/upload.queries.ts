import { apart, sql, UnitOfWork } from '../database';
import type { Actor } from '../access';
import { Problem } from '../problem';
import type { TextFile } from '../table/text-file';

/** A file that is whole and waits for its import. */
export interface Upload extends TextFile {
  id: string;
  fileName: string;
  /** Its lines; the rows of the table are as many or fewer. */
  lines: number;
}

class UploadGone extends Problem {
  readonly kind = 'UploadGone';

  constructor() {
    super('upload-gone', 'The file is no longer kept: it was imported, or a day has gone by. Upload it again.');
  }
}

/** Inside a unit of work. @throws UploadGone when it is gone, not whole, or somebody else's. */
export const findUpload = async (work: UnitOfWork, actor: Actor, uploadId: string): Promise<Upload> => {
  const [upload] = await sql<Omit<Upload, 'read'> & { pieces: number }>(
    `select id, file_name as "fileName", encoding, lines, pieces from upload
     where organisation_id = $1 and id = $2 and uploaded_by = $3 and pieces is not null`,
    [actor.organisationId, uploadId, actor.personId],
  );
  if (!upload) throw new UploadGone();
  const { pieces, ...file } = upload;
  return { ...file, read: () => readPieces(work, actor.organisationId, uploadId, pieces) };
};

/** Each apart from the running unit of work, whose connection is busy with the rows of the piece before. */
async function* readPieces(
  work: UnitOfWork,
  organisationId: string,
  uploadId: string,
  pieces: number,
): AsyncGenerator<Buffer> {
  for (let position = 0; position < pieces; position += 1) {
    const [piece] = await apart(() =>
      work.runAs({ organisationId }, () =>
        sql<{ content: Buffer }>(
          'select content from upload_piece where organisation_id = $1 and upload_id = $2 and position = $3',
          [organisationId, uploadId, position],
        ),
      ),
    );
    if (!piece) throw new UploadGone();
    yield piece.content;
  }
}
