import type { Texts } from '@baobab/domain/framework';
import { textIn } from '@baobab/domain/framework';
import { Injectable } from '@nestjs/common';
import type { ClockActor } from '../access';
import { standingsOn } from '../cohort/requirement/standings.queries';
import { sql, UnitOfWork } from '../database';
import { Mailer, type RequirementLetter } from '../mail';
import type { JobPayload } from '../outbox';
import { runForReader } from './run-for-reader';

type Payload = JobPayload<'send-requirement-letter'>;

interface Told extends Pick<RequirementLetter, 'name' | 'locale' | 'signsIn' | 'institution' | 'dueOn'> {
  email: string;
  organisation: string;
  demonstration: boolean;
  texts: Texts;
}

/**
 * $1 the organisation, $2 the requirement, $3 the person, $4 the occasion, $5 the day. The record is asked again: who has done it meanwhile, or is due on another day, is not
 * told, nor of what was ended.
 */
const text = `
  select p.email, p.name, p.account_id is not null as "signsIn", coalesce(account.locale, o.default_locale) as locale, o.name as organisation,
    o.demonstration, place.name as institution, m.texts, s.due_on::text as "dueOn"
  from ${standingsOn('app_today()')} as s join organisation o on o.id = $1
    join requirement r on r.organisation_id = $1 and r.id = s.requirement_id
    join institution place on place.organisation_id = $1 and place.id = r.institution_id
    join training_module m on m.id = s.training_module_id
    join person p on p.organisation_id = $1 and p.id = s.person_id left join account on account.id = p.account_id
  where s.person_id = $3 and s.requirement_id = $2 and s.standing = $4 and s.due_on = $5::date and p.email is not null`;

/** Reminds somebody of what is required of her: that the day comes near, or has passed. Who has no e-mail address is not told. The worker calls it. */
@Injectable()
export class SendRequirementLetter {
  constructor(
    private readonly work: UnitOfWork,
    private readonly mailer: Mailer,
  ) {}

  async execute(actor: ClockActor, payload: Payload): Promise<void> {
    const letter = await runForReader(this.work, actor, payload.personId, () => find(payload));
    if (letter) await this.mailer.send(letter);
  }
}

const find = async (payload: Payload): Promise<RequirementLetter | null> => {
  const { organisationId, requirementId, personId, occasion, dueOn } = payload;
  const [told] = await sql<Told>(text, [organisationId, requirementId, personId, occasion, dueOn]);
  if (!told) return null;
  const { email, organisation, demonstration, texts, ...words } = told;
  return {
    kind: 'requirement',
    occasion,
    ...words,
    module: textIn(texts, words.locale).label,
    to: email,
    organisation: { id: organisationId, name: organisation, demonstration },
    messageId: ['requirement', occasion, requirementId, personId, dueOn].join('.'),
  };
};
