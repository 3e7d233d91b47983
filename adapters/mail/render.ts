import Handlebars from 'handlebars';
import type { Mail, MailContent } from '../../application/messages/ports/mail';
import { oneLine } from './one-line';
import { page, templates } from './templates';

export interface RenderedMail {
  /** One line. */
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

type Render = (variables: object) => string;

const compileText = (source: string): Render => Handlebars.compile(source, { strict: true, noEscape: true });
const compileHtml = (source: string): Render => Handlebars.compile(source, { strict: true });

const compiled = new Map<MailContent['template'], { readonly [Part in keyof RenderedMail]: Render }>();

const compile = (name: MailContent['template']) => {
  const { subject, text, html } = templates[name];
  const renders = { subject: compileText(subject), text: compileText(text), html: compileHtml(html) };
  compiled.set(name, renders);
  return renders;
};

const frame = compileHtml(page);

/** Throws when the template names a variable that the mail lacks. */
export const render = ({ template, variables }: Mail): RenderedMail => {
  const { subject, text, html } = compiled.get(template) ?? compile(template);
  return {
    subject: oneLine(subject(variables)),
    text: text(variables),
    html: frame({ content: html(variables) }),
  };
};
