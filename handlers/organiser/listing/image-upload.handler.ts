import * as v from 'valibot';
import { ids, imageUploads } from '#adapters';
import { makeRequestImageUpload } from '../../../application/listing/request-image-upload.use-case';
import { rawInput } from '../../appsync/arguments';
import { organiser } from '../../appsync/caller';
import { resolver } from '../../appsync/resolver';
import { wire } from '../../composition/wire';

const requestImageUpload = wire(makeRequestImageUpload, { imageUploads, ids });

export const handler = resolver({
  caller: organiser,
  args: v.object({ input: rawInput }),
  paths: { upload: 'input' },
  run: ({ input }, organiserId) => requestImageUpload({ organiserId, upload: input }),
  present: (upload) => ({ ...upload, fields: JSON.stringify(upload.fields) }),
});
