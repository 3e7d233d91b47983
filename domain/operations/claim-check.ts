import type { DomainEvent } from '../events';

type Written = 'formerName' | 'name' | 'reasons';

/** Describes an event as it may arrive: one that no message can hold comes without what a person wrote. */
export type Delivered<Event extends DomainEvent> = Event extends unknown
  ? Omit<Event, Written> & Partial<Pick<Event, Extract<keyof Event, Written>>>
  : never;

/** Returns an event without what a person wrote: whoever needs the rest finds it by the ids. */
export const claimCheckOf = (event: DomainEvent): Delivered<DomainEvent> => {
  const {
    name: _name,
    formerName: _formerName,
    reasons: _reasons,
    ...claimCheck
  }: DomainEvent & { [Name in Written]?: unknown } = event;
  return claimCheck;
};
