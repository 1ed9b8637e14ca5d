import { randomUUID } from 'node:crypto';
import type { Texts } from '@baobab/domain/framework';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import { frameworkInUse } from '../framework/framework-in-use.queries';
import { authoriseOrganisation } from '../organisation/whole-organisation.queries';
import { InputProblem, parse, Problem } from '../problem';
import { AddTrainingModuleInput } from './catalogue.input';

/** Tailoring weighs every module against every other, so a catalogue has an end. */
const mostOwn = 500;

export class TooManyTrainingModules extends Problem {
  readonly kind = 'TooManyTrainingModules';

  constructor() {
    super(
      'too-many-training-modules',
      `Your organisation offers ${mostOwn} training modules of its own, as many as there can be. Retire one that is no longer held, then add this one.`,
    );
  }
}

type Added = z.output<typeof AddTrainingModuleInput>;

/** Adds a training module to the organisation's own part of the catalogue. */
@Injectable()
export class AddTrainingModule {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ trainingModuleId: string }> {
    const module = parse(AddTrainingModuleInput, input);
    const trainingModuleId = randomUUID();
    return this.work.run(actor, async () => {
      await authoriseOrganisation(actor, 'coordinator');
      await mustBeKnown(module.teaches);
      const [requires, equivalents] = [
        await offeredByCode('requires', module.requires),
        await offeredByCode('equivalents', module.equivalents),
      ];
      const code = await nextCode(actor);
      await writeModule(actor, trainingModuleId, code, module);
      await writeSteps(trainingModuleId, module.teaches);
      await writeOthers(trainingModuleId, requires, equivalents);
      audit('training-module.added', 'training-module', trainingModuleId, { name: module.title, code });
      return { trainingModuleId };
    });
  }
}

/** @throws InputProblem for each competency that there is not, and each level that its framework has not. */
const mustBeKnown = async (teaches: Added['teaches']): Promise<void> => {
  const unknown = await sql<{ index: number; field: 'competencyId' | 'fromOrdinal' | 'toOrdinal' }>(
    `select nth::int - 1 as index,
       case when competency.id is null then 'competencyId' when lower.ordinal is null then 'fromOrdinal' else 'toOrdinal' end as field
     from unnest($1::uuid[], $2::int[], $3::int[]) with ordinality as step (competency_id, from_ordinal, to_ordinal, nth)
       left join competency on competency.framework_id = ${frameworkInUse} and competency.id = step.competency_id
       left join level lower on lower.framework_id = competency.framework_id and lower.ordinal = step.from_ordinal
       left join level higher on higher.framework_id = competency.framework_id and higher.ordinal = step.to_ordinal
     where competency.id is null or lower.ordinal is null or higher.ordinal is null order by nth`,
    columnsOf(teaches),
  );
  if (unknown.length === 0) return;
  throw new InputProblem(
    unknown.map(({ index, field }) => ({
      path: `teaches.${index}.${field}`,
      ...(field === 'competencyId'
        ? { code: 'unknown-competency', message: 'Choose a competency of the framework.' }
        : { code: 'unknown-level', message: 'Choose a level of the framework.' }),
    })),
  );
};

/** @throws InputProblem for codes of modules that are not on offer. A module can't require itself, nor one that requires it: those there are came before it. */
const offeredByCode = async (path: 'requires' | 'equivalents', codes: readonly string[]): Promise<string[]> => {
  const found = await sql<{ id: string; code: string }>(
    'select id, code from training_module where code = any($1::text[]) and retired_at is null',
    [codes],
  );
  const unknown = codes.filter((code) => !found.some((module) => module.code === code));
  if (unknown.length > 0)
    throw new InputProblem([
      {
        path,
        code: 'unknown-module',
        message: `No module on offer has the code ${unknown.join(', ')}. Write codes as the catalogue has them, separated by commas.`,
      },
    ]);
  return found.map(({ id }) => id);
};

/** One at a time in an organisation, so that no two have the same number and none is one too many. */
const nextCode = async ({ organisationId }: Actor): Promise<string> => {
  await sql(`select pg_advisory_xact_lock(hashtextextended('training-module:' || $1, 0))`, [organisationId]);
  const [own] = await sql<{ made: number; offered: number }>(
    `select count(*)::int as made, count(*) filter (where retired_at is null)::int as offered
     from training_module where organisation_id = $1`,
    [organisationId],
  );
  const { made = 0, offered = 0 } = own ?? {};
  if (offered >= mostOwn) throw new TooManyTrainingModules();
  return `OWN-${made + 1}`;
};

const writeModule = ({ organisationId, personId }: Actor, id: string, code: string, module: Added) => {
  const { title, description, locale } = module;
  const texts: Texts = {
    [locale]: { label: title, ...(description ? { definition: description } : {}), provenance: 'organisation' },
  };
  return sql(
    `insert into training_module (id, organisation_id, code, texts, provider, url, licence, hours, modality, languages,
       cost_per_group, cost_per_person, created_by, group_size)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) returning id`,
    [
      id,
      organisationId,
      code,
      texts,
      module.provider,
      module.url,
      module.licence,
      module.hours,
      module.modality,
      module.languages,
      module.costPerGroup,
      module.costPerPerson,
      personId,
      module.groupSize,
    ],
  );
};

const writeOthers = async (id: string, requires: readonly string[], equivalents: readonly string[]): Promise<void> => {
  await sql(
    'insert into training_module_requirement (training_module_id, required_id) select $1, unnest($2::uuid[]) returning required_id',
    [id, requires],
  );
  await sql(
    'insert into training_module_equivalent (training_module_id, equivalent_id) select $1, unnest($2::uuid[]) returning equivalent_id',
    [id, equivalents],
  );
};

const writeSteps = (id: string, teaches: Added['teaches']) =>
  sql(
    `insert into training_module_step (training_module_id, framework_id, competency_id, from_ordinal, to_ordinal)
     select $4, framework_id, competency.id, from_ordinal, to_ordinal
     from unnest($1::uuid[], $2::int[], $3::int[]) as step (competency_id, from_ordinal, to_ordinal)
       join competency on competency.framework_id = ${frameworkInUse} and competency.id = step.competency_id returning competency_id`,
    [...columnsOf(teaches), id],
  );

const columnsOf = (teaches: Added['teaches']) => [
  teaches.map(({ competencyId }) => competencyId),
  teaches.map(({ fromOrdinal }) => fromOrdinal),
  teaches.map(({ toOrdinal }) => toOrdinal),
];
