import { runCommand } from '../shell/complaint';
import { makeTypes } from './generate';

void runCommand(() => makeTypes(true));
