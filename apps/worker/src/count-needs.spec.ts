import { sql, UnitOfWork } from '@baobab/application/database';
import { refreshNeedsSummary } from '@baobab/application/needs';
import { aGovernment, aPerson, aRound, waitUntil } from '@baobab/testing';
import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { readEnvironment } from './environment';
import { WorkerModule } from './worker.module';
import { backends, Ground } from './worker.testing';

describe.each(backends)('counting needs, over %s', (backendName) => {
  let ground: Ground;
  let app: INestApplication | undefined;

  const start = async () => {
    const environment = readEnvironment({
      DATABASE_APP_URL: ground.database.appUrl,
      DATABASE_RELAY_URL: ground.database.relayUrl,
      REDIS_URL: ground.redisUrl,
      PUBLIC_URL: 'https://baobab.example.org',
      SECRET_KEY: 'a key for tests, thirty-two characters long',
      LOG_LEVEL: 'silent',
    });
    const options = { logger: false, abortOnError: false } as const;
    app = await NestFactory.create(WorkerModule.register(environment), new FastifyAdapter(), options);
    await app.listen(0, '127.0.0.1');
    return app;
  };

  beforeEach(async () => {
    ground = await Ground.lay(backendName);
  });

  afterEach(async () => {
    await app?.close();
    await ground.clear();
  });

  /** A government of one person with a target, whose round was counted. */
  const aCount = async () => {
    const { organisation, root } = await aGovernment(ground.owner);
    const own = { organisation_id: organisation.id };
    const { rows } = await ground.owner.query<{ id: string }>(
      'select role_profile_id as id from role_profile_target limit 1',
    );
    await aRound(ground.owner, own);
    const person = await aPerson(ground.owner, { ...own, institution_id: root.id, role_profile_id: rows[0]!.id });
    const people = async () => {
      const found = await ground.owner.query<{ people: number }>(
        'select people from needs_people where organisation_id = $1',
        [organisation.id],
      );
      return found.rows.map((row) => row.people);
    };
    return { organisationId: organisation.id, person, people };
  };

  it('a change of many is counted by the worker, and nothing is due any more', async () => {
    const { organisationId, person, people } = await aCount();
    const work = (await start()).get(UnitOfWork);
    const clock = { organisationId, clock: true as const };
    await work.run(clock, () => refreshNeedsSummary(null));
    expect(await people()).toEqual([1]);
    await work.run(clock, async () => {
      await sql('update person set role_profile_id = null where id = $1', [person.id]);
      await refreshNeedsSummary(null, null, -1);
    });
    await waitUntil('it is counted', async () => (await ground.unsettled()) === 0);
    expect(await people()).toEqual([]);
    expect((await ground.owner.query('select 1 from needs_due')).rows).toEqual([]);
  });

  it('what left on a day on which no worker ran is counted when one starts', async () => {
    const { organisationId, person, people } = await aCount();
    await ground.owner.query(
      `insert into needs_people (organisation_id, round_id, institution_id, people, assessed, in_need, with_levels)
       select p.organisation_id, r.id, p.institution_id, 1, 0, 0, 0 from person p join assessment_round r using (organisation_id) where p.id = $1`,
      [person.id],
    );
    await ground.owner.query('update person set left_on = current_date where id = $1', [person.id]);
    await ground.owner.query('insert into needs_day (organisation_id, day) values ($1, current_date - 3)', [
      organisationId,
    ]);
    await start();
    await waitUntil('it is counted', async () => (await people()).length === 0);
  });
});
