import { findingContract } from '../contracts/finding';
import { freshWorld, startAwsHost } from './support/local-host';

const world = freshWorld();
afterAll(() => world.forget());

findingContract('the AWS adapters', () => startAwsHost(world, { samples: true }));
