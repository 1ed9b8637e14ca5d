import type { Actor } from '../../access';
import type { WorkingDatabase } from '../../database/working-database.testing';
import {
  AddItem,
  ApproveItem,
  ChangeItem,
  DiscardItem,
  ItemBankQueries,
  ItemQueries,
  RetireItem,
  SendItemBack,
  SubmitItem,
} from '..';
import type { RoundDesk } from '../asked-round.testing';

const commands = {
  submit: SubmitItem,
  approve: ApproveItem,
  sendBack: SendItemBack,
  retire: RetireItem,
  discard: DiscardItem,
};

/** A government that writes items of its own: who writes, and who reviews. */
export class ItemDesk {
  private constructor(
    private readonly database: WorkingDatabase,
    readonly rounds: RoundDesk,
    readonly author: Actor,
    readonly reviewer: Actor,
  ) {}

  static async open(database: WorkingDatabase, rounds: RoundDesk): Promise<ItemDesk> {
    const reviewer = await rounds.somebody();
    return new ItemDesk(database, rounds, rounds.head, { ...reviewer, grants: rounds.head.grants });
  }

  /** An item that may be asked: one of four, in English and Arabic. */
  good() {
    return {
      code: 'LAW-1',
      competencyId: this.rounds.competencies[0],
      ordinal: 1,
      kind: 'single',
      texts: [
        {
          language: 'en',
          stem: 'Who signs?',
          right: ['The minister'],
          wrong: ['The clerk', 'Nobody'],
          rationale: 'Art. 3.',
        },
        { language: 'ar', stem: 'من يوقّع؟', right: ['الوزير'], wrong: ['الكاتب', 'لا أحد'], rationale: 'المادة 3.' },
      ],
    };
  }

  async add(said: Record<string, unknown> = {}, actor: Actor = this.author): Promise<string> {
    const { itemId } = await new AddItem(this.database.work).execute(actor, { ...this.good(), ...said });
    return itemId;
  }

  async change(itemId: string, said: Record<string, unknown> = {}, actor: Actor = this.author): Promise<string> {
    const { code: _, ...content } = { ...this.good(), ...said };
    const expectedVersion = said.expectedVersion ?? (await this.version(itemId));
    const changed = await new ChangeItem(this.database.work).execute(actor, { ...content, itemId, expectedVersion });
    return changed.itemId;
  }

  async step(step: keyof typeof commands, itemId: string, actor: Actor, said: Record<string, unknown> = {}) {
    const expectedVersion = await this.version(itemId);
    return new commands[step](this.database.work).execute(actor, { itemId, expectedVersion, ...said });
  }

  /** Written by the author, and approved by the reviewer. */
  async approved(said: Record<string, unknown> = {}): Promise<string> {
    const itemId = await this.add(said);
    await this.approve(itemId);
    return itemId;
  }

  async approve(itemId: string): Promise<void> {
    await this.step('submit', itemId, this.author);
    await this.step('approve', itemId, this.reviewer);
  }

  bank(actor: Actor = this.author, input: Record<string, unknown> = {}) {
    return new ItemBankQueries(this.database.reads).page(actor, input);
  }

  toReview(actor: Actor) {
    return new ItemBankQueries(this.database.reads).toReview(actor);
  }

  item(itemId: string, actor: Actor = this.author, locale = 'en') {
    return new ItemQueries(this.database.reads).byId(actor, { itemId, locale });
  }

  async states(code = 'LAW-1'): Promise<string[]> {
    const rows = await this.database.rows<{ at: string }>(
      `select edition || ' ' || state as at from item where organisation_id = $1 and code = $2 order by edition`,
      [this.author.organisationId, code],
    );
    return rows.map(({ at }) => at);
  }

  async auditOf(itemId: string): Promise<string[]> {
    const rows = await this.database.rows<{ action: string }>(
      'select action from audit where organisation_id = $1 and subject_id = $2 order by id',
      [this.author.organisationId, itemId],
    );
    return rows.map(({ action }) => action);
  }

  private async version(itemId: string): Promise<number> {
    const [row] = await this.database.rows<{ version: number }>('select version from item where id = $1', [itemId]);
    return row?.version ?? 1;
  }
}
