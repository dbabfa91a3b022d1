import type { PHONE } from './browser.js';
import { H5 } from './h5.js';
import type { Stack } from './stack.js';

/** Opens the H5 demo as somebody who is not in its picker: with the tokens of a real sign-in, as the browser would keep them. */
export async function signedIn(
  stack: Stack,
  openid: string,
  look: { viewport?: typeof PHONE; elder?: boolean } = {},
): Promise<H5> {
  const post = async (url: string, body: unknown) => {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
    return answer.json();
  };
  const { code } = await post(`${stack.standInUrl}/standin/login-code`, { openid });
  const tokens = await post(`${stack.apiUrl}/api/v1/auth/wechat`, { code });
  const kept = { tokens, elder: look.elder ? 'on' : 'off', 'signed-out': false };
  const storage = Object.fromEntries(Object.entries(kept).map(([name, value]) => [`silin.${name}`, value]));
  return H5.open(stack.frontUrl, { storage, ...(look.viewport ? { viewport: look.viewport } : {}) });
}
