import { parentsQuestionContract } from '../contracts/parents-question';
import { freshWorkspace, startAwsHost } from './support/local-host';

const workspace = freshWorkspace();
afterAll(() => workspace.forget());

parentsQuestionContract('the AWS adapters', () => startAwsHost(workspace));
