import { makeJsonLogger } from '../../../adapters/console/json-logger';
import { loggedCause } from '../../../application/ports/logged-cause';

const failure = Object.assign(
  new Error('the engine refused', { cause: Object.assign(new Error('socket hang up'), { body: 'Zoe' }) }),
  {
    meta: { request: { body: '{"search":"Zoe, Piotrkowska 1"}' } },
    Item: { name: { S: 'Zoe' } },
  },
);

describe('a logged failure', () => {
  it('tells its name, message, stack and causes, and nothing of what clients hang on it', () => {
    const lines: string[] = [];
    makeJsonLogger((line) => lines.push(line)).error('search failed', failure, { requestId: 'one' });
    expect(lines.join()).not.toContain('Zoe');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: 'error',
      message: 'search failed',
      requestId: 'one',
      cause: {
        name: 'Error',
        message: 'the engine refused',
        stack: expect.stringContaining('logged-causes.test'),
        cause: { name: 'Error', message: 'socket hang up' },
      },
    });
  });

  it('may be anything that was thrown, and its own cause', () => {
    expect(loggedCause('no')).toEqual({ name: 'string', message: 'no' });
    const circular = new Error('round');
    circular.cause = circular;
    expect(JSON.stringify(loggedCause(circular)).split('round').length).toBeLessThan(20);
  });
});
