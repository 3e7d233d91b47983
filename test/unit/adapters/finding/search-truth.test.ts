import { makeInMemorySearchIndex } from '../../../../adapters/in-memory/finding/search-index';
import { searchTruthContract } from '../../../contracts/search-index-truth';

searchTruthContract('in memory', async () => makeInMemorySearchIndex());
