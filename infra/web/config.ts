/** How guests prove to AppSync that they are none: by the identity pool's role for whoever has not signed in. */
export interface GuestIdentity {
  readonly region: string;
  readonly identityPoolId: string;
}

/** Where a pool's people sign in, by Cognito's hosted pages. */
export interface HostedPages {
  /** Such as `https://things.auth.eu-central-1.amazoncognito.com`. */
  readonly origin: string;
  readonly clientId: string;
}

/** Somebody whom the local host can sign in by one press. */
export interface SamplePerson {
  readonly pool: PoolName;
  readonly email: string;
  readonly name: string;
}

export type PoolName = 'user' | 'organiser' | 'audit';

export type SignIn =
  | {
      readonly kind: 'local';
      readonly url: string;
      readonly tokenUrl: string;
      readonly people: readonly SamplePerson[];
    }
  | {
      readonly kind: 'cognito';
      readonly guest: GuestIdentity;
      readonly pools: { readonly [Name in PoolName]: HostedPages };
    };

/** What stands in the page: who serves it, says it. */
export interface WebConfig {
  readonly apis: { readonly [Name in PoolName | 'guest']: string };
  readonly signIn: SignIn;
  /** The tiles of a map, as Leaflet wants them; null shows places on an empty sheet. */
  readonly tiles: { readonly url: string; readonly attribution: string } | null;
  /** Where developers' pages are; null where there are none. */
  readonly developers: string | null;
}

/** Returns where tiles come from, as the variable WEB_TILES says it. */
export const tilesFrom = (url = ''): WebConfig['tiles'] =>
  url === '' ? null : { url, attribution: '© OpenStreetMap' };
