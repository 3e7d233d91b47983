import { type OrganiserId, organiserId } from '../../../domain/shared/ids';

/** Who the samples belong to, and can be signed in as. */
export interface SamplePerson {
  readonly sub: string;
  readonly email: string;
  readonly name: string;
}

const person = (sub: string, email: string, name: string): SamplePerson => ({
  sub,
  email: `${email}@example.com`,
  name,
});

export const organisers: readonly SamplePerson[] = [
  person('00000000-0000-4000-a000-000000000001', 'museum', 'Museum of Small Wonders'),
  person('00000000-0000-4000-a000-000000000002', 'swimming', 'Otter Swimming Club'),
  person('00000000-0000-4000-a000-000000000003', 'theatre', 'Teatr Pod Łabędziem'),
  person('00000000-0000-4000-a000-000000000004', 'library', 'Garden Street Library'),
  person('00000000-0000-4000-a000-000000000005', 'robots', 'Robot Makers'),
  person('00000000-0000-4000-a000-000000000006', 'music', 'Little Orchestra'),
  person('00000000-0000-4000-a000-000000000007', 'farm', 'Sunny Hill Farm'),
  person('00000000-0000-4000-a000-000000000008', 'climbing', 'Gecko Climbing Hall'),
];

/** Returns the id of an organiser by the address before the @. */
export const organiserNamed = (address: string): OrganiserId => {
  const organiser = organisers.find(({ email }) => email.startsWith(`${address}@`));
  if (!organiser) throw new Error(`no such organiser: ${address}`);
  return organiserId(organiser.sub);
};

export const parents: readonly SamplePerson[] = [
  person('00000000-0000-4000-b000-000000000001', 'ada', 'Ada'),
  person('00000000-0000-4000-b000-000000000002', 'jan', 'Jan'),
];

export const moderator = person('00000000-0000-4000-c000-000000000001', 'moderator', 'Moderator');
