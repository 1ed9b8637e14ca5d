import { totalsOf } from './test-totals';

const results = (changes: object) =>
  JSON.stringify({
    numPassedTests: 3,
    numFailedTests: 0,
    numPendingTests: 0,
    numFailedTestSuites: 0,
    success: true,
    ...changes,
  });

describe('the totals of a test run', () => {
  it('are what Jest counted', () => {
    expect(totalsOf('x', results({}))).toEqual({ name: 'x', passed: 3, failed: 0 });
    expect(totalsOf('x', results({ numFailedTests: 2, success: false }))).toEqual({ name: 'x', passed: 3, failed: 2 });
  });

  it('count a run that crashed as a failure', () => {
    expect(totalsOf('x', undefined)).toMatchObject({ failed: 1, complaint: 'ended without results' });
  });

  it('count a file that does not compile as a failure', () => {
    expect(totalsOf('x', results({ numFailedTestSuites: 1, success: false }))).toMatchObject({ passed: 3, failed: 1 });
  });

  it('count a package without tests as a failure', () => {
    expect(totalsOf('x', results({ numPassedTests: 0 }))).toMatchObject({ failed: 1, complaint: 'has no tests' });
  });

  it('count a skipped test as a failure', () => {
    expect(totalsOf('x', results({ numPendingTests: 1 }))).toMatchObject({ failed: 1, complaint: '1 skipped' });
  });
});
