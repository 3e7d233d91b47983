import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { makeDynamoDbGatherings } from '../../adapters/dynamodb/messages/gatherings';
import { tellGathered } from '../local-host/gathered';
import { allMails } from './mails';
import type { Stage } from './phase-context';
import { until } from './steps';

const moderators = 'moderators@example.org';

/** Waits for the moderators' mail with these words; what is gathered for the end of its ten minutes is told before. */
export const moderatorsMailWith = ({ deployed, clients, endpoint }: Stage, words: string, signal: AbortSignal) => {
  const table = { client: DynamoDBDocumentClient.from(clients.tables), name: deployed.idOf('Table') };
  const gatherings = makeDynamoDbGatherings(table);
  return until(
    `a mail to the moderators that says "${words}"`,
    async () => {
      await tellGathered(gatherings, deployed.invoke);
      const mails = await allMails(endpoint);
      return mails.find(
        ({ To, Subject, BodyText }) => To.includes(moderators) && `${Subject}\n${BodyText}`.includes(words),
      );
    },
    signal,
  );
};
