import type { ListingQuery } from '../api/generated/guest';
import { words } from '../words';

export type Contact = NonNullable<ListingQuery['thingToDoById']>['contact'];

/** Web pages by http and https alone lead anywhere. */
const isWebPage = (url: string): boolean => /^https?:\/\//i.test(url);

/** By what an organiser is asked, as rows of a list of facts. */
export const Contacts = ({ contact: { email, phone, www } }: { readonly contact: Contact }) => {
  const { listing } = words();
  return (
    <>
      {phone && (
        <>
          <dt>{listing.phone}</dt>
          <dd>
            <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</a>
          </dd>
        </>
      )}
      {email && (
        <>
          <dt>{listing.email}</dt>
          <dd>
            <a href={`mailto:${email}`}>{email}</a>
          </dd>
        </>
      )}
      {www && isWebPage(www) && (
        <>
          <dt>{listing.www}</dt>
          <dd>
            <a href={www} rel="noreferrer nofollow" target="_blank">
              {www}
            </a>
          </dd>
        </>
      )}
    </>
  );
};
