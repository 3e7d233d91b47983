import * as v from 'valibot';
import { clock, metrics, searchIndex } from '#adapters';
import { makeSuggest } from '../../../application/finding/suggest.use-case';
import { suggestArguments } from '../../appsync/arguments';
import { anyone } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';
import { presentSuggestion } from '../../presenters/finding';

export const handler = resolver({
  caller: anyone,
  args: v.object(suggestArguments),
  run: wire(makeSuggest, { searchIndex, clock, metrics }),
  present: (suggestions) => suggestions.map(presentSuggestion),
});
