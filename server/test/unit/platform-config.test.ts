import { Config, ConfigError, throwawaySecrets } from '../../src/platform/config/config.js';

const complete = (): Record<string, string> => ({
  ...throwawaySecrets(),
  DATABASE_URL: 'mysql://user@127.0.0.1:3306/silin',
  FILES_DIR: '/var/lib/silin',
  PUBLIC_BASE_URL: 'https://silin.example/',
});

const problemsOf = (environment: Record<string, string | undefined>): readonly string[] => {
  try {
    new Config(environment);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems;
  }
};

describe('the configuration', () => {
  it('names everything that is missing at once', () => {
    const missing = problemsOf({}).map((problem) => problem.split(' ')[0]);

    expect(missing).toEqual([
      ...['DATABASE_URL', 'WECHAT_APP_ID', 'WECHAT_APP_SECRET', 'WECHAT_PUSH_TOKEN', 'WECHAT_PUSH_AES_KEY'],
      ...['TOKEN_SECRET', 'FIELD_KEYS', 'INDEX_KEY', 'FILES_DIR', 'PUBLIC_BASE_URL'],
    ]);
  });

  it('needs nothing else than that, and fills in the rest', () => {
    const config = new Config(complete());

    expect([config.env, config.port, config.cloudHosting, config.wechat.pushMode]).toEqual([
      'production',
      3000,
      false,
      'secure',
    ]);
    expect(config.publicBaseUrl).toBe('https://silin.example');
    expect(config.wechat.templates).toEqual({});
  });

  it.each([
    ['SILIN_ENV', 'live', 'SILIN_ENV must be one of development, test, production'],
    ['PORT', '80a', 'PORT must be a whole number from 0 to 65535'],
    ['PORT', '70000', 'PORT must be a whole number from 0 to 65535'],
    ['DATABASE_URL', 'postgres://x', 'DATABASE_URL must be a URL that starts with mysql:// or mariadb://'],
    ['WECHAT_BASE_URL', 'http://api.example', 'WECHAT_BASE_URL must be https in production'],
    ['WECHAT_PUSH_AES_KEY', 'short', 'WECHAT_PUSH_AES_KEY must be 43 letters and digits'],
    ['WECHAT_TEMPLATES', 'wish_claimed', 'WECHAT_TEMPLATES must be kind=templateId pairs, separated by commas'],
    ['TOKEN_SECRET', 'c2hvcnQ=', 'TOKEN_SECRET must be at least 32 bytes in base64'],
    ['FIELD_KEYS', 'k1:c2hvcnQ=', 'FIELD_KEYS must be id:base64 pairs of 32-byte keys, separated by commas'],
    ['CLOUD_HOSTING', 'yes', 'CLOUD_HOSTING must be one of off, on'],
  ])('says what %s should be instead of %s', (name, value, problem) => {
    expect(problemsOf({ ...complete(), [name]: value })).toEqual([problem]);
  });

  it('refuses a secret that decodes to nothing', () => {
    expect(problemsOf({ ...complete(), TOKEN_SECRET: '!!!!', INDEX_KEY: '$$$$' })).toHaveLength(2);
  });

  it('refuses one id for two field keys', () => {
    const { FIELD_KEYS: key = '' } = complete();

    expect(problemsOf({ ...complete(), FIELD_KEYS: `${key},${key}` })).toEqual(['FIELD_KEYS holds one id twice']);
  });

  it('never repeats a value, not even a wrong one', () => {
    const message = new ConfigError(
      problemsOf({ ...complete(), WECHAT_PUSH_AES_KEY: 'my-secret-aes-key', PORT: 'my-port' }),
    ).message;

    expect(message).not.toMatch(/my-/);
    expect(message).toMatch(/PORT .*; WECHAT_PUSH_AES_KEY /);
  });

  it('reads templates by kind', () => {
    const { wechat } = new Config({ ...complete(), WECHAT_TEMPLATES: 'wish_claimed=abc-DEF_1,claim_lapsed=x' });

    expect(wechat.templates).toEqual({ wish_claimed: 'abc-DEF_1', claim_lapsed: 'x' });
  });
});
