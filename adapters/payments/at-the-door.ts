import type { Payments } from '../../application/booking/ports/payments';

/** Lets families pay their organiser when they come: nothing passes through here. */
export const payAtTheDoor: Payments = {
  isAhead: false,
  authorise: async () => 'AUTHORISED',
  capture: async () => 'DONE',
  refund: async () => 'DONE',
  void: async () => 'DONE',
};
