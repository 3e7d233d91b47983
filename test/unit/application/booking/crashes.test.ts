import { makeInMemoryBookings } from '../../../../adapters/in-memory/booking/bookings';
import { makeInMemoryWakeUps } from '../../../../adapters/in-memory/booking/wake-ups';
import { makeChanges } from '../../../../adapters/in-memory/changes';
import { makeInMemoryChildren } from '../../../../adapters/in-memory/family/child-repository';
import { makeInMemoryIdempotencyStore } from '../../../../adapters/in-memory/idempotency-store';
import { makeInMemoryListings } from '../../../../adapters/in-memory/listing/listing-repository';
import { makeInMemoryGatherings } from '../../../../adapters/in-memory/messages/gatherings';
import { makeInMemoryMailSuppressions } from '../../../../adapters/in-memory/messages/mail-suppressions';
import { makeInMemoryProfiles } from '../../../../adapters/in-memory/people/profile-repository';
import { minute } from '../../../../domain/shared/time';
import type { Premises } from '../../../builders/crash-office';
import { setClock } from '../../../builders/set-clock';
import { bookingCrashesContract } from '../../../contracts/booking-crashes';

const premises = async (): Promise<Premises> => {
  const clock = setClock();
  const changes = makeChanges();
  const listings = makeInMemoryListings(changes);
  return {
    clock,
    stores: {
      listings,
      bookings: makeInMemoryBookings({ listings, children: makeInMemoryChildren() }, { changes, clock }),
      profiles: makeInMemoryProfiles(changes),
      wakeUps: makeInMemoryWakeUps(),
      gatherings: makeInMemoryGatherings(),
      idempotencyStore: makeInMemoryIdempotencyStore(clock, 5 * minute),
      suppressions: makeInMemoryMailSuppressions(clock),
    },
    changes: async () => changes.from(0),
  };
};

bookingCrashesContract('in memory', premises);
