import * as v from 'valibot';
import { keepsData, searchIndexAdmin } from '#adapters';
import { makeDeleteIndices } from '../../application/operations/delete-indices.use-case';
import { wire } from '../composition/wire';
import { operation } from './operation';

const deleteIndices = wire(makeDeleteIndices, { searchIndexAdmin, keepsData });
const input = v.object({ confirm: v.optional(v.string()), again: v.optional(v.string()) });

export const handler = operation('esDeleteIndices', input, ({ confirm, again }) => deleteIndices({ confirm, again }));
