import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { asParent } from './as-parent';
import { canary, signUp } from './booking-steps';
import { accessible, person } from './browser';
import { bornSevenYearsAgo, inDays } from './dates';

type Step = (browser: Browser, origin: string) => Promise<void>;

interface Otters {
  readonly id: string;
  readonly sessions: { readonly edges: readonly { readonly node: { readonly id: string; readonly start: string } }[] };
}

const post = async <Answer>(url: string, body: object, token = ''): Promise<Answer> => {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: token }) };
  const reply = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  return (await reply.json()) as Answer;
};

/**
 * A swimming class of twelve children who pay 18 each, and whoever can change what it costs. Each step takes a session of its own, counted
 * from the one in a week: holidays leave weeks out.
 */
const otters = async (page: Page, origin: string, nth: number) => {
  const ahead = `sessions(first: 10, from: "${inDays(7)}T00:00:00Z") { edges { node { id start } } }`;
  const asked = `{ findThingsToDo(first: 1, search: "otters saturday") { edges { node { id ${ahead} } } } }`;
  const { findThingsToDo } = await asParent<{ findThingsToDo: { edges: { node: Otters }[] } }>(page, origin, asked);
  const node = findThingsToDo.edges[0]?.node;
  const session = node?.sessions.edges[nth]?.node;
  assert.ok(node && session, 'the otters are gone');
  const { token } = await post<{ readonly token: string }>(`${origin}/local/sign-in`, {
    pool: 'organiser',
    email: 'swimming@example.com',
  });
  const change = async (what: string): Promise<void> => {
    const input = `thingToDoId: "${node.id}", sessionId: "${session.id}", scope: THIS, ${what}`;
    const query = `mutation { changeSession(input: { ${input} }) { id } }`;
    const { errors } = await post<{ readonly errors?: unknown }>(`${origin}/organiser/graphql`, { query }, token);
    assert.equal(errors, undefined);
  };
  const path = `/things/${node.id}/book?session=${session.id}&start=${encodeURIComponent(session.start)}`;
  return {
    where: { thingToDoId: node.id, sessionId: session.id },
    change,
    path,
    costs: (amount: number) => change(`price: { from: ${amount}, to: ${amount} }`),
  };
};

const countOf = async (page: Page, origin: string): Promise<number> => {
  const asked = '{ myBookings(list: UPCOMING) { totalCount } }';
  const { myBookings } = await asParent<{ myBookings: { totalCount: number } }>(page, origin, asked);
  return myBookings.totalCount;
};

const toldAnew: Step = async (browser, origin) => {
  const { context, troubles } = await person(browser, origin);
  const page = await context.newPage();
  await signUp(page, origin, 'dearer@example.org');
  const { path, costs } = await otters(page, origin, 2);
  await page.goto(origin + path);
  await page.getByLabel(canary).check();
  await page.getByText(/^All of you: zł.18,/).waitFor();
  await costs(25);
  await page.getByRole('button', { name: 'Keep the places' }).click();
  await page.getByText(/it was zł.18, and is now zł.25\./).waitFor();
  await page.getByText(/^All of you: zł.25,/).waitFor();
  await accessible(page, 'places that cost more than was told');
  await costs(40);
  const now = page.getByRole('button', { name: 'Book now' });
  await now.click();
  await page.getByText(/it was zł.18, and is now zł.40\./).waitFor();
  await page.getByText(/^Kept for you for \d+:\d\d more/).waitFor();
  assert.equal(await page.locator('.notice.bad').count(), 0);
  assert.equal(await countOf(page, origin), 0, 'nothing is booked at a price that nobody saw');
  await now.click();
  await page.waitForURL(/\/bookings\/./);
  await page.getByText(/^To pay at the door: zł.40/).waitFor();
  assert.deepEqual(troubles, []);
};

const letGoAnew: Step = async (browser, origin) => {
  const { context, troubles } = await person(browser, origin);
  const page = await context.newPage();
  await signUp(page, origin, 'letgo@example.org');
  const { path, change } = await otters(page, origin, 3);
  await change('capacity: 1');
  await page.clock.install();
  await page.goto(origin + path);
  await page.getByLabel(canary).check();
  await page.getByText('1 place left').waitFor();
  await page.getByRole('button', { name: 'Keep the places' }).click();
  const isKept = page.getByText(/^Kept for you for \d+:\d\d more/);
  await isKept.waitFor();
  const other = await context.newPage();
  await other.goto(origin + path);
  await other.getByRole('button', { name: 'Let go' }).click();
  await page.getByText('1 place left').waitFor();
  const keep = page.getByRole('button', { name: 'Keep the places' });
  await keep.click();
  await isKept.waitFor();
  await other.close();
  // The reader's clock runs ahead: the places are still kept for them, and nobody shall wait for that to end.
  await page.clock.fastForward('10:30');
  await keep.waitFor();
  await page.getByText('1 place left').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Wait for places' }).count(), 0);
  assert.deepEqual(troubles, []);
};

