import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Bookable } from './bookable';
import { accessible, picture } from './browser';
import { signIn } from './family-steps';

/** The session is in another month: whoever is marked now is asked about first. */
const allTheSame = async (page: Page): Promise<void> => {
  const asked = page.locator('[role=alert]', { hasText: 'not today' });
  await accessible(page, 'a question before somebody is marked');
  await asked.getByRole('button', { name: 'Is here' }).click();
};

interface Booked {
  /** Its name. */
  readonly child: string;
  readonly ticket: string;
}

/** The organiser sees who comes, and checks the child in. */
export const organiserSees = async (
  page: Page,
  origin: string,
  { id, organiser }: Bookable,
  session: string,
  { child, ticket }: Booked,
): Promise<void> => {
  await signIn(page, origin, 'organiser', organiser.name);
  await page.goto(`${origin}/organiser/listings/${id}/attendees?session=${session}`);
  await page.locator('.work li', { hasText: child }).first().waitFor();
  await accessible(page, 'who comes');
  await page.getByRole('button', { name: 'Scan a ticket' }).click();
  await allTheSame(page);
  await page.getByText(`${child}, 7 years is here.`).waitFor();
  await page.getByText(/here since \w+ \d+/).waitFor();
  const party = page.locator('.work > li', { hasText: child }).first();
  await party.getByText(/to pay at the door|nothing to pay/).waitFor();
  await party.getByRole('button', { name: 'Cancel this booking' }).click();
  await party.getByText('the family gets a mail').waitFor();
  await accessible(page, 'cancelling one booking');
  await picture(page, 'attendees');
  await party.getByRole('button', { name: 'Close' }).click();
  const code = page.getByLabel('Text of a ticket');
  const ticketed = page.getByRole('button', { name: 'Is here', exact: true });
  await ticketed.click();
  await page.locator('.field.wrong', { has: code }).waitFor();
  await code.fill(ticket);
  await ticketed.click();
  await allTheSame(page);
  await page.locator('[role=alert]', { hasText: 'This ticket was used before' }).getByText(child).waitFor();
  assert.equal(await page.getByText('is here.').count(), 0, 'a second use is no first one');
  await accessible(page, 'a ticket that was used before');
  await code.fill('nobody’s');
  await ticketed.click();
  await allTheSame(page);
  await page.getByText('No such ticket is known').waitFor();
  assert.equal(await page.getByText('is here.').count(), 0, 'one answer at a time');
  await page.goto(`${origin}/organiser/listings/${id}/attendees?session=20990101T100000Z`);
  await page.getByRole('button', { name: 'Scan a ticket' }).click();
  await page.getByText('This ticket is for another session').waitFor();
};
