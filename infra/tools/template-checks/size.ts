import type { NestedTemplate, WholeTemplate } from '../../aws/nested/split';

/** CloudFormation takes 500 resources and 1 MB, 200 parameters and 200 outputs; a tenth is left for the day when something must be added at once. */
const limits: Readonly<Record<'Resources' | 'Parameters' | 'Outputs', number>> = {
  Resources: 450,
  Parameters: 180,
  Outputs: 180,
};
const maxBytes = 900_000;

/** Says how one stack is larger than CloudFormation takes. */
export const fitsCloudFormation = (template: WholeTemplate | NestedTemplate): readonly string[] => {
  const bytes = Buffer.byteLength(JSON.stringify(template));
  return [
    ...Object.entries(limits).flatMap(([section, max]) => {
      const entries: unknown = Reflect.get(template, section);
      const count = Object.keys(entries ?? {}).length;
      return count > max ? [`${count} ${section.toLowerCase()} are more than ${max}`] : [];
    }),
    ...(bytes > maxBytes ? [`${bytes} bytes are more than ${maxBytes}`] : []),
  ];
};
