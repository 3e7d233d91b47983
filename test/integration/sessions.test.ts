import { sessionsContract } from '../contracts/sessions';
import { sessionsOfVersionsContract } from '../contracts/sessions-of-versions';
import { freshWorkspace, startAwsHost } from './support/local-host';

const workspace = freshWorkspace();
afterAll(() => workspace.forget());

sessionsContract('the AWS adapters', () => startAwsHost(workspace));
sessionsOfVersionsContract('the AWS adapters', () => startAwsHost(workspace));
