import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';
import { parse } from '../../problem';
import { findUpload } from '../upload.queries';
import { KeyedFileInput } from './paper.input';
import { fileHasMistakes, nothingToKey } from './paper-problems';
import { readKeyedFile } from './read-keyed-file';
import { writeForms } from './write-forms';

/** Keys in all forms of a file, or none of them. */
@Injectable()
export class KeyFile {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ forms: number; levels: number }> {
    const { roundId, uploadId } = parse(KeyedFileInput, input);
    return this.work.run(actor, async () => {
      const upload = await findUpload(this.work, actor, uploadId);
      const { forms, issues } = await readKeyedFile(actor, roundId, upload);
      if (issues.length > 0) throw fileHasMistakes(issues.length);
      if (forms.length === 0) throw nothingToKey();
      await writeForms(actor, roundId, forms);
      await sql('delete from upload where organisation_id = $1 and id = $2', [actor.organisationId, uploadId]);
      const figures = { forms: forms.length, levels: forms.reduce((sum, { levels }) => sum + levels.length, 0) };
      const people = forms.map(({ personId }) => personId);
      audit('forms.keyed', 'assessment-round', roundId, { ...figures, fileName: upload.fileName, people });
      return figures;
    });
  }
}
