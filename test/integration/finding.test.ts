import { discoveryContract } from '../contracts/discovery';
import { findingContract } from '../contracts/finding';
import { freshWorkspace, startAwsHost } from './support/local-host';

const workspace = freshWorkspace();
afterAll(() => workspace.forget());

findingContract('the AWS adapters', () => startAwsHost(workspace, { samples: true }));
discoveryContract('the AWS adapters', () => startAwsHost(workspace, { samples: true }));
