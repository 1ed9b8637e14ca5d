import { writeAmount } from '@baobab/domain/budget';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { inContract } from '../contract-word';
import { audit, UnitOfWork } from '../database';
import { parse } from '../problem';
import { refuseTooMany, writeLine } from './add-budget-line';
import { issue } from './budget-problems';
import { ImportBudgetLinesInput } from './budget.input';
import { writeChange } from './change-budget-line';
import { readLinesUpload } from './read-lines-upload';

export interface BudgetLinesPreview {
  fileName: string;
  lines: {
    row: number;
    code: string;
    name: string;
    institution: string;
    currency: string;
    planned: string;
    change: string;
  }[];
  mistakes: { row: number; column: string; value: string; mistake: string }[];
}

/** What a table makes of the lines of a fiscal year, and what is wrong in it. Nothing is written. */
@Injectable()
export class PreviewBudgetLines {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<BudgetLinesPreview> {
    const asked = parse(ImportBudgetLinesInput, input);
    return this.work.run(actor, async () => {
      const { fileName, lines, mistakes } = await readLinesUpload(this.work, actor, asked);
      return {
        fileName,
        lines: lines.map(({ row, code, name, institution, currency, planned, change }) => ({
          ...{ row, code, name, institution, currency, change, planned: writeAmount(planned) },
        })),
        mistakes: mistakes.map((each) => ({ ...each, mistake: inContract(each.mistake) })),
      };
    });
  }
}

/** All of the table, or nothing of it: lines are known again by their codes. */
@Injectable()
export class ImportBudgetLines {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ added: number; changed: number }> {
    const asked = parse(ImportBudgetLinesInput, input);
    return this.work.run(actor, async () => {
      const { fileName, lines, mistakes } = await readLinesUpload(this.work, actor, asked);
      if (mistakes.length > 0)
        throw issue(
          'uploadId',
          'lines-mistaken',
          'Something in the file is wrong, or has changed meanwhile. Look at it again, and mend the rows that are named.',
        );
      const [added, changed] = [
        lines.filter(({ change }) => change === 'added'),
        lines.filter(({ change }) => change === 'changed'),
      ];
      await refuseTooMany(actor, asked.fiscalYear, added.length);
      for (const line of added) await writeLine(actor, { ...line, fiscalYear: asked.fiscalYear });
      for (const { before, ...line } of changed)
        if (before) await writeChange(actor, before, { ...line, reason: fileName });
      audit('budget-lines.imported', 'organisation', actor.organisationId, {
        ...{ fileName, fiscalYear: asked.fiscalYear, added: added.length, changed: changed.length },
      });
      return { added: added.length, changed: changed.length };
    });
  }
}
