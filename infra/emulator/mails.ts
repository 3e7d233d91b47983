import * as v from 'valibot';
import { until } from './steps';

const sent = v.object({
  messages: v.record(
    v.string(),
    v.array(v.object({ Source: v.string(), To: v.array(v.string()), Subject: v.string(), BodyText: v.string() })),
  ),
});

type Mail = v.InferOutput<typeof sent>['messages'][string][number];

/** Returns every mail that reached SES, by the emulator's own page. */
export const allMails = async (endpoint: string): Promise<readonly Mail[]> => {
  const answer = await fetch(`${endpoint}/_ministack/ses/messages`, { signal: AbortSignal.timeout(5000) });
  return Object.values(v.parse(sent, await answer.json()).messages).flat();
};

/** Waits for a mail to an address with these words in its subject or text. */
export const mailWith = (endpoint: string, to: string, words: string, signal: AbortSignal): Promise<Mail> =>
  until(
    `a mail to ${to} that says "${words}"`,
    async () =>
      (await allMails(endpoint)).find(
        ({ To, Subject, BodyText }) => To.includes(to) && `${Subject}\n${BodyText}`.includes(words),
      ),
    signal,
  );
