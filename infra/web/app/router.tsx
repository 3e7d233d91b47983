import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';

interface Kept {
  readonly scroll: number;
  /** What was being typed as this step was made: the letters that follow belong to it. */
  readonly typing?: string;
}

const now = (): URL => new URL(location.href);

/** Where the page is. Components that read it follow it. */
export const address = signal(now());

/** Grows when somebody goes to another page, not when a filter changes: what then shall be told and focused. */
export const visit = signal(0);

/** Where to scroll once the page has its height: what somebody comes back to stands where it stood. */
let wantedScroll = 0;

const rememberScroll = (): void => history.replaceState({ scroll: scrollY } satisfies Kept, '');

/** Goes to an address of the page. */
export const go = (path: string): void => {
  rememberScroll();
  history.pushState({ scroll: 0 } satisfies Kept, '', path);
  wantedScroll = 0;
  address.value = now();
  visit.value += 1;
  scrollTo(0, 0);
};

/** Goes to an address in the place of this one: a step back leads past it. */
export const goInstead = (path: string): void => {
  history.replaceState({ scroll: 0 } satisfies Kept, '', path);
  wantedScroll = 0;
  address.value = now();
  visit.value += 1;
  scrollTo(0, 0);
};

/**
 * Puts another choice into the address, as a step that can be taken back. Whoever types on is still at the same step. Where one
 * stands on the page stays.
 */
export const stepTo = (path: string, typing: string | null): void => {
  if (path === location.pathname + location.search) return;
  const kept: Kept = { scroll: scrollY, ...(typing !== null && { typing }) };
  if (typing !== null && (history.state as Kept | null)?.typing === typing) history.replaceState(kept, '', path);
  else {
    rememberScroll();
    history.pushState(kept, '', path);
  }
  address.value = now();
};

/** Puts what was chosen into the address, without a step to go back to. */
export const replaceAddress = (path: string): void => {
  history.replaceState({ scroll: scrollY } satisfies Kept, '', path);
  address.value = now();
};

/** Scrolls to where somebody was, as far as the page is as high by now. */
export const restoreScroll = (): void => {
  // Asking where the page stands makes the browser lay it out at once: only somebody who comes back needs it.
  if (wantedScroll === 0) return;
  scrollTo(0, wantedScroll);
  if (Math.abs(scrollY - wantedScroll) < 2) wantedScroll = 0;
};

export const startRouter = (): void => {
  history.scrollRestoration = 'manual';
  const state = history.state as Kept | null;
  wantedScroll = state?.scroll ?? 0;
  addEventListener('popstate', (event) => {
    // A jump within the page is no visit.
    if (location.pathname === address.peek().pathname && location.search === address.peek().search) return;
    const isSamePage = location.pathname === address.peek().pathname;
    address.value = now();
    // A choice was taken back: whoever does so stays where they are.
    if (isSamePage) return;
    wantedScroll = (event.state as Kept | null)?.scroll ?? 0;
    visit.value += 1;
  });
  addEventListener('pagehide', rememberScroll);
};

const isPlain = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

interface LinkProps {
  readonly to: string;
  readonly class?: string;
  readonly 'aria-current'?: 'page';
  readonly children: ComponentChildren;
}

/** A link within the page. */
export const Link = ({ to, children, ...rest }: LinkProps) => (
  <a
    {...rest}
    href={to}
    onClick={(event) => {
      if (!isPlain(event)) return;
      event.preventDefault();
      go(to);
    }}
  >
    {children}
  </a>
);

/** Returns what of a path stands where a pattern has `:name`; undefined when it is another path. */
export const matched = (pattern: string, path: string): Readonly<Record<string, string>> | undefined => {
  const wanted = pattern.split('/');
  const given = path.replace(/(.)\/$/, '$1').split('/');
  if (wanted.length !== given.length) return undefined;
  const found: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const text = given[index] ?? '';
    if (!part.startsWith(':')) {
      if (part !== text) return undefined;
      continue;
    }
    try {
      found[part.slice(1)] = decodeURIComponent(text);
    } catch {
      return undefined;
    }
  }
  return found;
};
