import Handlebars from 'handlebars';

/** Holds a paragraph; things with their names, each on a line of its own; or a way to go on. */
export type Part =
  | string
  | { readonly facts: readonly (readonly [name: string, value: string])[] }
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
  return `${part.label}: ${part.address}`;
};

const partAsHtml = (part: Part): string => {
  if (typeof part === 'string') return `<p style="white-space: pre-line">${escaped(part)}</p>`;
  if ('facts' in part) {
    const rows = part.facts.map(([name, value]) => `${escaped(name)}: <b>${escaped(value)}</b>`);
    return `<p>${rows.join('<br>\n')}</p>`;
  }
  return `<p><a href="${escaped(part.address)}">${escaped(part.label)}</a></p>`;
};

const isThere = (part: Part): boolean => typeof part === 'string' || 'address' in part || part.facts.length > 0;

export const letterAsText = ({ parts }: Letter): string =>
  `${[...parts.filter(isThere).map(partAsText), 'Things To Do'].join('\n\n')}\n`;

export const letterAsHtml = ({ parts }: Letter): string => parts.filter(isThere).map(partAsHtml).join('\n');
