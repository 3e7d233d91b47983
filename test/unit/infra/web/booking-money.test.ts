import * as fc from 'fast-check';
import {
  cancellingInWords,
  moneyInWords,
  type Parting,
  policyInWords,
  type Tongue,
} from '../../../../infra/web/app/booking/money';
import { en } from '../../../../infra/web/app/words/en/all';
import { pl } from '../../../../infra/web/app/words/pl/all';

type Booked = Parameters<typeof moneyInWords>[0];

const booked: Booked = { status: 'BOOKED', total: 60, refunded: 0, currency: 'PLN', paidAhead: true };
/** Amounts and moments as they are, so that the sentences alone are looked at. */
const tongueOf = (words: typeof en): Tongue => ({
  words,
  money: (amount, currency) => `${amount} ${currency}`,
  number: String,
  dayAndTime: (moment, zone) => `${moment} ${zone ?? ''}`.trim(),
});
const english = tongueOf(en);

const said = (part: Partial<Booked>, tongue = english): string =>
  moneyInWords({ ...booked, ...part }, tongue).join(' ');
const asked = (part: Partial<Booked>, refund: number, tongue = english, parting: Parting | null = null): string =>
  cancellingInWords({ ...booked, ...part }, { refund, changesAt: 'noon' }, { zone: undefined, parting }, tongue);
const parting = { leaving: 'Ola', staying: 'Tom and 1 adult' };

/** What nobody says of money that was taken ahead, and what nobody says of money that is paid at the door. */
const atTheDoor = /owe|due|door|do zapłaty|nie płacisz|należy|odpada|na miejscu/i;
const ahead = /paid|comes? back|zapłac|wraca/i;

describe('money that was taken ahead', () => {
  it('is paid, and comes back', () => {
    expect(said({})).toBe('Paid: 60 PLN');
    expect(said({ refunded: 20 })).toBe('Paid: 60 PLN Of that 20 PLN comes back, for those who no longer come.');
    expect(said({ status: 'CANCELLED', refunded: 60 })).toBe('All that you paid comes back: 60 PLN.');
    expect(said({ status: 'CANCELLED', refunded: 30 })).toBe('Of what you paid 30 PLN comes back.');
    expect(said({ status: 'CANCELLED' })).toBe('Nothing of what you paid comes back.');
    expect(asked({}, 60)).toBe('If you cancel before noon, all of it comes back: 60 PLN.');
    expect(asked({}, 30)).toBe('If you cancel before noon, 30 PLN comes back.');
    expect(asked({}, 0)).toBe('If you cancel before noon, nothing comes back.');
  });
});

describe('money that is paid at the door', () => {
  it('is owed, or is not due', () => {
    const door = { paidAhead: false };
    expect(said(door)).toBe('To pay at the door: 60 PLN');
    expect(said({ ...door, refunded: 20 })).toBe(
      'To pay at the door: 40 PLN 20 PLN of the price is not due, for those who no longer come.',
    );
    expect(said({ ...door, status: 'CANCELLED', refunded: 60 })).toBe('You owe nothing: the price is not due.');
    expect(said({ ...door, status: 'CANCELLED' })).toBe('You still owe the organiser 60 PLN.');
    expect(asked(door, 60)).toBe('If you cancel before noon, you owe nothing: the price is not due.');
    expect(asked(door, 20)).toBe('If you cancel before noon, you owe 40 PLN.');
    expect(asked(door, 0)).toBe('If you cancel before noon, you owe all of it: 60 PLN.');
  });
});

describe('cancelling for some of a party', () => {
  it('tells what comes back apart from what is paid for those who still come', () => {
    const door = { paidAhead: false };
    expect(asked(door, 20, english, parting)).toBe(
      'If you cancel for Ola before noon, 20 PLN of the price is not due. Still coming: Tom and 1 adult. At the door you pay 40 PLN in all.',
    );
    expect(asked(door, 0, english, parting)).toBe(
      'If you cancel for Ola before noon, the price stays as it is. Still coming: Tom and 1 adult. At the door you pay 60 PLN in all.',
    );
    expect(asked({}, 20, english, parting)).toBe(
      'If you cancel for Ola before noon, 20 PLN comes back. Still coming: Tom and 1 adult. There is nothing more to pay.',
    );
    expect(asked({}, 0, tongueOf(pl), parting)).toBe(
      'Jeśli przed: noon odwołasz udział (Ola), nic nie wraca. Nadal przyjdą: Tom and 1 adult. Więcej już nic nie płacicie.',
    );
  });
});

describe('money of a booking', () => {
  const cents = fc.integer({ min: 1, max: 50_000 });
  const share = fc.integer({ min: 0, max: 100 });

  it.each([
    ['English', english],
    ['Polish', tongueOf(pl)],
  ])('is never said the other way round, in %s', (_, tongue) => {
    const status = fc.constantFrom<Booked['status']>('BOOKED', 'CANCELLED');
    const tiers = fc.array(fc.record({ hoursBefore: fc.integer({ min: 0, max: 720 }), percent: share }));
    fc.assert(
      fc.property(
        fc.boolean(),
        status,
        cents,
        share,
        share,
        tiers,
        (paidAhead, stands, price, first, second, policy) => {
          const refunded = Math.floor((price * first) / 100) / 100;
          const part = { status: stands, total: price / 100, refunded, paidAhead };
          const refund = Math.floor((price - refunded * 100) * (second / 100)) / 100;
          const all = [
            said(part, tongue),
            asked(part, refund, tongue),
            asked(part, refund, tongue, parting),
            ...policyInWords(policy, paidAhead, tongue),
          ].join(' ');
          expect(all).not.toMatch(paidAhead ? atTheDoor : ahead);
        },
      ),
    );
  });

  it('is nothing where it costs nothing, and unsaid where nothing is taken or nobody knows', () => {
    expect(said({ total: 0, paidAhead: false })).toBe('Nothing to pay');
    expect(asked({ total: 0, paidAhead: false }, 0)).toBe('Cancelling is free until it starts.');
    expect(said({ total: null })).toBe('');
    for (const status of ['LAPSED', 'LEFT', 'CLOSED'] as const) expect(said({ status })).toBe('');
  });

  it('is a price alone as long as the family waits', () => {
    for (const status of ['WAITING', 'OFFERED'] as const)
      expect(said({ status, paidAhead: false })).toBe('The price for all of you: 60 PLN');
  });
});

it('tells of a rule that gives 80 per cent back that 20 are owed at the door', () => {
  const policy = [
    { hoursBefore: 48, percent: 100 },
    { hoursBefore: 24, percent: 80 },
  ];
  expect(policyInWords(policy, false, english)).toEqual([
    'Until 48 hours before it starts you owe nothing',
    'Until 24 hours before it starts you owe 20 % of the price',
    'After that you owe all of it.',
  ]);
  expect(policyInWords(policy, true, english)[1]).toBe('Until 24 hours before it starts 80 % of the price comes back');
});
