import { bucketHost } from './bucket-names';
import { attribute, join, type Value } from './cloudformation';
import type { Settings } from './settings';

export const webDistributionId = 'WebDistribution';
export const imagesDistributionId = 'ImagesDistribution';
export const imagesDomain = ({ domain }: Settings): string => `images.${domain}`;

const originOf = (distribution: string): Value => join('https://', attribute(distribution, 'DomainName'));

/**
 * Returns where a browser fetches images: an origin of their own, so that nothing uploaded can act as the web app. Without the web part
 * the address is the bucket's own, which lets nobody in: images are not shown until there is a distribution.
 */
export const imagesOrigin = (settings: Settings): Value => {
  if (!settings.webPart) return join('https://', bucketHost(settings, 'assets'));
  return settings.domain === '' ? originOf(imagesDistributionId) : `https://${imagesDomain(settings)}`;
};

const webAppOrigins = ({ domain, webPart }: Settings): readonly Value[] => {
  if (domain !== '') return [`https://${domain}`];
  return webPart ? [originOf(webDistributionId)] : [];
};

/** Returns from where the web app may be served; none when there is no web part, and nobody named another. */
export const webOrigins = (settings: Settings): readonly Value[] => [
  ...webAppOrigins(settings),
  ...settings.webOrigins,
];

/** Returns where the web app shows a family its booking, with `{id}` to be filled in; `none` without a web app. */
export const bookingAddress = (settings: Settings): Value => {
  const [origin] = webOrigins(settings);
  return origin === undefined ? 'none' : join(origin, '/bookings/{id}');
};

/** Returns where the web app shows a listing to those who act on it, with `{pool}` and `{id}` to be filled in; `none` without a web app. */
export const listingAddress = (settings: Settings): Value => {
  const [origin] = webOrigins(settings);
  return origin === undefined ? 'none' : join(origin, '/{pool}/listings/{id}');
};
