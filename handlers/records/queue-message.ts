import * as v from 'valibot';

/** Reads what we need of an SQS event. */
export const sqsEvent = v.object({
  Records: v.array(v.object({ messageId: v.string(), body: v.string() })),
});

const wrapped = v.object({ Type: v.literal('Notification'), Message: v.string() });

/** Returns the body's JSON; of a notification that SNS wrapped, the message's. */
export const bodyOf = (body: string): unknown => {
  const parsed: unknown = JSON.parse(body);
  return v.is(wrapped, parsed) ? JSON.parse(parsed.Message) : parsed;
};
