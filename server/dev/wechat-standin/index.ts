import type { AddressInfo } from 'node:net';
import { WechatStandInControl } from './control.js';
import { Platform } from './platform.js';
import type { WechatStandInOptions } from './platform.js';
import { createStandInServer } from './server.js';

export { WechatStandInControl } from './control.js';
export type { Persona } from './people.js';
export type { DeliveredMessage, ReceivedCall, WechatStandInOptions } from './platform.js';
export type { ApiName } from './protocol.js';

export interface WechatStandIn {
  /** `http://127.0.0.1:<port>`: the backend's base URL for the platform. */
  url: string;
  appId: string;
  appSecret: string;
  control: WechatStandInControl;
  close(): Promise<void>;
}

/** Starts a server on loopback that speaks WeChat's protocol. @throws when the port is taken. */
export async function startWechatStandIn(options: WechatStandInOptions = {}): Promise<WechatStandIn> {
  const platform = new Platform(options);
  const control = new WechatStandInControl(platform);
  const server = createStandInServer(platform, control);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    platform.pusher.close();
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { url: `http://127.0.0.1:${port}`, appId: platform.appId, appSecret: platform.appSecret, control, close };
}
