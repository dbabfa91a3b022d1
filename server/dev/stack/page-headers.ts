/**
 * What protects the pages of the browser version; the shipped nginx file sends the same and, behind TLS, HSTS as well (a test
 * compares them). Styles may stand in elements: Taro's components write them there. Pictures and recordings of the device are blob: or data:, and read as blob: when they are sent; and the icon font of Taro's components is data:.
 */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self' data:",
    "connect-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-frame-options': 'DENY',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};
