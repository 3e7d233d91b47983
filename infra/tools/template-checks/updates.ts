import { at, type Check } from './packaged';

/** A domain that has a name cannot be replaced by another of the same name: a new version must come to it where it is. */
export const searchIsRenewedInPlace: Check = ({ Resources }) =>
  Object.entries(Resources).flatMap(([id, resource]) =>
    resource.Type !== 'AWS::OpenSearchService::Domain' || at(resource, 'UpdatePolicy.EnableVersionUpgrade') === true
      ? []
      : [`${id} would be replaced for a new version`],
  );
