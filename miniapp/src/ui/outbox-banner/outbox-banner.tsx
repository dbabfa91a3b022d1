import { View } from '@tarojs/components';
import { go } from '@/platform/navigate';
import { discardKept, flushOutbox, useOutbox } from '@/platform/outbox';
import { useAction } from '@/platform/use-action';
import { Button } from '../button/button';
import { Icon } from '../icon/icon';
import './outbox-banner.scss';

/** What could not be sent yet: what was kept, and when it will go. Draws nothing when all is sent. */
export function OutboxBanner() {
  const kept = useOutbox();
  const again = useAction(() => flushOutbox());
  const refused = kept.filter((k) => k.refusal);
  const busy = kept.some((k) => k.busy && !k.refusal);
  const waiting = kept.length - refused.length;
  if (kept.length === 0) return null;
  return (
    <View className="stack">
      {waiting > 0 ? (
        <View className="outbox" id="outbox">
          <Icon name={busy ? 'clock' : 'off'} />
          <View className="grow">
            <View className="strong">{`${busy ? '服务正忙' : '没有网络'}，已替您保存 ${waiting} 件`}</View>
            <View className="outbox__note">{`${busy ? '过一会儿' : '连上网络后'}自动送出，不用再填`}</View>
          </View>
          <Button size="small" variant="quiet" loading={again.pending} onClick={() => void again.run()}>
            现在送
          </Button>
        </View>
      ) : null}
      {refused.map((k) => (
        <View key={k.key} className="outbox">
          <Icon name="info" />
          <View className="grow">
            <View className="strong">{k.label}没有送成</View>
            <View className="outbox__note">{k.refusal}</View>
          </View>
          {k.mendAt ? (
            <Button size="small" variant="quiet" onClick={() => void go(k.mendAt ?? '')}>
              去改一改
            </Button>
          ) : (
            <Button size="small" variant="quiet" onClick={() => discardKept(k.key)}>
              知道了
            </Button>
          )}
        </View>
      ))}
    </View>
  );
}
