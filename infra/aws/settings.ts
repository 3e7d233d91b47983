import * as v from 'valibot';
import { type Fault, faultsInLine, faultsOf } from '../../domain/shared/faults';
import { Complaint } from '../shell/complaint';
import {
  address,
  addresses,
  addressIn,
  addressOrNothing,
  certificateArn,
  clientId,
  domain,
  firewallLimit,
  guestConcurrency,
  hostedZoneId,
  identity,
  instanceCount,
  instanceType,
  isDomainName,
  origins,
  retentionDays,
  runbooks,
  searchDomainArn,
  searchEndpoint,
  sender,
  shardCount,
  stage,
  tableStreamArn,
  volume,
  yesOrNo,
} from './setting-rules';
import { parametersByStage } from './stages';

const settings = v.object({
  stage,
  webPart: yesOrNo,
  domain,
  hostedZoneId,
  certificateArn,
  webOrigins: origins,
  searchEndpoint,
  searchDomainArn,
  searchInstanceType: instanceType,
  searchInstanceCount: instanceCount,
  searchVolume: volume,
  searchShards: shardCount,
  mailIdentity: identity,
  makeMailIdentity: yesOrNo,
  mailHostedZoneId: hostedZoneId,
  signUpMailBySes: yesOrNo,
  mailFrom: sender,
  contactAddress: address,
  moderatorAddresses: addresses,
  googleClientId: clientId,
  facebookClientId: clientId,
  alarmAddress: addressOrNothing,
  runbooks,
  firewallLimit,
  introspection: yesOrNo,
  logRetention: retentionDays,
  keepData: yesOrNo,
  protectData: yesOrNo,
  restoredTableStream: tableStreamArn,
  reserveConcurrency: yesOrNo,
  guestConcurrency,
});

/** One stage's parameters, read and found to fit together. */
export type Settings = v.InferOutput<typeof settings>;

/** Tells whether the identity may send mail of the sender. SES lets a domain's identity write from the names beneath it, and an address' from that address alone. */
const maySend = ({ mailIdentity, mailFrom }: Settings): boolean => {
  const from = addressIn(mailFrom);
  return isDomainName(mailIdentity)
    ? from.endsWith(`@${mailIdentity}`) || from.endsWith(`.${mailIdentity}`)
    : from === mailIdentity;
};

/** GiB, of the types that take little. */
const maxVolume: Readonly<Record<string, number>> = { 't3.small.search': 100, 't3.medium.search': 200 };

const fits = ({ searchInstanceType, searchVolume }: Settings): boolean =>
  searchVolume <= (maxVolume[searchInstanceType] ?? Number.POSITIVE_INFINITY);

const isEnoughForZones = ({ searchInstanceType, searchInstanceCount }: Settings): boolean =>
  !searchInstanceType.startsWith('t') || searchInstanceCount <= 10;

/** Tells whether there is a web app for somebody who signed in elsewhere to come back to. */
const hasWebApp = ({ webPart, domain: name, webOrigins }: Settings): boolean =>
  webPart || name !== '' || webOrigins.length > 0;

const signsInElsewhere = ({ googleClientId, facebookClientId }: Settings): boolean =>
  googleClientId !== '' || facebookClientId !== '';

const whollyGiven = v.pipe(
  settings,
  v.check(
    (given) => (given.domain === '') === (given.certificateArn === ''),
    'a domain needs its certificate, and a certificate its domain',
  ),
  v.check((given) => given.hostedZoneId === '' || given.domain !== '', 'a hosted zone needs a domain'),
  v.check(
    (given) => given.mailHostedZoneId === '' || isDomainName(given.mailIdentity),
    'the hosted zone of mail needs a mailIdentity that is a domain',
  ),
  v.check(
    (given) => given.searchDomainArn === '' || given.searchEndpoint !== '',
    'the ARN of a search domain needs its endpoint',
  ),
  v.check(maySend, 'mailFrom is no address of mailIdentity: SES would send nothing'),
  v.check(fits, 'searchVolume is more than searchInstanceType takes'),
  v.check(isEnoughForZones, 'OpenSearch Service takes ten instances of that type at most'),
  v.check(
    (given) => hasWebApp(given) || !signsInElsewhere(given),
    'sign-in by Google or Facebook comes back to a web app: without the web part, webOrigins names it',
  ),
);

/** Names all settings that are unknown: Valibot would name the first alone. */
const strangersIn = (input: object): readonly Fault[] =>
  Object.keys(input)
    .filter((name) => !Object.hasOwn(settings.entries, name))
    .map((path) => ({ path, message: 'is not known here' }));

/** Throws a `Complaint` that says of every parameter at once what is wrong. */
export const settingsOf = (input: Readonly<Record<string, unknown>>): Settings => {
  const parsed = v.safeParse(whollyGiven, input);
  const faults = [...faultsOf(parsed.issues ?? []), ...strangersIn(input)];
  if (parsed.success && faults.length === 0) return parsed.output;
  throw new Complaint(`these parameters make no stage: ${faultsInLine(faults, 'parameters')}`);
};

/** Domains that RFC 2606 keeps for examples: nobody reads what goes there. */
const ofNobody = /(^|[.@/])example\.(org|com|net)\b/;

/** Returns what a stage for real families still lacks: addresses that are somebody's, and somebody to alarm. */
export const placeholdersIn = (asked: Settings): readonly string[] => {
  if (!asked.keepData) return [];
  const named = Object.entries(asked).flatMap(([name, value]) => (ofNobody.test(String(value)) ? [name] : []));
  return asked.alarmAddress === '' ? [...named, 'alarmAddress'] : named;
};

/** Serverless' own way to ask for a variable. */
type Resolve = (address: string) => Promise<unknown>;

/** What `--param` named on the command line, known or not: `NAME=VALUE` each. */
interface Options {
  /** Null where there is none: so Serverless says it. */
  readonly param?: readonly string[] | null;
}

/** Returns all parameters by name, asked for or not: a misspelled one must not be left out in silence. */
const namedIn = ({ param }: Options) =>
  Object.fromEntries(
    (param ?? []).map((given) => [given.replace(/=[^]*$/, ''), given.replace(/^[^=]*=/, '')] as const),
  );

export const settingsFrom = async (resolve: Resolve, options: Options = {}): Promise<Settings> => {
  const parameters = await Promise.all(
    Object.keys(parametersByStage.default).map(async (name) => [name, await resolve(`param:${name}`)] as const),
  );
  return settingsOf({ ...namedIn(options), ...Object.fromEntries(parameters), stage: await resolve('sls:stage') });
};
