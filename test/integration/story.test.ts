import { approvedContract } from '../contracts/approved';
import { storyContract } from '../contracts/story';
import { freshWorld, startAwsHost } from './support/local-host';

const world = freshWorld();
afterAll(() => world.forget());

storyContract('the AWS adapters', () => startAwsHost(world));
approvedContract('the AWS adapters', () => startAwsHost(world));
