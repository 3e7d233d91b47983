import {
  arnOf,
  join,
  kept,
  localArn,
  type Output,
  type Resource,
  type Resources,
  ref,
  sub,
  together,
} from './cloudformation';
import { mailIdentityId } from './mail';
import { clientId, functionId, named, type PoolName, poolId, pools } from './names';
import { webOrigins } from './origins';
import type { Settings } from './settings';

/** Tells whether people sign up to a pool, which makes them a profile. Nobody becomes a moderator by signing up. */
const signsUp = (pool: PoolName): boolean => pool !== 'audit';

const mailOf = ({ signUpMailBySes, mailIdentity, mailFrom }: Settings) =>
  signUpMailBySes
    ? {
        EmailSendingAccount: 'DEVELOPER',
        From: mailFrom,
        SourceArn: localArn('ses', `identity/${mailIdentity}`),
      }
    : { EmailSendingAccount: 'COGNITO_DEFAULT' };

const userPool = (pool: PoolName, settings: Settings): Resource => {
  return {
    Type: 'AWS::Cognito::UserPool',
    ...kept(settings.keepData),
    // Cognito asks SES for the identity as the pool is made.
    ...(settings.signUpMailBySes && settings.makeMailIdentity && { DependsOn: [mailIdentityId] }),
    Properties: {
      UserPoolName: named(settings, pool),
      UsernameAttributes: ['email'],
      UsernameConfiguration: { CaseSensitive: false },
      AutoVerifiedAttributes: ['email'],
      UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
      AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] },
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: !signsUp(pool) },
      // Length protects, not the kinds of letters.
      Policies: {
        PasswordPolicy: {
          MinimumLength: signsUp(pool) ? 10 : 14,
          RequireLowercase: true,
          RequireUppercase: false,
          RequireNumbers: true,
          RequireSymbols: false,
          TemporaryPasswordValidityDays: 3,
        },
      },
      MfaConfiguration: signsUp(pool) ? 'OPTIONAL' : 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      DeletionProtection: settings.keepData && settings.protectData ? 'ACTIVE' : 'INACTIVE',
      EmailConfiguration: mailOf(settings),
      ...(signsUp(pool) && { LambdaConfig: { PostConfirmation: arnOf(functionId('reactions/create-profile')) } }),
    },
  };
};

const mayCreateProfile = (pool: PoolName): Resource => ({
  Type: 'AWS::Lambda::Permission',
  Properties: {
    Action: 'lambda:InvokeFunction',
    FunctionName: ref(functionId('reactions/create-profile')),
    Principal: 'cognito-idp.amazonaws.com',
    SourceArn: arnOf(poolId(pool)),
  },
});

const providers = {
  Google: ({ googleClientId }: Settings) => googleClientId,
  Facebook: ({ facebookClientId }: Settings) => facebookClientId,
} as const;

type Provider = keyof typeof providers;

const scopes: Readonly<Record<Provider, string>> = {
  Google: 'openid email profile',
  Facebook: 'public_profile,email',
};

/** Returns by whom people sign in besides their own password; never moderators. */
const providersOf = (pool: PoolName, settings: Settings): readonly Provider[] =>
  signsUp(pool) ? (Object.keys(providers) as Provider[]).filter((name) => providers[name](settings) !== '') : [];

const identityProvider = (pool: PoolName, provider: Provider, settings: Settings): Resource => ({
  Type: 'AWS::Cognito::UserPoolIdentityProvider',
  Properties: {
    UserPoolId: ref(poolId(pool)),
    ProviderName: provider,
    ProviderType: provider,
    ProviderDetails: {
      client_id: providers[provider](settings),
      client_secret: `{{resolve:secretsmanager:${settings.stage}/things-to-do/${provider.toLowerCase()}:SecretString}}`,
      authorize_scopes: scopes[provider],
    },
    AttributeMapping: { email: 'email', name: 'name' },
  },
});

/** Whether there is a web app for Cognito's pages to come back to. */
const hasPages = (settings: Settings): boolean => webOrigins(settings).length > 0;

const pagesName = (pool: PoolName, { stage }: Settings) =>
  join(`${stage}-things-to-do-${pool}-`, ref('AWS::AccountId'));

const hostedUi = (pool: PoolName, settings: Settings): Resource => ({
  Type: 'AWS::Cognito::UserPoolDomain',
  Properties: {
    UserPoolId: ref(poolId(pool)),
    Domain: pagesName(pool, settings),
  },
});

const client = (pool: PoolName, settings: Settings): Resource => {
  const others = providersOf(pool, settings);
  const pages = webOrigins(settings).map((origin) => join(origin, '/'));
  const isHosted = hasPages(settings);
  return {
    Type: 'AWS::Cognito::UserPoolClient',
    ...(others.length > 0 && { DependsOn: others.map((provider) => `${poolId(pool)}${provider}`) }),
    Properties: {
      UserPoolId: ref(poolId(pool)),
      ClientName: 'web',
      GenerateSecret: false,
      ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      PreventUserExistenceErrors: 'ENABLED',
      EnableTokenRevocation: true,
      TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'hours' },
      AccessTokenValidity: 60,
      IdTokenValidity: 60,
      // A moderator signs in every day, a family every month.
      RefreshTokenValidity: signsUp(pool) ? 30 * 24 : 12,
      SupportedIdentityProviders: ['COGNITO', ...others],
      ...(isHosted && {
        AllowedOAuthFlowsUserPoolClient: true,
        AllowedOAuthFlows: ['code'],
        AllowedOAuthScopes: ['openid', 'email', 'profile'],
        CallbackURLs: pages,
        LogoutURLs: pages,
      }),
    },
  };
};

const onePool = (pool: PoolName, settings: Settings): Resources => {
  const others = providersOf(pool, settings);
  return {
    [poolId(pool)]: userPool(pool, settings),
    [clientId(pool)]: client(pool, settings),
    ...(signsUp(pool) && { [`${poolId(pool)}CreatesProfile`]: mayCreateProfile(pool) }),
    ...Object.fromEntries(
      others.map((provider) => [`${poolId(pool)}${provider}`, identityProvider(pool, provider, settings)]),
    ),
    ...(hasPages(settings) && { [`${poolId(pool)}Domain`]: hostedUi(pool, settings) }),
  };
};

/** Makes a pool each for parents, organisers and moderators, so that a token of one is nothing to another's API. */
export const cognito = (settings: Settings): Resources => together(...pools.map((pool) => onePool(pool, settings)));

/** Returns where each pool's people sign in: Cognito's pages, for the web app that comes back from them. */
export const pagesOutputs = (settings: Settings): Readonly<Record<string, Output>> =>
  hasPages(settings)
    ? Object.fromEntries(
        pools.map((pool) => [
          `${poolId(pool)}Pages`,
          {
            Description: `Where people of the ${pool} API sign in`,
            // biome-ignore lint/suspicious/noTemplateCurlyInString: CloudFormation fills them in
            Value: join('https://', pagesName(pool, settings), sub('.auth.${AWS::Region}.amazoncognito.com')),
          },
        ]),
      )
    : {};
