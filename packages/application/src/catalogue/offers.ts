import type { TaughtStep } from '@baobab/domain/programme';
import { sql } from '../database';

/** What tailoring needs to know of a training module. */
export interface Offer {
  id: string;
  hours: number;
  /** In US dollars. */
  costPerGroup: number;
  costPerPerson: number;
  /** A quote that is in use and valid, or days of a trainer of one's own, take the place of the catalogue's price. */
  priceFrom: 'catalogue' | 'provider-quote' | 'trainer-days';
  /** How many people one group takes; null: any number. */
  groupSize: number | null;
  /** Of each set of modules one has to be in a programme with it: what it requires, or what does as well. */
  requires: string[][];
  languages: string[];
  modality: string;
  invented: boolean;
  retired: boolean;
  teaches: TaughtStep[];
}

/** Ids of the modules that do as well as one, in SQL: whichever of the two says so. @param id an expression for its id. */
export const equivalentsOf = (id: string): string =>
  `select equivalent_id from training_module_equivalent e where e.training_module_id = ${id}
   union select training_module_id from training_module_equivalent e where e.equivalent_id = ${id}`;

/** $1 the retired ones that are wanted all the same. Row-level security keeps to Baobab's modules and the organisation's own. */
export const offersText = `
  select m.id, m.hours::float8 as hours, coalesce(p.cost_per_group, m.cost_per_group)::float8 as "costPerGroup",
    coalesce(p.cost_per_person, m.cost_per_person)::float8 as "costPerPerson", coalesce(p.kind, 'catalogue') as "priceFrom", m.languages,
    m.group_size as "groupSize",
    (select coalesce(jsonb_agg(array(select r.required_id union ${equivalentsOf('r.required_id')}) order by r.required_id), '[]')
     from training_module_requirement r where r.training_module_id = m.id) as requires,
    m.modality, m.invented, m.retired_at is not null as retired,
    (select coalesce(jsonb_agg(jsonb_build_object('competencyId', s.competency_id, 'fromOrdinal', s.from_ordinal, 'toOrdinal', s.to_ordinal)
       order by s.competency_id), '[]')
     from training_module_step s where s.training_module_id = m.id) as teaches
  from training_module m left join module_price p on p.training_module_id = m.id and p.used_since is not null
    and (p.valid_until is null or p.valid_until >= current_date)
  where m.retired_at is null or m.id = any($1::uuid[]) order by m.id`;

/** Inside a unit of work: Baobab's and the organisation's own modules that are offered, and of the retired ones those named. */
export const readOffers = (kept: readonly string[] = []): Promise<Offer[]> => sql(offersText, [kept]);
