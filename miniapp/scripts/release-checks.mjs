import { existsSync, statSync } from 'node:fs';
import { isIP } from 'node:net';

/** Names that stand for "to be filled in", or that no phone can reach. */
const PLACEHOLDER = /(^|\.)(example(\.(com|net|org))?|test|invalid|local|localhost|internal)$|replace|your[-.]|xxx/i;

/** What is wrong with the address of the API in a version for people; undefined when WeChat's server-domain list would take it. */
export function originProblem(origin) {
  if (!origin)
    return 'TARO_APP_API_ORIGIN is not set: the address of the API, as in the server-domain list of the console';
  const wrong = (why) => `TARO_APP_API_ORIGIN ${why}`;
  if (!URL.canParse(origin)) return wrong('is no address');
  const { protocol, hostname, pathname, search, hash, username, origin: plain } = new URL(origin);
  if (protocol !== 'https:') return wrong('must begin with https://');
  if (isIP(hostname.replace(/^\[|\]$/g, '')) || !hostname.includes('.'))
    return wrong('must be a domain name, not an IP or a bare host');
  if (PLACEHOLDER.test(hostname)) return wrong('is a placeholder or names this computer');
  if (hostname === 'api.weixin.qq.com') return wrong('must be our own server, not WeChat');
  if (pathname !== '/' || search || hash || username || plain !== origin) {
    return wrong(`must be scheme and host only, without a slash at the end and without :443, as in ${plain}`);
  }
  return undefined;
}

/** Everything that stands in the way of an upload, one sentence each. A dry run needs no key. */
export function uploadProblems(environment, { dryRun = false } = {}) {
  const { WECHAT_APP_ID: appId, WECHAT_UPLOAD_KEY_FILE: keyFile, TARO_APP_API_ORIGIN: origin } = environment;
  const { TARO_APP_CLOUD_ENV: cloudEnv, TARO_APP_CLOUD_SERVICE: cloudService } = environment;
  const problems = [];
  if (!/^wx[0-9a-f]{16}$/.test(appId ?? '') || /^wx0+$/.test(appId ?? ''))
    problems.push('WECHAT_APP_ID must be the AppID of the console: wx and 16 digits or letters a to f');
  const address = originProblem(origin);
  if (address) problems.push(address);
  if (!cloudEnv !== !cloudService) problems.push('TARO_APP_CLOUD_ENV and TARO_APP_CLOUD_SERVICE go together');
  if (!dryRun && !keyFile)
    problems.push('WECHAT_UPLOAD_KEY_FILE is not set: the code-upload key downloaded from the console');
  if (keyFile && !(existsSync(keyFile) && statSync(keyFile).isFile()))
    problems.push('WECHAT_UPLOAD_KEY_FILE names no file');
  return problems;
}
