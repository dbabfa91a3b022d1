import { afterEach } from '@jest/globals';
import { stack } from '../support/stack.js';
import { closeAll, launchWeapp, type LaunchOptions, type Weapp } from './runtime/launch.js';

/** The phones of a test file: each test's are closed after it, and a problem on any of them fails it. */
export function phones() {
  const open: Weapp[] = [];
  afterEach(() => closeAll(open.splice(0)));

  const launch = async (openid: string, options: Partial<LaunchOptions> = {}): Promise<Weapp> => {
    const phone = await launchWeapp({ ...stack(), openid, ...options });
    open.push(phone);
    return phone;
  };

  /** Opens the mini-program on somebody's phone and signs in, in the plain version or the large one. */
  const phoneOf = async (
    openid: string,
    { large, ...options }: Partial<LaunchOptions> & { large?: boolean } = {},
  ): Promise<Weapp> => {
    const phone = await launch(openid, options);
    await phone.tap(large ? '用长辈版' : '先不用');
    await phone.tap('用微信登录');
    await phone.seeNot('用微信登录');
    await phone.settled();
    return phone;
  };
  return { launch, phoneOf };
}
