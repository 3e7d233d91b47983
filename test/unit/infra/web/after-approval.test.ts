import { afterApproval } from '../../../../infra/web/app/organiser/after-approval';

const session = (day: number, status: 'SCHEDULED' | 'CANCELLED' | 'MOVED' = 'SCHEDULED', to = day) => ({
  id: `s${day}`,
  start: `2026-12-0${to}T10:00:00.000Z`,
  end: `2026-12-0${to}T11:00:00.000Z`,
  status,
  reason: status === 'SCHEDULED' ? null : 'Frost.',
});

describe('the sessions of a new version', () => {
  it('keep what was moved and cancelled of the live listing, in order of time', () => {
    const live = [session(1), session(3), session(2, 'MOVED', 4), session(5, 'CANCELLED')];
    const version = [session(1), session(2), session(3), session(5)];
    expect(afterApproval(version, live)).toEqual(live);
  });

  it('lack what the new version has no more', () => {
    expect(afterApproval([session(1)], [session(1), session(2, 'MOVED', 3)])).toEqual([session(1)]);
  });
});
