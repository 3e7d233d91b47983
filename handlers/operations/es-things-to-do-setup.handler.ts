import * as v from 'valibot';
import { searchIndexAdmin } from '#adapters';
import { makeSetUpSearch } from '../../application/operations/set-up-search.use-case';
import { wire } from '../composition/wire';
import { operation } from './operation';

const setUpSearch = wire(makeSetUpSearch, { searchIndexAdmin });

export const handler = operation('esThingsToDoSetup', v.object({}), setUpSearch);
