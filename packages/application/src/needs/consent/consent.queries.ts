import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { scopeOf } from '../../access';
import { Reads } from '../../database';
import { myRound } from './grant-level-consent';

export interface MyConsentsView {
  supervisorName: string | null;
  institutionName: string;
  rounds: { roundId: string; name: string; heldOn: string; disclosure: string }[];
  consents: {
    id: string;
    roundId: string | null;
    roundName: string | null;
    reader: string;
    /** The supervisor, or the institution, that it was meant for. */
    meantFor: string;
    /** Whether it is still that one. */
    holds: boolean;
    givenAt: Date;
    withdrawnAt: Date | null;
  }[];
}

/** $1 the organisation, $2 she. */
const text = `
  select s.name as "supervisorName", i.name as "institutionName",
    (select coalesce(json_agg(json_build_object('roundId', r.id, 'name', r.name, 'heldOn', r.held_on, 'disclosure', replace(r.disclosure, '-', '_'))
       order by r.held_on desc, r.created_at desc, r.id), '[]')
     from assessment_round r where r.organisation_id = $1 and ${myRound}) as rounds,
    (select coalesce(json_agg(json_build_object('id', c.id, 'roundId', c.round_id, 'roundName', r.name, 'reader', c.reader,
       'meantFor', coalesce(of_person.name, of_institution.name), 'holds', coalesce(c.supervisor_id = p.supervisor_id, c.institution_id = p.institution_id, false),
       'givenAt', c.given_at, 'withdrawnAt', c.withdrawn_at) order by c.given_at desc, c.id), '[]')
     from level_consent c
       left join assessment_round r on r.organisation_id = $1 and r.id = c.round_id
       left join person of_person on of_person.organisation_id = $1 and of_person.id = c.supervisor_id
       left join institution of_institution on of_institution.organisation_id = $1 and of_institution.id = c.institution_id
     where c.organisation_id = $1 and c.person_id = $2) as consents
  from person p join institution i on i.organisation_id = $1 and i.id = p.institution_id
    left join person s on s.organisation_id = $1 and s.id = p.supervisor_id
  where p.organisation_id = $1 and p.id = $2`;

@Injectable()
export class ConsentQueries {
  constructor(private readonly reads: Reads) {}

  /** Who sees the actor's own levels, round by round, and whom she let see them, with what she took back. */
  async mine(actor: Actor): Promise<MyConsentsView | null> {
    const found = await this.reads.one<MyConsentsView>(scopeOf(actor), {
      name: 'needs.my-consents',
      text,
      values: [actor.organisationId, actor.personId],
    });
    return (
      found && {
        ...found,
        consents: found.consents.map(({ givenAt, withdrawnAt, ...consent }) => ({
          ...consent,
          givenAt: new Date(givenAt),
          withdrawnAt: withdrawnAt && new Date(withdrawnAt),
        })),
      }
    );
  }
}
