import { makeHmacTickets, parseTicketKeys } from '../../../adapters/tickets/hmac-tickets';
import { setting } from '../environment';
import { provide } from '../provider';

export const tickets = provide('tickets', () => makeHmacTickets(parseTicketKeys(setting('TICKET_KEYS'))));
