import { browserProject } from './jest.browser.mjs';

/** The built mini-program on WeChat's own component framework, in a real browser, against the real API. */
export default browserProject('weapp');
