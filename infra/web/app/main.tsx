import { render } from 'preact';
import { App } from './app';
import { keepFocus, leadToFaults } from './kept-focus';
import { startRouter } from './router';
import { forgetSaid } from './said';
import { followOtherTabs } from './session';
import { finishSignIn } from './sign-in-return';
import { firstLanguage, speak } from './words';

const start = async (): Promise<void> => {
  startRouter();
  followOtherTabs();
  forgetSaid();
  speak(firstLanguage());
  await finishSignIn();
  const place = document.getElementById('app');
  if (!place) return;
  place.replaceChildren();
  render(<App />, place);
  keepFocus(place);
  leadToFaults();
};

start().catch(() => {
  const place = document.getElementById('app');
  if (place) place.textContent = 'Things To Do could not be loaded. Please reload the page. · Odśwież stronę.';
});

// Without an export esbuild takes this file for CommonJS, and then it wraps each module that comes with it.
export {};
