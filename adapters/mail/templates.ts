import type { OfficeMailContent } from '../../application/messages/ports/mail';

interface Template {
  readonly subject: string;
  readonly text: string;
  /** The middle of the page; everything that a person wrote is escaped in it. */
  readonly html: string;
}

/** Handlebars. A variable that a template names and nobody gives is an error, never a blank. */
export const templates: { readonly [Name in OfficeMailContent['template']]: Template } = {
  'listing-pending': {
    subject: '{{#if isNewVersion}}New version{{else}}New thing to do{{/if}} to review: {{listingName}}',
    text: `Hello,

{{organiserName}} has submitted {{#if isNewVersion}}a new version of {{/if}}"{{listingName}}".
It waits for a decision in the moderators' queue.

Id: {{listingId}}
{{#if listingAddress}}Read it and decide: {{listingAddress}}
{{/if}}

Things To Do
`,
    html: `<p>Hello,</p>
<p><b>{{organiserName}}</b> has submitted {{#if isNewVersion}}a new version of {{/if}}<b>{{listingName}}</b>.
It waits for a decision in the moderators' queue.</p>
<p>Id: {{listingId}}{{#if listingAddress}}<br><a href="{{listingAddress}}">Read it and decide</a>{{/if}}</p>`,
  },
  'organiser-renamed': {
    subject: 'An organiser has another name: {{name}}',
    text: `Hello,

"{{formerName}}" is called "{{name}}" now. Families read the new name already.

Id of the organiser: {{organiserId}}

Things To Do
`,
    html: `<p>Hello,</p>
<p><b>{{formerName}}</b> is called <b>{{name}}</b> now. Families read the new name already.</p>
<p>Id of the organiser: {{organiserId}}</p>`,
  },
  'organisers-renamed': {
    subject: '{{count}} times organisers took other names',
    text: `Hello,

families read the new names already:

{{#each renamings}}
- "{{formerName}}" is called "{{name}}" now (id {{organiserId}})
{{/each}}
{{#if more}}
- and {{more}} more
{{/if}}

Things To Do
`,
    html: `<p>Hello,</p>
<p>families read the new names already:</p>
<ul>{{#each renamings}}<li><b>{{formerName}}</b> is called <b>{{name}}</b> now (id {{organiserId}})</li>
{{/each}}{{#if more}}<li>and {{more}} more</li>{{/if}}</ul>`,
  },
  'listings-pending': {
    subject: '{{count}} things to do to review',
    text: `Hello,

these were submitted, and wait for a decision in the moderators' queue:

{{#each listings}}
- "{{listingName}}"{{#if isNewVersion}} (a new version){{/if}}, by {{organiserName}}
  {{#if listingAddress}}{{listingAddress}}{{else}}Id: {{listingId}}{{/if}}

{{/each}}
{{#if more}}
- and {{more}} more
{{/if}}

Things To Do
`,
    html: `<p>Hello,</p>
<p>these were submitted, and wait for a decision in the moderators' queue:</p>
<ul>{{#each listings}}<li>{{#if listingAddress}}<a href="{{listingAddress}}">{{listingName}}</a>{{else}}<b>{{listingName}}</b> (id {{listingId}}){{/if}}{{#if isNewVersion}} (a new version){{/if}}, by {{organiserName}}</li>
{{/each}}{{#if more}}<li>and {{more}} more</li>{{/if}}</ul>`,
  },
  'listing-published': {
    subject: 'Published: {{listingName}}',
    text: `Hello,

good news: "{{listingName}}" is published.
{{#if isAhead}}
Families can find it until its last session is over.
{{else}}
Its last session is over, so families do not find it. A new version can give it new dates.
{{/if}}

Id: {{listingId}}
{{#if listingAddress}}See and change it: {{listingAddress}}
{{/if}}

Things To Do
`,
    html: `<p>Hello,</p>
<p>good news: <b>{{listingName}}</b> is published.
{{#if isAhead}}Families can find it until its last session is over.
{{else}}Its last session is over, so families do not find it. A new version can give it new dates.{{/if}}</p>
<p>Id: {{listingId}}{{#if listingAddress}}<br><a href="{{listingAddress}}">See and change it</a>{{/if}}</p>`,
  },
  'listing-rejected': {
    subject: 'Please look again: {{listingName}}',
    text: `Hello,

a moderator has sent "{{listingName}}" back to you:
{{#each reasons}}

- {{this}}
{{/each}}

{{#if isTheirs}}
You can change it and submit it again.

{{/if}}
Id: {{listingId}}
{{#if listingAddress}}See and change it: {{listingAddress}}
{{/if}}

Things To Do
`,
    html: `<p>Hello,</p>
<p>a moderator has sent <b>{{listingName}}</b> back to you:</p>
<ul>{{#each reasons}}<li style="white-space: pre-line">{{this}}</li>{{/each}}</ul>
{{#if isTheirs}}<p>You can change it and submit it again.</p>{{/if}}
<p>Id: {{listingId}}{{#if listingAddress}}<br><a href="{{listingAddress}}">See and change it</a>{{/if}}</p>`,
  },
  'contact-message': {
    subject: '[{{#if signedIn}}signed in: {{signedIn.pool}}{{else}}not signed in{{/if}}] Message: {{subject}}',
    text: `{{#if signedIn}}Signed in, pool {{signedIn.pool}}, id {{signedIn.sub}}: {{from}} writes:
{{else}}Not signed in: somebody who typed the address {{from}} writes:
{{/if}}

{{body}}
`,
    html: `{{#if signedIn}}<p>Signed in, pool <b>{{signedIn.pool}}</b>, id {{signedIn.sub}}: <b>{{from}}</b> writes:</p>
{{else}}<p><b>Not signed in</b>: somebody who typed the address <b>{{from}}</b> writes:</p>
{{/if}}
<p style="white-space: pre-line">{{body}}</p>`,
  },
};

export const page = `<!doctype html>
<html lang="{{language}}">
<body style="margin: 0; background: #f4f6f5; font-family: system-ui, sans-serif; color: #1d2b27">
<div style="max-width: 36rem; margin: 0 auto; padding: 1.5rem; background: #fff">
{{{content}}}
<p style="color: #5b6b66">Things To Do</p>
</div>
</body>
</html>
`;
