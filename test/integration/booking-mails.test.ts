import { bookingMailsContract } from '../contracts/booking-mails';
import { bookingTourContract } from '../contracts/booking-tour';
import { freshWorkspace, startAwsHost } from './support/local-host';

const workspace = freshWorkspace();
afterAll(() => workspace.forget());

bookingMailsContract('the AWS adapters', () => startAwsHost(workspace));
bookingTourContract('the AWS adapters', () => startAwsHost(workspace));
