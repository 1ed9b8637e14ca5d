import { withoutSecret } from './without-secret';

test.each([
  ['/calendar/3q2-_x.ics', '/calendar/…'],
  ['/calendar/3q2-_x.ics?a=b', '/calendar/…?a=b'],
  ['http://host/calendar/3q2', 'http://host/calendar/…'],
  ['/graphql', '/graphql'],
])('%s is logged as %s', (url, logged) => expect(withoutSecret(url)).toBe(logged));
