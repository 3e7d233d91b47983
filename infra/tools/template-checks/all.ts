import { apisAreBounded, fieldsAndResolvers, nothingTooNear } from './apis';
import { everythingIsEncrypted } from './encryption';
import { nothingIsLost } from './failures';
import { functionsAreWhole } from './functions';
import { hopsAreAllowed } from './hops';
import { dataIsKept } from './kept';
import { indexesComeOneByOne, tableAsInCode } from './keys';
import { mailHasOneSender } from './mail';
import { namesFit } from './names';
import { nothingComesTooSoon } from './order';
import type { Check } from './packaged';
import { rolesAreNarrow, rolesAreOwn } from './roles';
import { searchIsRenewedInPlace } from './updates';
import { everythingIsWatched } from './watched';

/** What must be true of every template that is packaged, as a whole: `parts.ts` has what must be of the stacks that it is deployed as. */
export const checks: readonly Check[] = [
  tableAsInCode,
  indexesComeOneByOne,
  fieldsAndResolvers,
  apisAreBounded,
  nothingTooNear,
  functionsAreWhole,
  rolesAreOwn,
  rolesAreNarrow,
  mailHasOneSender,
  nothingIsLost,
  hopsAreAllowed,
  everythingIsEncrypted,
  dataIsKept,
  nothingComesTooSoon,
  everythingIsWatched,
  searchIsRenewedInPlace,
  namesFit,
];
