import { createLogger } from '../../src/platform/logging/logger.js';
import { withoutValues } from '../../src/platform/logging/without-values.js';

/** What the logger writes for one line. */
function logged(...line: Parameters<ReturnType<typeof createLogger>['info']>): string {
  const written: string[] = [];
  createLogger('info', { write: (text: string) => void written.push(text) }).info(...line);
  return written.join('');
}

const PHONE = '13800000001';

describe('the log', () => {
  it.each([
    ['at the top', { phone: PHONE }],
    ['one level down', { member: { phone: PHONE } }],
    ['deep down, and in lists', { a: { b: { c: { d: [{ phone: PHONE }] } } } }],
  ])('shows no phone number %s', (_where, fields) => {
    const line = logged(fields, 'looked');

    expect(line).not.toContain(PHONE);
    expect(line).toContain('[redacted]');
  });

  it.each([
    ...[
      'phone',
      'contactPhone',
      'address',
      'contactAddress',
      'realName',
      'privateDetail',
      'openid',
      'unionid',
      'sessionKey',
    ],
    ...['accessToken', 'refreshToken', 'browserSecret', 'authorization', 'js_code', 'secret', 'appSecret'],
  ])('shows nothing that is called %s', (name) => {
    expect(logged({ person: { [name]: 'precious' } }, 'looked')).not.toContain('precious');
  });

  it('shows the code of a refusal, and not the one-time code of a body', () => {
    const line = logged({ code: 'WISH_MOVED_ON', body: { code: 'one-time' } }, 'refused');

    expect(line).toContain('WISH_MOVED_ON');
    expect(line).not.toContain('one-time');
  });

  it('shows a path without its query', () => {
    const line = logged({ req: { method: 'GET', url: '/api/v1/wechat/push?signature=s3cret', id: '1' } }, 'asked');

    expect(line).toContain('/api/v1/wechat/push');
    expect(line).not.toContain('s3cret');
  });

  it('shows neither values nor parameters of a database error', () => {
    const err = Object.assign(new Error(`Duplicate entry '${PHONE}-a'b' for key 'one_user_per_phone'`), {
      code: 'ER_DUP_ENTRY',
      query: `INSERT … '${PHONE}'`,
      parameters: [PHONE],
      driverError: { sqlMessage: `Duplicate entry '${PHONE}'` },
    });
    const line = logged({ err }, 'failed');

    expect(line).not.toContain(PHONE);
    expect(line).toContain('one_user_per_phone');
    expect(line).toContain('ER_DUP_ENTRY');
  });
});

describe('an error’s text without its values', () => {
  it.each([
    ["Duplicate entry '138' for key 'users.one_phone'", "Duplicate entry … for key 'users.one_phone'"],
    ["Duplicate entry 'O'Brien' for key 'k'", "Duplicate entry … for key 'k'"],
    ["Incorrect string value: 'x' for column 'silin'.'t'.'c' at row 1", 'Incorrect string value: … at row 1'],
    ['the platform is away', 'the platform is away'],
  ])('%s', (message, without) => {
    expect(withoutValues(message)).toBe(without);
  });
});
