import { readEnvironment } from './environment';

const right = {
  DATABASE_APP_URL: 'postgres://app:secret@localhost/baobab',
  DATABASE_RELAY_URL: 'postgres://relay:secret@localhost/baobab',
  PUBLIC_URL: 'https://baobab.example.org',
  SECRET_KEY: 'a key for tests, thirty-two characters long',
};

describe('the environment of the worker', () => {
  it('takes an empty value as none, as compose files hand it over', () => {
    expect(readEnvironment({ ...right, REDIS_URL: '', SMTP_URL: '' })).toMatchObject({
      LOG_LEVEL: 'info',
      DEMONSTRATION: 'off',
    });
  });

  it('names every value that is wrong, with the remedy, and repeats none of them', () => {
    const wrong = {
      ...right,
      SECRET_KEY: 'short',
      REDIS_URL: 'http://redis',
      DATABASE_RELAY_URL: 'mysql://relay:hunter2@localhost/baobab',
    };
    const read = () => readEnvironment(wrong);
    expect(read).toThrow(/SECRET_KEY must be the same secret/);
    expect(read).toThrow(/REDIS_URL must be an address such as redis:/);
    expect(read).toThrow(/DATABASE_RELAY_URL must be an address such as postgres:/);
    expect(read).not.toThrow(/hunter2/);
  });
});
