import Handlebars from 'handlebars';
import { ticketImage } from '../ticket-image';

/** Holds a paragraph; things with their names, each on a line of its own; a ticket, with its code; or a way to go on. */
export type Part =
  | string
  | { readonly facts: readonly (readonly [name: string, value: string])[] }
  | { readonly ticketName: string; readonly ticket: string }
  | { readonly label: string; readonly address: string };

/** Holds a letter in one language, from which text and HTML are made. */
export interface Letter {
  readonly subject: string;
  readonly parts: readonly Part[];
}

const escaped = (text: string): string => Handlebars.escapeExpression(text);

const partAsText = (part: Part): string => {
  if (typeof part === 'string') return part;
  if ('facts' in part) return part.facts.map(([name, value]) => `${name}: ${value}`).join('\n');
  if ('ticket' in part) return `${part.ticketName}: ${part.ticket}`;
  return `${part.label}: ${part.address}`;
};

const ticketAsHtml = ({ ticketName, ticket }: Extract<Part, { readonly ticket: string }>): string => {
  const name = escaped(ticketName);
  return `<p>${name}: <b>${escaped(ticket)}</b></p>
<p><img src="cid:${ticketImage}" alt="${name}" width="180" height="180"></p>`;
};

const partAsHtml = (part: Part): string => {
  if (typeof part === 'string') return `<p style="white-space: pre-line">${escaped(part)}</p>`;
  if ('facts' in part) {
    const rows = part.facts.map(([name, value]) => `${escaped(name)}: <b>${escaped(value)}</b>`);
    return `<p>${rows.join('<br>\n')}</p>`;
  }
  if ('ticket' in part) return ticketAsHtml(part);
  return `<p><a href="${escaped(part.address)}">${escaped(part.label)}</a></p>`;
};

const isThere = (part: Part): boolean => typeof part === 'string' || !('facts' in part) || part.facts.length > 0;

/** Returns the ticket whose code a letter shows; undefined without one. */
export const ticketIn = ({ parts }: Letter): string | undefined =>
  parts.flatMap((part) => (typeof part !== 'string' && 'ticket' in part ? part.ticket : []))[0];

export const letterAsText = ({ parts }: Letter): string =>
  `${[...parts.filter(isThere).map(partAsText), 'Things To Do'].join('\n\n')}\n`;

export const letterAsHtml = ({ parts }: Letter): string => parts.filter(isThere).map(partAsHtml).join('\n');
