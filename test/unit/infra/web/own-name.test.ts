import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nameless } from '../../../../domain/people/profile';

it('the page knows by what the APIs call who has given no name', () => {
  const page = readFileSync(join(__dirname, '../../../../infra/web/app/family/own-name.ts'), 'utf8');
  expect(page).toContain(`nameless = '${nameless}'`);
});
