import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { repositoryRoot } from '../../dev/support/repository.js';

const GOOD = { WECHAT_APP_ID: 'wx1234567890abcdef', TARO_APP_API_ORIGIN: 'https://silin.linfen.gov.cn' };

/** The script as it is run by hand, in an environment that holds nothing else. */
function upload(environment: Record<string, string>, ...args: string[]): { status: number | null; said: string } {
  const script = join(repositoryRoot, 'miniapp/scripts/upload.mjs');
  const env = { PATH: process.env['PATH'] ?? '', ...environment };
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { env, encoding: 'utf8' });
  return { status, said: stdout + stderr };
}

describe('uploading the mini-program', () => {
  it('tells in a dry run what it would do, without a key and without doing it', () => {
    const { status, said } = upload(GOOD, '--dry-run', '--version', '1.2.3');

    expect(status).toBe(0);
    expect(said).toMatch(/npm run build:weapp\nnpx --yes miniprogram-ci@\d+\.\d+\.\d+ upload .* --uv 1\.2\.3 /);
  });

  it('names everything that is missing at once, and repeats no value', () => {
    const { status, said } = upload({ WECHAT_APP_ID: 'touristappid' });

    expect(status).toBe(1);
    expect(said).toMatch(/WECHAT_APP_ID .*\n.*TARO_APP_API_ORIGIN is not set.*\n.*WECHAT_UPLOAD_KEY_FILE is not set/);
    expect(said).not.toContain('touristappid');
  });

  it.each([
    ['http://silin.linfen.gov.cn', 'must begin with https'],
    ['https://localhost', 'domain name'],
    ['https://127.0.0.1', 'domain name'],
    ['https://[::1]', 'domain name'],
    ['https://api.silin.example', 'placeholder'],
    ['https://replace.me.cn', 'placeholder'],
    ['https://silin.example.com', 'placeholder'],
    ['https://api.weixin.qq.com', 'not WeChat'],
    ['https://silin.linfen.gov.cn/', 'scheme and host only'],
    ['https://silin.linfen.gov.cn:443', 'scheme and host only'],
    ['silin.linfen.gov.cn', 'no address'],
  ])('does not let a version out that speaks to %s', (origin, words) => {
    const { status, said } = upload({ ...GOOD, TARO_APP_API_ORIGIN: origin }, '--dry-run');

    expect([status, said]).toEqual([1, expect.stringContaining(words)]);
  });
});
