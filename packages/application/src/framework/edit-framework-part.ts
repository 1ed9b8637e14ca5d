import { changeItem } from '@baobab/domain/framework';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { UnitOfWork } from '../database';
import { parse } from '../problem';
import type { FrameworkChanged } from './change-draft';
import { changeDraft, partOf } from './change-draft';
import { EditFrameworkPartInput } from './framework.input';
import { FrameworkIncomplete, inputProblem } from './framework-problems';

/** Words one part of a draft in one language, takes a language away, or changes the code. */
@Injectable()
export class EditFrameworkPart {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<FrameworkChanged> {
    const { part, itemId, code, locale, text, ...asked } = parse(EditFrameworkPartInput, input);
    return this.work.run(actor, () =>
      changeDraft(actor, asked, (draft) => {
        const item = partOf(draft, part, itemId);
        if (code && item.code === null)
          throw inputProblem('code', 'no-code', 'Only domains and competencies have a code. Leave it out.');
        const { [locale]: was, ...others } = item.texts;
        const texts = text === undefined ? item.texts : { ...others, ...(text && { [locale]: text }) };
        if (Object.keys(texts).length === 0)
          throw new FrameworkIncomplete(
            'last-text',
            'This is the only language that it has a text in. Write it in another language first.',
          );
        const items = changeItem(draft.content.items, itemId, { texts, code: code ?? item.code });
        const details = { part, itemId, locale, before: was?.label ?? null, after: text?.label ?? null, code };
        return { content: { ...draft.content, items }, itemId, action: 'framework.part-edited', details };
      }),
    );
  }
}
