import type { Check } from './packaged';

/** CloudFormation takes 500 resources and 1 MB; a tenth is left for the day when something must be added at once. */
const maxResources = 450;
const maxBytes = 900_000;

export const fitsCloudFormation: Check = (template) => {
  const resources = Object.keys(template.Resources).length;
  const bytes = Buffer.byteLength(JSON.stringify(template));
  return [
    ...(resources > maxResources ? [`${resources} resources are more than ${maxResources}`] : []),
    ...(bytes > maxBytes ? [`${bytes} bytes are more than ${maxBytes}`] : []),
  ];
};
