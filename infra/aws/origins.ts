import { attribute, join, type Value } from './cloudformation';
import type { Settings } from './settings';

export const webDistributionId = 'WebDistribution';
export const imagesDistributionId = 'ImagesDistribution';
export const imagesDomain = ({ domain }: Settings): string => `images.${domain}`;

const originOf = (distribution: string): Value => join('https://', attribute(distribution, 'DomainName'));

/** Where a browser fetches images: an origin of their own, so that nothing uploaded can act as the web app. */
export const imagesOrigin = (settings: Settings): Value =>
  settings.domain === '' ? originOf(imagesDistributionId) : `https://${imagesDomain(settings)}`;

/** From where the web app may be served. */
export const webOrigins = (settings: Settings): readonly Value[] => [
  settings.domain === '' ? originOf(webDistributionId) : `https://${settings.domain}`,
  ...settings.webOrigins,
];
