import { useSignal } from '@preact/signals';
import { ask } from '../api/client';
import { imageUpload, type ThingToDoCategory } from '../api/generated/organiser';
import { useActing } from '../design/acting';
import { Field, SelectField, TextField } from '../design/field';
import { ActingFailure, Waiting } from '../design/notice';
import { Picture } from '../design/picture';
import { pictureAlt } from '../design/picture-alt';
import { placesNamed } from '../finding/known-places';
import { words } from '../words';
import type { Draft } from './draft';
import { type Form, faultAt, faultOf, set } from './form';

type TextPart = { [Name in keyof Draft]: Draft[Name] extends string ? Name : never }[keyof Draft];

interface TextProps {
  readonly form: Form;
  readonly part: TextPart;
  readonly label: string;
  /** Its place among the API's faults, where that is not its name. */
  readonly at?: string;
  readonly hint?: string;
  readonly lines?: number;
  readonly isOptional?: boolean;
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'number';
}

/** A field of the form, with what is wrong at its place. */
export const FormText = ({ form, part, at = part, ...rest }: TextProps) => (
  <TextField
    {...rest}
    value={form.draft.value[part]}
    fault={faultAt(form, at)}
    onValue={(text) => set(form, { [part]: text })}
  />
);

/** Sends a picture straight to the store, by the form that the API signed. */
const upload = async (form: Form, file: File): Promise<void> => {
  const answer = await ask('organiser', imageUpload, { input: { name: file.name, mimeType: file.type } });
  const signed = answer.imageUpload;
  if (!signed) return;
  const body = new FormData();
  for (const [name, value] of Object.entries(JSON.parse(signed.fields) as Record<string, string>))
    body.set(name, value);
  body.set('file', file);
  const reply = await fetch(signed.url, { method: 'POST', body });
  if (!reply.ok) throw new Error(words().editor.uploadFailed);
  const { bucket, key, region } = signed;
  set(form, {
    image: { name: file.name, bucket, key, region, mimeType: file.type },
    imageUri: URL.createObjectURL(file),
    // What was said of another picture is not said of this one.
    pictureText: '',
  });
};

/** What is to be seen, for those who do not see it, and what they will hear. */
const PictureText = ({ form }: { readonly form: Form }) => {
  const { editor } = words();
  const said = form.draft.value.pictureText.trim();
  const heard = pictureAlt(said);
  const isUnheard = said !== '' && heard === '';
  return (
    <>
      <FormText form={form} part="pictureText" at="image.name" label={editor.pictureText} isOptional />
      <p class={isUnheard ? 'small strong' : 'small soft'} role="status">
        {isUnheard ? editor.pictureUnheard : heard === '' ? editor.pictureDecorates : editor.pictureHeard}
      </p>
    </>
  );
};

const PicturePart = ({ form }: { readonly form: Form }) => {
  const { editor } = words();
  const acting = useActing();
  const { imageUri, category } = form.draft.value;
  const fault = faultOf(form, 'image', 'image.key', 'image.bucket', 'image.region', 'image.mimeType');
  return (
    <div class="grid2">
      <Field label={editor.choosePicture} hint={editor.pictureHint} fault={fault}>
        {(ids) => (
          <input
            {...ids}
            class="input"
            type="file"
            accept="image/jpeg,image/png,image/webp,image/gif,image/avif"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file) acting.run(() => upload(form, file));
            }}
          />
        )}
      </Field>
      <div class="group">
        <Picture uri={imageUri ?? undefined} category={category} alt={editor.picture} />
        {acting.isBusy.value && <Waiting text={editor.uploading} />}
        <ActingFailure acting={acting} pool="organiser" />
        {form.draft.value.image !== null && <PictureText form={form} />}
        {form.draft.value.image !== null && (
          <button
            type="button"
            class="button light"
            onClick={() => set(form, { image: null, imageUri: null, pictureText: '' })}
          >
            {editor.dropPicture}
          </button>
        )}
      </div>
    </div>
  );
};

/** Name, description, category and picture. */
export const WhatPart = ({ form }: { readonly form: Form }) => {
  const { category, editor } = words();
  const kinds = Object.keys(category) as ThingToDoCategory[];
  return (
    <section class="sheet stack">
      <h2>{editor.what}</h2>
      <FormText form={form} part="name" label={editor.name} />
      <FormText form={form} part="description" label={editor.description} hint={editor.descriptionHint} lines={6} />
      <SelectField
        label={editor.category}
        value={form.draft.value.category}
        options={kinds.map((kind) => [kind, category[kind]] as const)}
        onValue={(next) => set(form, { category: next })}
      />
      <PicturePart form={form} />
    </section>
  );
};

/** Address and position; the position of its town can be looked up. */
export const WherePart = ({ form }: { readonly form: Form }) => {
  const { editor } = words();
  const said = useSignal('');
  const locate = (): void => {
    const town =
      form.draft
        .peek()
        .address.split(',')
        .pop()
        ?.replaceAll(/\d[\d-]*/g, '') ?? '';
    placesNamed(town).then(
      ([place]) => {
        said.value = place ? editor.located(`${place.name}, ${place.region}`) : editor.notLocated;
        if (place) set(form, { lat: String(place.lat), lon: String(place.lon) });
      },
      () => (said.value = words().failures.Offline),
    );
  };
  return (
    <section class="sheet stack">
      <h2>{editor.where}</h2>
      <FormText form={form} part="address" at="where.address" label={editor.address} hint={editor.addressHint} />
      <div class="row">
        <button type="button" class="button light" onClick={locate}>
          {editor.locate}
        </button>
        <span role="status">{said.value}</span>
      </div>
      <div class="grid2">
        <FormText form={form} part="lat" at="where.location.lat" label={editor.lat} />
        <FormText form={form} part="lon" at="where.location.lon" label={editor.lon} />
      </div>
    </section>
  );
};
