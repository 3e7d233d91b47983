import { bookingsContract } from '../contracts/bookings';
import { freshWorkspace, startAwsHost } from './support/local-host';

const workspace = freshWorkspace();
afterAll(() => workspace.forget());

bookingsContract('the AWS adapters', () => startAwsHost(workspace));
