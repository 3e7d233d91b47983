import { pictureAlt } from '../../../../infra/web/app/design/picture-alt';
import { pictureName } from '../../../../infra/web/app/organiser/picture-name';

const files = [
  'swim class.png',
  'My kids pottery.jpg',
  'IMG_2034.JPEG',
  'IMG_2034',
  '20261126_193600',
  'blob',
  'photo.HEIC',
];

describe('the alternative text of a picture', () => {
  it.each([...files, '', undefined])('is none where %p names a file', (name) => {
    expect(pictureAlt(name)).toBe('');
  });

  it.each(['Children in a pool', 'Garncarstwo', 'Zajęcia: www.kino.pl', '3 dzieci lepi z gliny'])(
    'is the name where %p tells what is to be seen',
    (name) => {
      expect(pictureAlt(name)).toBe(name);
    },
  );
});

describe('the name under which a picture is stored', () => {
  const key = 'org/2f0c9c5a-7f9f-4b8e-9d34-6a52a4a3f0f1.jpg';

  it('is what its organiser says is to be seen, and is read to families as such', () => {
    const name = pictureName({ name: 'My kids pottery.jpg', key }, ' Children at a potter’s wheel ');
    expect(name).toBe('Children at a potter’s wheel');
    expect(pictureAlt(name)).toBe(name);
  });

  it.each([...files, 'Children in a pool'])('is read to nobody where nothing is said, whatever %p was', (name) => {
    const stored = pictureName({ name, key }, '');
    expect(stored).not.toBe('');
    expect(pictureAlt(stored)).toBe('');
  });
});
