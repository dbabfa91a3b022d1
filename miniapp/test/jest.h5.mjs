import { browserProject } from './jest.browser.mjs';

/** The H5 build in a real browser, against the real API. */
export default browserProject('h5');
