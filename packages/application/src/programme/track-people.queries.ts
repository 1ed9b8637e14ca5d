import type { Gap } from '@baobab/domain/programme';
import { lacksAny } from '@baobab/domain/programme';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access';
import { scopeOf } from '../access';
import type { Offer } from '../catalogue';
import { offersText } from '../catalogue';
import { keyOf, PageInput, pageOf, Reads } from '../database';
import { peopleOfKindsText } from '../needs';
import { parse } from '../problem';
import { ProgrammeQueries } from './programme.queries';

const TrackPeopleInput = PageInput.extend({ programmeId: z.uuid(), scenarioId: z.uuid(), track: z.int().min(1) });
const NameAndId = z.tuple([z.string(), z.uuid()]);

interface PersonRow {
  personId: string;
  name: string;
  institutionName: string;
  post: string | null;
  gaps: Gap[];
  totalCount: number;
}

/** Who is in a track of a scenario, with what she follows of it and what she skips: for who sees persons in the round. */
@Injectable()
export class TrackPeopleQueries {
  constructor(
    private readonly reads: Reads,
    private readonly programmes: ProgrammeQueries,
  ) {}

  /** By name. Null where there is no such track within reach, or the reader sees no persons. Whose levels changed since is in none. */
  async page(actor: Actor, input: unknown) {
    const { programmeId, scenarioId, track, first, after } = parse(TrackPeopleInput, input);
    const programme = await this.programmes.byId(actor, { id: programmeId });
    if (!programme?.seesPersons) return null;
    const [name, id] = keyOf(after, NameAndId) ?? [null, null];
    const kept = await this.reads.one<{ kinds: string[]; modules: string[] }>(scopeOf(actor), {
      name: 'programme.track',
      text: `select array(select jsonb_array_elements_text(track -> 'kinds')) as kinds,
          array(select module ->> 'id' from jsonb_array_elements(track -> 'modules') with ordinality as each (module, at) order by at) as modules
        from (select outcome -> 'tracks' -> $4::int as track from scenario where organisation_id = $1 and programme_id = $2 and id = $3) as found
        where track is not null`,
      values: [actor.organisationId, programmeId, scenarioId, track - 1],
    });
    if (!kept) return null;
    const { roundId, institutionId, roleProfileId, competencyId } = programme;
    const [found, offers] = await Promise.all([
      this.reads.all<PersonRow>(scopeOf(actor), {
        name: 'programme.track-people',
        text: peopleOfKindsText,
        values: [roundId, institutionId, roleProfileId, competencyId, kept.kinds, name, id, first + 1],
      }),
      this.reads.all<Offer>(scopeOf(actor), { name: 'catalogue.offers', text: offersText, values: [kept.modules] }),
    ]);
    const { edges, pageInfo } = pageOf(found, first, (person) => [person.name, person.personId]);
    const modules = kept.modules.flatMap((moduleId) => offers.find((offer) => offer.id === moduleId) ?? []);
    return {
      nodes: edges.map(({ node }) => personView(node, modules)),
      ...pageInfo,
      totalCount: found[0]?.totalCount ?? 0,
    };
  }
}

const personView = ({ gaps, totalCount: _, ...person }: PersonRow, modules: readonly Offer[]) => {
  const follows = modules.filter(({ teaches }) => lacksAny(gaps, teaches));
  return {
    ...person,
    hours: follows.reduce((sum, { hours }) => sum + Math.round(hours * 100), 0) / 100,
    followedIds: follows.map(({ id }) => id),
    skippedIds: modules.filter((module) => !follows.includes(module)).map(({ id }) => id),
  };
};
