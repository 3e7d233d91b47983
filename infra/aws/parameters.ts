import { apiUrl } from './api-addresses';
import { type Resources, ref, region, type Value } from './cloudformation';
import { familyIdentitiesId } from './identities';
import { apis, clientId, pascal, poolId, pools } from './names';
import { imagesOrigin, webDistributionId, webOrigins } from './origins';
import type { Settings } from './settings';
import { assetsBucketId, webBucketId } from './storage';

const toldOfWebApp = (settings: Settings): Readonly<Record<string, Value>> => {
  const [origin] = webOrigins(settings);
  return {
    ...(origin !== undefined && { 'web-origin': origin }),
    ...(settings.webPart && { 'web-distribution-id': ref(webDistributionId) }),
  };
};

/** Returns what whoever builds the web app has to know of a stage; nothing of it is secret. */
const told = (settings: Settings): Readonly<Record<string, Value>> => ({
  region,
  ...Object.fromEntries(apis.map((api) => [`${api}-api-url`, apiUrl(api, settings)])),
  ...Object.fromEntries(
    pools.flatMap((pool) => [
      [`${pool}-pool-id`, ref(poolId(pool))],
      [`${pool}-pool-client-id`, ref(clientId(pool))],
    ]),
  ),
  'family-identities-id': ref(familyIdentitiesId),
  'images-bucket': ref(assetsBucketId),
  'images-origin': imagesOrigin(settings),
  'web-bucket': ref(webBucketId),
  ...toldOfWebApp(settings),
});

/** Makes the parameters `/STAGE/things-to-do/guest-api-url` and so on, in the Parameter Store. */
export const parameters = (settings: Settings): Resources =>
  Object.fromEntries(
    Object.entries(told(settings)).map(([name, Value]) => [
      `${pascal(name)}Parameter`,
      {
        Type: 'AWS::SSM::Parameter',
        Properties: { Name: `/${settings.stage}/things-to-do/${name}`, Type: 'String', Value },
      },
    ]),
  );
