import { payAtTheDoor } from '../../../adapters/payments/at-the-door';
import type { Payments } from '../../../application/booking/ports/payments';
import { setting } from '../environment';
import { provide } from '../provider';

/** Who may take families' money. A town's provider is one line here. */
const providers: Readonly<Record<string, Payments>> = { door: payAtTheDoor };

export const payments = provide('payments', (): Payments => {
  const named = setting('PAYMENTS');
  const provider = providers[named];
  if (!provider) throw new Error(`PAYMENTS is none of ${Object.keys(providers).join(', ')}`);
  return provider;
});
