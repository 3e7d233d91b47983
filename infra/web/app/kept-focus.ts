/**
 * Gives the focus to what is nearest of what is left where the focused element is removed: browsers give it to the
 * whole page, and whoever uses keys or a screen reader begins at its top again.
 */
export const keepFocus = (place: HTMLElement): void => {
  let path: readonly Element[] = [];
  document.addEventListener('focusin', ({ target }) => {
    path = [];
    for (let at = target instanceof Element ? target : null; at && at !== place; at = at.parentElement)
      path = [...path, at];
  });
  const restore = (): void => {
    const [focused, ...around] = path;
    if (!focused || focused.isConnected || document.activeElement !== document.body) return;
    const left = around.find((one): one is HTMLElement => one instanceof HTMLElement && one.isConnected);
    const next = left ?? document.getElementById('content');
    if (!next) return;
    if (!next.hasAttribute('tabindex')) next.tabIndex = -1;
    next.focus({ preventScroll: true });
  };
  // What was pressed may give the focus somewhere itself: it comes first.
  new MutationObserver(() => requestAnimationFrame(restore)).observe(place, { childList: true, subtree: true });
};

/** Leads whoever sends a form to the first field in it that is marked wrong: its fault is read with it. */
export const leadToFaults = (): void => {
  document.addEventListener('submit', ({ target }) => {
    const before = document.activeElement;
    const lead = (): void => {
      const wrong = target instanceof Element ? target.querySelector<HTMLElement>('[aria-invalid=true]') : null;
      if (document.activeElement === before) wrong?.focus();
    };
    // Faults are marked by then, and what moves the focus by itself has done so.
    requestAnimationFrame(() => requestAnimationFrame(lead));
  });
};
