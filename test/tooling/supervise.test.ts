import { supervise } from '../../infra/emulator/supervise';

afterEach(() => {
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.removeAllListeners(name);
});

describe('work that starts other processes', () => {
  it('counts as interrupted too when a child that the same Ctrl-C ended is noticed first', async () => {
    const code = await supervise(() => {
      setImmediate(() => process.emit('SIGINT'));
      return Promise.reject(new Error('a child has ended'));
    });
    expect(code).toBe(130);
  });

  it('fails with what has gone wrong when nobody interrupts it', async () => {
    await expect(supervise(() => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk');
  });
});
