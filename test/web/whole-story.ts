import assert from 'node:assert/strict';
import type { Browser, Locator, Page } from 'playwright-core';
import type { Words } from '../../infra/web/app/words/words';
import { person } from './browser';
import { bornSevenYearsAgo, inDays } from './dates';
import type { Hand } from './hands';

/** One way to live the story. */
export interface Way {
  /** What tells its people and its listing from those of the other ways. */
  readonly name: string;
  readonly words: Words;
  readonly browser: object;
  readonly hand: (page: Page) => Promise<Hand>;
}

interface Scene {
  readonly origin: string;
  readonly page: Page;
  readonly hand: Hand;
  readonly words: Words;
  readonly title: string;
  readonly child: string;
  readonly parent: string;
}

const button = ({ page }: Scene, name: string): Locator => page.getByRole('button', { name, exact: true }).first();

const field = ({ page }: Scene, label: string): Locator => page.getByLabel(label, { exact: true }).first();

const ownLink = ({ page, title }: Scene): Locator => page.getByRole('link', { name: title, exact: true }).first();

const signInAs = async (scene: Scene, pool: string, name: string): Promise<void> => {
  const { hand, origin, page, words } = scene;
  await page.goto(`${origin}/sign-in?as=${pool}`);
  await hand.press(button(scene, name));
  await hand.see(button(scene, words.page.signOut));
};

/** Writes a class with a day left out, that families book. */
const writes = async (scene: Scene): Promise<void> => {
  const { hand, page, words, title } = scene;
  const { editor, organiser } = words;
  await hand.press(page.getByRole('link', { name: organiser.write }));
  await hand.write(field(scene, editor.name), title);
  await hand.write(page.getByRole('textbox', { name: editor.description, exact: true }), 'Splash together.');
  await hand.write(page.getByRole('textbox', { name: editor.address }), 'Wodna 1, Łódź');
  await hand.press(button(scene, editor.locate));
  await hand.see(page.getByText('łódzkie'));
  await hand.choose(page.getByLabel(editor.howOften, { exact: true }), 'weekly');
  await hand.write(field(scene, editor.first), inDays(2));
  await hand.write(field(scene, editor.last), inDays(60));
  for (const day of await page.getByRole('group', { name: editor.days }).getByRole('checkbox').all())
    if (!(await day.isChecked())) await hand.press(day);
  await hand.write(field(scene, editor.addDay), inDays(4));
  await hand.press(button(scene, editor.addDay));
  await hand.press(page.getByLabel(editor.bookHere));
  await hand.write(field(scene, editor.places), '6');
  await hand.act(button(scene, editor.saveDraft));
  await hand.see(page.getByRole('heading', { level: 1, name: title }));
};

const handsIn = async (scene: Scene): Promise<void> => {
  const { hand, page, words } = scene;
  await hand.act(button(scene, words.organiser.submit));
  await hand.see(page.locator('main .tag', { hasText: words.organiser.status.PENDING }));
};

const goesToOwn = async (scene: Scene): Promise<void> => {
  const { hand, origin, page } = scene;
  await page.goto(`${origin}/organiser`);
  await hand.see(ownLink(scene));
  assert.equal(await page.getByRole('link', { name: scene.title, exact: true }).count(), 1, 'it is written once');
  await hand.press(ownLink(scene));
};

const leavesListing = (page: Page): Promise<void> => {
  const { pathname } = new URL(page.url());
  return page.waitForURL((url) => url.pathname !== pathname);
};

/** What came a moment ago is not decided yet. */
const canDecide = ({ page, words }: Scene): Promise<void> =>
  page.locator('button[aria-disabled=false]', { hasText: words.moderator.approve }).waitFor();

const rejects = async (scene: Scene): Promise<void> => {
  const { hand, page, words } = scene;
  const { moderator } = words;
  await hand.press(ownLink(scene));
  await hand.see(page.getByRole('region', { name: words.editor.booking, exact: true }).getByText(words.editor.places));
  await hand.press(button(scene, moderator.reject));
  await hand.press(page.getByLabel(moderator.reasons.noText));
  await hand.write(field(scene, moderator.note), 'Which pool?');
  const left = leavesListing(page);
  await canDecide(scene);
  await hand.act(button(scene, moderator.reject));
  await left;
};

const mends = async (scene: Scene): Promise<void> => {
  const { hand, page, words } = scene;
  await hand.see(page.getByText('Which pool?'));
  await hand.press(page.getByRole('link', { name: words.organiser.edit, exact: true }));
  const description = page.getByRole('textbox', { name: words.editor.description, exact: true });
  await hand.see(description);
  await hand.write(description, 'Splash together in the small pool.');
  await hand.act(button(scene, words.editor.saveDraft));
  await handsIn(scene);
};

