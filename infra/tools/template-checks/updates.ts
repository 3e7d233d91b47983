import { at, type Check } from './packaged';

/** Checks that a search domain is renewed where it is: one that has a name cannot be replaced by another of the same name. */
export const searchIsRenewedInPlace: Check = ({ Resources }) =>
  Object.entries(Resources).flatMap(([id, resource]) =>
    resource.Type !== 'AWS::OpenSearchService::Domain' || at(resource, 'UpdatePolicy.EnableVersionUpgrade') === true
      ? []
      : [`${id} would be replaced for a new version`],
  );
