import { randomUUID } from 'node:crypto';
import { aPerson } from '@baobab/testing';
import type { TestApi } from '../api.testing';
import type { Input, Scene } from '../organisation/commands.testing';

const content = async (api: TestApi) => {
  const { rows } = await api.owner.query<{ id: string }>(`select id from competency where code = 'D1.1' limit 1`);
  return {
    competencyId: rows[0]?.id,
    ordinal: 1,
    kind: 'single',
    texts: [{ language: 'en', stem: 'Who?', right: ['She'], wrong: ['He'], rationale: 'So.' }],
  };
};

/** An item that a colleague of the scene's coordinator wrote, and a step that is about it. */
const anItem =
  (state: 'draft' | 'in-review' | 'approved', more: Record<string, unknown> = {}) =>
  async ({ organisation, root, administrator }: Scene, api: TestApi): Promise<Input> => {
    const author = await aPerson(api.owner, { organisation_id: organisation.id, institution_id: root.id });
    const { rows } = await api.owner.query<{ id: string }>(
      `insert into item (organisation_id, code, competency_id, ordinal, kind, texts, right_options, state, written_by, changed_by, approved_by)
       values ($1, $6, $2, 1, 'single', '{"en": {"stem": "Who?", "options": ["She", "He"], "rationale": "So.", "provenance": "organisation"}}', 1, $3, $4, $4, $5)
       returning id`,
      [
        organisation.id,
        (await content(api)).competencyId,
        state,
        author.id,
        state === 'approved' ? administrator.id : null,
        randomUUID(),
      ],
    );
    return { itemId: rows[0]?.id, expectedVersion: 1, ...more };
  };

/** A good input of every command about items. */
export const itemInputs: Record<string, (scene: Scene, api: TestApi) => Promise<Input>> = {
  addItem: async (_, api) => ({ code: 'NEW', ...(await content(api)) }),
  changeItem: async (scene, api) => ({ ...(await anItem('draft')(scene, api)), ...(await content(api)) }),
  submitItem: anItem('draft'),
  approveItem: anItem('in-review'),
  sendItemBack: anItem('in-review', { remark: 'Two are right.' }),
  retireItem: anItem('approved'),
  discardItem: anItem('draft'),
};
