import type { Texts } from '@baobab/domain/framework';
import { textIn } from '@baobab/domain/framework';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { scopeOf } from '../../access';
import type { TrainingModuleView } from '../../catalogue';
import { moduleView, TrainingModuleQueries } from '../../catalogue';
import { Reads } from '../../database';
import { deskRoots, reaches } from '../../organisation';
import { parse } from '../../problem';
import { hoursOfPerson } from '../limits-told';
import { VersionInput } from './approval.input';
import type { FrozenProgramme } from './frozen-programme';

interface PublishedRow {
  id: string;
  name: string;
  institutionName: string;
  roleProfileTexts: Texts | null;
  version: number | null;
  publishedAt: Date;
  frozen: Pick<FrozenProgramme, 'modules' | 'origin'> | null;
  moduleIds: string[];
}

/**
 * $1 the organisation, $2 the programme, $3 the reader's desk, $4 she herself. For whom it is, who takes part in it or leads a session of it, and who
 * works on it.
 */
const text = `
  select p.id, p.name, i.name as "institutionName", profile.texts as "roleProfileTexts", p.published_version as version, p.published_at as "publishedAt",
    case when v.id is not null then jsonb_build_object('modules', v.snapshot -> 'modules', 'origin', v.snapshot -> 'origin') end as frozen,
    array(select training_module_id from programme_module m where m.organisation_id = $1 and m.programme_id = p.id order by position) as "moduleIds"
  from programme p join institution i on i.organisation_id = p.organisation_id and i.id = p.institution_id
    left join role_profile profile on profile.id = p.role_profile_id
    left join programme_version v on v.organisation_id = p.organisation_id and v.programme_id = p.id and v.number = p.published_version
  where p.organisation_id = $1 and p.id = $2 and p.state = 'published' and (
    ${reaches('p.institution_id', '$3')}
    or exists (select from person me where me.organisation_id = $1 and me.id = $4 and me.institution_id in (select institutions_below(p.institution_id)))
    or exists (select from cohort c join enrolment e on e.organisation_id = $1 and e.cohort_id = c.id and e.person_id = $4
      where c.organisation_id = $1 and c.programme_id = p.id and e.state not in ('withdrawn', 'refused'))
    or exists (select from cohort c join session s on s.organisation_id = $1 and s.cohort_id = c.id and s.trainer_id = $4
      where c.organisation_id = $1 and c.programme_id = p.id))`;

/** A published programme as everybody may read it whom it concerns: no number in it is of people. */
@Injectable()
export class PublishedProgrammeQueries {
  constructor(
    private readonly reads: Reads,
    private readonly catalogue: TrainingModuleQueries,
  ) {}

  /** Null where there is none, or it does not concern the reader. */
  async byId(actor: Actor, input: unknown) {
    const { id, locale } = parse(VersionInput, input);
    const found = await this.reads.one<PublishedRow>(scopeOf(actor), {
      name: 'programme.published',
      text,
      values: [actor.organisationId, id, deskRoots(actor), actor.personId],
    });
    if (!found) return null;
    const { frozen, moduleIds, roleProfileTexts, ...programme } = found;
    const modules = await this.modules(actor, frozen, moduleIds, locale);
    return {
      ...programme,
      roleProfileName: roleProfileTexts && textIn(roleProfileTexts, locale).label,
      modules,
      hours: Math.round(modules.reduce((sum, { hours }) => sum + hours, 0) * 100) / 100,
      proof: frozen?.origin ? proofOf(frozen.origin) : null,
    };
  }

  /** Of what was published before there were versions, as the catalogue has them. */
  private async modules(
    actor: Actor,
    frozen: PublishedRow['frozen'],
    ids: string[],
    locale: string,
  ): Promise<TrainingModuleView[]> {
    if (frozen) return frozen.modules.map((module) => moduleView(module, locale));
    return (await this.catalogue.byIds(actor, ids, locale)).filter((module) => module !== null);
  }
}

const proofOf = ({ objective, status, unchanged, limits }: NonNullable<FrozenProgramme['origin']>) => ({
  objective: objective.replaceAll('-', '_'),
  status: status.replaceAll('-', '_'),
  unchanged,
  hours: limits.hours,
  hoursPerPerson: hoursOfPerson(limits),
});
