import { tableId } from './names';
import type { Settings } from './settings';

/** Reads the table out of a stream's ARN, `arn:aws:dynamodb:REGION:ACCOUNT:table/NAME/stream/WHEN`: whose stream it is follows from it. */
const partsOf = (stream: string) => {
  const [arn = ''] = stream.split('/stream/');
  return { stream, arn, name: arn.split(':table/')[1] ?? '' };
};

/**
 * Returns a part of the template as it reads when the stage stands on a restored table, which belongs to no stack: everything that would be
 * asked of the stage's own table is said outright. The part itself when there is none.
 */
export const onRestoredTable = <Part>(part: Part, { restoredTableStream }: Settings): Part => {
  if (restoredTableStream === '') return part;
  const { stream, arn, name } = partsOf(restoredTableStream);
  const known: Readonly<Record<string, string>> = {
    [JSON.stringify({ Ref: tableId })]: name,
    [JSON.stringify({ 'Fn::GetAtt': [tableId, 'Arn'] })]: arn,
    [JSON.stringify({ 'Fn::GetAtt': [tableId, 'StreamArn'] })]: stream,
  };
  const said = (_key: string, value: unknown): unknown => {
    if (typeof value === 'string') return value.replaceAll(`\${${tableId}.Arn}`, arn);
    return typeof value === 'object' && value !== null ? (known[JSON.stringify(value)] ?? value) : value;
  };
  return JSON.parse(JSON.stringify(part, said)) as Part;
};
