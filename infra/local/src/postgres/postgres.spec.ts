import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openHome } from '../home';
import { goneWithin } from '../os-process';
import { Sentence } from '../sentence';
import type { Postgres } from '.';
import { startPostgres } from '.';
import { withClient } from './owner';
import { pidFileOf } from './pid-file';

jest.setTimeout(60_000);

const query = (url: string, sql: string) =>
  withClient(url, async (client) => (await client.query(sql)).rows as unknown[]);

describe('the embedded database', () => {
  let home: string;
  let running: Postgres | undefined;

  const start = async () => (running = await startPostgres({ home, throwAway: true }));

  beforeEach(() => {
    home = mkdtempSync(path.join(tmpdir(), 'baobab-postgres-'));
    openHome(home);
  });
  afterEach(async () => {
    await running?.stop();
    rmSync(home, { recursive: true });
  });

  it('keeps its data over a stop and a start', async () => {
    const first = await start();
    await query(first.ownerUrl, 'create table kept (n int); insert into kept values (7)');
    await first.stop();
    const second = await start();
    expect(await query(second.ownerUrl, 'select n from kept')).toEqual([{ n: 7 }]);
  });

  it('is owned by a role that makes roles and extensions but does not pass by row-level security', async () => {
    const { ownerUrl } = await start();
    await query(ownerUrl, 'create extension btree_gist; create role visitor');
    expect(
      await query(ownerUrl, 'select rolsuper or rolbypassrls as passes from pg_roles where rolname = current_user'),
    ).toEqual([{ passes: false }]);
  });

  it('refuses who does not know the password', async () => {
    const { ownerUrl } = await start();
    const stranger = new URL(ownerUrl);
    stranger.password = 'guess';
    await expect(query(stranger.toString(), 'select 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('left running by a killed launcher is taken over', async () => {
    // A process of its own starts the database and is killed before it can stop anything.
    const script = `require(${JSON.stringify(path.join(__dirname, 'index.ts'))}).startPostgres({ home: ${JSON.stringify(home)}, throwAway: true })
      .then(() => process.kill(process.pid, 'SIGKILL'))`;
    const loader = path.join(home, 'loader.js');
    writeFileSync(loader, `${swcHook()}\n${script}`);
    const { signal, stderr } = spawnSync(process.execPath, ['--conditions=@baobab/source', loader], {
      cwd: __dirname,
      encoding: 'utf8',
    });
    expect({ signal, stderr }).toEqual({ signal: 'SIGKILL', stderr: '' });

    const second = await start();
    expect(second.takenOver).toBe(true);
    expect(await query(second.ownerUrl, 'select 1 as answer')).toEqual([{ answer: 1 }]);
    await second.stop();
    expect(second.isRunning()).toBe(false);
  });

  it('recovers after it was killed itself', async () => {
    const first = await start();
    process.kill(first.pid, 'SIGKILL');
    expect(await goneWithin(first.pid, 10_000)).toBe(true);
    const second = await start();
    expect(second.takenOver).toBe(false);
    expect(await query(second.ownerUrl, 'select 1 as answer')).toEqual([{ answer: 1 }]);
  });

  it('starts although its old process id belongs to another program now', async () => {
    await (await start()).stop();
    writeFileSync(pidFileOf(path.join(home, 'postgres')), `${process.pid}\n${home}\n1\n5432\n`);
    const second = await start();
    expect(second.pid).not.toBe(process.pid);
  });

  it('refuses data of another version with a sentence', async () => {
    await (await start()).stop();
    writeFileSync(path.join(home, 'postgres', 'PG_VERSION'), '17\n');
    running = undefined;
    await expect(startPostgres({ home })).rejects.toThrow(Sentence);
  });
});

/** Lets a plain Node process load our TypeScript. */
function swcHook(): string {
  return `const swc = require(${JSON.stringify(require.resolve('@swc/core'))}); const fs = require('fs');
    require.extensions['.ts'] = (module, file) => module._compile(
      swc.transformSync(fs.readFileSync(file, 'utf8'), { filename: file, swcrc: false, jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } }).code, file);`;
}
