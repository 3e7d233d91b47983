/** A value in a template: plain, or an intrinsic function. */
export type Value = unknown;

interface Kept {
  readonly DeletionPolicy: 'RetainExceptOnCreate' | 'Delete';
  readonly UpdateReplacePolicy: 'Retain' | 'Delete';
}

/** Outlives its stack where data is kept; but not a deployment that failed to make it, or the next would meet it under its name. */
export const kept = (keepData: boolean): Kept => ({
  DeletionPolicy: keepData ? 'RetainExceptOnCreate' : 'Delete',
  UpdateReplacePolicy: keepData ? 'Retain' : 'Delete',
});

export interface Resource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, Value>>;
  readonly DependsOn?: readonly string[];
  readonly DeletionPolicy?: Kept['DeletionPolicy'];
  readonly UpdateReplacePolicy?: Kept['UpdateReplacePolicy'];
  readonly UpdatePolicy?: Readonly<Record<string, Value>>;
}

export type Resources = Readonly<Record<string, Resource>>;

export interface Output {
  readonly Description: string;
  readonly Value: Value;
}

export interface Template {
  readonly Resources: Resources;
  readonly Outputs?: Readonly<Record<string, Output>>;
}

export const ref = (logicalId: string) => ({ Ref: logicalId });
export const attribute = (logicalId: string, name: string) => ({ 'Fn::GetAtt': [logicalId, name] });
export const arnOf = (logicalId: string) => attribute(logicalId, 'Arn');
/** Has CloudFormation fill in the names in `text`, such as `${AWS::Region}` and `${Table.Arn}`. */
export const sub = (text: string) => ({ 'Fn::Sub': text });
export const join = (...parts: readonly Value[]) => ({ 'Fn::Join': ['', parts] });

export const region = ref('AWS::Region');

/** Returns an ARN of this account and region. */
export const localArn = (service: string, resource: string) =>
  sub('arn:${AWS::Partition}:' + service + ':${AWS::Region}:${AWS::AccountId}:' + resource);

export interface Statement {
  readonly Sid?: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal?: Value;
  readonly Action: readonly string[] | string;
  readonly Resource: Value;
  readonly Condition?: Value;
}

export const policyDocument = (...statements: readonly Statement[]) => ({
  Version: '2012-10-17',
  Statement: statements,
});

/** Returns a role that one AWS service may take on. */
export const serviceRole = (service: string, policies: readonly Value[]): Resource => ({
  Type: 'AWS::IAM::Role',
  Properties: {
    AssumeRolePolicyDocument: {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Principal: { Service: [`${service}.amazonaws.com`] }, Action: ['sts:AssumeRole'] },
      ],
    },
    Policies: policies,
  },
});

/** Merges several parts, which may hold no name twice. */
export const together = (...parts: readonly Resources[]): Resources => {
  const all: Record<string, Resource> = {};
  for (const [name, resource] of parts.flatMap((part) => Object.entries(part))) {
    if (name in all) throw new Error(`two resources are called ${name}`);
    all[name] = resource;
  }
  return all;
};
