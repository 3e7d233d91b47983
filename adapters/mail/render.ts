import Handlebars from 'handlebars';
import type { FamilyMailContent } from '../../application/messages/ports/family-mail';
import type { MailContent, OfficeMailContent } from '../../application/messages/ports/mail';
import { familyLetter } from './family/family-letter';
import { letterAsHtml, letterAsText, ticketIn } from './family/letter';
import { oneLine } from './one-line';
import { page, templates } from './templates';

export interface RenderedMail {
  /** One line. */
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The ticket whose code the HTML shows, as the image `ticketImage` that is to come with it. */
  readonly ticket?: string | undefined;
}

type Render = (variables: object) => string;

const compileText = (source: string): Render => Handlebars.compile(source, { strict: true, noEscape: true });
const compileHtml = (source: string): Render => Handlebars.compile(source, { strict: true });

const compiled = new Map<OfficeMailContent['template'], { readonly [Part in 'html' | 'subject' | 'text']: Render }>();

const compile = (name: OfficeMailContent['template']) => {
  const { subject, text, html } = templates[name];
  const renders = { subject: compileText(subject), text: compileText(text), html: compileHtml(html) };
  compiled.set(name, renders);
  return renders;
};

const frame = compileHtml(page);

const renderOffice = ({ template, variables }: OfficeMailContent): RenderedMail => {
  const { subject, text, html } = compiled.get(template) ?? compile(template);
  return {
    subject: oneLine(subject(variables)),
    text: text(variables),
    html: frame({ content: html(variables), language: 'en' }),
  };
};

const renderFamily = (content: FamilyMailContent): RenderedMail => {
  const letter = familyLetter(content);
  return {
    subject: oneLine(letter.subject),
    text: letterAsText(letter),
    html: frame({ content: letterAsHtml(letter), language: content.language }),
    ticket: ticketIn(letter),
  };
};

/** Throws when the template names a variable that the mail lacks. */
export const render = (mail: MailContent): RenderedMail =>
  'language' in mail ? renderFamily(mail) : renderOffice(mail);
