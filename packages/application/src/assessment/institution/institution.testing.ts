import { Readable } from 'node:stream';
import { aGrant, aPerson } from '@baobab/testing';
import type { Actor } from '../../access';
import type { Head, WorkingDatabase } from '../../database/working-database.testing';
import {
  AssessedInstitutionQueries,
  ChangeInstitutionAssessment,
  CloseInstitutionAssessment,
  CompleteModeration,
  FetchEvidenceFile,
  InstitutionAssessmentQueries,
  InstitutionNeedsQueries,
  KeepEvidenceFile,
  MaturityTargetsQueries,
  MyMaturityQueries,
  NameModerator,
  NameRespondent,
  OpenInstitutionAssessment,
  PossibleModeratorsQueries,
  RateIndicator,
  RemoveEvidenceFile,
  RemoveRespondent,
  ReopenModeration,
  SetMaturityTargets,
  SettleIndicator,
  SubmitMaturity,
} from '.';

/** Days from today on, in UTC, which is the time zone of a new organisation. */
export const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A government whose coordinator assesses institutions, and those whom she asks. */
export class InstitutionDesk {
  private constructor(
    private readonly database: WorkingDatabase,
    readonly head: Head,
    /** Of the model, in its order. */
    readonly indicators: readonly string[],
  ) {}

  static async open(database: WorkingDatabase): Promise<InstitutionDesk> {
    const rows = await database.rows<{ id: string }>('select id from maturity_indicator order by position');
    return new InstitutionDesk(
      database,
      await database.aHead(),
      rows.map(({ id }) => id),
    );
  }

  get own() {
    return { organisation_id: this.head.organisationId };
  }

  /** Somebody without a role, as who she signs in; her staff number is her name. */
  async somebody(
    name: string,
    said: { institution_id?: string; role_profile_id?: string; email?: string } = {},
  ): Promise<Actor> {
    const person = { ...this.own, institution_id: this.head.rootId, name, staff_number: name, ...said };
    const { id } = await aPerson(this.database.owner, person);
    return { ...this.head, personId: id, grants: [] };
  }

  async assess(institutionIds: string[], said: Record<string, unknown> = {}, actor: Actor = this.head) {
    const input = {
      name: `Institutions ${Math.random()}`,
      institutionIds,
      opensOn: day(0),
      closesOn: day(20),
      ...said,
    };
    return await new OpenInstitutionAssessment(this.database.work).execute(actor, input);
  }

  /** Somebody who coordinates an institution and what lies below it. */
  async coordinatorOf(institutionId: string, name: string): Promise<Actor> {
    const somebody = await this.somebody(name);
    const granted = { person_id: somebody.personId, role: 'coordinator', institution_id: institutionId };
    await aGrant(this.database.owner, { ...this.own, ...granted });
    return { ...somebody, grants: [{ role: 'coordinator', institutionId }] };
  }

  /** As if so many days had gone by since the assessment was opened. */
  async later(assessmentId: string, days: number): Promise<void> {
    await this.database.rows(
      `update institution_assessment set opens_on = opens_on - $2::int, closes_on = closes_on - $2::int,
         reminds_at = reminds_at - make_interval(days => $2) where id = $1`,
      [assessmentId, days],
    );
  }

  async name(assessmentId: string, institutionId: string, personId: string, actor: Actor = this.head) {
    return await new NameRespondent(this.database.work).execute(actor, { assessmentId, institutionId, personId });
  }

  async remove(assessmentId: string, institutionId: string, personId: string, actor: Actor = this.head) {
    return await new RemoveRespondent(this.database.work).execute(actor, { assessmentId, institutionId, personId });
  }

  async nameModerator(assessmentId: string, institutionId: string, moderatorId: string, actor: Actor = this.head) {
    return await new NameModerator(this.database.work).execute(actor, { assessmentId, institutionId, moderatorId });
  }

  possibleModerators(institutionIds: string[], actor: Actor = this.head) {
    return new PossibleModeratorsQueries(this.database.reads).of(actor, { institutionIds });
  }

  async complete(assessmentId: string, institutionId: string, actor: Actor = this.head) {
    return await new CompleteModeration(this.database.work).execute(actor, { assessmentId, institutionId });
  }

  async reopen(assessmentId: string, institutionId: string, reason: string, actor: Actor = this.head) {
    return await new ReopenModeration(this.database.work).execute(actor, { assessmentId, institutionId, reason });
  }

  async change(assessmentId: string, said: Record<string, unknown>, actor: Actor = this.head) {
    const { name, closesOn, version } = (await this.one(assessmentId))!;
    const input = { assessmentId, name, closesOn, expectedVersion: version, ...said };
    return await new ChangeInstitutionAssessment(this.database.work).execute(actor, input);
  }

