import { searchTruthContract } from '../contracts/search-index-truth';
import { freshIndex, leaveNothing, needEngine } from './support/search-indices';

beforeAll(needEngine);
afterAll(leaveNothing);

searchTruthContract('OpenSearch', freshIndex);
