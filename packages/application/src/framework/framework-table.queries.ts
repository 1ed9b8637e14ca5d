import { csvText } from '@baobab/domain/assessment';
import { tableOf } from '@baobab/domain/framework/table';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { scopeOf } from '../access';
import { Reads } from '../database';
import { NotFound, parse } from '../problem';
import { changersRoots, FrameworkAsked, readable } from './framework.queries';
import { frameworkInUse } from './framework-in-use.queries';
import type { FrameworkRow } from './framework-row';
import { contentOf, frameworkRows } from './framework-row';

@Injectable()
export class FrameworkTableQueries {
  constructor(private readonly reads: Reads) {}

  /** A framework as the table that an import reads; the one in use where none is named. @throws NotFound */
  async table(actor: Actor, input: unknown): Promise<{ name: string; text: string }> {
    const { id } = parse(FrameworkAsked, input);
    const row = await this.reads.one<FrameworkRow>(scopeOf(actor), {
      name: 'framework.table',
      text: `${frameworkRows} where id = coalesce($2, ${frameworkInUse}) and ${readable('framework')}`,
      values: [changersRoots(actor), id],
    });
    if (!row) throw new NotFound('framework');
    return { name: `${row.code}-${row.edition}`, text: csvText(tableOf(contentOf(row).items), true) };
  }
}
