/** Names the image of a ticket's code within a mail (RFC 2392, Content-ID). */
export const ticketImage = 'ticket@things-to-do';
