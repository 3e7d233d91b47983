import {
  arnOf,
  attribute,
  join,
  policyDocument,
  type Resource,
  type Resources,
  ref,
  type Statement,
  type Value,
} from './cloudformation';
import { apiId, clientId, named, type PoolName, poolId } from './names';
import type { Settings } from './settings';
import { assetsArn } from './storage';

/** Families: whoever comes is a guest, until a token of the user pool says more. Organisers: nobody without a token. */
export const familyIdentitiesId = 'FamilyIdentities';
export const organiserIdentitiesId = 'OrganiserIdentities';

const identityPool = (pool: PoolName, guests: boolean, settings: Settings): Resource => ({
  Type: 'AWS::Cognito::IdentityPool',
  Properties: {
    IdentityPoolName: named(settings, pool),
    AllowUnauthenticatedIdentities: guests,
    // The classic flow would give a session that no policy of Cognito's narrows.
    AllowClassicFlow: false,
    CognitoIdentityProviders: [
      {
        ClientId: ref(clientId(pool)),
        ProviderName: attribute(poolId(pool), 'ProviderName'),
        ServerSideTokenCheck: true,
      },
    ],
  },
});

/** A role for the identities of one pool, signed in or not. */
const identityRole = (
  identitiesId: string,
  who: 'authenticated' | 'unauthenticated',
  statement: Statement,
): Resource => ({
  Type: 'AWS::IAM::Role',
  Properties: {
    AssumeRolePolicyDocument: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: 'cognito-identity.amazonaws.com' },
          // An organiser's session carries a tag, which names the own prefix.
          Action: ['sts:AssumeRoleWithWebIdentity', ...(who === 'authenticated' ? ['sts:TagSession'] : [])],
          Condition: {
            StringEquals: { 'cognito-identity.amazonaws.com:aud': ref(identitiesId) },
            'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': who },
          },
        },
      ],
    },
    Policies: [{ PolicyName: 'identity', PolicyDocument: policyDocument(statement) }],
  },
});

/** Signed in or not: who has a token brings it to the API of its pool, and signs nothing. */
const asksGuestApi: Statement = {
  Effect: 'Allow',
  Action: ['appsync:GraphQL'],
  Resource: [join(arnOf(apiId('guest')), '/*')],
};

/** Kinds of images that `imageUpload` permits as well. */
const imageNames = ['avif', 'gif', 'jpg', 'png', 'webp'];

/** The tag is the organiser's `sub`. Written in two parts, or Serverless would take it for a variable of its own. */
const ownImages = (settings: Settings): readonly Value[] =>
  imageNames.map((extension) => assetsArn(settings, join('/$', `{aws:PrincipalTag/organiserId}/*.${extension}`)));

/** Only with `If-None-Match: *`: what a moderator has seen and approved must not become another image under its name. */
const putsOwnImages = (settings: Settings): Statement => ({
  Effect: 'Allow',
  Action: ['s3:PutObject'],
  Resource: ownImages(settings),
  Condition: { Null: { 's3:if-none-match': 'false' } },
});

export const identities = (settings: Settings): Resources => ({
  [familyIdentitiesId]: identityPool('user', true, settings),
  [organiserIdentitiesId]: identityPool('organiser', false, settings),
  GuestRole: identityRole(familyIdentitiesId, 'unauthenticated', asksGuestApi),
  UserRole: identityRole(familyIdentitiesId, 'authenticated', asksGuestApi),
  OrganiserRole: identityRole(organiserIdentitiesId, 'authenticated', putsOwnImages(settings)),
  FamilyRoles: {
    Type: 'AWS::Cognito::IdentityPoolRoleAttachment',
    Properties: {
      IdentityPoolId: ref(familyIdentitiesId),
      Roles: { unauthenticated: arnOf('GuestRole'), authenticated: arnOf('UserRole') },
    },
  },
  OrganiserRoles: {
    Type: 'AWS::Cognito::IdentityPoolRoleAttachment',
    Properties: { IdentityPoolId: ref(organiserIdentitiesId), Roles: { authenticated: arnOf('OrganiserRole') } },
  },
  OrganiserTags: {
    Type: 'AWS::Cognito::IdentityPoolPrincipalTag',
    Properties: {
      IdentityPoolId: ref(organiserIdentitiesId),
      IdentityProviderName: attribute(poolId('organiser'), 'ProviderName'),
      UseDefaults: false,
      PrincipalTags: { organiserId: 'sub' },
    },
  },
});
