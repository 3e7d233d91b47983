import {
  arnOf,
  attribute,
  join,
  policyDocument,
  type Resource,
  type Resources,
  ref,
  type Statement,
} from './cloudformation';
import { apiId, clientId, named, poolId } from './names';
import type { Settings } from './settings';

/**
 * Families: whoever comes is a guest, until a token of the user pool says more. Organisers and moderators have no identities with
 * AWS: their tokens open their APIs, and nothing else is theirs to do.
 */
export const familyIdentitiesId = 'FamilyIdentities';

const familyIdentities = (settings: Settings): Resource => ({
  Type: 'AWS::Cognito::IdentityPool',
  Properties: {
    IdentityPoolName: named(settings, 'user'),
    AllowUnauthenticatedIdentities: true,
    // The classic flow would give a session that no policy of Cognito's narrows.
    AllowClassicFlow: false,
    CognitoIdentityProviders: [
      {
        ClientId: ref(clientId('user')),
        ProviderName: attribute(poolId('user'), 'ProviderName'),
        ServerSideTokenCheck: true,
      },
    ],
  },
});

/** Returns a role for families, signed in or not. */
const familyRole = (who: 'authenticated' | 'unauthenticated', statement: Statement): Resource => ({
  Type: 'AWS::IAM::Role',
  Properties: {
    AssumeRolePolicyDocument: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: 'cognito-identity.amazonaws.com' },
          Action: ['sts:AssumeRoleWithWebIdentity'],
          Condition: {
            StringEquals: { 'cognito-identity.amazonaws.com:aud': ref(familyIdentitiesId) },
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

export const identities = (settings: Settings): Resources => ({
  [familyIdentitiesId]: familyIdentities(settings),
  GuestRole: familyRole('unauthenticated', asksGuestApi),
  UserRole: familyRole('authenticated', asksGuestApi),
  FamilyRoles: {
    Type: 'AWS::Cognito::IdentityPoolRoleAttachment',
    Properties: {
      IdentityPoolId: ref(familyIdentitiesId),
      Roles: { unauthenticated: arnOf('GuestRole'), authenticated: arnOf('UserRole') },
    },
  },
});
