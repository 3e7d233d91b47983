import { stillWrong } from '../../../../infra/web/app/organiser/mended';

const pathsOf = (faults: readonly { readonly path: string }[]) => faults.map(({ path }) => path);
const missing = (...paths: readonly string[]) => paths.map((path) => ({ path, message: 'is missing' }));

describe('the faults of a listing that is written', () => {
  it('go one by one as they are mended', () => {
    const faults = missing('name', 'where.address');
    const before = { missing: faults, input: { name: '', where: { address: '' } } };
    const after = { missing: missing('where.address'), input: { name: 'Swimming', where: { address: '' } } };
    expect(pathsOf(stillWrong(faults, before, after))).toEqual(['where.address']);
    expect(stillWrong(faults, before, { ...before, input: { name: ' ', where: { address: '' } } })).toEqual(faults);
  });

  it('that the API told go once what they are about reads otherwise', () => {
    const input = { contact: { email: 'a' }, when: { schedules: [{ start: '2026-12-01T10:00' }] }, capacity: 10 };
    const faults = missing('contact.email', 'when.schedules[0].start', 'image');
    const after = (part: object) =>
      pathsOf(stillWrong(faults, { missing: [], input }, { missing: [], input: { ...input, ...part } }));
    expect(after({ contact: { email: 'a@example.org' } })).not.toContain('contact.email');
    expect(after({ contact: { email: 'a', phone: '1' } })).toEqual(pathsOf(faults));
    expect(after({ image: { key: 'k' } })).not.toContain('image');
    expect(after({ when: { schedules: [{ start: '2026-12-02T10:00' }] } })).not.toContain('when.schedules[0].start');
  });
});
