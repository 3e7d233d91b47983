import { createHash } from 'node:crypto';
import { join, region, type Value } from '../cloudformation';
import { placesIn } from './places';
import { type AnyResource, type NestedTemplate, type Split, split, type WholeTemplate } from './split';

/** What the framework knows of a deployment. */
export interface Packaging {
  /** Where it puts everything of this service and stage, such as `serverless/things-to-do/dev`. */
  readonly folder: string;
  /** The name of the bucket, or a reference to it. */
  readonly bucket: Value;
  /** Tells one code of a function from another, by the key of its archive. */
  readonly fingerprintOf: (key: string) => string;
}

/** The files to be uploaded, by their keys. */
export interface Packaged<Whole extends WholeTemplate> extends Split<Whole> {
  readonly files: Readonly<Record<string, string>>;
}

const withCode = (resource: AnyResource, change: (key: string) => string): AnyResource => {
  const code = resource.Properties?.Code as { readonly S3Key?: string } | undefined;
  if (resource.Type !== 'AWS::Lambda::Function' || code?.S3Key === undefined) return resource;
  return { ...resource, Properties: { ...resource.Properties, Code: { ...code, S3Key: change(code.S3Key) } } };
};

/**
 * Names a part by what it says, and by the code in it: the key of an archive is another at every deployment, and a deployment
 * that changes nothing must be seen to change nothing.
 */
const hashOf = (part: NestedTemplate, fingerprintOf: Packaging['fingerprintOf']): string => {
  const Resources = Object.entries(part.Resources).map(([id, resource]) => [id, withCode(resource, fingerprintOf)]);
  return createHash('sha256')
    .update(JSON.stringify({ ...part, Resources }))
    .digest('hex')
    .slice(0, 32);
};

/** Returns the folder of parts, beside those of the framework's deployments. */
export const partsFolder = (folder: string): string => `${folder}/nested-stacks/`;

/** Takes the whole apart, as it is deployed. CloudFormation takes 50 KB more readily, so that parts are written without blanks. */
export const nestedStacks = <Whole extends WholeTemplate>(
  whole: Whole,
  packaging: Packaging,
  names?: readonly string[],
): Packaged<Whole> => {
  const { folder, bucket, fingerprintOf } = packaging;
  const files: Record<string, string> = {};
  const address = (stackId: string, part: NestedTemplate): Value => {
    const key = `${partsFolder(folder)}${stackId}-${hashOf(part, fingerprintOf)}.json`;
    files[key] = JSON.stringify(part);
    return join('https://s3.', region, '.', { Ref: 'AWS::URLSuffix' }, '/', bucket, `/${key}`);
  };
  return { ...split(whole, placesIn(whole, names), address), files };
};
