import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { visit } from './router';
import { words } from './words';

/** The visit whose heading was told last: a heading that comes late, after what it says was loaded, is told then. */
let toldVisit = 0;

/** The heading of a page, which is its title, too. Who goes to another page hears it; on the first page the browser says it. */
export const Title = ({ text, children }: { readonly text: string; readonly children?: ComponentChildren }) => {
  const { name } = words().page;
  const heading = useRef<HTMLHeadingElement>(null);
  const count = visit.value;
  useEffect(() => {
    document.title = text === name ? name : `${text} · ${name}`;
  }, [text, name]);
  useEffect(() => {
    if (count === toldVisit) return;
    toldVisit = count;
    heading.current?.focus({ preventScroll: true });
  }, [count]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children ?? text}
    </h1>
  );
};
