import { jest } from '@jest/globals';

// Tests on a real database share two cores with everything else: a busy machine is no failure.
jest.setTimeout(60_000);
