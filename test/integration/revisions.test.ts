import { revisionsContract } from '../contracts/revisions';
import { freshWorkspace, startAwsHost } from './support/local-host';

const workspace = freshWorkspace();
afterAll(() => workspace.forget());

revisionsContract('the AWS adapters', () => startAwsHost(workspace));
