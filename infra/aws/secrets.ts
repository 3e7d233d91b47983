import type { Resources } from './cloudformation';
import { named } from './names';
import type { Settings } from './settings';

/** What cursors are sealed with: made here, so that nobody ever has to know it. */
export const secrets = (settings: Settings): Resources => ({
  CursorSecret: {
    Type: 'AWS::SecretsManager::Secret',
    Properties: {
      Name: named(settings, 'cursor-secret'),
      Description:
        'Seals the cursors of paged lists. A new one makes cursors that are under way invalid, and nothing else.',
      GenerateSecretString: { PasswordLength: 64, ExcludePunctuation: true },
    },
  },
});
