import { similarAddress, whyGone } from '../../../../infra/web/app/booking/gone';
import { readQuestion } from '../../../../infra/web/app/finding/question';

const now = Date.parse('2026-12-01T12:00:00Z');
const session = (part: object = {}) => ({ status: 'SCHEDULED', end: '2026-12-05T12:00:00Z', ...part });
const ended = session({ end: '2026-12-01T12:00:00Z' });

describe('why what was booked is not there any more', () => {
  it('is its listing, or this one time of it', () => {
    expect(whyGone({ thingToDo: null, session: session() }, now)).toBe('withdrawn');
    expect(whyGone({ thingToDo: {}, session: null }, now)).toBe('dropped');
    expect(whyGone({ thingToDo: {}, session: session({ status: 'CANCELLED' }) }, now)).toBe('calledOff');
  });

  it('is nothing where it takes place or took place', () => {
    expect(whyGone({ thingToDo: {}, session: session() }, now)).toBeNull();
    expect(whyGone({ thingToDo: {}, session: session({ status: 'MOVED' }) }, now)).toBeNull();
    expect(whyGone({ thingToDo: {}, session: ended }, now)).toBeNull();
  });

  it('is said of nothing that is over, or of which nobody knows whether it is, to have been withdrawn', () => {
    expect(whyGone({ thingToDo: null, session: ended }, now)).toBe('over');
    expect(whyGone({ thingToDo: null, session: null }, now)).toBe('over');
  });
});

describe('the way to things like what was booked', () => {
  const where = { address: 'Piotrkowska 129, Warsaw', location: { lat: 52.27, lon: 20.98 } };
  const party = { children: [], adults: 2 };
  const asked = (booked: Pick<Parameters<typeof similarAddress>[0], 'thingToDo' | 'session'>) => {
    const read = readQuestion(
      new URL(similarAddress({ ...booked, party }, [{ months: 40 }]), 'https://x.example').searchParams,
    );
    expect(read.isDropped).toBe(false);
    return read.question;
  };
  type Booked = Parameters<typeof similarAddress>[0];

  it('leads around its place, for these ages, also where the listing is not there any more', () => {
    const withdrawn = asked({ thingToDo: null, session: { where } as Booked['session'] });
    expect(withdrawn).toMatchObject({ children: [{ months: 40 }], adults: 2, categories: [] });
    expect(withdrawn.place).toEqual({ name: where.address, lat: 52.27, lon: 20.98 });
    const dropped = asked({ thingToDo: { where, category: 'CINEMA' } as Booked['thingToDo'], session: null });
    expect(dropped).toMatchObject({ place: { lat: 52.27 }, categories: ['CINEMA'] });
  });

  it('leads anywhere where no place is known', () => {
    expect(asked({ thingToDo: null, session: null }).place).toBeNull();
  });
});
