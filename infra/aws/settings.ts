import * as v from 'valibot';
import { parametersByStage } from './stages';

/** A parameter of the command line is a string, whatever it was by default. */
const whole = v.pipe(v.union([v.number(), v.pipe(v.string(), v.regex(/^\d+$/), v.transform(Number))]), v.integer());
const yesOrNo = v.union([
  v.boolean(),
  v.pipe(
    v.picklist(['true', 'false']),
    v.transform((text) => text === 'true'),
  ),
]);
const text = v.pipe(v.string(), v.trim());
const given = v.pipe(text, v.minLength(1));
const list = v.pipe(
  text,
  v.transform((commas) =>
    commas
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
);
/** CloudWatch keeps logs for these numbers of days only. */
const retentions = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];
/** Part of bucket names, which hold 63 letters, account and region among them; of Cognito's domains and of paths of parameters. */
const stage = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9-]{0,11}$/, 'a stage is a lower-case name of at most 12 letters'),
  v.regex(/^(?!ssm|.*(?:aws|amazon|cognito))/, 'AWS keeps names with aws, amazon, cognito or ssm for itself'),
);

const settings = v.strictObject({
  stage,
  domain: v.pipe(text, v.regex(/^([a-z0-9-]+\.)*[a-z0-9-]*$/, 'a domain is a lower-case name')),
  hostedZoneId: text,
  certificateArn: v.pipe(text, v.regex(/^(arn:[a-z-]+:acm:us-east-1:.*)?$/, 'the certificate must be in us-east-1')),
  webOrigins: list,
  searchEndpoint: v.pipe(text, v.regex(/^(https?:\/\/.+)?$/, 'a search endpoint has its scheme')),
  searchDomainArn: text,
  searchInstanceType: given,
  searchInstanceCount: v.pipe(whole, v.minValue(1)),
  searchVolume: v.pipe(whole, v.minValue(10)),
  mailIdentity: given,
  makeMailIdentity: yesOrNo,
  signUpMailBySes: yesOrNo,
  mailFrom: given,
  contactAddress: given,
  moderatorAddresses: given,
  googleClientId: text,
  facebookClientId: text,
  alarmAddress: v.pipe(text, v.regex(/^(\S+@\S+)?$/, 'alarms go to an address of mail')),
  runbooks: v.pipe(text, v.regex(/^https:\/\/\S+[^\s/]$/, 'runbooks lie at https://…, without a slash at its end')),
  firewallLimit: v.pipe(
    whole,
    v.check((limit) => limit === 0 || limit >= 10, 'WAF takes no limit under 10'),
  ),
  introspection: yesOrNo,
  logRetention: v.pipe(whole, v.picklist(retentions)),
  keepData: yesOrNo,
  reserveConcurrency: yesOrNo,
});

const whollyGiven = v.pipe(
  settings,
  v.check(
    ({ domain, certificateArn }) => (domain === '') === (certificateArn === ''),
    'a domain needs its certificate, and a certificate its domain',
  ),
  v.check(({ domain, hostedZoneId }) => hostedZoneId === '' || domain !== '', 'a hosted zone needs a domain'),
);

/** One stage's parameters, read and found to fit together. */
export type Settings = v.InferOutput<typeof settings>;

/** What is wrong is said of every parameter at once. */
export const settingsOf = (input: Readonly<Record<string, unknown>>): Settings => {
  const parsed = v.safeParse(whollyGiven, input);
  if (parsed.success) return parsed.output;
  const faults = parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'parameters'}: ${issue.message}`);
  throw new Error(`these parameters make no stage: ${faults.join('; ')}`);
};

/** Parameters that a stage for real families still has from the defaults, which name nobody: mail would be lost. */
export const placeholdersIn = (asked: Settings): readonly string[] =>
  asked.keepData
    ? Object.entries(parametersByStage.default).flatMap(([name, unset]) =>
        String(unset).includes('example.org') && asked[name as keyof Settings] === unset ? [name] : [],
      )
    : [];

/** Serverless' own way to ask for a variable. */
type Resolve = (address: string) => Promise<unknown>;

export const settingsFrom = async (resolve: Resolve): Promise<Settings> => {
  const parameters = await Promise.all(
    Object.keys(parametersByStage.default).map(async (name) => [name, await resolve(`param:${name}`)] as const),
  );
  return settingsOf({ ...Object.fromEntries(parameters), stage: await resolve('sls:stage') });
};
