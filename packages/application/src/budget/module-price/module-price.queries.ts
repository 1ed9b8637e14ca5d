import type { TextInLanguage, Texts } from '@baobab/domain/framework';
import { textIn } from '@baobab/domain/framework';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../../access';
import { scopeOf } from '../../access';
import { Reads } from '../../database';
import { parse } from '../../problem';

interface ModulePriceView {
  id: string;
  code: string;
  text: TextInLanguage;
  kind: string;
  provider: string;
  reference: string | null;
  costPerGroup: string;
  costPerPerson: string;
  dayRate: string | null;
  days: number | null;
  validUntil: string | null;
  used: boolean;
  expired: boolean;
  catalogueCostPerGroup: string;
  catalogueCostPerPerson: string;
}

type Row = Omit<ModulePriceView, 'text'> & { texts: Texts };

const ModulePricesInput = z.object({ locale: z.string().max(35).default('en') });

@Injectable()
export class ModulePriceQueries {
  constructor(private readonly reads: Reads) {}

  /** Those that were not withdrawn, by module, beside the catalogue's. */
  async all(actor: Actor, input: unknown): Promise<ModulePriceView[]> {
    const { locale } = parse(ModulePricesInput, input);
    const rows = await this.reads.all<Row>(scopeOf(actor), {
      name: 'budget.module-prices',
      text: `select p.id, m.code, m.texts, replace(p.kind, '-', '_') as kind, p.provider, p.reference, p.cost_per_group::text as "costPerGroup",
          p.cost_per_person::text as "costPerPerson", p.day_rate::text as "dayRate", p.days::float8 as days, p.valid_until::text as "validUntil",
          p.used_since is not null as used, coalesce(p.valid_until < current_date, false) as expired,
          m.cost_per_group::text as "catalogueCostPerGroup", m.cost_per_person::text as "catalogueCostPerPerson"
        from module_price p join training_module m on m.id = p.training_module_id
        where p.organisation_id = $1 and p.withdrawn_at is null order by m.code, p.created_at desc, p.id limit 1000`,
      values: [actor.organisationId],
    });
    return rows.map(({ texts, ...price }) => ({ ...price, text: textIn(texts, locale) }));
  }
}
