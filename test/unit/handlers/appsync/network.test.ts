import fc from 'fast-check';
import { networkOf } from '../../../../handlers/appsync/caller';
import { networkOfAddress } from '../../../../handlers/appsync/network';

const info = { fieldName: 'contactUs', parentTypeName: 'Mutation', selected: [] };

describe('the network that a call came from', () => {
  it('is what AppSync itself added, whatever the caller says before it', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.ipV4(), fc.ipV6(), fc.string())), fc.ipV4(), (said, own) => {
        expect(networkOf({ arguments: {}, info, identity: { sourceIp: [...said, own] } })).toBe(own);
      }),
    );
  });

  it('is one and the same where AppSync tells none', () => {
    const told = [undefined, null, { sourceIp: null }, { sourceIp: [] }, { sourceIp: [''] }];
    for (const identity of told) expect(networkOf({ arguments: {}, info, identity })).toBe('unknown');
  });

  it('is the first half of an IPv6 address, of which one household has the rest', () => {
    const group = fc.integer({ min: 0, max: 0xffff }).map((number) => number.toString(16));
    const half = fc.tuple(group, group, group, group).map((groups) => groups.join(':'));
    fc.assert(
      fc.property(half, half, half, (network, one, other) => {
        fc.pre(!network.startsWith('0:0:0:0'));
        expect(networkOfAddress(`${network}:${one}`)).toBe(networkOfAddress(`${network}:${other}`));
        expect(networkOfAddress(`${network}:${one}`)).toBe(`${network}::/64`);
      }),
    );
  });

  it.each([
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:DB8:0:0:1::', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['::ffff:c000:201', '192.0.2.1'],
    ['192.0.2.1', '192.0.2.1'],
    ['192.0.2.1, 192.0.2.2', 'unknown'],
    ['somewhere', 'unknown'],
  ])('of %s is %s', (address, network) => {
    expect(networkOfAddress(address)).toBe(network);
  });
});
