import { startWechatStandIn } from './index.js';

/**
 * The stand-in as a process of its own.
 *
 * PORT (0 = a free one) · WECHAT_APP_ID · WECHAT_APP_SECRET · PUSH_URL (where the backend takes pushes) · WECHAT_PUSH_TOKEN ·
 * WECHAT_PUSH_AES_KEY · WECHAT_PUSH_MODE (secure | plain) · STATE_FILE (keeps personas and consents).
 * Prints one line of JSON when it listens; ends on SIGTERM and SIGINT.
 */
const { env } = process;

try {
  const standIn = await startWechatStandIn({
    port: Number(env.PORT ?? 0),
    appId: env.WECHAT_APP_ID,
    appSecret: env.WECHAT_APP_SECRET,
    pushUrl: env.PUSH_URL || undefined,
    pushToken: env.WECHAT_PUSH_TOKEN,
    pushAesKey: env.WECHAT_PUSH_AES_KEY,
    pushMode: env.WECHAT_PUSH_MODE === 'plain' ? 'plain' : 'secure',
    stateFile: env.STATE_FILE || undefined,
  });
  process.stdout.write(`${JSON.stringify({ ready: true, url: standIn.url })}\n`);
  const stop = () => void standIn.close().then(() => process.exit(0));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
} catch (error) {
  process.stderr.write(`WeChat stand-in: ${(error as Error).message}\n`);
  process.exitCode = 1;
}