/** Who joined at one price is offered the places at another. */
const offeredAnew: Step = async (browser, origin) => {
  const { context, troubles } = await person(browser, origin);
  const page = await context.newPage();
  await signUp(page, origin, 'offered@example.org');
  const { where, costs } = await otters(page, origin, 4);
  const { myChildren } = await asParent<{ myChildren: { id: string }[] }>(page, origin, '{ myChildren { id } }');
  const party = `party: { children: ["${myChildren[0]?.id}"], adults: 0 }, idempotencyKey: "offered-anew"`;
  const at = `thingToDoId: "${where.thingToDoId}", sessionId: "${where.sessionId}"`;
  const joining = `mutation { joinWaitingList(input: { ${at}, ${party} }) { id status } }`;
  const { joinWaitingList } = await asParent<{ joinWaitingList: { id: string; status: string } }>(
    page,
    origin,
    joining,
  );
  assert.equal(joinWaitingList.status, 'OFFERED');
  await costs(25);
  await page.goto(`${origin}/bookings/${joinWaitingList.id}`);
  await page.getByText(/^The price for all of you: zł.18/).waitFor();
  const take = page.getByRole('button', { name: 'Take them' });
  await take.click();
  await page.getByText(/it was zł.18, and is now zł.25\./).waitFor();
  await accessible(page, 'an offer that costs more than was told');
  await take.click();
  await page.getByText(/^To pay at the door: zł.25/).waitFor();
  assert.deepEqual(troubles, []);
};

/** A child that is booked in another tab meanwhile is named, and its sister is booked alone. */
const bookedMeanwhile: Step = async (browser, origin) => {
  const { context, troubles } = await person(browser, origin);
  const page = await context.newPage();
  await signUp(page, origin, 'sisters@example.org');
  await asParent(
    page,
    origin,
    `mutation { addChild(input: { name: "Ola", birthDate: "${bornSevenYearsAgo()}" }) { id } }`,
  );
  const { where, path } = await otters(page, origin, 5);
  const { myChildren } = await asParent<{ myChildren: { id: string; name: string }[] }>(
    page,
    origin,
    '{ myChildren { id name } }',
  );
  const id = myChildren.find(({ name }) => name === canary)?.id ?? '';
  await page.goto(origin + path);
  await page.getByLabel('Language').selectOption('pl');
  await page.getByLabel(canary).check();
  await page.getByLabel('Ola').check();
  await page.getByText(/^Wszyscy razem: 36/).waitFor();
  const at = `thingToDoId: "${where.thingToDoId}", sessionId: "${where.sessionId}"`;
  const party = `party: { children: ["${id}"], adults: 0 }, idempotencyKey: "of-the-other-tab"`;
  const booking = `mutation { bookSession(input: { ${at}, ${party}, total: 18 }) { id } }`;
  const { bookSession } = await asParent<{ bookSession: { id: string } }>(page, origin, booking);
  await page.getByRole('button', { name: 'Zatrzymaj miejsca' }).click();
  await page.getByText(`${canary}: na ten termin jest już rezerwacja`).waitFor();
  await accessible(page, 'a child that is booked already');
  const text = await page.locator('main').innerText();
  assert.ok(!text.includes(id) && !/booked|waits/.test(text), text);
  await page.getByText(/^Wszyscy razem: 18/).waitFor();
  const link = page.getByRole('link', { name: 'Zobacz tę rezerwację' }).first();
  assert.equal(await link.getAttribute('href'), `/bookings/${bookSession.id}`);
  await page.reload();
  await page.getByText(/^Kanarek-Zielony \(7 lat.*\): rezerwacja już jest\./).waitFor();
  assert.equal(await page.getByLabel(canary).count(), 0, 'nobody is booked twice');
  assert.deepEqual(troubles, []);
};

/** A note stands in no storage: who loads the page anew is told to write it again, and nothing is booked without it. */
const noteLost: Step = async (browser, origin) => {
  const { context, troubles } = await person(browser, origin);
  const page = await context.newPage();
  await signUp(page, origin, 'allergic@example.org');
  const { path } = await otters(page, origin, 6);
  await page.goto(origin + path);
  await page.getByLabel(canary).check();
  await page.getByRole('button', { name: 'Keep the places' }).click();
  const wish = page.getByLabel('Tell the organiser something');
  await wish.check();
  const note = page.getByLabel('A note for the organiser');
  await note.fill('Nuts make us ill.');
  await page.reload();
  await page.getByText('You had begun a note to the organiser.').waitFor();
  assert.ok(await wish.isChecked());
  await accessible(page, 'a note that a reload has lost');
  const now = page.getByRole('button', { name: 'Book now' });
  await now.click();
  await page.getByText('Please write the note again, or untick it.').waitFor();
  const stored = String(await page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])'));
  assert.ok(!stored.includes('Nuts'), stored);
  assert.equal(await countOf(page, origin), 0, 'nothing is booked without the note');
  await page.getByText(/^Kanarek-Zielony, \d adult/).waitFor();
  await note.fill('Nuts make us ill.');
  await now.click();
  await page.waitForURL(/\/bookings\/./);
  await page.getByText('Your note to the organiser: Nuts make us ill.').waitFor();
  assert.equal(await page.getByText('Otters on Saturday').count(), 1, 'its name is said once');
  const file = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Add to calendar' }).click();
  const calendar = await readFile(await (await file).path(), 'utf8');
  assert.match(calendar, /SUMMARY:Otters on Saturday/);
  assert.ok(!calendar.includes(canary), calendar);
  assert.deepEqual(troubles, []);
};

export const termsSteps: Readonly<Record<string, Step>> = {
  'a price that changes is told before anything is booked at it, and no place is lost': toldAnew,
  'places that are offered at another price than was told can be taken at it': offeredAnew,
  'a child that is booked already is named in the page’s language, and its sister goes on': bookedMeanwhile,
  'a note that a reload has lost is asked for again, and nothing is booked without it': noteLost,
  'places that are let go elsewhere, or whose time is over, are free at once': letGoAnew,
};
