import * as v from 'valibot';
import { email } from '../../domain/shared/addresses';
import { parseUrl } from '../../domain/shared/url';

/** What each kind of parameter may say. AWS would refuse the rest in the middle of a deployment, or take it and fail later. */
const text = v.pipe(v.string(), v.trim());
const orNothing = (rule: RegExp, sentence: string) =>
  v.pipe(
    text,
    v.check((given) => given === '' || rule.test(given), sentence),
  );

/** A parameter of the command line is a string, whatever it was by default. */
export const whole = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.regex(/^\d{1,10}$/), v.transform(Number))], 'is not a whole number'),
  v.integer('is not a whole number'),
);
export const yesOrNo = v.union(
  [
    v.boolean(),
    v.pipe(
      v.picklist(['true', 'false']),
      v.transform((word) => word === 'true'),
    ),
  ],
  'is neither true nor false',
);

/** CloudWatch keeps logs for these numbers of days only. */
const retentions = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];
export const retentionDays = v.pipe(whole, v.picklist(retentions, `is none of ${retentions.join(', ')} days`));

/** Part of bucket names, which hold 63 letters, account and region among them; of Cognito's domains and of paths of parameters. */
export const stage = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9-]{0,11}$/, 'a stage is a lower-case name of at most 12 letters'),
  v.regex(/^(?!ssm|.*(?:aws|amazon|cognito))/, 'AWS keeps names with aws, amazon, cognito or ssm for itself'),
);

const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const domainName = new RegExp(`^(?=.{1,240}$)(?:${label}\\.)+(?!\\d+$)${label}$`);
export const isDomainName = (name: string): boolean => domainName.test(name);

export const domain = orNothing(
  domainName,
  'a domain is a lower-case name such as things.example.org, without a scheme, a slash or a dot at its end',
);
export const hostedZoneId = orNothing(
  /^Z[A-Z0-9]{1,31}$/,
  'a hosted zone is named by its id alone, such as Z0123456789',
);
export const certificateArn = orNothing(
  /^arn:aws[a-z-]*:acm:us-east-1:\d{12}:certificate\/[\w-]+$/,
  'the certificate must be in us-east-1, and is named by its ARN',
);

const isOnThisMachine = (host: string): boolean => /^(localhost|127\.0\.0\.1|\[::1\])$/.test(host);

/** Tells whether a text is an origin as a browser writes it: scheme, host and port, nothing behind them. */
const isOrigin = (address: string): boolean => {
  const url = parseUrl(address);
  if (!url) return false;
  const { origin, protocol, hostname } = url;
  const isReached = isDomainName(hostname) || isOnThisMachine(hostname) || /^[\d.]+$/.test(hostname);
  return (
    origin === address && isReached && (protocol === 'https:' || (protocol === 'http:' && isOnThisMachine(hostname)))
  );
};

const partsOf = (commas: string): readonly string[] =>
  commas
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
const isRepeated = (parts: readonly string[]): boolean => new Set(parts).size < parts.length;

export const origins = v.pipe(
  text,
  v.transform(partsOf),
  v.check(
    (given) => given.every(isOrigin),
    'an origin is https://HOST, or http://localhost:PORT, without a path or a slash at its end',
  ),
  v.check((given) => !isRepeated(given), 'an origin is named twice'),
);

export const searchEndpoint = v.pipe(
  text,
  v.check(
    (given) => given === '' || isOrigin(given),
    'a search endpoint has its scheme, https://HOST, and nothing behind its host and port',
  ),
);
export const searchDomainArn = orNothing(
  /^arn:aws[a-z-]*:es:[a-z0-9-]+:\d{12}:domain\/[a-z][a-z0-9-]{2,27}$/,
  'a search domain is named by its ARN, arn:aws:es:REGION:ACCOUNT:domain/NAME',
);
export const instanceType = v.pipe(
  text,
  v.regex(
    /^[a-z][a-z0-9]*\.[a-z0-9]+\.search$/,
    'an instance of OpenSearch Service is called such as m7g.medium.search',
  ),
);
/** Nodes stand in as many zones as share them evenly. */
export const instanceCount = v.pipe(
  whole,
  v.check(
    (many) => many === 1 || (many > 0 && many <= 80 && (many % 2 === 0 || many % 3 === 0)),
    'OpenSearch Service takes one instance, or as many as 2 or 3 zones share evenly, and 80 at most',
  ),
);
/** GiB that gp3 gives a node, as far as the type does not say less. */
export const volume = v.pipe(
  whole,
  v.minValue(10, 'a volume has 10 GiB at least'),
  v.maxValue(16_384, 'a volume has 16384 GiB at most'),
);

