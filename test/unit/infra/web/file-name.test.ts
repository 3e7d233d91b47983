import { fileName } from '../../../../infra/web/app/organiser/file-name';

describe('the name of a file of who comes', () => {
  it('says of which session of what it is', () => {
    expect(fileName(['Who comes', 'Garncarstwo dla dzieci', '2027-01-16'], 'csv')).toBe(
      'Who comes Garncarstwo dla dzieci 2027-01-16.csv',
    );
  });

  it('is one that every system takes', () => {
    expect(fileName(['a/b\\c:d*e?f"g<h>i|j\n', '', '10:00'], 'csv')).toBe('a b c d e f g h i j 10 00.csv');
    expect(fileName(['ż'.repeat(300)], 'csv')).toHaveLength(104);
  });
});
