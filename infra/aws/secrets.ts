import type { Resources } from './cloudformation';
import { named } from './names';
import type { Settings } from './settings';

const idOf = (version: number): string => `TicketSecret${version}`;

/**
 * Versions of the keys of tickets. To change the key, add the next version: it seals from then on, and tickets of the others stay
 * good. A version goes when the last session that its tickets are for is over.
 */
const ticketVersions = [1];

/** What functions are told of the keys of tickets, as CloudFormation puts it in. */
export const ticketKeys: string = ticketVersions
  .map((version) => `${version}:{{resolve:secretsmanager:\${${idOf(version)}}:SecretString}}`)
  .join(',');

/** Letters and digits alone: commas part the keys of tickets. One by one, since the emulator knows no `ExcludePunctuation`. */
const generated = { PasswordLength: 64, ExcludeCharacters: '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~' };

/** Returns what cursors and tickets are sealed with: made here, so that nobody ever has to know it. */
export const secrets = (settings: Settings): Resources => ({
  CursorSecret: {
    Type: 'AWS::SecretsManager::Secret',
    Properties: {
      Name: named(settings, 'cursor-secret'),
      Description:
        'Seals the cursors of paged lists. A new one makes cursors that are under way invalid, and nothing else.',
      GenerateSecretString: generated,
    },
  },
  ...Object.fromEntries(
    ticketVersions.map((version) => [
      idOf(version),
      {
        Type: 'AWS::SecretsManager::Secret',
        Properties: {
          Name: named(settings, `ticket-secret-${version}`),
          Description: 'Seals the tickets of bookings. Without it they are good no more.',
          GenerateSecretString: generated,
        },
      },
    ]),
  ),
});
