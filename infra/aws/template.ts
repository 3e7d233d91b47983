import { analytics } from './analytics';
import { apiAddresses, apiOutputs } from './api-addresses';
import { appsync } from './appsync';
import { type Resources, ref, type Template, together } from './cloudformation';
import { cognito, pagesOutputs } from './cognito';
import { feedback } from './feedback';
import { firewall } from './firewall';
import { familyIdentitiesId, identities } from './identities';
import { mail } from './mail';
import { messaging } from './messaging';
import { monitoring } from './monitoring/monitoring';
import { clientId, poolId, pools } from './names';
import { parameters } from './parameters';
import { onRestoredTable } from './restored-table';
import { roles } from './roles';
import { scheduling } from './schedules';
import { search } from './search';
import { secrets } from './secrets';
import type { Settings } from './settings';
import { buckets } from './storage';
import { table } from './table';
import { web, webOutputs } from './web';

const poolOutputs = Object.fromEntries(
  pools.flatMap((pool) => [
    [`${poolId(pool)}Id`, { Description: `User pool of the ${pool} API`, Value: ref(poolId(pool)) }],
    [`${clientId(pool)}Id`, { Description: `Its client for the web app`, Value: ref(clientId(pool)) }],
  ]),
);

const guestOutputs = {
  GuestIdentities: { Description: 'Identity pool of guests', Value: ref(familyIdentitiesId) },
};

const described = (settings: Settings): Resources =>
  together(
    table(settings),
    secrets(settings),
    roles(settings),
    messaging(settings),
    scheduling(settings),
    appsync(settings),
    apiAddresses(settings),
    firewall(settings),
    cognito(settings),
    identities(settings),
    search(settings),
    mail(settings),
    feedback(settings),
    analytics(settings),
    buckets(settings),
    web(settings),
    parameters(settings),
  );

/** Makes everything but the functions, which Serverless makes. */
export const template = (settings: Settings): Template => {
  const resources = described(settings);
  const Resources = onRestoredTable(together(resources, monitoring(resources, settings)), settings);
  return {
    Resources,
    Outputs: {
      ...apiOutputs(settings),
      ...poolOutputs,
      ...pagesOutputs(settings),
      ...guestOutputs,
      ...webOutputs(settings),
    },
  };
};
