import * as v from 'valibot';
import { bookings, clock, reminders, wakeUps } from '#adapters';
import { makeWakeFamilies } from '../../application/booking/wake-families.use-case';
import { wire } from '../composition/wire';
import { operation } from './operation';

const wakeFamilies = wire(makeWakeFamilies, { bookings, clock, reminders, wakeUps });

export const handler = operation('wakeFamilies', v.object({}), wakeFamilies);