/** The engine takes more, but each search asks all of them: so many are for tens of millions of listings. */
export const shardCount = v.pipe(
  whole,
  v.minValue(1, 'an index has 1 shard at least'),
  v.maxValue(64, 'an index has 64 shards at most'),
);

const isAddress = (given: string): boolean =>
  v.is(email, given) && isDomainName(given.slice(given.lastIndexOf('@') + 1));
const anAddress = 'is not an address of mail such as hello@things.example.org, with its domain in lower case';

export const address = v.pipe(text, v.check(isAddress, anAddress));
export const addressOrNothing = v.pipe(
  text,
  v.check((given) => given === '' || isAddress(given), anAddress),
);
/** So many one mail of SES goes to. */
const maxRecipients = 50;
/** Stays text, as the Parameter Store keeps a list. */
export const addresses = v.pipe(
  text,
  v.transform(partsOf),
  v.minLength(1, 'names nobody'),
  v.maxLength(maxRecipients, `names more than the ${maxRecipients} that a mail of SES goes to`),
  v.check((given) => given.every(isAddress), `holds what ${anAddress}`),
  v.check((given) => !isRepeated(given), 'names an address twice'),
  v.transform((given) => given.join(',')),
);
export const identity = v.pipe(
  text,
  v.check((given) => isDomainName(given) || isAddress(given), 'is neither a lower-case domain nor an address of mail'),
);

const named = /^([^<>]*)<([^<>]+)>$/;
/** Returns the address alone, without the name before it. */
export const addressIn = (sender: string): string => named.exec(sender.trim())?.[2] ?? sender.trim();
/** Tells whether a text may stand before an address (RFC 5322): atoms, or a string in quotes. Mail headers hold ASCII. */
const isName = (name: string): boolean =>
  /^(?:[\w !#$%&'*+\-/=?^`{|}~.]*|"[\x20-\x21\x23-\x5b\x5d-\x7e]*")$/.test(name.trim());

export const sender = v.pipe(
  text,
  v.maxLength(320, 'is longer than 320 letters'),
  v.check((given) => isAddress(addressIn(given)), 'is neither ADDRESS nor NAME <ADDRESS>'),
  v.check(
    (given) => isName(named.exec(given)?.[1] ?? ''),
    'its name is of plain letters, and stands in quotes if it has a comma or another mark',
  ),
);

/** Of Google and Facebook. */
export const clientId = orNothing(/^[\w.-]{1,255}$/, 'a client id has letters, digits, dots and hyphens only');

const isRunbooks = (given: string): boolean =>
  parseUrl(given) !== undefined &&
  !/[\s?#<>"]|\/$/.test(given) &&
  /^https:\/\/[^@/]+(\/|$)/.test(given) &&
  given.length <= 300;
export const runbooks = v.pipe(
  text,
  v.check(isRunbooks, 'runbooks lie at https://…, without a slash at its end, a question mark or a #'),
);

/** Lambda keeps 100 of an account's 1,000 for functions without a bound of their own. */
export const guestConcurrency = v.pipe(
  whole,
  v.minValue(1, 'guests get 1 request at once at least'),
  v.maxValue(200, 'guests get 200 requests at once for each function at most'),
);
export const firewallLimit = v.pipe(
  whole,
  v.check(
    (limit) => limit === 0 || (limit >= 10 && limit <= 2_000_000_000),
    'WAF takes no limit under 10 or over 2000000000',
  ),
);
export const tableStreamArn = orNothing(
  /^arn:aws[a-z-]*:dynamodb:[a-z0-9-]+:\d{12}:table\/[\w.-]+\/stream\/[\w:.-]+$/,
  'a restored table is named by the ARN of its stream, arn:aws:dynamodb:REGION:ACCOUNT:table/NAME/stream/TIME',
);
