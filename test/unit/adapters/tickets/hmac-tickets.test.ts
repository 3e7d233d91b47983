import { makeHmacTickets, parseTicketKeys } from '../../../../adapters/tickets/hmac-tickets';
import { qrSvg } from '../../../../adapters/tickets/qr-svg';
import { ticketsContract } from '../../../contracts/tickets';

ticketsContract('HMAC', {
  tickets: makeHmacTickets(parseTicketKeys('1:a secret')),
  others: makeHmacTickets(parseTicketKeys('1:another secret')),
  later: makeHmacTickets(parseTicketKeys('1:a secret,2:a newer one')),
  muchLater: makeHmacTickets(parseTicketKeys('2:a newer one')),
});

describe('keys of tickets', () => {
  it('are read by their version, and the newest seals wherever it stands', () => {
    expect(parseTicketKeys('1:one,12:two:2')).toEqual([
      { version: 1, secret: 'one' },
      { version: 12, secret: 'two:2' },
    ]);
  });

  it.each(['', 'a secret', '0:zero', '1:', ':secret', '1:one,', '1:one,1:two', '-1:one'])('are not %j', (text) => {
    expect(() => parseTicketKeys(text)).toThrow();
  });
});

describe('a code', () => {
  it('is one picture that loads nothing, runs nothing and names nobody', () => {
    expect(qrSvg('1.abc.def')).toMatch(
      /^<svg xmlns="[^"]+" viewBox="0 0 \d+ \d+" shape-rendering="crispEdges"><rect [^<>]+\/><path d="[Mhvz0-9 -]+"\/><\/svg>$/,
    );
  });
});
