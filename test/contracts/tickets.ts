import fc from 'fast-check';
import jsQR from 'jsqr';
import type { Tickets } from '../../application/booking/ports/tickets';
import { type BookingId, bookingId } from '../../domain/shared/ids';
import { runs } from '../builders/runs';

/** Makers of tickets of one service: with its keys, with other ones, and after its key was changed. */
interface Makers {
  readonly tickets: Tickets;
  readonly others: Tickets;
  /** A newer key seals, and the one of `tickets` is known still. */
  readonly later: Tickets;
  /** The key of `tickets` is known no more. */
  readonly muchLater: Tickets;
}

const anId: fc.Arbitrary<BookingId> = fc.stringMatching(/^[A-Za-z0-9_-]{22}$/).map((text) => bookingId(text));

/** Paints the path of a code's SVG, eight points a module, as a camera sees it. */
const painted = (svg: string) => {
  const size = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]);
  const scale = 8;
  const width = size * scale;
  const points = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1)
      for (let column = Number(x) * scale; column < (Number(x) + Number(length)) * scale; column += 1)
        points.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
  return { points, width };
};

/** Checks what every maker of tickets does. */
export const ticketsContract = (name: string, { tickets, others, later, muchLater }: Makers): void => {
  describe(`${name}: tickets`, () => {
    it('tell whose they are, and nobody else’s ticket does', () => {
      fc.assert(
        fc.property(anId, (id) => {
          const token = tickets.tokenOf(id);
          expect(tickets.bookingIn(token)).toBe(id);
          expect(others.bookingIn(token)).toBeUndefined();
          expect(tickets.bookingIn(others.tokenOf(id))).toBeUndefined();
        }),
      );
    });

    it('are the same for the same booking, short, and need no escaping', () => {
      fc.assert(
        fc.property(anId, (id) => {
          const token = tickets.tokenOf(id);
          expect(tickets.tokenOf(id)).toBe(token);
          expect(encodeURIComponent(token)).toBe(token);
          expect(token.length).toBeLessThanOrEqual(60);
        }),
      );
    });

    it('are no tickets with another booking’s id', () => {
      fc.assert(
        fc.property(anId, anId, (id, other) => {
          fc.pre(id !== other);
          expect(tickets.bookingIn(tickets.tokenOf(id).replace(id, other))).toBeUndefined();
        }),
      );
    });

    it('are no tickets once a single character is changed, or is missing, or is too many', () => {
      const token = tickets.tokenOf(bookingId('0123456789abcdefghijkl'));
      fc.assert(
        fc.property(
          fc.nat(token.length - 1),
          fc.constantFrom('A', 'z', '-', '=', ' ', 'é', '.', '', '\u0000'),
          (at, character) => {
            fc.pre(token[at] !== character);
            expect(tickets.bookingIn(token.slice(0, at) + character + token.slice(at + 1))).toBeUndefined();
            expect(tickets.bookingIn(token.slice(0, at))).toBeUndefined();
          },
        ),
      );
      for (const more of [`${token}A`, `${token}.`, ` ${token}`, `${token}\n`, token.repeat(2), 'a'.repeat(1_000_000)])
        expect(tickets.bookingIn(more)).toBeUndefined();
      fc.assert(fc.property(fc.string(), (text) => expect(tickets.bookingIn(text)).toBeUndefined()));
    });

    it('stay good when a newer key seals, and are none once their key is gone', () => {
      const id = bookingId('0123456789abcdefghijkl');
      const token = tickets.tokenOf(id);
      expect(later.tokenOf(id)).not.toBe(token);
      expect(later.bookingIn(token)).toBe(id);
      expect(muchLater.bookingIn(token)).toBeUndefined();
      expect(muchLater.bookingIn(later.tokenOf(id))).toBe(id);
      // The version belongs to what is sealed.
      expect(later.bookingIn(`2${token.slice(1)}`)).toBeUndefined();
    });

    it('are read back from their code', () => {
      fc.assert(
        fc.property(anId, (id) => {
          const token = tickets.tokenOf(id);
          const { points, width } = painted(tickets.qrOf(token));
          expect(jsQR(points, width, width)?.data).toBe(token);
        }),
        { numRuns: runs(10) },
      );
    });
  });
};