  async rate(
    actor: Actor,
    assessmentId: string,
    institutionId: string,
    indicator: number,
    ordinal: number | null,
    comment?: string,
  ) {
    const input = { assessmentId, institutionId, indicatorId: this.indicators[indicator], ordinal, comment };
    return await new RateIndicator(this.database.work).execute(actor, input);
  }

  async submit(actor: Actor, assessmentId: string, institutionId: string) {
    return await new SubmitMaturity(this.database.work).execute(actor, { assessmentId, institutionId });
  }

  /** The same level in every indicator, then submitted. */
  async answers(actor: Actor, assessmentId: string, institutionId: string, ordinal: number | null): Promise<void> {
    for (const indicator of this.indicators.keys())
      await this.rate(actor, assessmentId, institutionId, indicator, ordinal);
    await this.submit(actor, assessmentId, institutionId);
  }

  async settle(
    assessmentId: string,
    institutionId: string,
    indicator: number,
    ordinal: number,
    reason?: string,
    actor: Actor = this.head,
  ) {
    const input = { assessmentId, institutionId, indicatorId: this.indicators[indicator], ordinal, reason };
    return await new SettleIndicator(this.database.work).execute(actor, input);
  }

  /** Every indicator at the same level, with a reason. */
  async settleAll(assessmentId: string, institutionId: string, ordinal: number, actor: Actor = this.head) {
    for (const indicator of this.indicators.keys())
      await this.settle(assessmentId, institutionId, indicator, ordinal, 'As was said.', actor);
  }

  async close(assessmentId: string, expectedVersion = 1, actor: Actor = this.head) {
    return await new CloseInstitutionAssessment(this.database.work).execute(actor, { assessmentId, expectedVersion });
  }

  one(assessmentId: string, actor: Actor = this.head) {
    return new InstitutionAssessmentQueries(this.database.reads).byId(actor, { assessmentId });
  }

  all(actor: Actor = this.head) {
    return new InstitutionAssessmentQueries(this.database.reads).all(actor);
  }

  institution(assessmentId: string, institutionId: string, actor: Actor = this.head) {
    return new AssessedInstitutionQueries(this.database.reads).of(actor, { assessmentId, institutionId });
  }

  needs(institutionId: string | null, actor: Actor = this.head) {
    return new InstitutionNeedsQueries(this.database.reads).of(actor, { institutionId });
  }

  mine(actor: Actor) {
    return new MyMaturityQueries(this.database.reads).mine(actor);
  }

  sheet(actor: Actor, assessmentId: string, institutionId: string, locale = 'en') {
    return new MyMaturityQueries(this.database.reads).sheet(actor, { assessmentId, institutionId, locale });
  }

  async bring(
    actor: Actor,
    [assessmentId, institutionId, indicator]: [assessmentId: string, institutionId: string, indicator: number],
    fileName: string,
    ...parts: Buffer[]
  ): Promise<string> {
    const about = { assessmentId, institutionId, indicatorId: this.indicators[indicator], fileName };
    const { fileId } = await new KeepEvidenceFile(this.database.work).execute(actor, about, Readable.from(parts));
    return fileId;
  }

  async takeAway(actor: Actor, fileId: string) {
    return await new RemoveEvidenceFile(this.database.work).execute(actor, { fileId });
  }

  /** The name that it is offered by, and its whole content. */
  async fetch(actor: Actor, fileId: string): Promise<{ fileName: string; kind: string; content: Buffer }> {
    const { fileName, kind, content } = await new FetchEvidenceFile(this.database.work).execute(actor, { fileId });
    const parts: Buffer[] = [];
    for await (const part of content) parts.push(part);
    return { fileName, kind, content: Buffer.concat(parts) };
  }

  async setTargets(targets: Record<number, number>, actor: Actor = this.head) {
    const input = Object.entries(targets).map(([indicator, ordinal]) => ({
      indicatorId: this.indicators[Number(indicator)],
      ordinal,
    }));
    const { version: expectedVersion } = await this.targets(actor);
    return await new SetMaturityTargets(this.database.work).execute(actor, { targets: input, expectedVersion });
  }

  targets(actor: Actor = this.head) {
    return new MaturityTargetsQueries(this.database.reads).of(actor, {});
  }

  async auditOf(subjectId: string): Promise<string[]> {
    const rows = await this.database.rows<{ action: string }>(
      'select action from audit where organisation_id = $1 and subject_id = $2 order by id',
      [this.head.organisationId, subjectId],
    );
    return rows.map(({ action }) => action);
  }
}
