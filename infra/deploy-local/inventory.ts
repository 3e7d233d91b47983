import { DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { DescribeLogGroupsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { ListUserPoolsCommand } from '@aws-sdk/client-cognito-identity-provider';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { ListRolesCommand } from '@aws-sdk/client-iam';
import { ListEventSourceMappingsCommand, ListFunctionsCommand } from '@aws-sdk/client-lambda';
import { ListBucketsCommand } from '@aws-sdk/client-s3';
import { ListTopicsCommand } from '@aws-sdk/client-sns';
import { ListQueuesCommand } from '@aws-sdk/client-sqs';
import type { Clients } from './aws';

const names = <T>(kind: string, items: readonly T[] | undefined, nameOf: (item: T) => string | undefined): string[] =>
  (items ?? []).map((item) => `${kind} ${nameOf(item) ?? 'without a name'}`);

/** Everything that a stage is made of and that costs or keeps something, as one list of names. */
export const inventory = async (clients: Clients): Promise<readonly string[]> => {
  const { tables, queues, topics, functions, roles, logs, stacks, buckets, pools } = clients;
  const [table, queue, topic, fn, source, role, log, stack, bucket, pool] = await Promise.all([
    tables.send(new ListTablesCommand({})),
    queues.send(new ListQueuesCommand({})),
    topics.send(new ListTopicsCommand({})),
    functions.send(new ListFunctionsCommand({})),
    functions.send(new ListEventSourceMappingsCommand({})),
    roles.send(new ListRolesCommand({ MaxItems: 1000 })),
    logs.send(new DescribeLogGroupsCommand({})),
    stacks.send(new DescribeStacksCommand({})),
    buckets.send(new ListBucketsCommand({})),
    pools.send(new ListUserPoolsCommand({ MaxResults: 60 })),
  ]);
  return [
    ...names('table', table.TableNames, (name) => name),
    ...names('queue', queue.QueueUrls, (url) => url),
    ...names('topic', topic.Topics, ({ TopicArn }) => TopicArn),
    ...names('function', fn.Functions, ({ FunctionName }) => FunctionName),
    ...names('event source', source.EventSourceMappings, ({ EventSourceArn }) => EventSourceArn),
    ...names('role', role.Roles, ({ RoleName }) => RoleName),
    ...names('log group', log.logGroups, ({ logGroupName }) => logGroupName),
    ...names('stack', stack.Stacks, ({ StackName }) => StackName),
    ...names('bucket', bucket.Buckets, ({ Name }) => Name),
    ...names('user pool', pool.UserPools, ({ Name }) => Name),
  ];
};
