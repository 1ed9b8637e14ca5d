import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { authorise } from '../access';
import { stillOpen } from '../assessment/still-open.queries';
import { audit, sql, UnitOfWork } from '../database';
import { leaveJob } from '../outbox';
import { InputProblem, NotFound, parse, Problem, VersionConflict } from '../problem';
import { NameImpactRoundsInput } from './impact.input';

interface Round {
  id: string;
  name: string;
  heldOn: string;
  instrument: string;
  source: string;
  open: boolean;
}

class InstrumentsDiffer extends Problem {
  readonly kind = 'InstrumentsDiffer';

  constructor(one: Round, other: Round) {
    super(
      'instruments-differ',
      `“${one.name}” was held with the instrument ${one.instrument} and “${other.name}” with ${other.instrument}: ` +
        'their difference would tell of the instruments. Choose rounds of the same instrument and version.',
    );
  }
}

const problem = (path: string, code: string, message: string) => new InputProblem([{ path, code, message }]);

/** Says between which rounds a programme's change is measured, in place of those named before; it is then measured at once. */
@Injectable()
export class NameImpactRounds {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { programmeId, expectedVersion, ...named } = parse(NameImpactRoundsInput, input);
    return this.work.run(actor, async () => {
      const { organisationId } = actor;
      await this.refuseUnpublished(actor, programmeId);
      refuseIncomparable(await this.rounds(actor, named));
      const version = await this.write(actor, programmeId, expectedVersion, Object.values(named));
      await leaveJob('measure-impact', `measure-impact:${programmeId}:${version}`, { programmeId, organisationId });
      audit('impact.rounds-named', 'programme', programmeId, named);
      return { done: true };
    });
  }

  private async refuseUnpublished(actor: Actor, id: string): Promise<void> {
    const [programme] = await sql<{ state: string; institutionId: string }>(
      'select state, institution_id as "institutionId" from programme where organisation_id = $1 and id = $2',
      [actor.organisationId, id],
    );
    if (!programme) throw new NotFound('programme');
    await authorise(actor, programme.institutionId, 'coordinator');
    if (programme.state === 'published') return;
    const message = 'This programme is a draft, so nobody took part in it yet. Publish it first, and form cohorts.';
    throw problem('programmeId', 'nobody-took-part', message);
  }

  /** In the order in which they are named, each with the field that names it. */
  private async rounds({ organisationId }: Actor, named: Record<string, string | null>): Promise<[string, Round][]> {
    const found = await sql<Round>(
      `select id, name, held_on::text as "heldOn", instrument, source, ${stillOpen('r')} as open from assessment_round r where organisation_id = $1 and id = any($2::uuid[])`,
      [organisationId, Object.values(named)],
    );
    return Object.entries(named)
      .filter(([, id]) => id !== null)
      .map(([path, id]) => {
        const round = found.find((each) => each.id === id);
        if (!round) throw problem(path, 'unknown', 'There is no such round. Choose one from the list.');
        if (round.open)
          throw problem(path, 'round-open', 'People still answer in this round. Name it when it has closed.');
        if (round.source === 'fused')
          throw problem(
            path,
            'round-fused',
            'This round puts evidence together: a difference between two of them would tell of how it was weighed. Name rounds of one instrument.',
          );
        return [path, round];
      });
  }

  /** @throws VersionConflict where somebody else named rounds meanwhile. @returns the new version. */
  private async write(actor: Actor, programmeId: string, expected: number, rounds: unknown[]): Promise<number> {
    const [written] = await sql<{ version: number }>(
      expected === 0
        ? `insert into impact_measure (organisation_id, programme_id, version, before_round_id, after_round_id, follow_up_round_id)
           values ($1, $2, $3::int + 1, $4, $5, $6) on conflict do nothing returning version`
        : `update impact_measure set version = version + 1, before_round_id = $4, after_round_id = $5, follow_up_round_id = $6,
             measured_at = null, content = null
           where organisation_id = $1 and programme_id = $2 and version = $3 returning version`,
      [actor.organisationId, programmeId, expected, ...rounds],
    );
    if (!written) throw new VersionConflict();
    return written.version;
  }
}

/** @throws InputProblem, InstrumentsDiffer */
const refuseIncomparable = (rounds: readonly [string, Round][]): void => {
  rounds.forEach(([path, round], index) => {
    const before = rounds[index - 1]?.[1];
    if (before && before.heldOn >= round.heldOn)
      throw problem(
        path,
        'not-later',
        `“${round.name}” was not held after “${before.name}”. Choose rounds in the order of their days.`,
      );
  });
  const [[, first] = [], ...later] = rounds;
  const other = later.find(([, { instrument }]) => instrument !== first?.instrument);
  if (first && other) throw new InstrumentsDiffer(first, other[1]);
};
