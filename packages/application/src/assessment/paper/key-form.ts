import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';
import { frameworkInUse } from '../../framework/framework-in-use.queries';
import { competencyText } from '../../needs';
import { parse } from '../../problem';
import { unknownLevel } from '../asked-round-problems';
import type { FoundForm } from './find-form';
import { findForm } from './find-form';
import { KeyFormInput } from './paper.input';
import { answersIncomplete, emptyForm, keyedBefore, keyedByAnother, submittedOnline } from './paper-problems';
import { writeForms } from './write-forms';

type Answers = z.output<typeof KeyFormInput>['answers'];
type Levels = { competencyId: string; ordinal: number }[];

/**
 * Keys in what a person, or her supervisor, ticked on paper: it is submitted at once, as if it had been answered on a screen, and recorded as keyed. What is in
 * the round already is written over by nothing but a correction of what was keyed.
 */
@Injectable()
export class KeyForm {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ levels: number; blank: number }> {
    const { roundId, code, answers, correct } = parse(KeyFormInput, input);
    return this.work.run(actor, async () => {
      const form = await findForm(actor, roundId, code);
      await refuseMistakes(answers);
      const levels = answers.filter((answer): answer is Levels[number] => answer.ordinal !== null);
      if (levels.length === 0) throw emptyForm();
      const before = form.submittedAt && (await refuseSubmitted(actor, roundId, form, levels, correct));
      await writeForms(actor, roundId, [{ ...form, levels }]);
      const said = { personId: form.personId, levels: levels.length, blank: answers.length - levels.length };
      if (before === null) audit('form.keyed', 'assessment-round', roundId, said);
      else audit('form.corrected', 'assessment-round', roundId, { ...said, ...before });
      return { levels: said.levels, blank: said.blank };
    });
  }
}

const refuseMistakes = async (answers: Answers): Promise<void> => {
  const [asked] = await sql<{ competencies: string[]; ordinals: number[] }>(
    `with ${competencyText}
     select array(select id from asked_competency) as competencies, array(select ordinal::int from level where framework_id = ${frameworkInUse}) as ordinals`,
  );
  const answered = new Set(answers.map(({ competencyId }) => competencyId));
  const { competencies = [], ordinals = [] } = asked ?? {};
  if (answered.size !== answers.length || answers.length !== competencies.length) throw answersIncomplete();
  if (!competencies.every((id) => answered.has(id))) throw answersIncomplete();
  if (answers.some(({ ordinal }) => ordinal !== null && !ordinals.includes(ordinal))) throw unknownLevel();
};

/**
 * What was keyed is compared, and corrected, by who keyed it alone: another would be told what she has not read, or write over it unseen.
 * @returns in how many competencies it differs.
 */
const refuseSubmitted = async (
  { organisationId, personId: actorId }: Actor,
  roundId: string,
  { personId, submittedAt, keyedBy }: FoundForm,
  levels: Levels,
  correct: boolean,
): Promise<{ differing: number }> => {
  const at = submittedAt ?? new Date();
  if (keyedBy === null) throw submittedOnline(at);
  if (keyedBy !== actorId) throw keyedByAnother(at);
  const kept = await sql<{ competencyId: string; level: number }>(
    'select competency_id as "competencyId", level::int from assessed_level where organisation_id = $1 and round_id = $2 and person_id = $3',
    [organisationId, roundId, personId],
  );
  const before = new Map(kept.map(({ competencyId, level }) => [competencyId, level]));
  const same = levels.filter(({ competencyId, ordinal }) => before.get(competencyId) === ordinal).length;
  const either = new Set([...before.keys(), ...levels.map(({ competencyId }) => competencyId)]).size;
  const differing = either - same;
  if (!correct || differing === 0) throw keyedBefore(at, differing);
  return { differing };
};
