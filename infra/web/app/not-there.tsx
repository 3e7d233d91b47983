import { Link } from './router';
import { Title } from './title';
import { words } from './words';

export const NotThere = () => {
  const { page } = words();
  return (
    <div class="stack">
      <Title text={page.notThere} />
      <p>{page.notThereText}</p>
      <p>
        <Link class="button" to="/">
          {page.toStart}
        </Link>
      </p>
    </div>
  );
};
