import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';

export interface Functions {
  /** Waits for the answer. Throws when the function fails. */
  call(arn: string, payload: object): Promise<unknown>;
  /** Answers once Lambda has taken the call. `payload` is JSON. */
  start(arn: string, payload: string): Promise<void>;
}

export const makeFunctions = (client: LambdaClient): Functions => ({
  call: async (arn, payload) => {
    const { FunctionError, Payload } = await client.send(
      new InvokeCommand({ FunctionName: arn, Payload: Buffer.from(JSON.stringify(payload)) }),
    );
    // What it answers then may quote what it was given.
    if (FunctionError !== undefined) throw new Error(`the function failed: ${FunctionError}`);
    const answer: unknown = JSON.parse(Buffer.from(Payload ?? []).toString());
    return answer;
  },
  start: async (arn, payload) => {
    await client.send(new InvokeCommand({ FunctionName: arn, InvocationType: 'Event', Payload: Buffer.from(payload) }));
  },
});
