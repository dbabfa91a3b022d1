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
    ['TRUST_PROXY', 'a;b', 'TRUST_PROXY must be off, or addresses and networks separated by commas'],
    ['SHUTDOWN_DELAY_SECONDS', '-1', 'SHUTDOWN_DELAY_SECONDS must be a whole number from 0 to 300'],
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

describe('production refuses what a rehearsal may have', () => {
  const zeros = Buffer.alloc(32).toString('base64');
  const key = Buffer.alloc(32, 'abc').toString('base64');

  it.each([
    ['a secret nobody made', { TOKEN_SECRET: zeros }, /^TOKEN_SECRET holds a placeholder/],
    ['a field key nobody made', { FIELD_KEYS: `k1:${zeros}` }, /^FIELD_KEYS holds a placeholder/],
    ['one key for two purposes', { FIELD_KEYS: `k1:${key}`, INDEX_KEY: key }, /FIELD_KEYS and INDEX_KEY hold the same/],
    [
      'an address anyone on the way can read',
      { PUBLIC_BASE_URL: 'http://silin.example' },
      /^PUBLIC_BASE_URL must be https/,
    ],
  ])('%s', (_what, settings, problem) => {
    const found = problemsOf({ ...complete(), ...settings });

    expect(found).toEqual([expect.stringMatching(problem)]);
    expect(problemsOf({ ...complete(), ...settings, SILIN_ENV: 'development' })).toEqual([]);
  });

  it('a template for a kind nobody sends', () => {
    const environment = { ...complete(), WECHAT_TEMPLATES: 'wish_claimed=a,wish_claimd=b' };

    expect(() => new Config(environment, { templateKinds: ['wish_claimed'] })).toThrow(
      'WECHAT_TEMPLATES names kinds that do not exist: wish_claimd',
    );
  });

  it('and does not serve the API’s documents unless told', () => {
    const docs = (env: Record<string, string>): boolean => new Config({ ...complete(), ...env }).apiDocs;

    expect([docs({}), docs({ API_DOCS: 'on' }), docs({ SILIN_ENV: 'test' })]).toEqual([false, true, true]);
  });
});
