import type { IPluginContext } from '@tarojs/service';
import ariaAttributes from '../src/platform/aria-attributes.json';

interface MiniPlatform {
  template?: { mergeComponents(ctx: IPluginContext, patch: object): void };
}

/**
 * What screen readers in WeChat are told, by component. Taro's templates know no ARIA attribute and drop them, so the same table is added
 * twice: here to the templates, and in app.tsx to the names the runtime sends.
 */
export default (ctx: IPluginContext) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn: (platform: MiniPlatform) => platform.template?.mergeComponents(ctx, ariaAttributes),
  });
};
