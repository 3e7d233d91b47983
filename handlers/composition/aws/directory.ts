import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { makeCognitoDirectory } from '../../../adapters/cognito/user-directory';
import { setting } from '../environment';
import { provide } from '../provider';
import { requests } from './requests';

/** Looks people up. A function is told of the pools only that it looks people up in. */
export const directory = provide('directory', () =>
  makeCognitoDirectory(new CognitoIdentityProviderClient(requests), (pool) => setting(`${pool.toUpperCase()}_POOL_ID`)),
);
