/**
 * US dollars, eu-central-1, without free tiers. Written down on 2026-11-25 from AWS's public price pages
 * (https://aws.amazon.com/SERVICE/pricing) as they were last known here, with no way to ask them on that day: look
 * them up before you rely on a figure. A month has 730 hours.
 */
export const prices = {
  hours: 730,
  searchInstanceHour: { 't3.small.search': 0.042, 'm7g.medium.search': 0.08 } as Readonly<Record<string, number>>,
  searchGbMonth: 0.146,
  kmsKeyMonth: 1,
  secretMonth: 0.4,
  firewallMonth: 5,
  firewallRuleMonth: 1,
  /** For each metric of an alarm. */
  alarmMetricMonth: 0.1,
  dashboardMonth: 3,
  lambdaGbSecond: 0.0000133334,
  /** For a million each. */
  lambdaCalls: 0.2,
  apiRequests: 4,
  firewallRequests: 0.6,
  tableReads: 0.1525,
  tableWrites: 0.7625,
  messages: 0.9,
  traces: 5,
  /** For a thousand. */
  mails: 0.1,
  /** For a GB. */
  tableGbMonth: 0.306 + 0.2448,
  logGb: 0.63,
  imageGbMonth: 0.0245,
  deliveredGb: 0.085,
} as const;

/** A month of a small installation: some 2,000 families and 100 organisers in one city. */
export const smallMonth = {
  requests: 100_000,
  /** Functions that one request calls, a list's batched fields included, and how long one takes. */
  callsPerRequest: 1.5,
  secondsPerCall: 0.1,
  readsPerRequest: 5,
  changes: 5_000,
  mails: 2_000,
  tableGb: 1,
  imageGb: 5,
  deliveredGb: 20,
  /** Of log, for one call. */
  kbPerCall: 1,
} as const;
