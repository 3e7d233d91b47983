import { bookingMailsContract } from '../contracts/booking-mails';
import { freshWorkspace, startAwsHost } from './support/local-host';

const workspace = freshWorkspace();
afterAll(() => workspace.forget());

bookingMailsContract('the AWS adapters', () => startAwsHost(workspace));
