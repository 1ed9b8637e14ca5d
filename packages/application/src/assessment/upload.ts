import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { rootsOf } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import { InputProblem, NotFound, Refused } from '../problem';

/** 100,000 people with fourteen levels each are some 12 MB. */
export const largestUpload = 50 * 1_048_576;

/** Keeps a file for its import. It is nobody's business but the uploader's, and is gone after a day. */
@Injectable()
export class KeepUpload {
  constructor(private readonly work: UnitOfWork) {}

  async execute(actor: Actor, fileName: string, content: Buffer): Promise<{ uploadId: string }> {
    if (rootsOf(actor, 'coordinator').length === 0) throw new Refused();
    if (content.length === 0)
      throw new InputProblem([{ path: 'content', code: 'required', message: 'The file is empty.' }]);
    return this.work.run(actor, async () => {
      await sql(`delete from upload where created_at < now() - interval '1 day'`);
      const [kept] = await sql<{ id: string }>(
        'insert into upload (organisation_id, uploaded_by, file_name, content) values ($1, $2, $3, $4) returning id',
        [actor.organisationId, actor.personId, displayName(fileName), content],
      );
      if (!kept) throw new Error('The upload was not kept.');
      audit('upload.kept', 'upload', kept.id, { bytes: content.length });
      return { uploadId: kept.id };
    });
  }
}

/** The name is shown and never opened: the last part of a path, without control characters. */
const displayName = (fileName: string): string => {
  const last = fileName.split(/[/\\]/).at(-1) ?? '';
  return (
    last
      .replace(/\p{Cc}/gu, '')
      .trim()
      .slice(0, 255) || 'table.csv'
  );
};

export interface Upload {
  id: string;
  fileName: string;
  content: Buffer;
}

/** Inside a unit of work. @throws NotFound when it is gone, or somebody else's. */
export const readUpload = async (actor: Actor, uploadId: string): Promise<Upload> => {
  const [upload] = await sql<Upload>(
    'select id, file_name as "fileName", content from upload where organisation_id = $1 and id = $2 and uploaded_by = $3',
    [actor.organisationId, uploadId, actor.personId],
  );
  if (!upload) throw new NotFound('upload');
  return upload;
};