const approves = async (scene: Scene): Promise<void> => {
  const { hand, page, words, origin } = scene;
  await page.goto(`${origin}/audit`);
  await hand.press(ownLink(scene));
  const approve = button(scene, words.moderator.approve);
  await hand.see(approve);
  await canDecide(scene);
  const left = leavesListing(page);
  await hand.act(approve);
  await left;
  await fetch(`${origin}/local/settle`, { method: 'POST' });
};

const becomesParent = async (scene: Scene): Promise<void> => {
  const { hand, origin, page, words, child, parent } = scene;
  await page.goto(`${origin}/sign-in?as=user&then=/children`);
  await hand.write(field(scene, words.family.email), parent);
  await hand.press(page.locator('form').getByRole('button', { name: words.page.signIn }));
  await hand.see(page.getByText(words.family.noChildren));
  await hand.write(field(scene, words.family.childName), child);
  await hand.write(field(scene, words.family.birthDate), bornSevenYearsAgo());
  await hand.act(button(scene, words.family.add));
  await hand.see(page.locator('.work li', { hasText: child }));
  assert.equal(await page.locator('.work li').count(), 1, 'a child is added once');
};

/** Asks until it is there: a search engine shows what it was told a moment later. */
const finds = async (scene: Scene): Promise<void> => {
  const { hand, origin, page, words, title, child } = scene;
  const card = page.locator('.card', { hasText: title });
  await page.goto(origin);
  await hand.see(page.getByLabel(child));
  await hand.press(page.getByLabel(child));
  await page.waitForURL(/kids=\d+m/);
  await hand.write(page.getByLabel(words.finding.words, { exact: true }), title);
  await page.waitForURL(/q=/);
  const busy = page.locator('#results[aria-busy=false]');
  for (let count = 0; count < 30 && !(await card.first().isVisible()); count += 1) {
    await page.reload();
    await hand.see(busy);
    await hand.see(page.locator('.card').or(page.getByText(words.finding.nothing)));
  }
  await hand.press(card.first().getByRole('link'));
  await hand.see(page.getByRole('heading', { level: 1, name: title }));
};

const keeps = async (scene: Scene): Promise<void> => {
  const { hand, page, words } = scene;
  const keep = page.getByRole('button', { name: words.listing.keep });
  await hand.see(page.locator('button[aria-pressed]', { hasText: '♥' }));
  await hand.act(keep);
  await hand.see(page.getByRole('button', { name: words.listing.kept }));
};

const books = async (scene: Scene): Promise<void> => {
  const { hand, page, words, child } = scene;
  const { booking } = words;
  const book = page.locator('.sessions').getByRole('link', { name: new RegExp(`^${booking.book}`) });
  await hand.see(book);
  await hand.press(book.first());
  await hand.see(page.getByLabel(child));
  assert.ok(await page.getByLabel(child).isChecked(), 'who was asked for comes');
  await hand.act(button(scene, booking.hold));
  await hand.press(page.getByLabel(booking.share));
  await hand.write(page.getByLabel(booking.note), 'We come by train.');
  await hand.act(button(scene, booking.confirm));
  await page.waitForURL(/\/bookings\/./);
  await hand.see(page.locator('.tag', { hasText: booking.status.BOOKED }));
};

const cancels = async (scene: Scene): Promise<void> => {
  const { hand, page, words, origin } = scene;
  const { booking } = words;
  await page.goto(`${origin}/bookings`);
  await hand.see(page.locator('.work li'));
  assert.equal(await page.locator('.work li').count(), 1, 'it is booked once');
  await hand.press(page.locator('.work li a'));
  const title = page.locator('summary', { hasText: booking.cancelTitle });
  await hand.see(title);
  await hand.press(title);
  await hand.see(page.locator('details [role=status].strong'));
  await hand.act(button(scene, booking.cancelNow));
  await hand.see(page.locator('.tag', { hasText: booking.status.CANCELLED }));
};

/** A class is written with a day left out, rejected, mended, approved, found, kept, booked and cancelled. */
export const wholeStory = async (browser: Browser, origin: string, way: Way): Promise<void> => {
  const { context, troubles } = await person(browser, origin, way.browser);
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  const hand = await way.hand(page);
  const title = `Otter babies ${way.name}`;
  const child = `Kanarek ${way.name}`;
  const parent = `${way.name.replaceAll(/\W/g, '')}@example.org`;
  const scene: Scene = { origin, page, hand, words: way.words, title, child, parent };
  await signInAs(scene, 'organiser', 'Otter Swimming Club');
  await writes(scene);
  await handsIn(scene);
  await signInAs(scene, 'audit', 'Moderator');
  await rejects(scene);
  await goesToOwn(scene);
  await mends(scene);
  await approves(scene);
  await becomesParent(scene);
  await finds(scene);
  await keeps(scene);
  await books(scene);
  await cancels(scene);
  assert.deepEqual(troubles, []);
};
