/** What a deployment may be told, with what it gets when it is told nothing: a stage on its own, reachable by AWS's own names. */
const defaults = {
  /** False where the account is not yet let use CloudFront: no distribution is made, and images are not shown. README. */
  webPart: true,
  /** The web app's own name, such as `things-to-do.example.org`; images get `images.` before it. Empty: CloudFront's name. */
  domain: '',
  /** Of Route 53, when it holds `domain`: its records are made then. */
  hostedZoneId: '',
  /** For `domain` and `*.domain`, in us-east-1: CloudFront takes certificates from there alone. */
  certificateArn: '',
  /** Other origins that may upload images, separated by commas: a developer's own web app. */
  webOrigins: '',

  /** An OpenSearch that is there already, with its scheme. Empty: a domain is made. */
  searchEndpoint: '',
  /** Its ARN, when it is a domain of this account: who may ask it follows from it. */
  searchDomainArn: '',
  searchInstanceType: 't3.small.search',
  searchInstanceCount: 1,
  /** GiB for each instance. */
  searchVolume: 10,
  /** Of the index that the next set-up or rebuild makes; `adapters/opensearch/README.md` says how many. */
  searchShards: 1,

  /** The domain or address that mail comes from. */
  mailIdentity: 'example.org',
  /** False where SES knows the identity already: of another stage in the same account and region. */
  makeMailIdentity: true,
  /** Of Route 53, when it holds the domain `mailIdentity` and `hostedZoneId` does not: the records of mail are made there. */
  mailHostedZoneId: '',
  /** True once SES has verified the identity: Cognito's own mail ends at 50 a day. */
  signUpMailBySes: false,
  mailFrom: 'Things To Do <no-reply@example.org>',
  contactAddress: 'contact@example.org',
  /** Separated by commas. */
  moderatorAddresses: 'moderators@example.org',

  /** Google's and Facebook's client ids; empty: nobody signs in by them. Their secrets: README. */
  googleClientId: '',
  facebookClientId: '',

  /** Who gets alarms by mail. Empty: nobody; the topic `alarms` is there for other subscribers. */
  alarmAddress: '',
  /** Where a browser finds `infra/runbooks`, without a slash at its end: alarms link there. */
  runbooks: 'https://example.org/things-to-do/infra/runbooks',

  /** Requests from one address in five minutes, over all APIs; 0: no firewall. */
  firewallLimit: 0,
  introspection: true,
  /** Days. */
  logRetention: 14,
  /** Keeps table, pools and uploaded images from being deleted with the stack. */
  keepData: false,
  /** Protects what is kept from being deleted at all. False for the first deployment, or what a failed one made could not be taken back. */
  protectData: true,
  /** The ARN of a restored table's stream: the stage stands on that table, and makes none. `infra/runbooks/by-hand/restore.md` */
  restoredTableStream: '',
  /** False where the account's limit is still the 10 of new accounts. */
  reserveConcurrency: true,
  /** So many requests at once for each function that guests may ask, and no more: the rest of the account stays for everybody else. */
  guestConcurrency: 25,
};

/** As `serverless.yml` takes them in: `--param name=value` on the command line outranks its stage, its stage `default`. */
export const parametersByStage = {
  default: defaults,
  dev: { webOrigins: 'http://localhost:3000' },
  test: {},
  prod: {
    searchInstanceType: 'm7g.medium.search',
    searchInstanceCount: 3,
    searchVolume: 20,
    firewallLimit: 2000,
    introspection: false,
    logRetention: 365,
    keepData: true,
    guestConcurrency: 35,
  },
} as const satisfies Readonly<Record<string, Partial<Parameters>>>;

type Parameters = typeof defaults;
