import { sessionsContract } from '../contracts/sessions';
import { freshWorkspace, startAwsHost } from './support/local-host';

const workspace = freshWorkspace();
afterAll(() => workspace.forget());

sessionsContract('the AWS adapters', () => startAwsHost(workspace));
