import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '../access';
import { authorise } from '../access';
import { audit, sql, unlessTaken, UnitOfWork } from '../database';
import { keepFrameworkInUse } from '../framework';
import { frameworkInUse } from '../framework/framework-in-use.queries';
import { refreshNeedsSummary } from '../needs';
import { NotFound, parse } from '../problem';
import { remindsAt, tellAsked } from '../reminder';
import { dayPast, nobodyToAsk, roundNameTaken } from './asked-round-problems';
import { OpenRoundInput } from './asked-round.input';
import type { Asks } from './test/choose-items';
import { askItems, calibratedItems, drawItems, itemsOf } from './test/choose-items';

type Round = z.output<typeof OpenRoundInput>;

const instruments = { self: 'Self-assessment', supervisor: 'Supervisor assessment', test: 'Knowledge test' };
/** SQL: who answers for a person `p`. */
const raters = { self: 'p.id', supervisor: 'p.supervisor_id', test: 'p.id' };

/** Asks the people of an institution and below it to say their own levels, or their supervisors to. All of it in one transaction, or nothing. */
@Injectable()
export class OpenRound {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ roundId: string; invited: number }> {
    const asked = parse(OpenRoundInput, input);
    return this.work.run(actor, async () => {
      await authorise(actor, asked.institutionId, 'coordinator');
      await keepFrameworkInUse(actor);
      const round = { ...asked, opensOn: await this.firstDay(asked) };
      await this.refuseUnknownProfile(round);
      const asks = await this.choose(actor, asked);
      const roundId = await this.add(actor, round, asks);
      const invited = await this.ask(actor, roundId, round);
      if (invited === 0) throw nobodyToAsk(asked.source);
      if (asks) await askItems(actor.organisationId, roundId, asks.items);
      // Nobody is assessed in it yet, and that is what the needs map has to say.
      await refreshNeedsSummary(roundId);
      await tellAsked(roundId);
      audit('round.opened', 'assessment-round', roundId, { ...round, invited });
      return { roundId, invited };
    });
  }

  /** Where she sits it may be yesterday still: that is today in the organisation's time zone. */
  private async firstDay({ opensOn, closesOn }: Round): Promise<string> {
    const [day] = await sql<{ past: boolean; first: string }>(
      'select $1::date < app_today() - 1 as past, greatest($1::date, app_today())::text as first',
      [opensOn],
    );
    if (!day || day.past) throw dayPast('opensOn');
    if (closesOn < day.first) throw dayPast('closesOn');
    return day.first;
  }

  private async refuseUnknownProfile({ roleProfileId }: Round): Promise<void> {
    if (roleProfileId === null) return;
    const [known] = await sql('select 1 from role_profile where id = $1', [roleProfileId]);
    if (!known) throw new NotFound('role profile');
  }

  /** The instrument names source, framework, and the items or the calibration of a test, so that rounds over the same ones are compared, and no others. */
  private async add({ organisationId, personId }: Actor, round: Round, asks: Asks | null): Promise<string> {
    const [added] = await unlessTaken(
      sql<{ id: string }>(
        `insert into assessment_round (organisation_id, name, kind, held_on, disclosure, created_by, source, instrument, institution_id, role_profile_id, opens_on, closes_on, reminds_at, items_per_competency, calibration_id, target_error)
         select $1, $2, $3, $4::date, $5, $6, $10, left($11 || ': ' || code, 100 - length($13)) || $13, $7, $8, $4::date, $9::date, ${remindsAt('$4::date', '$9::date')}, $12::int, $14, $15 from framework where id = ${frameworkInUse} returning id`,
        [
          organisationId,
          round.name,
          round.kind,
          round.opensOn,
          round.disclosure,
          personId,
          round.institutionId,
          round.roleProfileId,
          round.closesOn,
          round.source,
          instruments[round.source],
          asks?.perCompetency,
          asks?.instrument ?? '',
          asks?.calibrationId,
          asks?.targetError,
        ],
      ),
      roundNameTaken,
    );
    if (!added) throw new Error('The round was not written.');
    return added.id;
  }

  private async choose(
    { organisationId }: Actor,
    { itemsPerCompetency, sameItemsAs, adaptive }: Round,
  ): Promise<Asks | null> {
    if (sameItemsAs !== null) return itemsOf(organisationId, sameItemsAs);
    if (adaptive !== null) return calibratedItems(organisationId, adaptive);
    return itemsPerCompetency === null ? null : drawItems(organisationId, itemsPerCompetency);
  }

  private async ask({ organisationId }: Actor, roundId: string, round: Round): Promise<number> {
    const [asked] = await sql<{ invited: number }>(
      `with participant as (
         insert into round_participant (organisation_id, round_id, person_id, rater_id)
         select p.organisation_id, $2, p.id, rater.id from institutions_below($3, $4) as below join person p on p.organisation_id = $1 and p.institution_id = below
           join person rater on rater.organisation_id = $1 and rater.id = ${raters[round.source]} and (rater.left_on is null or rater.left_on > $4)
         where (p.left_on is null or p.left_on > $4) and ($5::uuid is null or p.role_profile_id = $5) returning person_id)
       select count(*)::int as invited from participant`,
      [organisationId, roundId, round.institutionId, round.opensOn, round.roleProfileId],
    );
    return asked?.invited ?? 0;
  }
}
