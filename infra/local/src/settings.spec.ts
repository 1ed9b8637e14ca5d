import { readSettings } from './settings';

describe('the settings', () => {
  it('need nothing: this machine only, port 3000, demonstration on', () => {
    expect(readSettings({})).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://127.0.0.1:3000',
      demonstration: true,
    });
  });

  it('take an empty value as not given', () => {
    expect(readSettings({ PORT: '', HOST: ' ', DATABASE_URL: '' })).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      databaseUrl: undefined,
    });
  });

  it.each([
    { PORT: 'web' },
    { PORT: '0' },
    { PORT: '70000' },
    { PORT: '-1' },
    { HOST: 'http://localhost' },
    { PUBLIC_URL: 'training.example.org' },
    { PUBLIC_URL: 'ftp://training.example.org' },
    { DATABASE_URL: 'mysql://host/baobab' },
    { DATABASE_URL: 'postgresql://host' },
    { REDIS_URL: 'localhost:6379' },
    { SMTP_URL: 'mail.example.org' },
    { BAOBAB_HOME: 'data' },
    { BAOBAB_HOME: '/proc/self/../1/data' },
  ])('refuse %j with a sentence that names it', (environment) => {
    const [name] = Object.keys(environment);
    expect(() => readSettings(environment)).toThrow(
      expect.objectContaining({ name: 'Sentence', message: expect.stringMatching(`^${name} must .*\\.$`) }),
    );
  });

  it('name every wrong value at once', () => {
    expect(() => readSettings({ PORT: 'x', REDIS_URL: 'x' })).toThrow(/PORT[^]*REDIS_URL/);
  });

  it('refuse plain http towards other machines, because passwords travel over it', () => {
    expect(() => readSettings({ PUBLIC_URL: 'http://training.example.org' })).toThrow(/https/);
    expect(() => readSettings({ HOST: '192.0.2.7' })).toThrow(/PUBLIC_URL=https/);
  });

  it.each(['http://localhost:8080', 'http://127.0.0.1', 'http://[::1]:3000', 'https://training.example.org/'])(
    'accept %s',
    (address) => {
      expect(readSettings({ PUBLIC_URL: address }).publicUrl).toBe(address.replace(/\/$/, ''));
    },
  );

  it.each([
    { HOST: '0.0.0.0' },
    { HOST: '192.0.2.7', PUBLIC_URL: 'https://training.example.org' },
    { PUBLIC_URL: 'https://training.example.org' },
    { NODE_ENV: 'production' },
  ])('keep the demonstration accounts out with %j', (environment) => {
    expect(readSettings(environment).demonstration).toBe(false);
  });
});
