const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const groups = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/;

/** Begins what is packed: no id has it. */
const mark = '.';

/** Returns an id in 23 characters in the place of a UUID's 36: an item that holds hundreds of them is paid for by the KB at each write. */
export const packedId = (id: string): string =>
  uuid.test(id) ? mark + Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url') : id;

/** Returns what was packed; what was not stays as it is. */
export const unpackedId = (stored: string): string =>
  stored.startsWith(mark)
    ? Buffer.from(stored.slice(1), 'base64url').toString('hex').replace(groups, '$1-$2-$3-$4-$5')
    : stored;
