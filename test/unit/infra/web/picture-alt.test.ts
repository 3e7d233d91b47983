import { pictureAlt } from '../../../../infra/web/app/design/picture-alt';

describe('the alternative text of a picture', () => {
  it.each(['swim class.png', 'IMG_2034.JPEG', 'IMG_2034', '', undefined])('is none where %p names a file', (name) => {
    expect(pictureAlt(name)).toBe('');
  });

  it('is the name where that tells what is to be seen', () => {
    expect(pictureAlt('Children in a pool')).toBe('Children in a pool');
  });
});
