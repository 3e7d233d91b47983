import { approvedContract } from '../contracts/approved';
import { listingDetailsContract } from '../contracts/listing-details';
import { storyContract } from '../contracts/story';
import { freshWorkspace, startAwsHost } from './support/local-host';

const workspace = freshWorkspace();
afterAll(() => workspace.forget());

storyContract('the AWS adapters', () => startAwsHost(workspace));
approvedContract('the AWS adapters', () => startAwsHost(workspace));
listingDetailsContract('the AWS adapters', () => startAwsHost(workspace));
