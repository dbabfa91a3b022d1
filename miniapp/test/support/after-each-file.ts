import { afterAll, jest } from '@jest/globals';
import { closeBrowser } from './browser.js';

// A browser journey of several people takes its time on two busy cores.
jest.setTimeout(120_000);
afterAll(closeBrowser);
