import { Picture } from '../design/picture';
import { pictureAlt } from '../design/picture-alt';
import { emptyQuestion } from '../finding/question';
import { words } from '../words';
import { Access, Cost, Facts, ForWhom, type Shown } from './parts';

/** A listing as a family reads it, for those who write and judge it. */
export const Reading = ({ shown }: { readonly shown: Shown }) => {
  const { category, listing, organiser } = words();
  const alt = pictureAlt(shown.image?.name);
  return (
    <article class="stack">
      <h2>{shown.name}</h2>
      <p class="soft">{category[shown.category]}</p>
      <Picture uri={shown.image?.imageUri} category={shown.category} alt={alt} />
      {shown.image && <p class="small soft">{alt === '' ? organiser.pictureUnread : organiser.pictureRead(alt)}</p>}
      <section>
        <h2>{listing.about}</h2>
        <p class="description">{shown.description}</p>
      </section>
      <ForWhom shown={shown} />
      <Cost shown={shown} question={emptyQuestion} />
      <Facts shown={shown} />
      <Access shown={shown} />
    </article>
  );
};
