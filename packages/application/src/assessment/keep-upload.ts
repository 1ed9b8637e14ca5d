import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { rootsOf } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import { InputProblem, Problem, Refused } from '../problem';
import { TextProbe } from '../table/text-probe';

/** 100,000 people with fourteen levels each are some 12 MB. */
export const largestUpload = 50 * 1_048_576;
const pieceSize = 256 * 1_024;

export class UploadTooLarge extends Problem {
  readonly kind = 'UploadTooLarge';

  constructor() {
    super('file-too-large', 'The file is larger than 50 MB. Split it, and import the parts one after the other.');
  }
}

/** Keeps a file for its import, piece by piece as it arrives. It is nobody's business but the uploader's, and is gone after a day. */
@Injectable()
export class KeepUpload {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws UploadTooLarge, InputProblem when it is empty, or what the content throws; nothing is kept then. */
  async execute(actor: Actor, fileName: string, content: AsyncIterable<Buffer>): Promise<{ uploadId: string }> {
    if (rootsOf(actor, 'coordinator', 'administrator').length === 0) throw new Refused();
    const uploadId = await this.begin(actor, fileName);
    try {
      await this.fill(actor, uploadId, content);
    } catch (error) {
      await this.write(actor, 'delete from upload where organisation_id = $1 and id = $2', [uploadId]);
      throw error;
    }
    return { uploadId };
  }

  private async begin(actor: Actor, fileName: string): Promise<string> {
    await this.write(actor, `delete from upload where organisation_id = $1 and created_at < now() - interval '1 day'`);
    const [upload] = await this.write<{ id: string }>(
      actor,
      'insert into upload (organisation_id, uploaded_by, file_name) values ($1, $2, $3) returning id',
      [actor.personId, displayName(fileName)],
    );
    if (!upload) throw new Error('The upload was not kept.');
    return upload.id;
  }

  /** A short transaction a piece: a poor line holds no connection. */
  private async fill(actor: Actor, uploadId: string, content: AsyncIterable<Buffer>): Promise<void> {
    const probe = new TextProbe();
    let pieces = 0;
    for await (const piece of inPieces(content)) {
      probe.take(piece);
      if (probe.bytes > largestUpload) throw new UploadTooLarge();
      await this.write(
        actor,
        'insert into upload_piece (organisation_id, upload_id, position, content) values ($1, $2, $3, $4)',
        [uploadId, pieces, piece],
      );
      pieces += 1;
    }
    if (pieces === 0) throw new InputProblem([{ path: 'content', code: 'required', message: 'The file is empty.' }]);
    const { encoding, lines } = probe.end();
    await this.work.run(actor, async () => {
      await sql('update upload set pieces = $3, lines = $4, encoding = $5 where organisation_id = $1 and id = $2', [
        actor.organisationId,
        uploadId,
        pieces,
        lines,
        encoding,
      ]);
      audit('upload.kept', 'upload', uploadId, { bytes: probe.bytes });
    });
  }

  private write<R>(actor: Actor, text: string, values: unknown[] = []): Promise<R[]> {
    return this.work.run(actor, () => sql<R>(text, [actor.organisationId, ...values]));
  }
}

/** As they come from the line they are a few kilobytes, and a row for each would be slow; from elsewhere they may be large. */
async function* inPieces(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0);
  for await (const part of content) {
    rest = Buffer.concat([rest, part]);
    for (; rest.length >= pieceSize; rest = rest.subarray(pieceSize)) yield rest.subarray(0, pieceSize);
  }
  if (rest.length > 0) yield rest;
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
