import type { INestApplicationContext } from '@nestjs/common';
import { WechatClient } from '../integrations/wechat/index.js';
import type { Config } from '../platform/config/config.js';
import { Doctor, type Finding } from '../platform/doctor/doctor.js';

/** What `doctor` says about this machine; WeChat is asked for a token. */
export function diagnose(app: INestApplicationContext, config: Config): Promise<Finding[]> {
  return app.get(Doctor).examine(config, {
    WeChat: async () => {
      await app.get(WechatClient).checkCredentials();
      return `${config.wechat.baseUrl} gives a token`;
    },
  });
}
