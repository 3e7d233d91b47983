import type { ListingQuery } from '../api/generated/guest';

type Listing = NonNullable<ListingQuery['thingToDoById']>;

const meta = (key: 'name' | 'property', name: string, content: string): void => {
  const known = document.head.querySelector<HTMLMetaElement>(`meta[${key}="${name}"]`);
  const element = known ?? document.createElement('meta');
  element.setAttribute(key, name);
  element.content = content;
  if (!known) document.head.append(element);
};

/** What search engines that run scripts read of a listing (schema.org). */
const structured = ({ name, description, when, where, price, priceKind, currency, image }: Listing): object => ({
  '@context': 'https://schema.org',
  '@type': 'Event',
  name,
  description: description.slice(0, 500),
  startDate: when.dateTime.from,
  endDate: when.dateTime.to,
  location: {
    '@type': 'Place',
    address: where.address,
    geo: { '@type': 'GeoCoordinates', latitude: where.location.lat, longitude: where.location.lon },
  },
  ...(priceKind !== 'UNKNOWN' && { offers: { '@type': 'Offer', price: price.from, priceCurrency: currency } }),
  ...(image && { image: image.imageUri }),
});

/** Says in the page's head what it shows, as far as a page that is made in the browser can. */
export const describe = (listing: Listing): void => {
  const description = listing.description.slice(0, 200);
  meta('name', 'description', description);
  meta('property', 'og:title', listing.name);
  meta('property', 'og:description', description);
  if (listing.image) meta('property', 'og:image', listing.image.imageUri);
  const known = document.head.querySelector<HTMLScriptElement>('script[type="application/ld+json"]');
  const script = known ?? document.createElement('script');
  script.type = 'application/ld+json';
  script.textContent = JSON.stringify(structured(listing)).replaceAll('<', '\\u003c');
  if (!known) document.head.append(script);
};
