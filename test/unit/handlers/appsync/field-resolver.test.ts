import * as v from 'valibot';
import { ok } from '../../../../domain/shared/result';
import { anyone } from '../../../../handlers/appsync/caller';
import { fieldResolver } from '../../../../handlers/appsync/field-resolver';

const eventOf = (word: string, first: number) => ({
  arguments: { first },
  identity: null,
  source: { word },
  info: { fieldName: 'facets', parentTypeName: 'ThingToDoConnection' },
});

describe('a function behind one field of many objects', () => {
  it('works out once what is asked under several names, and answers each', async () => {
    const asked: string[] = [];
    const handler = fieldResolver({
      caller: anyone,
      source: v.object({ word: v.string() }),
      args: v.object({ first: v.number() }),
      run: async ({ source: { word }, args: { first } }) => {
        asked.push(word);
        return ok(`${word} ${first}`);
      },
      present: (found) => found,
    });
    const events = [eventOf('a', 1), eventOf('b', 1), eventOf('a', 1), eventOf('a', 2), eventOf('a', 1)];
    const answers = await handler(events);
    expect(answers.map((answer) => 'data' in answer && answer.data)).toEqual(['a 1', 'b 1', 'a 1', 'a 2', 'a 1']);
    expect(asked).toEqual(['a', 'b', 'a']);
  });
});
