import { csvText } from '@baobab/domain/assessment';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access';
import { audit, sql, streamed, UnitOfWork } from '../database';
import { competencyText, personsRefused, reachText, reachValues } from '../needs';
import { NotFound, parse } from '../problem';
import type { ExportedPerson, ExportWords } from './export-table';
import { exportHeader, exportRow, readExportWords } from './export-table';

const ExportRoundInput = z.object({
  roundId: z.uuid('Choose the round whose levels you want.'),
  institutionId: z.uuid('Choose an institution from the list, or none for all that you reach.').nullish(),
});

interface ExportPlan extends ExportWords {
  roundId: string;
  institutionIds: string[];
  /** Who is in no such institution, and agreed that the actor sees her levels. */
  personIds: string[];
}

/** People that are read and written in one go: large enough to be fast, small enough that other requests hardly wait. */
const batchSize = 500;

/** The chosen institution, or each below which the actor may see persons; $1 to $6 as in reachText. */
const placesText = `
  with recursive ${reachText},
  chosen as (
    select place.id from place, visible where visible.persons and $3::uuid is not null
    union select root from round, unnest(round.seeing) as root where $3::uuid is null)
  select round.name, array(select distinct institutions_below(id) from chosen) as "institutionIds",
    array(select agreed.id from agreed_to(round.id, $5, $6) as agreed(id) join person p on p.organisation_id = $1 and p.id = agreed.id
      where p.institution_id in (select institutions_below(id) from place) or ($3::uuid is null and p.institution_id in (select id from reach))) as "personIds",
    $3::uuid is null or exists (select 1 from place) as placed
  from round`;

/** An import knows people by one of the two keys: who has neither did not come by one, and could not go back. $1 the organisation, $2 the institutions, $3 people beside theirs. */
const whoText = `p.organisation_id = $1 and (p.institution_id = any($2::uuid[]) or p.id = any($3::uuid[])) and (p.left_on is null or p.left_on > current_date)
  and coalesce(p.staff_number, p.email) is not null`;

/** $4 the round. The order is the same wherever the same people are, whatever the locale of the database. */
const peopleText = `
  select p.staff_number as "staffNumber", p.name, p.email, p.institution_id as "institutionId", p.region, p.post, p.gender,
    p.languages, p.role_profile_id as "roleProfileId",
    (select coalesce(s.staff_number, s.email) from person s where s.organisation_id = $1 and s.id = p.supervisor_id) as supervisor,
    coalesce((select jsonb_object_agg(l.competency_id, l.level) from assessed_level l
      where l.organisation_id = $1 and l.round_id = $4 and l.person_id = p.id), '{}') as levels
  from person p where ${whoText} order by p.staff_number collate "C", p.email collate "C", p.id`;

/** Gives back what an import took: the people and their levels in a round, as a table that can be imported as it is. */
@Injectable()
export class ExportRound {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws Refused where the round's disclosure policy shows the actor aggregates only, and nobody agreed to be seen. */
  async execute(actor: Actor, input: unknown): Promise<{ roundName: string; text: AsyncGenerator<string> }> {
    const { roundId, institutionId } = parse(ExportRoundInput, input);
    // By itself, and first: who stops the download before its end has seen persons all the same.
    const { roundName, plan } = await this.work.run(actor, () => this.plan(actor, roundId, institutionId ?? null));
    return { roundName, text: streamed(this.work, actor, () => this.table(actor, plan)) };
  }

  private async plan(actor: Actor, roundId: string, institutionId: string | null) {
    const [found] = await sql<{ name: string; institutionIds: string[]; personIds: string[]; placed: boolean }>(
      placesText,
      reachValues(actor, { roundId, institutionId }),
    );
    if (!found?.placed) throw new NotFound('institution or round');
    const { name: roundName, institutionIds, personIds } = found;
    if (institutionIds.length + personIds.length === 0) throw personsRefused();
    const [people] = await sql<{ count: number }>(`select count(*)::int as count from person p where ${whoText}`, [
      actor.organisationId,
      institutionIds,
      personIds,
    ]);
    audit('levels.exported', 'assessment-round', roundId, { institutionId, people: people?.count ?? 0 });
    const competencies = await sql<{ id: string; code: string }>(
      `with ${competencyText} select id, code from asked_competency order by position`,
    );
    const plan: ExportPlan = { roundId, institutionIds, personIds, competencies, ...(await readExportWords(actor)) };
    return { roundName, plan };
  }

  private async *table(actor: Actor, plan: ExportPlan): AsyncGenerator<string> {
    yield csvText([exportHeader(plan)], true);
    await sql(`declare exported no scroll cursor for ${peopleText}`, [
      actor.organisationId,
      plan.institutionIds,
      plan.personIds,
      plan.roundId,
    ]);
    let people: ExportedPerson[];
    do {
      people = await sql<ExportedPerson>(`fetch ${batchSize} from exported`);
      if (people.length > 0) yield csvText(people.map((person) => exportRow(person, plan)));
    } while (people.length === batchSize);
  }
}
