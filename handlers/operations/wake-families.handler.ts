import * as v from 'valibot';
import { bookings, clock, patience, paymentQueue, reminders, wakeUps } from '#adapters';
import { makeWakeFamilies } from '../../application/booking/wake-families.use-case';
import { wire } from '../composition/wire';
import { operation } from './operation';

const wakeFamilies = wire(makeWakeFamilies, { bookings, clock, patience, paymentQueue, reminders, wakeUps });

export const handler = operation('wakeFamilies', v.object({}), wakeFamilies);
