import {
  accessibilityKinds,
  attendances,
  type ListingContent,
  listingTypes,
  settings,
} from '../../../domain/listing/content';
import { parseContent } from '../../../domain/listing/parse-content';
import { holidaysOf } from '../../../domain/schedule/holidays';
import { sessionsOf } from '../../../domain/schedule/sessions';
import { toAmount } from '../../../domain/shared/money';
import { dayMs, dayOf } from '../../../domain/shared/time';
import { cities } from '../../../infra/local-host/samples/cities';
import { sampleListings } from '../../../infra/local-host/samples/listings';
import { organisers } from '../../../infra/local-host/samples/people';

const midnight = Date.parse('2026-11-25T00:00:00Z');

describe('the samples', () => {
  const samples = sampleListings(midnight);

  it('agree at every start of a day, and move with it', () => {
    expect(sampleListings(midnight + dayMs - 1)).toEqual(samples);
    const tomorrow = sampleListings(midnight + dayMs);
    expect(tomorrow.map(({ id }) => id)).toEqual(samples.map(({ id }) => id));
    expect(tomorrow.map(({ content }) => content.when)).not.toEqual(samples.map(({ content }) => content.when));
  });

  it('could have been written by their organisers', () => {
    const subs = new Set<string>(organisers.map(({ sub }) => sub));
    for (const { organiserId, content } of samples) {
      const { price, prices, booking, ...rest } = content;
      const { currency } = price;
      const input = {
        ...rest,
        price: { from: toAmount(price.from, currency), to: toAmount(price.to, currency) },
        currency,
        prices: prices?.map((one) => ({ for: one.for, amount: toAmount(one.amount, currency) })),
        booking: booking && {
          ...booking,
          cancellation: booking.cancellation.map(({ hoursBefore, permyriad }) => ({
            hoursBefore,
            percent: permyriad / 100,
          })),
        },
      };
      const store = { bucket: 'images', region: 'local' };
      expect(parseContent(input, organiserId, store)).toEqual({ ok: true, value: { content } });
      expect(subs.has(organiserId)).toBe(true);
    }
  });

  it('are for families, but for a few that grown-ups may want', () => {
    const forAdults = samples.filter(({ content }) => content.target.age.from >= 18);
    expect(forAdults.length).toBeGreaterThan(0);
    expect(forAdults.length).toBeLessThan(samples.length / 20);
    const forFamilies = ['CAFE', 'RESTAURANT', 'PLAYROOM', 'PARTY', 'ENTERTAINMENT', 'OUTDOOR'];
    expect(forAdults.filter(({ content }) => forFamilies.includes(content.category))).toEqual([]);
  });

  it('are of all types, in every city, and by every organiser', () => {
    for (const type of listingTypes) {
      expect(samples.filter(({ content }) => content.type === type).length).toBeGreaterThan(50);
    }
    for (const { name } of cities()) {
      expect(samples.some(({ content }) => content.name.endsWith(name))).toBe(true);
    }
    expect(new Set(samples.map(({ organiserId }) => organiserId)).size).toBe(organisers.length);
  });

  it('say of every detail this and that, and often nothing', () => {
    const count = (isSo: (content: ListingContent) => boolean) => samples.filter(({ content }) => isSo(content)).length;
    const silent = count(({ setting, attendance, languages, tags }) => !setting && !attendance && !languages && !tags);
    expect(silent).toBeGreaterThan(3);
    expect(count(({ target }) => target.ageInMonths !== undefined)).toBeGreaterThan(30);
    expect(count(({ prices }) => prices?.length === 3)).toBeGreaterThan(50);
    expect(count(({ booking }) => booking !== undefined)).toBeGreaterThan(50);
    expect(count(({ capacity, booking }) => capacity !== undefined && !booking)).toBeGreaterThan(20);
    for (const setting of settings) expect(count((content) => content.setting === setting)).toBeGreaterThan(15);
    for (const attendance of attendances)
      expect(count((content) => content.attendance === attendance)).toBeGreaterThan(3);
    for (const kind of accessibilityKinds) {
      const supports = (supported: boolean | undefined) =>
        count(({ accessibility = [] }) => accessibility.find((one) => one.kind === kind)?.supported === supported);
      for (const answer of [true, false, undefined]) expect(supports(answer)).toBeGreaterThan(20);
    }
  });

  it('have always something ahead: hundreds of them, and some within a day', () => {
    const lastMinute = midnight + dayMs - 60_000;
    const hasSession = (from: number, to: number) =>
      samples.filter(({ content }) => sessionsOf({ content }, from, to).next().done === false).length;
    expect(hasSession(lastMinute, lastMinute + 400 * dayMs)).toBeGreaterThan(325);
    expect(hasSession(lastMinute, lastMinute + dayMs)).toBeGreaterThan(30);
  });

  it('follow rules in several zones, less a holiday, and some of their sessions are changed', () => {
    const special = samples.filter(({ content }) => content.when.schedules);
    expect(new Set(special.map(({ content }) => content.when.timeZone)).size).toBeGreaterThan(4);
    const ahead = special.flatMap((listing) => [...sessionsOf(listing, midnight, midnight + 60 * dayMs)]);
    expect([...new Set(ahead.map(({ status }) => status))].sort()).toEqual(['CANCELLED', 'MOVED', 'SCHEDULED']);
    expect(ahead.some(({ details }) => details?.where && details.price && details.capacity)).toBe(true);
    const skipping = special.filter(({ content }) => content.when.schedules?.some((one) => one.skipSchoolHolidays));
    expect(skipping).toHaveLength(1);
    for (const listing of skipping) {
      const days = [...sessionsOf(listing, midnight, midnight + 120 * dayMs)].map(({ start }) => dayOf(start));
      const holidays = holidaysOf('PL-10');
      expect(days.length).toBeGreaterThan(5);
      expect(days.filter((day) => holidays?.public?.days.has(day) || holidays?.school?.days.has(day))).toEqual([]);
    }
  });
});
