import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access';
import { rootsOf, scopeOf } from '../access';
import { Reads } from '../database';
import { reachesAll } from '../organisation/whole-organisation.queries';
import { parse } from '../problem';
import { frameworkInUse } from './framework-in-use.queries';
import type { FrameworkRow } from './framework-row';
import { frameworkRows } from './framework-row';
import type { EditionRow, FrameworkEditionView, FrameworkView } from './framework-view';
import { editionColumns, editionView, frameworkView } from './framework-view';

export interface FrameworksView {
  /** Whether the reader may draft, change and publish the organisation's own. */
  mayChange: boolean;
  editions: FrameworkEditionView[];
}

/** An organisation publishes an edition now and then; older ones are found along the line of their sources. */
const editionsShown = 60;

const locale = z.string().max(35).default('en');
export const FrameworkAsked = z.object({ id: z.uuid('Choose a framework.').nullish().default(null), locale });
export const FrameworksAsked = z.object({ locale });

/** $1 the roots of the reader's reach as coordinator and administrator: drafts are for those who may change them. */
export const readable = (framework: string) => `(${framework}.state <> 'draft' or (${reachesAll}))`;
export const changersRoots = (actor: Actor) => rootsOf(actor, 'coordinator', 'administrator');

@Injectable()
export class FrameworkQueries {
  constructor(private readonly reads: Reads) {}

  /** The one asked for, else the one that the organisation works with; null where there is none for the actor. */
  async framework(actor: Actor, input: unknown): Promise<FrameworkView | null> {
    const { id, locale } = parse(FrameworkAsked, input);
    const row = await this.reads.one<FrameworkRow>(scopeOf(actor), {
      name: 'framework',
      text: `${frameworkRows} where id = coalesce($2, ${frameworkInUse}) and ${readable('framework')}`,
      values: [changersRoots(actor), id],
    });
    return row && frameworkView(row, locale);
  }

  /** Null where there is none, or none for the actor. */
  async edition(actor: Actor, id: string | null, locale: string): Promise<FrameworkEditionView | null> {
    if (id === null) return null;
    const row = await this.reads.one<EditionRow>(scopeOf(actor), {
      name: 'framework.edition',
      text: `select ${editionColumns} from framework f where f.id = $2 and ${readable('f')}`,
      values: [changersRoots(actor), id],
    });
    return row && editionView(row, locale);
  }

  /** The organisation's own, newest edition first, then those of no organisation. */
  async all(actor: Actor, input: unknown): Promise<FrameworksView> {
    const { locale } = parse(FrameworksAsked, input);
    const [rows, reach] = await Promise.all([
      this.reads.all<EditionRow>(scopeOf(actor), {
        name: 'frameworks',
        text: `select ${editionColumns} from framework f where ${readable('f')}
          order by f.organisation_id nulls last, f.created_at desc, f.code, f.edition desc limit ${editionsShown}`,
        values: [changersRoots(actor)],
      }),
      this.reads.one<{ reached: boolean }>(scopeOf(actor), {
        name: 'role-profiles.reach',
        text: reachesAll,
        values: [changersRoots(actor)],
      }),
    ]);
    return { mayChange: reach?.reached ?? false, editions: rows.map((row) => editionView(row, locale)) };
  }
}
