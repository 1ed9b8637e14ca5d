import { decide } from './pid-file';

const pidFile = '4711\n/var/lib/baobab/postgres\n1790000000\n40123\n\n127.0.0.1\n';

describe('a postmaster.pid in the data folder', () => {
  it('that is not there lets the database start', () => {
    expect(decide(undefined, () => 'postgres')).toEqual({ action: 'start' });
  });

  it('whose process is gone is left to PostgreSQL, which knows how to recover', () => {
    expect(decide(pidFile, () => '')).toEqual({ action: 'start' });
  });

  it('whose process is a database is taken over', () => {
    const command = (pid: number) => (pid === 4711 ? '/opt/native/bin/postgres -D /var/lib/baobab/postgres' : '');
    expect(decide(pidFile, command)).toEqual({ action: 'take over', pid: 4711, port: 40123 });
  });

  it('whose process id was given to another program is removed', () => {
    expect(decide(pidFile, () => '/usr/bin/node server.js')).toEqual({ action: 'remove' });
  });

  it.each(['', '4711', 'half a fi', '4711\n/data\n179'])('cut short (%j) lets the database start', (text) => {
    expect(decide(text, () => 'postgres')).toEqual({ action: 'start' });
  });
});
