import { jest } from '@jest/globals';

// Tests share two cores with everything else: a busy machine is no failure. What must be quick is measured, not timed out.
jest.setTimeout(60_000);
