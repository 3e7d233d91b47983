import { join, sub, type Value } from './cloudformation';
import type { Settings } from './settings';

/** Returns a name that is unique in all of AWS, and known without asking, so that a bucket and what stands before it do not name each other. */
export const bucketName = ({ stage }: Settings, what: string): Value =>
  sub(`${stage}-things-to-do-${what}-` + '${AWS::AccountId}-${AWS::Region}');

/** Returns the name by which S3 answers for a bucket. */
export const bucketHost = (settings: Settings, what: string): Value =>
  join(bucketName(settings, what), sub('.s3.${AWS::Region}.${AWS::URLSuffix}'));
